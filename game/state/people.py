"""Who has a seat, who asks for one, and when somebody came or went."""

from dataclasses import dataclass
from typing import Literal

from game.cards import Group, Id


@dataclass
class Participant:
    """Somebody who has, or had, a seat."""

    id: Id
    seat: str
    group: Group
    table: int | None
    name: str | None
    number: int
    """1 for the first of this name (or, without a name, of this group), 2 for the next."""
    removed: bool = False
    forgotten: bool = False
    tokens: int = 0
    """How many phones have held this seat."""
    simulated: bool = False
    """Whether nobody holds the phone."""

    @property
    def label(self) -> str:
        """What `number` counts: the name or, without one, the group."""
        return (self.name or self.group).casefold()

    @property
    def here(self) -> bool:
        """Whether the seat may be used."""
        return not (self.removed or self.forgotten)


@dataclass(frozen=True)
class SeatRequest:
    """A phone that says it was already in."""

    id: Id
    name: str | None
    token: str | None


@dataclass(frozen=True)
class Coming:
    """Somebody came, or went: from `at` (epoch milliseconds) on `seats` more have a seat, or fewer (-1)."""

    at: int
    seats: Literal[1, -1]
