"""Intervals for shares and means, of 95 % unless another level is asked for: how far chance could have moved a figure.

The one idea: the people who came are treated as a sample of all those who might have come, each answering for
themselves. An interval says nothing of whom the invitation left out. Answers on steps are treated as numbers.

Who picks the widest of several differences needs intervals that hold for all of them together: `level_of(among)`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from math import fsum, hypot, sqrt
from statistics import NormalDist
from typing import Final

from game.student import quantile

LEVEL: Final = 0.95
Counts = Mapping[int, int] | Mapping[float, int]
"""Value -> how many people gave it."""


@dataclass(frozen=True, kw_only=True)
class Interval:
    """From where to where a figure could lie, both ends included."""

    low: float
    high: float

    @property
    def spans_zero(self) -> bool:
        """Whether no difference is among what it holds: too few people to say which way."""
        return self.low <= 0 <= self.high


def level_of(among: int) -> float:
    """The level at which each of so many intervals is to be taken, so that all of them hold together with 95 %.

    1 - 0.05 / among: Bonferroni's inequality. Dunn 1961, Journal of the American Statistical Association 56:52-64.
    """
    return 1 - (1 - LEVEL) / max(1, among)


def of_share(count: int, n: int, level: float = LEVEL) -> Interval:
    """The interval of the share count/n, within 0..1: Wilson's score interval.

    (count + z²/2 ± z √(count (n - count) / n + z²/4)) / (n + z²). Wilson 1927, Journal of the American Statistical
    Association 22:209-212. Assumes a sample of people who answer independently; good from n = 1, at 0 % and 100 % too.
    """
    _check_share(count, n)
    z = _normal(level)
    share, middle = count / n, (count + z**2 / 2) / (n + z**2)
    reach = z * sqrt(count * (n - count) / n + z**2 / 4) / (n + z**2)
    # The share and 0..1 bound it by the formula; at 0 % and 100 % rounding would miss them by a hair.
    return Interval(low=max(0.0, min(middle - reach, share)), high=min(1.0, max(middle + reach, share)))


def of_share_difference(a: int, n: int, b: int, m: int, level: float = LEVEL) -> Interval:
    """The interval of a/n - b/m, within -1..1, for two groups of different people: Newcombe's hybrid score.

    With p, q the shares and (l, u), (v, w) their Wilson intervals: from p - q - √((p - l)² + (w - q)²)
    to p - q + √((u - p)² + (q - v)²). Newcombe 1998, Statistics in Medicine 17:873-890, method 10. Assumes two
    independent samples of people.
    """
    first, second = of_share(a, n, level), of_share(b, m, level)
    p, q = a / n, b / m
    return Interval(
        low=p - q - hypot(p - first.low, second.high - q),
        high=p - q + hypot(first.high - p, q - second.low),
    )


def of_mean_difference(a: Counts, b: Counts, level: float = LEVEL) -> Interval | None:
    """The interval of mean(a) - mean(b) for two groups of different people: Welch's t.

    Difference ± t √(A + B), where A and B are variance / people of each side and t has
    (A + B)² / (A² / (n - 1) + B² / (m - 1)) degrees of freedom. Welch 1947, Biometrika 34:28-35; Satterthwaite 1946,
    Biometrics Bulletin 2:110-114. Assumes two independent samples, not equal spread; answers on steps are numbers.
    None when a side has fewer than two people, or nobody differs on either side: nothing to estimate from.
    """
    n, m = people_in(a), people_in(b)
    if min(n, m) < 2 or not (_differs(a) or _differs(b)):
        return None
    of_a, of_b = variance_of(a) / n, variance_of(b) / m
    part = of_a / (of_a + of_b)
    freedom = 1 / (part**2 / (n - 1) + (1 - part) ** 2 / (m - 1))
    return _around(mean_of(a) - mean_of(b), sqrt(of_a + of_b), freedom, level)


def of_mean_change(changes: Counts, level: float = LEVEL) -> Interval | None:
    """The interval of the mean change of people who answered twice, from each one's own change: Student's paired t.

    Mean ± t √(variance / n) with n - 1 degrees of freedom. Student 1908, Biometrika 6:1-25. Assumes a sample of people
    who answer independently of one another; steps are numbers.
    None with fewer than two people, or when all changed alike: nothing to estimate from.
    """
    n = people_in(changes)
    if n < 2 or not _differs(changes):
        return None
    return _around(mean_of(changes), sqrt(variance_of(changes) / n), n - 1, level)


def people_in(counts: Counts) -> int:
    """How many people the counts hold."""
    if any(count < 0 for count in counts.values()):
        raise ValueError("A count of people cannot be negative.")
    return sum(counts.values())


def mean_of(counts: Counts) -> float:
    """The mean of the answers; raises ValueError without any."""
    n = people_in(counts)
    if n < 1:
        raise ValueError("A mean needs the answer of at least one person.")
    return fsum(value * count for value, count in counts.items()) / n


def variance_of(counts: Counts) -> float:
    """The variance of the answers as an estimate from a sample (divided by n - 1); raises ValueError below two."""
    n = people_in(counts)
    if n < 2:
        raise ValueError("A variance needs the answers of at least two people.")
    if not _differs(counts):
        return 0.0
    mean = mean_of(counts)
    return fsum(count * (value - mean) ** 2 for value, count in counts.items()) / (n - 1)


def _around(figure: float, error: float, freedom: float, level: float) -> Interval:
    """The interval of a figure that has a standard error with so many degrees of freedom."""
    reach = quantile((1 + level) / 2, freedom) * error
    return Interval(low=figure - reach, high=figure + reach)


@cache
def _normal(level: float) -> float:
    """The quantile of the normal distribution that leaves out so much at both ends together."""
    return NormalDist().inv_cdf((1 + level) / 2)


def _differs(counts: Counts) -> bool:
    """Whether people gave more than one value; asked of the values, as a rounded mean could differ from all of them."""
    return sum(count > 0 for count in counts.values()) > 1


def _check_share(count: int, n: int) -> None:
    """Refuse a share that cannot be one."""
    if n < 1:
        raise ValueError("A share needs at least one person.")
    if count < 0:
        raise ValueError("A count of people cannot be negative.")
    if count > n:
        raise ValueError(f"{count} of {n} people is no share.")
