"""A worksheet that takes a whole table at once; the library does all the rest.

A workbook of fifty sessions has more than a million cells, and few values: each value's XML is made once for a column,
not once for a cell. So the rows bypass the library's own, which are the only part of it that is replaced.
"""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import Any, Final

from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from facilitator.exporting.looks import LINE, WIDEST, Heights
from facilitator.exporting.sheet import Cell, Row, Sheet, Type

DAY_ZERO: Final = date(1899, 12, 30)
"""Workbooks count the days from here."""


class Endings(dict[Cell, str]):
    """A value → its cell's XML after the number of the row; nothing for an empty cell."""

    def __init__(self, type: Type, style: Any, index: Callable[[str], int]) -> None:
        self._is_share, self._index = type is Type.PERCENT, index
        self._style = f' s="{style._get_xf_index()}"' if style else ""

    def __missing__(self, cell: Cell) -> str:
        made = self[cell] = "" if cell is None or cell == "" else self._made(cell)
        return made

    def _made(self, cell: str | float | date) -> str:
        if isinstance(cell, str):
            return f'"{self._style} t="s"><v>{self._index(cell)}</v></c>'
        if isinstance(cell, date):
            return f'"{self._style}><v>{(cell - DAY_ZERO).days}</v></c>'
        return f'"{self._style}><v>{cell / 100 if self._is_share else cell:.16g}</v></c>'


class QuickSheet(Worksheet):
    """A worksheet whose first row is written by the library, and the others by `write_table`."""

    def __init__(self) -> None:
        super().__init__()
        self._below = ""
        self.is_complete = False
        """Whether the library came by for the rows: another version might have another way."""

    def write_table(
        self, sheet: Sheet, styles: Sequence[Any], widths: Sequence[int], plain: Callable[[str], str]
    ) -> None:
        """Write the rows below the heading; `plain` makes a text such as may stand in a cell."""
        places = [
            (column.key, f'<c r="{xl_col_to_name(place)}', Endings(column.type, style, self._text(plain)))
            for place, (column, style) in enumerate(zip(sheet.columns, styles, strict=True))
        ]
        keys = [column.key for column, width in zip(sheet.columns, widths, strict=True) if width == WIDEST]
        wrapped = [(key, Heights(WIDEST)) for key in keys]
        lines = [
            f'<row r="{number}"{_height(row, wrapped)}>{_cells(str(number), row, places)}</row>'
            for number, row in enumerate(sheet.rows, 2)
        ]
        self._below, self.dim_rowmax = "".join(lines), len(lines)

    def _text(self, plain: Callable[[str], str]) -> Callable[[str], int]:
        return lambda text: int(self.str_table._get_shared_string_index(plain(text)))

    def _write_rows(self) -> None:
        """What the library calls when it comes to the rows; between its heading and ours nothing may stand."""
        last, self.dim_rowmax = self.dim_rowmax, 0
        super()._write_rows()
        self.dim_rowmax = last
        self.fh.write(self._below)
        self.is_complete = True


def _cells(number: str, row: Row, places: Iterable[tuple[str, str, Endings]]) -> str:
    return "".join([begin + number + ending for key, begin, endings in places if (ending := endings[row.get(key)])])


def _height(row: Row, wrapped: Sequence[tuple[str, Heights]]) -> str:
    """Not every program finds the height of a row by itself."""
    height = max([heights[row.get(key)] for key, heights in wrapped], default=LINE)
    return f' ht="{height}" customHeight="1"' if height > LINE else ""
