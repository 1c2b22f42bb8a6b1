"""The tables as a workbook, a sheet each: numbers and dates are typed, and no text can become a formula or a link."""

import re
from collections.abc import Container, Sequence
from io import BytesIO
from typing import Final

from xlsxwriter import Workbook
from xlsxwriter.utility import xl_range
from xlsxwriter.worksheet import Worksheet

from facilitator.exporting.looks import Heights, Looks, widths_of
from facilitator.exporting.quick_sheet import QuickSheet
from facilitator.exporting.sheet import Sheet

TEXT_STAYS_TEXT: Final = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
WIDE_AS_PROSE: Final = 100
"""Characters."""
LONGEST: Final = 32_000
"""Characters of a cell; with some more, Excel takes the file for a broken one."""
LOST: Final = "This version of XlsxWriter would leave rows out. Install the one that Rolecall was tested with."
A4: Final = 9
"""Paper as the format counts it."""
UNWRITABLE: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""What no XML can hold."""


def xlsx(sheets: tuple[Sheet, ...]) -> bytes:
    """The workbook. Of a table without rows the sheet is hidden: it is there for programs, and in nobody's way."""
    file, names = BytesIO(), {sheet.name for sheet in sheets if sheet.rows}
    with Workbook(file, TEXT_STAYS_TEXT) as book:
        looks = Looks(book)
        for sheet in sheets:
            page = book.add_worksheet(sheet.name, None if sheet.is_prose else QuickSheet)
            _for_paper(page)
            if sheet.is_prose:
                _write_prose(page, sheet, looks, names)
            else:
                _write_table(page, sheet, looks)
            if not sheet.rows:
                page.hide()
    if not all(page.is_complete for page in book.worksheets() if isinstance(page, QuickSheet)):
        raise RuntimeError(LOST)
    return file.getvalue()


def _for_paper(page: Worksheet) -> None:
    """Each page as wide as the table, below its heading; the name of the sheet at its foot."""
    page.set_landscape()
    page.set_paper(A4)
    page.fit_to_pages(1, 0)
    page.repeat_rows(0)
    page.set_footer("&L&A&R&P / &N")


def _write_prose(page: Worksheet, sheet: Sheet, looks: Looks, names: Container[str]) -> None:
    """Read from top to bottom; where a line is about a sheet, its name leads there."""
    widths, heights = (widths_of(sheet)[0], WIDE_AS_PROSE), Heights(WIDE_AS_PROSE)
    link, prose = looks.of(valign="top", font_color="#0563C1", underline=1), looks.of(valign="top", text_wrap=True)
    page.hide_gridlines(2)
    _write_heading(page, sheet, widths, looks)
    for line, row in enumerate(sheet.rows, 1):
        name, text = (plain(str(cell)) for cell in sheet.cells(row))
        page.set_row(line, heights[text])
        page.write_string(line, 1, text, prose)
        if name in names:
            page.write_url(line, 0, f"internal:'{name}'!A1", link, name)
        else:
            page.write_string(line, 0, name, prose)


def _write_table(page: QuickSheet, sheet: Sheet, looks: Looks) -> None:
    widths, last, right = widths_of(sheet), max(1, len(sheet.rows)), len(sheet.columns) - 1
    _write_heading(page, sheet, widths, looks)
    page.autofilter(0, 0, last, right)
    page.ignore_errors({"number_stored_as_text": xl_range(1, 0, last, right)})
    page.write_table(sheet, looks.of_columns(sheet.columns, widths), widths, plain)


def _write_heading(page: Worksheet, sheet: Sheet, widths: Sequence[int], looks: Looks) -> None:
    page.freeze_panes(1, 0)
    for place, (column, width) in enumerate(zip(sheet.columns, widths, strict=True)):
        page.write_string(0, place, column.key, looks.of_heading(column.type))
        page.set_column(place, place, width)


def plain(text: str) -> str:
    """A text as it may stand in a cell: not too long, and nothing that the library takes for XML of its own."""
    cut = UNWRITABLE.sub("", text)[:LONGEST]
    return f" {cut}" if cut.startswith("<r>") else cut
