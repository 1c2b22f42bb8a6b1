"""Somebody simulated: comes, sits down, and follows her habits until the session is over.

She reacts to what her phone shows and to nothing else; whatever is refused is left at that.
"""

from collections.abc import Sequence
from random import Random
from typing import Final

from facilitator.rehearsal.cast import NAMES, Part, Trait
from facilitator.rehearsal.habit import Errand, Habit, Self
from facilitator.rehearsal.line import Server
from facilitator.rehearsal.pace import Tempo
from facilitator.rehearsal.phone import Phone
from facilitator.rehearsal.practising import Practising
from facilitator.rehearsal.restless import Restless
from facilitator.rehearsal.settling import Settling
from facilitator.rehearsal.voting import Voting
from facilitator.rehearsal.writing import Writing
from game.cards import Group
from game.settings import NamePolicy, Seating

TRIES: Final = 60
"""How often somebody who is refused at the door tries again."""
HOPELESS: Final = frozenset({"not_a_rehearsal", "room_full", "session_ended", "purged", "no_such_session"})


class Person:
    """Somebody with a phone. The same seed makes the same person, on the same seat."""

    def __init__(self, server: Server, code: str, part: Part, tempo: Tempo, seed: int) -> None:
        dice = Random(f"{seed} {code} {part.seat}")
        self.phone = Phone(server, code, dice)
        self._own = Self(self.phone, part, dice, tempo)
        self._part, self._dice, self._tempo = part, dice, tempo
        self._done: set[tuple[object, ...]] = set()
        self._full = 0
        """How many tables had no seat for her."""

    async def attend(self) -> None:
        """Come, sit down, and do what the room is asked to do."""
        pace = self._tempo.pace
        await self._own.pause(pace.late if self._part.trait is Trait.LATE else pace.arrive)
        try:
            await self.phone.arrive()
            if await self._sits_down():
                await self._take_part(self._habits())
        finally:
            await self.phone.close()

    def _habits(self) -> Sequence[Habit]:
        """What she does, the most urgent first."""
        language = self._dice.choice(self._own.room["languages"])
        own = self._own
        return Restless(own), Practising(own), Voting(own, language), Settling(own), Writing(own, language)

    async def _take_part(self, habits: Sequence[Habit]) -> None:
        while not self._is_gone():
            await self.phone.until(lambda: self._is_gone() or self._next(habits))
            errand = self._next(habits)
            if errand is not None:
                self._done.add(errand.key)
                await errand.run()

    def _next(self, habits: Sequence[Habit]) -> Errand | None:
        if not self.phone.online:
            return None
        errands = (errand for habit in habits for errand in habit.due())
        return next((errand for errand in errands if errand.key not in self._done), None)

    def _is_gone(self) -> bool:
        """Whether the server or the facilitator has sent her away, or she went."""
        sent_away = any(event == "seatless" and said["reason"] for event, said in self.phone.said)
        return self.phone.closed is not None or sent_away or bool(self._own.me["removed"])

    # --- at the door -----------------------------------------------------------------------------------------

    async def _sits_down(self) -> bool:
        """Whether she has a seat: the one that she had, or a new one."""
        for _ in range(TRIES):
            if self.phone.closed is not None or self.phone.seat:
                break
            reply = await self._ask_for_seat()
            if reply["ok"] or reply["code"] in HOPELESS:
                break
            self._full += reply["code"] == "table_full"
            await self._own.pause(self._tempo.pace.again)
        return self.phone.closed is None and self.phone.seat is not None

    async def _ask_for_seat(self) -> dict[str, object]:
        room = self._own.room
        groups = room["groups"]
        group = self._part.group if self._part.group in groups else groups[self._part.seat % len(groups)]
        return await self.phone.join(group, self._name(room["names"]), self._table(), simulated=True)

    def _name(self, policy: str) -> str:
        if policy == NamePolicy.OFF:
            return ""
        return self._part.name or (NAMES[self._part.seat % len(NAMES)] if policy == NamePolicy.REQUIRED else "")

    def _table(self) -> int | None:
        """Each group goes round the tables, so that no table is left to one of them; a full one is passed by.

        Whoever has found no seat at any of them comes in without a table.
        """
        room = self._own.room
        if room["seating"] == Seating.DEALT or self._full >= room["tables"]:
            return None
        first = self._part.place + list(Group).index(self._part.group)
        return (first + self._full) % int(room["tables"]) + 1
