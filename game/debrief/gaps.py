"""How sure a gap is, and how wide beside the widest that there could be: what makes gaps of different cards comparable.

The unit of a gap is that of its measure (percentage points, scale steps, places, points); see `kinds/counting.py`.
"""

from collections.abc import Mapping

from game import intervals
from game.intervals import Counts, Interval
from game.kinds.counting import Gap, Tally
from game.results import Result, RoundResult


def gap_interval(result: Result) -> Interval | None:
    """The 95 % interval of a result's gap; None without a gap, or where nothing can be said.

    Shares: Newcombe's hybrid score interval, in percentage points. Means: Welch's t interval. The gap is the widest of
    several that the card has, so its interval is too hopeful: it tells a wide gap from noise, and proves nothing.
    """
    last, gap = last_answered(result), result.gap
    if last is None or gap is None:
        return None
    high, low = last.groups[gap.high], last.groups[gap.low]
    return _between(gap, high, low) if high and low else None


def _between(gap: Gap, high: Tally, low: Tally) -> Interval | None:
    if gap.measure == "share":
        key = gap.answer or ""
        a, b = high.counts[gap.question][key], low.counts[gap.question][key]
        share = intervals.of_share_difference(a, high.n, b, low.n)
        return Interval(low=100 * share.low, high=100 * share.high)
    first, second = values(high, gap.question), values(low, gap.question)
    if gap.measure == "place":  # a smaller place is further up
        first, second = second, first
    return intervals.of_mean_difference(first, second)


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
