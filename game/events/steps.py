"""Where the session stood."""

from dataclasses import dataclass
from typing import Literal

from game.cards import Id, Phase


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
