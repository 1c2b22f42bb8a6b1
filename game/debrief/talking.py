"""Which cards are worth talking about once more: the widest gap, the largest shift, and the next of either.

Gaps of different kinds are compared as a part of the widest that they could be. A shift is the share of those who
answered twice that moved; of a card with several questions, on which it is easy to move one mark of many, it is the
mean share of marks that moved: marks moved ÷ marks given twice. It is a reason to talk where at least `FEWEST` people
moved and the shift is at least `LEAST`: of fewer nobody would say that many changed their mind.

Only what the room has seen is chosen from, of each card its newest time that was answered. A `pulse`, which asks how
things stand and not what to do, is left to its own chapter; what people wrote is not chosen, so that the same cards
stay when it is deleted.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from game.cards import Id
from game.debrief.gaps import differences, gap_interval, last_answered, strength
from game.debrief.look import Look, look_at
from game.events.steps import Reason
from game.intervals import Interval
from game.kinds import kind_of
from game.kinds.counting import Gap
from game.results import Moved, paired
from game.rounds import ballots_of, published
from game.session import Session
from game.settings import RunSheetEntry
from game.spoken import said_of

MOST = 3
FEWEST = 3
"""People who moved, from whom on a shift may be a reason."""
LEAST = 0.25
"""The shift from which on it is one."""


@dataclass(frozen=True, kw_only=True)
class TalkingPoint:
    """A card worth talking about, and why."""

    entry: Id
    attempt: int
    why: Reason
    gap: Gap | None
    gap_interval: Interval | None
    differences: int
    """Of how many differences the gap is the widest."""
    gap_strength: float
    """0 to 1, of the widest gap that the card could have."""
    moved: Moved | None
    """People who answered twice, and those of them who moved a mark."""
    marks: Moved | None
    """Marks that were given twice, and those of them that moved; None on a card with one question."""

    @property
    def shift(self) -> Moved | None:
        """What its shift counts: people or, of a card with several questions, marks."""
        return self.marks or self.moved

    @property
    def shift_strength(self) -> float:
        """0 to 1: moved ÷ given twice."""
        return self.shift.moved / self.shift.present if self.shift and self.shift.present else 0

    @property
    def many_moved(self) -> bool:
        """Whether its shift is a reason to talk."""
        return self.moved is not None and self.moved.moved >= FEWEST and self.shift_strength >= LEAST

    @property
    def strength(self) -> float:
        """The larger of gap and shift, so far as they are a reason."""
        return max(self.gap_strength, _shift(self))


def worth_talking_about(points: Iterable[TalkingPoint]) -> tuple[TalkingPoint, ...]:
    """Up to three cards: that of the widest gap, that of the largest shift, and those that come closest to them."""
    left = [one for one in points if one.strength]
    chosen: list[TalkingPoint] = []
    for measure in (_gap, _shift, _either, _either):
        best = max(left, key=measure, default=None)
        if best and measure(best):
            left.remove(best)
            chosen.append(_for(best, measure))
    return tuple(chosen[:MOST])


def candidates(session: Session, look: Look | None = None) -> Iterable[TalkingPoint]:
    """Every card that was revealed, with its gap and its shift."""
    look = look or look_at(session)
    newest = dict(sorted(one for one in session.revealed if any(round.n for round in look(*one).rounds)))
    for entry in session.entries:
        kind = kind_of(entry.card)
        if entry.id in newest and not (kind.repeats or kind.writes):
            yield _point(session, entry, newest[entry.id], look)


def _point(session: Session, entry: RunSheetEntry, attempt: int, look: Look) -> TalkingPoint:
    found = look(entry.id, attempt)
    last, gap = last_answered(found), found.gap
    counts = next((tally.counts for tally in last.groups.values() if tally), {}) if last else {}
    return TalkingPoint(
        entry=entry.id,
        attempt=attempt,
        why="gap",
        gap=gap,
        gap_interval=gap_interval(found),
        differences=differences(found),
        gap_strength=strength(gap, counts) if gap and gap.size else 0,
        moved=found.shift.room if found.shift else None,
        marks=_marks(session, entry, attempt) if found.shift else None,
    )


def _marks(session: Session, entry: RunSheetEntry, attempt: int) -> Moved | None:
    """Over the same people as the shift."""
    card, said = entry.card, said_of(session, entry.id, attempt)
    ballots = ballots_of(session, entry, attempt, tuple(published(session, entry.id, attempt)))
    both = paired(session, card, said, ballots[1], ballots[2])
    if both is None or len(kind_of(card).questions(card, said)) < 2:
        return None
    twice = [(before[one], after[one]) for before, after in both.room for one in before.keys() & after.keys()]
    return Moved(present=len(twice), moved=sum(sorted(before) != sorted(after) for before, after in twice))


Measure = Callable[[TalkingPoint], float]


def _gap(one: TalkingPoint) -> float:
    return one.gap_strength


def _shift(one: TalkingPoint) -> float:
    return one.shift_strength if one.many_moved else 0


def _either(one: TalkingPoint) -> float:
    return one.strength


def _for(one: TalkingPoint, measure: Measure) -> TalkingPoint:
    """The point with its reason: that for which it was chosen or, of either, the stronger one."""
    shift = measure is _shift or (measure is _either and _shift(one) > one.gap_strength)
    return replace(one, why="shift" if shift else "gap")
