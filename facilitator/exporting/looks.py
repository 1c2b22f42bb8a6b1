"""How a workbook looks: its few formats, the widths of columns, and the heights of rows whose texts are wrapped."""

import textwrap
from collections.abc import Iterator, Sequence
from typing import Any, Final

from xlsxwriter import Workbook
from xlsxwriter.format import Format

from facilitator.exporting.sheet import Cell, Column, Sheet, Type

NUMERIC: Final = {Type.WHOLE: "General", Type.NUMBER: "General", Type.PERCENT: "0%", Type.DATE: "yyyy-mm-dd"}
NARROWEST, WIDEST = 8, 50
"""Characters."""
ARROW: Final = 3
"""Characters that the arrow of a filter takes in a heading."""
LETTERS: Final = 1.1
"""Letters of prose in the room of a digit, by which widths are counted; with the usual font it is a few more."""
MEASURED: Final = 200
"""Rows by which the width of a column of figures is judged; texts are all looked at."""
LINE, TALLEST = 15, 405
"""Points of a line, and of a row: no row is higher than 409."""


class Looks:
    """The formats of one workbook, each made once."""

    def __init__(self, book: Workbook) -> None:
        self._book, self._made = book, dict[str, Format]()

    def of(self, **traits: Any) -> Any:
        """A format; none where nothing is special."""
        name = repr(traits)
        if traits and name not in self._made:
            self._made[name] = self._book.add_format(traits)
        return self._made.get(name)

    def of_heading(self, type: Type) -> Any:
        """A column's name, above its figures, but not below the arrow of the filter."""
        return self.of(bold=True, bottom=1, **({"align": "right", "indent": 2} if type in NUMERIC else {}))

    def of_columns(self, columns: Sequence[Column], widths: Sequence[int]) -> list[Any]:
        """A format for each column. What stands beside a wrapped text begins as high as it does."""
        upper = {"valign": "top"} if WIDEST in widths else {}
        before = (None, *(column.type for column in columns))
        return [
            self.of(**upper, **_traits(column.type, previous, width))
            for column, previous, width in zip(columns, before, widths, strict=False)
        ]


def _traits(type: Type, previous: Type | None, width: int) -> dict[str, Any]:
    """A text that follows a figure keeps away from it: figures stand at the right of their column."""
    if type in NUMERIC:
        return {"num_format": NUMERIC[type]} if NUMERIC[type] != "General" else {}
    wrap = {"text_wrap": True} if width == WIDEST else {}
    return {**wrap, "align": "left", "indent": 1} if previous in NUMERIC else wrap


def widths_of(sheet: Sheet) -> list[int]:
    """How wide each column is, in characters."""
    return [min(WIDEST, max(NARROWEST, *_lengths(sheet, column))) for column in sheet.columns]


def _lengths(sheet: Sheet, column: Column) -> Iterator[int]:
    yield len(column.key) + ARROW
    rows = sheet.rows[:MEASURED] if column.type in NUMERIC else sheet.rows
    for cell in {row.get(column.key) for row in rows}:
        yield len(str(cell or "")) + 2


class Heights(dict[Cell, int]):
    """A text → the points that its lines take in a column so wide; a few too many rather than one too few."""

    def __init__(self, width: int) -> None:
        self._room = round(LETTERS * width)

    def __missing__(self, cell: Cell) -> int:
        lines = (len(textwrap.wrap(line, self._room)) or 1 for line in str(cell or "").splitlines())
        found = self[cell] = min(TALLEST, LINE * (sum(lines) or 1))
        return found
