"""The workbook, read by another library: typed columns, the same figures, and no formula whatever people wrote."""

from datetime import date, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl.cell.cell import Cell

from facilitator.debriefs.record import Record
from facilitator.exporting.sheet import Sheet, Type, text
from tests.facilitator.exporting.read import lines, made_of, workbook

TYPES: dict[Type, tuple[type, ...]] = {
    Type.TEXT: (str,),
    Type.YES_NO: (str,),
    Type.WHOLE: (int,),
    Type.NUMBER: (int, float),
    Type.PERCENT: (int, float),
    Type.DATE: (datetime, date),
}
HOSTILE = st.text() | st.sampled_from(["=1+1", "+1", "-1", "@SUM(A1)", "http://x.dk", "<r><t>x</t></r>", "1", "{=1}"])


def test_every_cell_has_the_type_that_the_codebook_says(full: Record) -> None:
    made = made_of(full)
    book = workbook(made)

    wrong = [
        (sheet.name, column.key, value)
        for sheet in made
        for column in sheet.columns
        for line in lines(book, sheet.name)
        if (value := line[column.key]) is not None and not isinstance(value, TYPES[column.type])
    ]

    assert wrong == []


def test_the_workbook_holds_every_cell_of_the_tables(full: Record) -> None:
    made = made_of(full)
    book = workbook(made)

    assert [sheet.title for sheet in book] == [sheet.name for sheet in made]
    for sheet in made:
        numbers = [
            [line[column.key] for column in sheet.columns if column.type in (Type.WHOLE, Type.NUMBER)]
            for line in lines(book, sheet.name)
        ]
        assert numbers == [
            [row.get(column.key) for column in sheet.columns if column.type in (Type.WHOLE, Type.NUMBER)]
            for row in sheet.rows
        ]


def test_a_share_is_a_percentage_that_can_be_computed_with(small: Record) -> None:
    made = made_of(small)
    book = workbook(made)
    [answers] = [sheet for sheet in made if sheet.name == "answers"]
    place = [column.key for column in answers.columns].index("percent")

    cells = [cell for row in book["answers"].iter_rows(min_row=2) if (cell := row[place]).value is not None]

    assert [round(100 * float(str(cell.value))) for cell in cells] == [
        row["percent"] for row in answers.rows if row.get("percent") is not None
    ]
    assert {cell.number_format for cell in cells} == {"0%"}


def test_the_heading_stays_in_view_and_filters(small: Record) -> None:
    book = workbook(made_of(small))

    assert {sheet.freeze_panes for sheet in book} == {"A2"}
    assert [sheet.title for sheet in book if not sheet.auto_filter.ref] == ["about"]


def test_a_sheet_without_rows_is_hidden_and_the_first_one_leads_to_the_others(small: Record) -> None:
    made = made_of(small)
    book = workbook(made)
    filled = [sheet.name for sheet in made if sheet.rows]

    assert [sheet.title for sheet in book if sheet.sheet_state == "visible"] == filled
    assert filled != [sheet.name for sheet in made]
    assert [link.location for cell in book["about"]["A"] if (link := cell.hyperlink)] == [
        f"'{name}'!A1" for name in filled if name not in ("about", "codebook")
    ]


def test_a_row_is_as_high_as_its_longest_text(small: Record) -> None:
    long = Sheet("one", "", (text("a", ""), text("b", "")), ({"a": "word " * 30}, {"a": "word"}, {"a": "word " * 9999}))

    heights = workbook((long,))["one"].row_dimensions

    assert [heights[line].height for line in (2, 3, 4)] == [45, None, 405]
    assert all(cell.alignment.vertical == "top" for cell in workbook((long,))["one"]["A"][1:])


def test_a_sheet_is_printed_across_with_its_heading_on_every_page(small: Record) -> None:
    for sheet in workbook(made_of(small)):
        assert (sheet.page_setup.orientation, sheet.page_setup.fitToHeight) == ("landscape", 0)
        assert sheet.print_title_rows == "$1:$1"


def test_a_column_is_as_wide_as_the_longest_of_all_its_texts() -> None:
    rows = ({"a": "short"},) * 300 + ({"a": "x" * 30},)

    made = workbook((Sheet("one", "", (text("a", ""),), rows),))["one"]

    assert round(made.column_dimensions["A"].width) == 33


def test_the_day_is_a_date(small: Record) -> None:
    [line] = lines(workbook(made_of(small)), "sessions")

    assert isinstance(line["date"], datetime)


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(HOSTILE)
def test_no_text_becomes_a_formula_or_a_link(written: str) -> None:
    sheet = Sheet("one", "", (text("a", ""),), ({"a": written}, {"a": "end"}))

    cells = [cell for (cell,) in workbook((sheet,))["one"].iter_rows(min_row=2) if isinstance(cell, Cell)]

    assert {(cell.data_type, cell.hyperlink) for cell in cells if cell.value is not None} == {("s", None)}
    assert cells[-1].value == "end"


@pytest.mark.parametrize("written", ["=2+3", "Æblegrød", "<r>", "  two", "a\nb", "x" * 40_000])
def test_a_text_stays_what_it_was(written: str) -> None:
    sheet = Sheet("one", "", (text("a", ""),), ({"a": written},))

    [line] = lines(workbook((sheet,)), "one")

    assert str(line["a"]).strip() == written.strip()[:32_000]
