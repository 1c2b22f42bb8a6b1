"""How large the type of a sheet may be that must be one page: larger where little is to be said, smaller where much is.

Counted in lines as they would break, which is rough: the figures leave a tenth of the page free.
"""

from collections.abc import Iterable
from math import ceil, floor, sqrt
from typing import Final

LINE: Final = 95
"""Characters of a line across a sheet in normal type."""
SMALLEST, LARGEST, STEP = 65, 120, 5
"""Percent of normal type; the style sheet has a class for each step."""


def lines_of(texts: Iterable[str], columns: float = 1) -> int:
    """The lines of texts that stand below each other, each in a column of so many across the sheet."""
    return sum(ceil(len(text) * columns / LINE) for text in texts)


def type_size(lines: float, room: float) -> int:
    """The type in percent with which so many lines fill the room for so many.

    In type of half the size a page has twice the lines, and each holds twice the words: so it goes by the square root.
    """
    fits = floor(100 / STEP * sqrt(room / lines)) * STEP if lines else LARGEST
    return max(SMALLEST, min(LARGEST, fits))
