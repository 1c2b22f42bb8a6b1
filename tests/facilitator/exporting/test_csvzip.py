"""The CSV files open right everywhere, say the same as the workbook, and hand no spreadsheet a formula."""

import csv
import io
from datetime import date

import pytest

from facilitator.debriefs.record import Record
from facilitator.exporting.csvzip import BOM, csv_zip, harmless
from facilitator.exporting.sheet import Type
from tests.facilitator.exporting.read import lines, made_of, table, workbook, zipped


@pytest.mark.parametrize("text", ["=2+3", "+1", "-1", "@SUM(A1)", "\tx", "\0x", "  =2+3", "\n=1", "＝1+1", "＠SUM(A1)"])  # noqa: RUF001
def test_a_cell_that_looks_like_a_formula_is_quoted(text: str) -> None:
    cell = harmless(text)

    assert cell.startswith("'")
    assert "\0" not in cell


@pytest.mark.parametrize("text", ["Tea", "2+3", "a = b", ""])
def test_a_cell_that_looks_like_words_stays_as_it_is(text: str) -> None:
    assert harmless(text) == text


def test_a_day_is_written_so_that_everybody_reads_the_same_one() -> None:
    assert harmless(date(2026, 11, 3)) == "2026-11-03"


def test_every_file_begins_so_that_spreadsheets_read_danish_letters(small: Record) -> None:
    files = zipped(made_of(small, language="da"))

    assert {content.decode()[0] for content in files.values()} == {BOM}
    assert "Te eller kaffe" in files["cards.csv"].decode("utf-8-sig")


def test_there_is_a_file_for_every_sheet_and_the_codebook(small: Record) -> None:
    made = made_of(small)

    assert list(zipped(made)) == [f"{sheet.name}.csv" for sheet in made]
    assert "codebook.csv" in zipped(made)


def test_workbook_and_csv_say_the_same(full: Record) -> None:
    made = made_of(full)
    book, content = workbook(made), csv_zip(made)

    for sheet in made:
        plain = [column.key for column in sheet.columns if column.type in (Type.TEXT, Type.WHOLE, Type.YES_NO)]
        of_book = [[harmless(line[key]) for key in plain] for line in lines(book, sheet.name)]
        assert [[line[key] for key in plain] for line in table(content, sheet.name)] == of_book


def test_every_cell_is_quoted(small: Record) -> None:
    text = zipped(made_of(small))["answers.csv"].decode("utf-8-sig")

    again = io.StringIO()
    csv.writer(again, quoting=csv.QUOTE_ALL, lineterminator="\r\n").writerows(csv.reader(io.StringIO(text, newline="")))

    assert again.getvalue() == text


def test_the_same_session_makes_the_same_file(small: Record) -> None:
    assert csv_zip(made_of(small)) == csv_zip(made_of(small))
