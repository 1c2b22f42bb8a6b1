"""The people of one rehearsal, all in one process: they come, are sent home, and are never there for ever."""

import asyncio
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


class Troupe:
    """Simulated people of a session. They keep their seats: the same seed brings the same people back."""

    def __init__(self, server: Server, code: str, tempo: Tempo, seed: int = 0) -> None:
        self._server, self._code, self._tempo, self._seed = server, code, tempo, seed
        self._people: dict[int, asyncio.Task[None]] = {}
        self._changed = asyncio.Event()

    @property
    def present(self) -> int:
        """How many have not gone home."""
        return sum(not task.done() for task in self._people.values())

    def fill(self, people: int) -> None:
        """So many people, 1 to 300, have come: new ones do, or the last ones leave."""
        people = max(1, min(people, MOST_PEOPLE))
        for part in cast(people, Random(f"{self._seed} {self._code}")):
            before = self._people.get(part.seat)
            if before is None or before.cancelling():
                person = Person(self._server, self._code, part, self._tempo, self._seed)
                self._people[part.seat] = asyncio.create_task(person.attend())
        for seat in range(people, len(self._people)):
            self._people[seat].cancel()
        self._changed.set()

    async def play(self) -> None:
        """Wait until the last one has gone home, or send all home when it is late; raises what went wrong."""
        try:
            async with asyncio.timeout(max(LONGEST / self._tempo.speed, AT_LEAST)):
                while self.present:
                    await self._one_leaves()
        except TimeoutError:
            pass
        finally:
            await self.send_home()

    async def send_home(self) -> None:
        """Everybody hangs up; raises what went wrong with one of them."""
        tasks = list(self._people.values())
        for task in tasks:
            task.cancel()
        for came_to in await asyncio.gather(*tasks, return_exceptions=True):
            if isinstance(came_to, Exception):
                raise came_to

    async def _one_leaves(self) -> None:
        """Wait for the next one to go, or the next ones to come."""
        self._changed.clear()
        changed = asyncio.create_task(self._changed.wait())
        try:
            tasks = [task for task in self._people.values() if not task.done()]
            await asyncio.wait([*tasks, changed], return_when=asyncio.FIRST_COMPLETED)
        finally:
            changed.cancel()
