"""Files as their readers see them: a workbook by a library that is not ours, CSV by Python's own."""

import csv
import io
from collections.abc import Sequence
from typing import Any
from zipfile import ZipFile

from openpyxl import Workbook, load_workbook

from facilitator.debriefs.record import Record
from facilitator.exporting.csvzip import csv_zip
from facilitator.exporting.sheet import Row, Sheet
from facilitator.exporting.sheets import sheets
from facilitator.exporting.xlsx import xlsx
from facilitator.packaged import packaged_catalogues
from game.text import Language

Lines = list[dict[str, Any]]


def made_of(*records: Record, language: Language = "en") -> tuple[Sheet, ...]:
    """The tables of some sessions."""
    return sheets(records, packaged_catalogues()[language])


def rows(made: Sequence[Sheet], name: str) -> Sequence[Row]:
    """The rows of a table."""
    return next(sheet.rows for sheet in made if sheet.name == name)


def workbook(made: tuple[Sheet, ...]) -> Workbook:
    """The workbook as another library reads it."""
    return load_workbook(io.BytesIO(xlsx(made)))


def lines(book: Workbook, name: str) -> Lines:
    """The lines of a sheet: heading → value."""
    head, *found = book[name].iter_rows(values_only=True)
    return [dict(zip(map(str, head), line, strict=True)) for line in found]


def table(content: bytes, name: str) -> list[dict[str, str]]:
    """What a spreadsheet reads of a CSV in the zip."""
    text = ZipFile(io.BytesIO(content)).read(f"{name}.csv").decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text)))


def zipped(made: tuple[Sheet, ...]) -> dict[str, bytes]:
    """The files of the zip."""
    archive = ZipFile(io.BytesIO(csv_zip(made)))
    return {name: archive.read(name) for name in archive.namelist()}
