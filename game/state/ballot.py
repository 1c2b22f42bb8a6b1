"""A round of answers, and an answer in it."""

from dataclasses import dataclass, field

from game.cards import Group, Id, Round
from game.kinds import Answer


@dataclass(frozen=True)
class Ballot:
    """One round of answers: an entry, its attempt, the round. A card played twice has two entries."""

    entry: Id
    attempt: int
    round: Round


@dataclass(frozen=True, slots=True)
class Cast:
    """One person's answer, and the side and table she was on when she gave it."""

    answer: Answer
    group: Group
    table: int | None
    post: Id | None = None
    """The sentence on the wall that the answer is, where it is one."""
    first_at: int = field(default=0, compare=False)
    """When the person first answered this ballot, in epoch milliseconds."""
