"""How the session went by the clock: when what was open, how fast answers came, who was there.

Times are epoch milliseconds, spans of time are milliseconds. It tells when people answered, never what; below the
threshold not even that.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import accumulate, pairwise

from game.cards import GUESS, Id, Phase, Round
from game.session import Session
from game.state.ballot import Ballot

HALF, MOST = 0.5, 0.9
"""The part of those who answered at whose answer the clock is read."""


@dataclass(frozen=True, kw_only=True)
class Span:
    """The session stood on this phase from `begins` to `ends`."""

    entry: Id
    attempt: int
    phase: Phase
    begins: int
    ends: int


@dataclass(frozen=True, kw_only=True)
class Answering:
    """How fast a round was answered: when half, and nine tenths, of its `n` answers had come for the first time.

    Milliseconds from the opening; None below the threshold. Of a round that was answered twice the first time counts.
    """

    entry: Id
    attempt: int
    round: Round
    opened_at: int
    n: int
    half: int | None
    most: int | None


@dataclass(frozen=True, kw_only=True)
class Presence:
    """From this moment on so many people had a seat."""

    at: int
    seated: int


@dataclass(frozen=True, kw_only=True)
class Timeline:
    """A session by the clock, from its first card to its end."""

    spans: tuple[Span, ...]
    answering: tuple[Answering, ...]
    presence: tuple[Presence, ...]


def timeline(session: Session) -> Timeline:
    """The session by the clock; empty before the first card."""
    end = session.ended_at or session.played_at or 0
    return Timeline(
        spans=tuple(_spans(session, end)),
        answering=tuple(_answering(session)),
        presence=tuple(_presence(session, end)) if session.moments else (),
    )


def _spans(session: Session, end: int) -> Iterable[Span]:
    """A phase lasts until the next one is entered; what was left in the same instant is none."""
    times = [*(moment.at for moment in session.moments), end]
    for moment, (begins, ends) in zip(session.moments, pairwise(times), strict=True):
        if ends > begins:
            yield Span(entry=moment.entry, attempt=moment.attempt, phase=moment.phase, begins=begins, ends=ends)


def _answering(session: Session) -> Iterable[Answering]:
    for ballot, opened_at in session.opened.items():
        if ballot.round != GUESS and session.sealed(ballot):
            yield _speed(session, ballot, opened_at)


def _speed(session: Session, ballot: Ballot, opened_at: int) -> Answering:
    times = sorted(max(0, cast.first_at - opened_at) for cast in session.ballots[ballot].values())
    told = len(times) >= session.settings.threshold
    return Answering(
        entry=ballot.entry,
        attempt=ballot.attempt,
        round=ballot.round,
        opened_at=opened_at,
        n=len(times),
        half=_when(times, HALF) if told else None,
        most=_when(times, MOST) if told else None,
    )


def _when(times: list[int], part: float) -> int:
    """When this part of the answers had come: the smallest time that so many do not exceed."""
    return times[max(0, -int(-part * len(times) // 1) - 1)]


def _presence(session: Session, end: int) -> Iterable[Presence]:
    """How many had a seat, at every change between the first card and the end."""
    begin, comings = session.moments[0].at, session.comings
    totals = dict(zip((one.at for one in comings), accumulate(one.seats for one in comings), strict=True))
    before = [seated for at, seated in totals.items() if at <= begin]
    yield Presence(at=begin, seated=before[-1] if before else 0)
    yield from (Presence(at=at, seated=seated) for at, seated in totals.items() if begin < at <= end)
