"""A table that is written at once looks as if the library had written it cell by cell."""

from datetime import date, datetime

import pytest
from openpyxl.worksheet.worksheet import Worksheet as Read
from xlsxwriter.worksheet import Worksheet

from facilitator.exporting.quick_sheet import QuickSheet
from facilitator.exporting.sheet import Column, Row, Sheet, Type, number, percent_of, text, whole
from tests.facilitator.exporting.read import workbook

COLUMNS = (text("word", ""), whole("count", ""), percent_of("share", ""), number("mean", ""))


def read(*rows: Row, columns: tuple[Column, ...] = COLUMNS) -> Read:
    """A sheet as another library reads it."""
    made = workbook((Sheet("one", "", columns, rows),))["one"]
    assert isinstance(made, Read)
    return made


def test_a_cell_stays_in_its_row_and_column_where_others_are_empty() -> None:
    made = read({"share": 5}, {}, {"word": "", "mean": 2.5}, {"word": "tea"})

    assert [*made.iter_rows(min_row=2, values_only=True)] == [
        (None, None, 0.05, None), (None,) * 4, (None, None, None, 2.5), ("tea", None, None, None),
    ]  # fmt: skip


def test_the_same_number_is_a_count_a_share_and_a_mean() -> None:
    made = read({"count": 1, "share": 1, "mean": 1}, {"count": 0, "share": 0, "mean": 0.0})

    assert [*made.iter_rows(min_row=2, min_col=2, values_only=True)] == [(1, 0.01, 1), (0, 0, 0)]
    assert [cell.number_format for cell in made[2]] == ["General", "General", "0%", "General"]


def test_a_day_is_the_day_it_was() -> None:
    made = read({"day": date(2024, 2, 29)}, {"day": date(1970, 1, 1)}, columns=(Column("day", Type.DATE, ""),))

    assert [made["A2"].value, made["A3"].value] == [datetime(2024, 2, 29), datetime(1970, 1, 1)]
    assert made["A2"].number_format == "yyyy-mm-dd"


def test_the_sheet_says_how_large_it_is() -> None:
    filled, empty = read({"count": 1}, {"count": 2}), read()

    assert (filled.dimensions, empty.dimensions) == ("A1:D3", "A1:D1")
    assert filled.auto_filter.ref == "A1:D3"


def test_a_library_that_writes_rows_in_another_way_leaves_none_out_unnoticed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QuickSheet, "_write_rows", Worksheet._write_rows)

    with pytest.raises(RuntimeError, match="would leave rows out"):
        read({"count": 1})


def test_a_column_beyond_the_alphabet_is_found_by_its_letters() -> None:
    columns = tuple(whole(f"c{place}", "") for place in range(28))

    assert read({"c27": 7}, columns=columns)["AB2"].value == 7
