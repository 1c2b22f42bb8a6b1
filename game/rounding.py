"""How many decimals a mean has: the rule by which pages, files, phones and projector say the same (halves go up).

The same rule stands in `web/client/rounding.ts`; a test holds both against each other.
"""

from math import floor
from typing import Final

DECIMALS_FROM: Final = 10
"""People from whom on a mean has a decimal: of fewer it would look more certain than it is."""


def measured(value: float, n: int) -> float:
    """A mean or a difference of means of n people: one decimal, or below ten people a whole number."""
    return tenth(value) if n >= DECIMALS_FROM else whole_number(value)


def tenth(value: float) -> float:
    """A number to one decimal."""
    return floor(10 * value + 0.5) / 10


def whole_number(value: float) -> int:
    """A number without decimals."""
    return floor(value + 0.5)
