"""Where the session came to and when: its phases, its timer, the cards it looks back upon."""

from dataclasses import dataclass

from game.cards import Id, Phase
from game.events.steps import LookedAt


@dataclass(frozen=True)
class Moment:
    """When the session came to a phase, in epoch milliseconds."""

    at: int
    entry: Id
    attempt: int
    phase: Phase


@dataclass(frozen=True)
class Timer:
    """Runs until `ends_at`, or stands with `left`; all in milliseconds."""

    length: int
    ends_at: int | None
    left: int | None

    def remaining(self, now: int) -> int:
        """Milliseconds left, never below 0."""
        return max(0, self.ends_at - now) if self.ends_at is not None else (self.left or 0)


@dataclass(frozen=True)
class LookBack:
    """The cards that the room looks back upon, and the place (from 0) of the one that the projector shows."""

    cards: tuple[LookedAt, ...]
    place: int

    @property
    def now(self) -> LookedAt:
        """The card that is shown."""
        return self.cards[self.place]
