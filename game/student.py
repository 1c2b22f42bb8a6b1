"""Quantiles of Student's t distribution, which the standard library lacks: how wide an interval of a mean has to be.

The one idea: the chance of lying within ±t is a regularized incomplete beta function. It rises ever more slowly from
t = 0, so Newton's steps from below climb to the quantile and never beyond it.
"""

from collections.abc import Iterator
from functools import lru_cache
from itertools import islice
from math import exp, isfinite, lgamma, log, log1p, pi, sqrt
from statistics import NormalDist
from typing import Final

SETTLED: Final = 1e-12
MOST_STEPS: Final = 100
MOST_TERMS: Final = 2000
NO_ZERO: Final = 1e-300


@lru_cache(maxsize=1024)
def quantile(p: float, freedom: float) -> float:
    """The t below which a share `p` of Student's distribution lies; `freedom` is 1 or more and may be fractional.

    Solves A(t | freedom) = 2p - 1 (Abramowitz & Stegun 26.7.1) by Newton's method from the normal quantile, which is
    never above that of t. Within 1e-9 of the value, relatively, for freedom up to 1000.
    """
    if not 0 < p < 1:
        raise ValueError(f"A quantile needs a share between 0 and 1, not {p}.")
    if not (isfinite(freedom) and freedom >= 1):
        raise ValueError(f"Student's t needs at least one degree of freedom, not {freedom}.")
    return -_upper(1 - p, freedom) if p < 0.5 else _upper(p, freedom)


def _upper(p: float, freedom: float) -> float:
    """The quantile of a share of a half or more."""
    t = NormalDist().inv_cdf(p)
    for _ in range(MOST_STEPS):
        step = (2 * p - 1 - within(t, freedom)) / (2 * density(t, freedom))
        t += step
        if step <= SETTLED * t:
            break
    return t


def density(t: float, freedom: float) -> float:
    """The density of Student's distribution at t (Abramowitz & Stegun 26.7.1, what is integrated there)."""
    scale = lgamma((freedom + 1) / 2) - lgamma(freedom / 2)
    return exp(scale - (freedom + 1) / 2 * log1p(t * t / freedom)) / sqrt(pi * freedom)


def within(t: float, freedom: float) -> float:
    """The chance A(t | freedom) of lying between -t and t, for t of 0 or more (Abramowitz & Stegun 26.7.1).

    A = 1 - I_y(freedom/2, 1/2) with y = freedom / (freedom + t²), which is I_x(1/2, freedom/2) with x = 1 - y
    (DLMF 8.17.4). Of the two, the one whose continued fraction settles quickly.
    """
    whole = freedom + t * t
    x, y = t * t / whole, freedom / whole
    if x < 3 / (freedom + 5):
        return _beta(x, y, 0.5, freedom / 2)
    return 1 - _beta(y, x, freedom / 2, 0.5)


def _beta(x: float, y: float, a: float, b: float) -> float:
    """The regularized incomplete beta function I_x(a, b), with y = 1 - x given so that no digits are lost.

    DLMF 8.17.22: x^a y^b / (a B(a, b)) times a continued fraction, quick for x < (a + 1) / (a + b + 2).
    """
    if x == 0:
        return 0.0
    factor = lgamma(a + b) - lgamma(a) - lgamma(b) + a * log(x) + b * log(y)
    return exp(factor) / a / _fraction(islice(_coefficients(x, a, b), MOST_TERMS))


def _coefficients(x: float, a: float, b: float) -> Iterator[float]:
    """d1, d2, … of the continued fraction of I_x(a, b) (DLMF 8.17.23)."""
    m = 0
    while True:
        yield -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
        m += 1
        yield m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))


def _fraction(coefficients: Iterator[float]) -> float:
    """1 + d1/(1 + d2/(1 + …)) by Lentz's method as modified by Thompson and Barnett (DLMF 3.10(iii))."""
    value, upper, lower = 1.0, 1.0, 0.0
    for d in coefficients:
        upper = 1 + d / upper or NO_ZERO
        lower = 1 / (1 + d * lower or NO_ZERO)
        value *= upper * lower
        if abs(upper * lower - 1) < 1e-15:
            break
    return value
