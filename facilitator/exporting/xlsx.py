"""The tables as a workbook, a sheet each: numbers and dates are typed, and no text can become a formula or a link."""

import re
from io import BytesIO
from typing import Any, Final

from xlsxwriter import Workbook
from xlsxwriter.worksheet import Worksheet

from facilitator.exporting.quick_sheet import QuickSheet
from facilitator.exporting.sheet import Column, Sheet, Type

TEXT_STAYS_TEXT: Final = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
FORMATS: Final = {Type.PERCENT: "0%", Type.DATE: "yyyy-mm-dd"}
NARROWEST, WIDEST = 8, 60
"""Characters."""
LONGEST: Final = 32_000
"""Characters of a cell; with some more, Excel takes the file for a broken one."""
UNWRITABLE: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""What no XML can hold."""
MEASURED: Final = 200
"""Rows by which the width of a column is judged."""


def xlsx(sheets: tuple[Sheet, ...]) -> bytes:
    """The workbook."""
    file = BytesIO()
    with Workbook(file, TEXT_STAYS_TEXT) as book:
        bold, wrapped = book.add_format({"bold": True, "bottom": 1}), book.add_format({"text_wrap": True})
        formats = {type: book.add_format({"num_format": code}) for type, code in FORMATS.items()}
        for sheet in sheets:
            widths = [_width(sheet, column) for column in sheet.columns]
            texts = [wrapped if width == WIDEST else None for width in widths]
            styles = [formats.get(column.type, of) for column, of in zip(sheet.columns, texts, strict=True)]
            page = book.add_worksheet(sheet.name, QuickSheet)
            _head(page, sheet, widths, bold)
            page.write_table(sheet.columns, styles, sheet.rows, plain)
    return file.getvalue()


def _head(page: Worksheet, sheet: Sheet, widths: list[int], bold: Any) -> None:
    page.freeze_panes(1, 0)
    page.autofilter(0, 0, max(1, len(sheet.rows)), len(sheet.columns) - 1)
    for place, (column, width) in enumerate(zip(sheet.columns, widths, strict=True)):
        page.write_string(0, place, column.key, bold)
        page.set_column(place, place, width)


def plain(text: str) -> str:
    """A text as it may stand in a cell: not too long, and nothing that the library takes for XML of its own."""
    cut = UNWRITABLE.sub("", text)[:LONGEST]
    return f" {cut}" if cut.startswith("<r>") else cut


def _width(sheet: Sheet, column: Column) -> int:
    longest = max((len(str(row.get(column.key) or "")) for row in sheet.rows[:MEASURED]), default=0)
    return min(WIDEST, max(NARROWEST, len(column.key) + 3, longest + 1))
