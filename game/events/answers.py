"""What people said."""

from dataclasses import dataclass
from typing import Literal

from game.cards import Group, Id, Round
from game.kinds import Answer
from game.personal import Personal
from game.verdict import Verdict


@dataclass(frozen=True, kw_only=True)
class VoteCast:
    """Somebody's answer to an entry, replacing an earlier one of the same round."""

    kind: Literal["vote_cast"] = "vote_cast"
    participant: Id
    group: Group
    """The side the person was on when answering; a later change does not rewrite it."""
    table: int | None
    entry: Id
    attempt: int
    round: Round
    answer: Answer
    """Without what the person wrote."""
    text: Personal = None
    """What the person wrote, on a kind of card on which people write."""
    post: Personal = None
    """The sentence on the wall that the answer is, where it is one; from hearts nobody shall learn whose it was."""
    practice: Id | None = None
    """The practice that the answer begins, where it asks for a hat."""
    partner: Personal = None
    """Of whom somebody asked for a hat; deleted with either of the two."""


@dataclass(frozen=True, kw_only=True)
class ReflectionWritten:
    """Somebody's sentence about an entry, replacing an earlier one."""

    kind: Literal["reflection_written"] = "reflection_written"
    participant: Id
    entry: Id
    attempt: int
    sentence: Id
    """This wording's own id, by which it is moderated: the next wording is another sentence."""
    text: Personal
    offered: bool


@dataclass(frozen=True, kw_only=True)
class ReflectionModerated:
    """A facilitator's verdict on an offered sentence."""

    kind: Literal["reflection_moderated"] = "reflection_moderated"
    sentence: Id
    verdict: Verdict
