"""At a table: somebody takes the pen, writes down what the table settled on, and may hand the pen on."""

from collections.abc import Iterator
from typing import Any, Final

from facilitator.rehearsal.answers import any_answer
from facilitator.rehearsal.habit import Errand, Self

DISAGREES: Final = 0.2
"""How likely a table records that it disagrees."""
HANDS_ON: Final = 0.3
"""How likely the pen goes to somebody else once the table has settled."""


class Settling:
    """Settles for the table, whoever holds its pen or came to it first."""

    def __init__(self, own: Self) -> None:
        self._own = own

    def due(self) -> Iterator[Errand]:
        """The card that the table has not settled."""
        room, table = self._own.room, self._own.table
        if table is None or table["settled"] or not _can_settle(room):
            return
        if (table["pen"] or _first(table)) == self._own.me["participant"]:
            yield Errand(("settle", room["entry"], room["attempt"]), self._settle)

    async def _settle(self) -> None:
        own, asked = self._own, self._own.room
        await own.pause(own.tempo.pace.settle)
        room = own.room
        if not _can_settle(room) or (room["entry"], room["attempt"]) != (asked["entry"], asked["attempt"]):
            return
        agreed = own.phone.own_answer() or any_answer(room, own.me["group"], own.dice)
        await own.phone.settle(None if own.dice.random() < DISAGREES else agreed)
        await self._hand_on()

    async def _hand_on(self) -> None:
        own = self._own
        table = own.table
        others = [mate["id"] for mate in table["mates"] if mate["id"] != own.me["participant"]] if table else []
        if others and own.dice.random() < HANDS_ON:
            await own.phone.pass_pen(own.dice.choice(others))


def _can_settle(room: Any) -> bool:
    return bool(room["open"] and room["round"] == 2 and room["settles"])


def _first(table: Any) -> str | None:
    return next((mate["id"] for mate in table["mates"]), None)
