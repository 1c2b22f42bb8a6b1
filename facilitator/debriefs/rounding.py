"""How figures are rounded everywhere, so that page, files, phones and projector say the same: halves go up."""

from math import floor


def percent(share: float) -> int:
    """A share from 0 to 1 in whole percent."""
    return floor(100 * share + 0.5)


def tenth(value: float) -> float:
    """A mean to one decimal."""
    return floor(10 * value + 0.5) / 10


def whole_number(value: float) -> int:
    """A mean guess of a hundred."""
    return floor(value + 0.5)


DECIMALS_FROM = 10
"""People from whom on a mean has a decimal: of fewer it would look more certain than it is."""


def measured(value: float, n: int) -> float:
    """A mean or a difference of means as everybody gives it: one decimal, or below ten people a whole number."""
    return tenth(value) if n >= DECIMALS_FROM else whole_number(value)
