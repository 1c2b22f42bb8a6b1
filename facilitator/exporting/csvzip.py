"""The tables as CSV, a file each in one zip, with the codebook: for programs, and spreadsheets that know no XLSX."""

import csv
import io
from datetime import date
from typing import Final
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from facilitator.exporting.sheet import Cell, Sheet

BOM: Final = "\ufeff"
"""Without it Excel takes the file for another alphabet."""
FORMULA_SIGNS: Final = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", "\n", "\0")  # noqa: RUF001
"""The wide ones are taken for the narrow by spreadsheets that are set to Chinese or Japanese."""


def csv_zip(sheets: tuple[Sheet, ...]) -> bytes:
    """The zip; the same tables make the same bytes."""
    file = io.BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        for sheet in sheets:
            archive.writestr(_entry(f"{sheet.name}.csv"), csv_of(sheet))
    return file.getvalue()


def csv_of(sheet: Sheet) -> bytes:
    """One table."""
    file = io.StringIO()
    writer = csv.writer(file, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow([column.key for column in sheet.columns])
    for row in sheet.rows:
        writer.writerow(map(harmless, sheet.cells(row)))
    return (BOM + file.getvalue()).encode()


def harmless(cell: Cell) -> str:
    """A cell that no spreadsheet takes for a formula."""
    if cell is None:
        return ""
    if isinstance(cell, date):
        return cell.isoformat()
    if not isinstance(cell, str):
        return str(cell)
    quote = "'" if cell.lstrip(" ").startswith(FORMULA_SIGNS) else ""
    return quote + cell.replace("\0", "")


def _entry(name: str) -> ZipInfo:
    """A zip notes when its files were made; ours are as old as the format allows."""
    entry = ZipInfo(name)
    entry.compress_type = ZIP_DEFLATED
    return entry
