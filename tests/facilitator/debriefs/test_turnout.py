"""How many of those invited came: one figure on page, paper and in files, and not a word where nobody said how many."""

import re
from dataclasses import replace
from html import unescape

import pytest

from facilitator.debriefs.offline import Offline
from facilitator.debriefs.paper import LAYOUTS, Layout
from facilitator.debriefs.record import Record, record
from facilitator.debriefs.turnout import of_invited, turnout
from facilitator.debriefs.wording import Wording
from facilitator.exporting.csvzip import csv_zip
from facilitator.packaged import packaged_assets, packaged_catalogues
from game.debrief import Attendance
from game.settings import Tags
from game.text import Language
from scenarios.catalog import Catalog
from tests.facilitator.exporting.conftest import workshop
from tests.facilitator.exporting.read import lines, made_of, table, workbook


def held(invited: int | None) -> Record:
    """A workshop of six mentors, seven mentees and two managers, to which so many were invited."""
    made = record(workshop().session)
    there = replace(made.debrief.attendance, invited=invited)
    return replace(made, debrief=replace(made.debrief, tags=Tags(invited=invited), attendance=there))


def printed(made: Record, layout: Layout) -> str:
    """What a reader of a layout reads, in one line."""
    page = Offline(packaged_catalogues(), packaged_assets(), Catalog()).page(made, layout, language="en", paper="a4")
    text = re.sub(r"<(style|head)\b.*?</\1>", " ", page, flags=re.S)
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", text)).split())


@pytest.mark.parametrize(
    ("language", "came", "invited", "sentence", "beside"),
    [
        ("en", 64, 80, "64 of 80 invited came, 80%.", "80% of 80 invited"),
        ("en", 64, 60, "64 came; 60 were invited.", "60 invited"),
        ("en", 2, 1, "2 came; 1 was invited.", "1 invited"),
        ("en", 0, 80, "0 of 80 invited came, 0%.", "0% of 80 invited"),
        ("en", 80, 80, "80 of 80 invited came, 100%.", "100% of 80 invited"),
        ("en", 299, 100_000, "299 of 100,000 invited came, 0%.", "0% of 100,000 invited"),
        ("da", 64, 80, "64 af 80 inviterede kom, 80 %.", "80 % af 80 inviterede"),
        ("da", 64, 60, "64 kom; 60 var inviteret.", "60 var inviteret"),
        ("de", 64, 80, "64 von 80 Eingeladenen waren da, 80 %.", "80 % von 80 Eingeladenen"),
        ("de", 1, 4, "1 von 4 Eingeladenen war da, 25 %.", "25 % von 4 Eingeladenen"),
        ("de", 64, 60, "64 waren da; 60 waren eingeladen.", "60 eingeladen"),
    ],
)
def test_it_is_said_in_every_language(language: Language, came: int, invited: int, sentence: str, beside: str) -> None:
    there, wording = Attendance(joined=came, answered=came, groups=(), invited=invited), _wording(language)

    said = (turnout(there, wording), of_invited(there, wording))

    assert tuple(one.replace("\u00a0", " ") for one in said) == (sentence, beside)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_where_nobody_said_how_many_were_invited_nothing_is_said(layout: Layout) -> None:
    assert "invited" not in printed(held(None), layout)


@pytest.mark.parametrize(
    ("invited", "sentence", "beside"),
    [(20, "15 of 20 invited came, 75%.", "75% of 20 invited"), (10, "15 came; 10 were invited.", "10 invited")],
    ids=["fewer came", "more came"],
)
def test_page_and_paper_say_the_same(invited: int, sentence: str, beside: str) -> None:
    made = held(invited)

    debrief, sponsor, hr = (printed(made, layout) for layout in LAYOUTS)

    assert f"15 people joined , {beside} " in debrief
    assert f"15 of 15 who joined answered a card. {sentence} " in debrief
    assert f"Everybody 15 {beside} 15" in debrief
    assert f"15 people joined, {beside} " in sponsor
    assert f"15 people joined, {beside} " in hr


@pytest.mark.parametrize(
    ("invited", "share", "percent"), [(20, 0.75, "75"), (10, None, "")], ids=["fewer came", "more came"]
)
def test_files_say_the_same(invited: int, share: float | None, percent: str) -> None:
    sheets = made_of(held(invited))
    book, zipped = workbook(sheets), csv_zip(sheets)

    [came] = [row for row in lines(book, "headlines") if row["figure"] == "came"]
    [in_csv] = [row for row in table(zipped, "headlines") if row["figure"] == "came"]

    assert (came["count"], came["of"], came["percent"]) == (15, invited, share)
    assert (in_csv["count"], in_csv["of"], in_csv["percent"]) == ("15", str(invited), percent)
    assert [row["invited"] for row in lines(book, "sessions")] == [invited]


def test_files_of_a_session_of_which_nobody_said_it_have_no_line_for_it() -> None:
    book = workbook(made_of(held(None)))

    assert "came" not in [row["figure"] for row in lines(book, "headlines")]
    assert [row["invited"] for row in lines(book, "sessions")] == [None]


def _wording(language: Language) -> Wording:
    return Wording(packaged_catalogues()[language], {})
