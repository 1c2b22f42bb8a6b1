"""How sure a figure is, said without statistics: from where to where it could lie with this many people.

The intervals are those of `game/intervals.py`, 95 %. Ends that are negative are said without their sign: the sentence
beside it says which way.
"""

from collections.abc import Mapping
from typing import Final, Literal, TypeAlias

from facilitator.debriefs.wording import Wording
from game.intervals import Interval
from game.kinds.counting import Measure
from game.rounding import measured, whole_number

Unit: TypeAlias = Measure | Literal["percent"]
"""What an interval is counted in; `percent` is a share from 0 to 1, `share` a difference in percentage points."""

UNITS: Final[Mapping[Unit, tuple[str, str]]] = {
    "share": ("{size} percentage point", "{size} percentage points"),
    "percent": ("{size} in a hundred", "{size} in a hundred"),
    "mean": ("{size} step", "{size} steps"),
    "place": ("{size} place", "{size} places"),
    "points": ("{size} point", "{size} points"),
    "guess": ("{size} of a hundred", "{size} of a hundred"),
}


MEANS: Final = frozenset({"mean", "place", "points"})
"""What has a decimal."""


def sureness(interval: Interval | None, measure: Unit, wording: Wording, n: int = 0) -> str:
    """How sure a figure is; empty where nothing can be estimated. `n` is its people: below ten, no decimals."""
    if interval is None:
        return ""
    say = wording.catalogue.say
    if measure != "percent" and interval.spans_zero:
        return say("With this many people this could be chance.")
    low, high = sorted(abs(_rounded(end, measure, n)) for end in (interval.low, interval.high))
    size = counted_in(high, measure, wording, n)
    if low == high:
        return say("With this many people it is probably about {size}.", size=size)
    if low == 0:
        return say("With this many people it could be anything up to {size}.", size=size)
    low_end = size_of(low, measure, wording, n)
    return say("With this many people it could be anything from {low} to {size}.", low=low_end, size=size)


def too_few(wording: Wording) -> str:
    """What is said of a difference that rounds to nothing among few people."""
    return wording.catalogue.say("Too few people to say how much.")


def counted_in(size: float, measure: Unit, wording: Wording, n: int = 0) -> str:
    """A figure of n people with its unit: "5 steps", "1.0 steps"."""
    (one, many), figure = UNITS[measure], size_of(size, measure, wording, n)
    return wording.catalogue.count(one, many, 1 if figure == "1" else 2, size=figure)


def size_of(size: float, measure: Unit, wording: Wording, n: int) -> str:
    """A difference as its means are printed: with one decimal, also where it is 0, and none below ten people."""
    return wording.mean(size, n) if measure in MEANS else wording.number(size)


def _rounded(end: float, measure: Unit, n: int) -> float:
    if measure == "percent":
        return whole_number(100 * end)
    return whole_number(end) if measure in ("share", "guess") else measured(end, n)
