"""What a table settled on, and which hats were asked for at it."""

from dataclasses import dataclass, field

from game.cards import HatId, Id
from game.commands.tables import Role
from game.kinds import Answer


@dataclass(frozen=True)
class Settled:
    """What a table settled on; without an answer it recorded that it disagrees."""

    answer: Answer | None


@dataclass
class Practice:
    """A hat that somebody asked for, and how it fitted. Without a partner both look at the asker's phone."""

    entry: Id
    attempt: int
    asker: Id
    partner: Id | None
    hat: HatId
    fits: dict[Role, int] = field(default_factory=dict)
    rated: bool = False
    """Whether somebody said how it fitted, even where another figure has replaced that one."""

    def roles_of(self, participant: Id) -> tuple[Role, ...]:
        """Whose side somebody can speak for; empty for everybody else."""
        asks, wears = participant == self.asker, participant == (self.partner or self.asker)
        return (*(("asker",) if asks else ()), *(("wearer",) if wears else ()))

    def is_of(self, asker: Id, entry: Id, attempt: int) -> bool:
        """Whether somebody asked for it on this attempt at a card."""
        return (self.asker, self.entry, self.attempt) == (asker, entry, attempt)
