"""Which cards are worth talking about once more: the widest gap, the largest shift, and the next of either.

Gaps of different kinds are compared as a part of the widest that they could be, shifts as the share of those who
answered twice. Only what the room has seen is chosen from, of each card its newest time that was answered. A `pulse`,
which asks how things stand and not what to do, is left to its own chapter; what people wrote is not chosen, so that the
same cards stay when it is deleted.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from game.cards import Id
from game.debrief.gaps import gap_interval, last_answered, strength
from game.debrief.look import Look, look_at
from game.events.steps import Reason
from game.intervals import Interval
from game.kinds import kind_of
from game.kinds.counting import Gap
from game.results import Moved
from game.session import Session

MOST = 3


@dataclass(frozen=True, kw_only=True)
class TalkingPoint:
    """A card worth talking about, and why."""

    entry: Id
    attempt: int
    why: Reason
    gap: Gap | None
    gap_interval: Interval | None
    gap_strength: float
    """0 to 1, of the widest gap that the card could have."""
    moved: Moved | None
    shift_strength: float
    """0 to 1: the share of those who answered twice that answered differently."""

    @property
    def strength(self) -> float:
        """The larger of the two."""
        return max(self.gap_strength, self.shift_strength)


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
            yield _point(entry.id, newest[entry.id], look)


def _point(entry: Id, attempt: int, look: Look) -> TalkingPoint:
    found = look(entry, attempt)
    last, gap = last_answered(found), found.gap
    counts = next((tally.counts for tally in last.groups.values() if tally), {}) if last else {}
    moved = found.shift.room if found.shift else None
    return TalkingPoint(
        entry=entry,
        attempt=attempt,
        why="gap",
        gap=gap,
        gap_interval=gap_interval(found),
        gap_strength=strength(gap, counts) if gap and gap.size else 0,
        moved=moved,
        shift_strength=moved.moved / moved.present if moved else 0,
    )


Measure = Callable[[TalkingPoint], float]


def _gap(one: TalkingPoint) -> float:
    return one.gap_strength


def _shift(one: TalkingPoint) -> float:
    return one.shift_strength


def _either(one: TalkingPoint) -> float:
    return one.strength


def _for(one: TalkingPoint, measure: Measure) -> TalkingPoint:
    """The point with its reason: that for which it was chosen or, of either, the stronger one."""
    shift = measure is _shift or (measure is _either and one.shift_strength > one.gap_strength)
    return replace(one, why="shift" if shift else "gap")
