"""The people of one rehearsal, all in one process: they come, are sent home, and are never there for ever."""

import asyncio
from collections.abc import Callable
from enum import Enum, auto
from random import Random
from typing import Final

from facilitator.rehearsal.cast import MOST_PEOPLE, cast
from facilitator.rehearsal.line import Server
from facilitator.rehearsal.pace import Tempo
from facilitator.rehearsal.person import Person

LONGEST: Final = 4 * 3600.0
"""Seconds at speed 1 after which everybody goes home."""
AT_LEAST: Final = 3600.0
"""Seconds that everybody may stay at any speed: the facilitator's own time does not run faster."""
PATIENCE: Final = 60.0
"""Seconds in which people find nobody at the server before they give up."""
LOOK: Final = 0.5


class Ending(Enum):
    """Why everybody has gone home."""

    OVER = auto()
    """The session has come to its end, or they had other reasons of their own."""
    LATE = auto()
    """They have stayed as long as they may."""
    GONE = auto()
    """The session was deleted."""
    LOST = auto()
    """The server does not answer."""
    LEFT_ALONE = auto()
    """Whoever ran the session was signed out."""


def longest_stay(speed: float) -> float:
    """How many seconds everybody may stay after an order that asks for this speed."""
    return max(LONGEST / speed, AT_LEAST)


class Troupe:
    """Simulated people of a session. They keep their seats: the same seed brings the same people back."""

    def __init__(
        self,
        server: Server,
        code: str,
        tempo: Tempo,
        seed: int = 0,
        stay: Callable[[float], float] = longest_stay,
        patience: float = PATIENCE,
    ) -> None:
        self._server, self._code, self._tempo, self._seed = server, code, tempo, seed
        self._stay, self._patience = stay, patience
        self._people: dict[int, tuple[Person, asyncio.Task[None]]] = {}
        self._changed = asyncio.Event()
        self._loop = asyncio.get_running_loop()
        self._until = self._answered = self._loop.time()

    @property
    def present(self) -> int:
        """How many have not gone home."""
        return sum(not task.done() for _, task in self._people.values())

    def fill(self, people: int) -> None:
        """So many people, 1 to 300, have come: new ones do, or the last ones leave. They stay as long as they may."""
        people = max(1, min(people, MOST_PEOPLE))
        for part in cast(people, Random(f"{self._seed} {self._code}")):
            if part.seat not in self._people or self._people[part.seat][1].cancelling():
                person = Person(self._server, self._code, part, self._tempo, self._seed)
                self._people[part.seat] = (person, asyncio.create_task(person.attend()))
        for seat in range(people, len(self._people)):
            self._people[seat][1].cancel()
        self._until = self._loop.time() + self._stay(self._tempo.speed)
        self._changed.set()

    async def play(self) -> Ending:
        """Wait until the last one has gone home, or send all home when it is time; raises what went wrong."""
        try:
            while self.present:
                if self._is_late():
                    return Ending.LATE
                if self._is_lost():
                    return Ending.LOST
                await self._one_leaves()
            return Ending.GONE if self._is_gone() else Ending.OVER
        finally:
            await self.send_home()

    async def send_home(self) -> None:
        """Everybody hangs up; raises what went wrong with one of them."""
        tasks = [task for _, task in self._people.values()]
        for task in tasks:
            task.cancel()
        for came_to in await asyncio.gather(*tasks, return_exceptions=True):
            if isinstance(came_to, Exception):
                raise came_to

    def _is_late(self) -> bool:
        return self._loop.time() >= self._until

    def _is_lost(self) -> bool:
        """Whether somebody has knocked for long, and nobody at all is in."""
        phones = [person.phone for person, _ in self._people.values()]
        if any(phone.online for phone in phones) or not any(phone.knocks for phone in phones):
            self._answered = self._loop.time()
        return self._loop.time() - self._answered >= self._patience

    def _is_gone(self) -> bool:
        return any(person.phone.closed == "no_such_session" for person, _ in self._people.values())

    async def _one_leaves(self) -> None:
        """Wait for the next one to go, or the next ones to come, but not for long."""
        self._changed.clear()
        changed = asyncio.create_task(self._changed.wait())
        try:
            tasks = [task for _, task in self._people.values() if not task.done()]
            await asyncio.wait([*tasks, changed], timeout=LOOK, return_when=asyncio.FIRST_COMPLETED)
        finally:
            changed.cancel()
