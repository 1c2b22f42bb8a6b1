"""Where the session stood."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from game.cards import Id, Phase

Reason: TypeAlias = Literal["gap", "shift"]
"""Why a card is worth talking about: two groups are far apart, or many moved."""


@dataclass(frozen=True, kw_only=True)
class PhaseEntered:
    """The session stands on a phase of an entry."""

    kind: Literal["phase_entered"] = "phase_entered"
    entry: Id
    phase: Phase


@dataclass(frozen=True, kw_only=True)
class VotingOpened:
    """A round of answers may begin."""

    kind: Literal["voting_opened"] = "voting_opened"
    entry: Id
    attempt: int
    round: Literal[1, 2]


@dataclass(frozen=True, kw_only=True)
class VotingClosed:
    """The round's answers stand as they are, for good."""

    kind: Literal["voting_closed"] = "voting_closed"


@dataclass(frozen=True, kw_only=True)
class CardReopened:
    """A new attempt at an entry begins; the earlier ones are kept."""

    kind: Literal["card_reopened"] = "card_reopened"
    entry: Id
    attempt: int


@dataclass(frozen=True, kw_only=True)
class SessionEnded:
    """The goodbye page is up."""

    kind: Literal["session_ended"] = "session_ended"


@dataclass(frozen=True, kw_only=True)
class EndUndone:
    """The session goes on where it stood."""

    kind: Literal["end_undone"] = "end_undone"


@dataclass(frozen=True, kw_only=True)
class LookedAt:
    """A card that the room looks back upon."""

    entry: Id
    attempt: int
    why: Reason


@dataclass(frozen=True, kw_only=True)
class LookedBack:
    """The projector shows a card again, one of those worth talking about; without cards the looking back is over."""

    kind: Literal["looked_back"] = "looked_back"
    cards: tuple[LookedAt, ...]
    place: int
