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
