"""Page, CSV and JSON say the same numbers, and no spreadsheet is handed a formula."""

import csv
import io
import json
import re
from dataclasses import replace

import pytest

from facilitator.debriefs.record import Record, record
from facilitator.debriefs.wording import Wording
from facilitator.exporting.files import BOM, csv_of, harmless, json_of
from facilitator.packaged import packaged_catalogues
from game.cards import Group
from game.verdict import Verdict
from tests.facilitator.console_browser import Browser, words
from tests.facilitator.evening import Evening
from tests.game.workshops import DRAFT, TEA, Workshop, chose, rated
from web.store import Store

Rows = list[dict[str, str]]


def wording(made: Record) -> Wording:
    """The debrief in English."""
    return Wording(packaged_catalogues()["en"], made.debrief.group_labels)


def rows(content: bytes) -> Rows:
    """What a spreadsheet reads."""
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))


def workshop() -> Workshop:
    """Six mentors and seven mentees who move, and two managers who stay hidden."""
    made = Workshop(TEA, DRAFT)
    mentors, mentees = made.seat(Group.MENTOR, 6), made.seat(Group.MENTEE, 7)
    managers = made.seat(Group.MANAGER, 2)
    everybody = [*mentors, *mentees, *managers]
    made.vote(
        "e-tea", 1, {**dict.fromkeys(mentors, chose("tea")), **dict.fromkeys(mentees + managers, chose("coffee"))}
    )
    made.vote("e-tea", 2, {**dict.fromkeys(everybody, chose("tea")), mentees[0]: chose("coffee")})
    made.vote("e-draft", 1, dict.fromkeys(mentors, rated(1, 5)))
    made.end()
    return made


def test_the_csv_has_a_row_for_every_count() -> None:
    made = record(workshop().session)

    found = [
        (row["vote"], row["group"], row["answer"], row["number"], row["of"], row["percent"])
        for row in rows(csv_of(made, wording(made)))
        if row["what"] == "answer" and row["title"] == "Tea or coffee" and row["group"] == "mentee"
    ]

    assert found == [
        ("1", "mentee", "Tea", "0", "7", "0"),
        ("1", "mentee", "Coffee", "7", "7", "100"),
        ("2", "mentee", "Tea", "6", "7", "86"),
        ("2", "mentee", "Coffee", "1", "7", "14"),
    ]


def test_a_hidden_group_has_no_number_anywhere() -> None:
    made = record(workshop().session)

    table = rows(csv_of(made, wording(made)))
    hidden = [row for row in table if row["group"] == "manager" and row["what"] in ("answer", "answered")]
    splits = [
        one["groups"]["manager"] for one in json.loads(json_of(made))["cards"][0]["attempts"][0]["result"]["rounds"]
    ]

    assert hidden
    assert {(row["number"], row["of"], row["percent"]) for row in hidden} == {("", "", "")}
    assert splits == [None, None]


def test_the_whole_says_when_it_leaves_somebody_out() -> None:
    made = record(workshop().session)

    table = rows(csv_of(made, wording(made)))
    wholes = {(row["group"], row["of"]) for row in table if row["what"] == "answer" and row["title"] == "Tea or coffee"}

    assert ("shown", "13") in wholes


def test_gap_and_moves_are_in_the_csv() -> None:
    made = record(workshop().session)

    table = rows(csv_of(made, wording(made)))
    said = {row["what"]: row["text"] or row["answer"] for row in table}

    assert said["gap_share"] == "Mentors chose “Tea” 14 points more often than mentees."
    assert said["moved"] == "Coffee → Tea"


@pytest.mark.parametrize("text", ["=2+3", "+1", "-1", "@SUM(A1)", "\tx", "\0x", "  =2+3", "\n=1"])
def test_a_cell_that_looks_like_a_formula_is_quoted(text: str) -> None:
    cell = harmless(text)

    assert cell.startswith("'")
    assert "\0" not in cell


@pytest.mark.parametrize("text", ["Tea", "2+3", "a = b", ""])
def test_a_cell_that_looks_like_words_stays_as_it_is(text: str) -> None:
    assert harmless(text) == text


def test_the_csv_begins_so_that_spreadsheets_read_danish_letters() -> None:
    made = record(workshop().session)

    assert csv_of(made, wording(made)).decode().startswith(f'{BOM}"session"')


def test_page_csv_and_json_say_the_same_numbers(store: Store, ingrid: Browser) -> None:
    evening = Evening(store, TEA)
    mentors, mentees = evening.join(Group.MENTOR, 6), evening.join(Group.MENTEE, 8)
    evening.advance(2)
    evening.answer(mentors, chose("tea"))
    evening.answer(mentees[:7], chose("coffee"))
    evening.write(mentors[0], "=I will listen", Verdict.STARRED)
    evening.end()

    page = ingrid.open("/debrief/482913")
    table = rows(ingrid.open("/debrief/482913.csv").data)
    made = json.loads(ingrid.open("/debrief/482913.json").data)

    body = re.search(r'<table class="table figures">.*?</table>', page.text, re.S)
    assert body is not None
    on_page = [
        re.findall(r"<td>(\d+)<", row) for row in re.findall(r"<tr>\s*<th scope=\"row\">.*?</tr>", body[0], re.S)
    ]
    of_csv = {(row["group"], row["answer"]): row["number"] for row in table if row["what"] == "answer"}
    groups = made["cards"][0]["attempts"][0]["result"]["rounds"][0]["groups"]
    assert on_page == [["6", "0", "6"], ["0", "7", "7"]]
    assert [of_csv[group, answer] for answer in ("Tea", "Coffee") for group in ("mentor", "mentee", "everybody")] == [
        "6", "0", "6", "0", "7", "7",
    ]  # fmt: skip
    assert [groups[group]["counts"]["answer"] for group in ("mentor", "mentee")] == [
        {"tea": 6, "coffee": 0},
        {"tea": 0, "coffee": 7},
    ]
    assert "Mentors chose “Tea” 100 points more often than mentees." in words(page)
    assert [row["text"] for row in table if row["what"] == "starred_sentence"] == ["'=I will listen"]


def test_a_session_without_answers_says_so(store: Store, ingrid: Browser) -> None:
    Evening(store, TEA)

    page = words(ingrid.open("/debrief/482913"))

    assert "Nobody has answered a card in this session" in page
    assert "The session has not ended" in page


def test_hidden_groups_are_explained_in_a_plain_sentence(store: Store, ingrid: Browser) -> None:
    evening = Evening(store, TEA)
    mentors, managers = evening.join(Group.MENTOR, 6), evening.join(Group.MANAGER, 1)
    evening.advance(2)
    evening.answer([*mentors, *managers], chose("tea"))
    evening.end()

    assert "A group with few answers is not shown apart" in words(ingrid.open("/debrief/482913"))


def test_the_file_of_a_rehearsal_says_so() -> None:
    both = [replace(record(workshop().session), rehearsal=rehearsal) for rehearsal in (True, False)]

    marks = [[row["rehearsal"] for row in rows(csv_of(made, wording(made)))] for made in both]

    assert [set(one) for one in marks] == [{"yes"}, {"no"}]
    assert [json.loads(json_of(made))["rehearsal"] for made in both] == [True, False]
