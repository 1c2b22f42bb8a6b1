"""How sure a gap is, and how wide beside the widest that there could be: what makes gaps of different cards comparable.

The unit of a gap is that of its measure (percentage points, scale steps, places, points); see `kinds/counting.py`.
"""

from collections.abc import Mapping
from math import comb
from typing import TypeAlias

from game import intervals
from game.intervals import Counts, Interval
from game.kinds.counting import Gap, Tally
from game.results import Result, RoundResult, compared

Sides: TypeAlias = tuple[Gap, Tally, Tally]
"""A gap, with the answers of its high group and of its low one."""


def gap_interval(result: Result, among: int | None = None) -> Interval | None:
    """The interval of a result's gap; None without a gap, or where nothing can be said.

    Shares: Newcombe's hybrid score interval, in percentage points. Means: Welch's t interval. The gap is the widest of
    several, so the interval is one of as many that hold together with 95 % (`intervals.level_of`): of the differences
    between which its own card was searched or, told so, `among` those.
    """
    sides = _sides(result)
    return _between(*sides, _level(result, among)) if sides else None


def is_clear(result: Result, among: int | None = None) -> bool:
    """Whether a gap is wider than chance alone would make it, also as the widest of so many differences.

    Where nobody of either group differs there is no spread to estimate an interval of means from. Then it is told by
    the shares of those who gave the higher group's answer: all of the one, nobody of the other.
    """
    sides = _sides(result)
    if sides is None or not sides[0].size:
        return False
    level = _level(result, among)
    interval = _between(*sides, level) or _of_the_agreed(*sides, level)
    return interval is not None and not interval.spans_zero


def differences(result: Result) -> int:
    """Between how many differences the widest was searched: those of all answers or, of means, of all questions,
    between every two groups that are compared; 0 without a gap."""
    last, sides = last_answered(result), _sides(result)
    if last is None or sides is None:
        return 0
    gap, high, _ = sides
    each = {"share": sum(map(len, high.counts.values())), "guess": 1}.get(gap.measure, len(high.counts))
    return comb(len(compared(last)), 2) * each


def _sides(result: Result) -> Sides | None:
    last, gap = last_answered(result), result.gap
    if last is None or gap is None:
        return None
    high, low = last.groups[gap.high], last.groups[gap.low]
    return (gap, high, low) if high and low else None


def _level(result: Result, among: int | None) -> float:
    return intervals.level_of(differences(result) if among is None else among)


def _of_the_agreed(gap: Gap, high: Tally, low: Tally, level: float) -> Interval | None:
    first, second = values(high, gap.question), values(low, gap.question)
    if gap.measure == "share" or len(first) != 1 or len(second) != 1 or first.keys() == second.keys():
        return None
    n, m = intervals.people_in(first), intervals.people_in(second)
    return intervals.of_share_difference(n, n, 0, m, level)


def _between(gap: Gap, high: Tally, low: Tally, level: float) -> Interval | None:
    if gap.measure == "share":
        key = gap.answer or ""
        a, b = high.counts[gap.question][key], low.counts[gap.question][key]
        share = intervals.of_share_difference(a, high.n, b, low.n, level)
        return Interval(low=100 * share.low, high=100 * share.high)
    first, second = values(high, gap.question), values(low, gap.question)
    if gap.measure == "place":  # a smaller place is further up
        first, second = second, first
    return intervals.of_mean_difference(first, second, level)


def values(tally: Tally, question: str) -> Counts:
    """The marks on a question that is answered with numbers: number → how many people."""
    return {int(key): count for key, count in tally.counts[question].items() if count}


def strength(gap: Gap, counts: Mapping[str, Mapping[str, int]]) -> float:
    """A gap as a part (0 to 1) of the widest that its card could have."""
    return gap.size / _widest(gap, counts)


def _widest(gap: Gap, counts: Mapping[str, Mapping[str, int]]) -> float:
    if gap.measure in ("share", "guess"):
        return 100
    steps = [int(key) for key in counts[gap.question]]
    return max(steps) - min(steps) or 1


def last_answered(result: Result) -> RoundResult | None:
    """The last published round that somebody answered."""
    return next((one for one in reversed(result.rounds) if one.n), None)
