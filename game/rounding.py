"""How figures are rounded everywhere, so that pages, files, phones and projector say the same: halves go up.

A share or a mean is a quotient of whole numbers as a binary fraction, 23 of 40 a hair below 0.575: what is short of
a half by less than a billionth is that half. The browser does the same (`web/client/rounding.ts`); a test holds both
against each other.
"""

from math import floor
from typing import Final

EXACT: Final = 9
"""Decimals to which a figure is what was counted."""
DECIMALS_FROM: Final = 10
"""People from whom on a mean has a decimal: of fewer it would look more certain than it is."""


def percent(share: float) -> int:
    """A share from 0 to 1 in whole percent."""
    return whole_number(100 * share)


def measured(value: float, n: int) -> float:
    """A mean or a difference of means of n people: one decimal, or below ten people a whole number."""
    return tenth(value) if n >= DECIMALS_FROM else whole_number(value)


def tenth(value: float) -> float:
    """A number to one decimal."""
    return whole_number(10 * value) / 10


def whole_number(value: float) -> int:
    """A number without decimals."""
    return floor(round(value, EXACT) + 0.5)
