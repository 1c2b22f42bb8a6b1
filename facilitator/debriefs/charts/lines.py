"""Signs on a line: where a value stands, so that no sign is cut, and how two signs make room for each other."""

from typing import Final

FREE: Final = 4.0
"""Percent of the width that stays free at both ends."""
TOUCH: Final = 6.0
"""Signs that are less apart than this stand above each other."""
MIDDLE, ASIDE = 50.0, 22.0


def between(value: float, low: float, high: float) -> float:
    """Percent of the line's width where a value of a scale stands; beyond an end it stands at the end."""
    part = (value - low) / (high - low) if high > low else 0.5
    return round(FREE + (100 - 2 * FREE) * min(1.0, max(0.0, part)), 2)


def aside(first: float, second: float) -> tuple[float, float]:
    """The heights of two signs, in percent."""
    return (MIDDLE - ASIDE, MIDDLE + ASIDE) if abs(first - second) < TOUCH else (MIDDLE, MIDDLE)
