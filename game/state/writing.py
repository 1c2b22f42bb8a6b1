"""What people wrote, and what became of it."""

from dataclasses import dataclass, field
from typing import TypeAlias

from game.cards import Id
from game.state.ballot import Ballot
from game.verdict import SHOWN, Verdict

ReflectionKey: TypeAlias = tuple[Id, int, Id]
"""Entry, attempt, participant."""


@dataclass
class Reflection:
    """Somebody's sentence about an entry; a rewritten one is a new sentence."""

    id: Id
    text: str | None
    offered: bool
    verdict: Verdict = Verdict.WAITING
    credited: bool = False
    """Whether the room could see it until it was deleted: its points stay, as every count does."""
    was_offered: bool = False
    """Whether it was offered until it was deleted."""

    @property
    def shown(self) -> bool:
        """Whether the room may see it."""
        return bool(self.text) and self.offered and self.verdict in SHOWN

    @property
    def counts(self) -> bool:
        """Whether it gives points; its text may be gone."""
        return self.credited or (self.offered and self.verdict in SHOWN)

    def delete(self) -> None:
        """The text is gone for good."""
        self.credited, self.was_offered = self.counts, self.was_offered or self.offered
        self.text, self.offered = None, False


@dataclass
class Post:
    """Somebody's sentence on the wall; its text is that person's answer. A rewritten sentence is a new post."""

    ballot: Ballot
    participant: Id
    verdict: Verdict = Verdict.WAITING
    cluster: str | None = None
    hearts: set[Id] = field(default_factory=set)
