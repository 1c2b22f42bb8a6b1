"""What somebody does by herself: a habit looks at what her phone shows and says what she would do now.

The next feature of the game is one more habit, listed in `person.py`.
"""

from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass
from random import Random
from typing import Any, Protocol

from facilitator.rehearsal.cast import Part
from facilitator.rehearsal.pace import Tempo
from facilitator.rehearsal.phone import Phone


@dataclass(frozen=True)
class Self:
    """Somebody as her habits know her."""

    phone: Phone
    part: Part
    dice: Random
    tempo: Tempo

    @property
    def room(self) -> Any:
        """What her phone shows of the room."""
        return self.phone.view("room")

    @property
    def me(self) -> Any:
        """What her phone shows of herself."""
        return self.phone.view("me")

    @property
    def table(self) -> Any:
        """What her phone shows of her table; None where she sits at none."""
        return self.phone.table

    async def pause(self, longest: float) -> None:
        """Take her time, at most so many seconds of the simulated room."""
        await self.tempo.pause(longest, self.dice)


@dataclass(frozen=True)
class Errand:
    """Something to do once; the key tells it from the next of its sort."""

    key: tuple[object, ...]
    run: Callable[[], Awaitable[None]]


class Habit(Protocol):
    """One thing that somebody does again and again."""

    def due(self) -> Iterator[Errand]:
        """What she would do now, also if she has done it already."""
