"""Asking somebody at the table for a hat, and saying how hats fitted that one asked for or wore."""

from collections.abc import Iterator
from functools import partial
from typing import Any

from facilitator.rehearsal.answers import any_answer
from facilitator.rehearsal.habit import Errand, Self
from game.cards import Group
from game.kinds import KINDS


class Practising:
    """Asks once per card; rates every practice of hers from each of her sides."""

    def __init__(self, own: Self) -> None:
        self._own = own

    def due(self) -> Iterator[Errand]:
        """A hat to ask for, and every fit that she has not said."""
        room = self._own.room
        if room["open"] and practises(room):
            yield Errand(("ask", room["entry"], room["attempt"]), self._ask)
        for practice in self._own.me["practices"]:
            for role in practice["roles"]:
                if role not in practice["fits"]:
                    yield Errand(("fit", practice["id"], role), partial(self._rate, practice["id"], role))

    async def _ask(self) -> None:
        own, entry = self._own, self._own.room["entry"]
        await own.pause(own.tempo.pace.answer)
        room = own.room
        if room["open"] and room["entry"] == entry:
            answer = any_answer(room, own.me["group"], own.dice)
            own.phone.vote({**answer, "partner": self._partner()})

    def _partner(self) -> str | None:
        """A mentor if there is one at the table; nobody where she sits alone, and the phone is shared."""
        me, table = self._own.me, self._own.table
        others: list[Any] = [mate for mate in table["mates"] if mate["id"] != me["participant"]] if table else []
        mentors = [mate for mate in others if mate["group"] == Group.MENTOR]
        asked = mentors or others
        return str(self._own.dice.choice(asked)["id"]) if asked else None

    async def _rate(self, practice: str, role: str) -> None:
        """Most hats fit rather well."""
        own = self._own
        await own.pause(own.tempo.pace.practise)
        await own.phone.rate(practice, role, own.dice.choice((2, 3, 3, 4, 4, 4, 5, 5)))


def practises(room: Any) -> bool:
    """Whether the card asks for something that is tried at once."""
    return bool(room["card"]) and KINDS[room["card"]["kind"]].practises
