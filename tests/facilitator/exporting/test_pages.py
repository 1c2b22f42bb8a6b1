"""The files as a signed-in facilitator downloads them: page, workbook, CSV and her own file say the same."""

import io
import re
import threading
from collections.abc import Callable, Iterator
from functools import wraps
from pkgutil import resolve_name
from typing import Any

import pytest
from openpyxl import load_workbook

from facilitator.app import Rolecall
from facilitator.debriefs.record import record
from game.cards import Group
from game.decide import replay
from game.verdict import Verdict
from tests.facilitator.console_browser import Browser, words
from tests.facilitator.evening import Evening
from tests.facilitator.exporting.read import lines, table
from tests.game.workshops import TEA, chose
from web.session_file import read_session
from web.store import Store

ENDINGS = ("xlsx", "zip", "json")
WORK = ("debriefs.record.debrief", "debriefs.wording.Wording.group", "exporting.pages.own_file")
"""Counting, naming what was counted, and writing the own file."""


@pytest.fixture
def evening(store: Store) -> Iterator[Evening]:
    """Six mentors and seven of eight mentees have answered; a sentence was approved."""
    made = Evening(store, TEA)
    mentors, mentees = made.join(Group.MENTOR, 6), made.join(Group.MENTEE, 8)
    made.advance(2)
    made.answer(mentors, chose("tea"))
    made.answer(mentees[:7], chose("coffee"))
    made.write(mentors[0], "=I will listen", Verdict.STARRED)
    yield made


def test_page_workbook_csv_and_own_file_say_the_same_numbers(evening: Evening, ingrid: Browser) -> None:
    evening.end()

    page = ingrid.open("/debrief/482913")
    book = load_workbook(io.BytesIO(ingrid.open("/debrief/482913.xlsx").data))
    of_book = {(row["group"], row["answer"]): row["count"] for row in lines(book, "answers")}
    of_csv = {
        (row["group"], row["answer"]): int(row["count"])
        for row in table(ingrid.open("/debrief/482913.zip").data, "answers")
    }
    own = replay((line.at, line.event) for line in read_session(ingrid.open("/debrief/482913.json").data))

    assert of_book == of_csv
    assert of_book["mentor", "Tea"] == 6
    assert of_book["mentee", "Coffee"] == 7
    assert record(own) == record(evening.table.session)
    assert "Mentors chose “Tea” 100 points more often than mentees." in words(page)
    assert "Mentors chose “Tea” 100 points more often than mentees." in [row["sentence"] for row in lines(book, "gaps")]


def test_the_own_file_waits_for_the_end(evening: Evening, ingrid: Browser) -> None:
    answer = ingrid.open("/debrief/482913.json")

    assert answer.status_code == 409
    assert "End the session first" in words(answer)


@pytest.mark.parametrize("ending", ["xlsx", "zip"])
def test_the_files_for_hr_can_be_had_before_the_end(evening: Evening, ingrid: Browser, ending: str) -> None:
    assert ingrid.open(f"/debrief/482913.{ending}").status_code == 200


@pytest.mark.parametrize("ending", ENDINGS)
def test_a_file_is_kept_under_the_code_and_in_no_cache(evening: Evening, ingrid: Browser, ending: str) -> None:
    evening.end()

    headers = ingrid.open(f"/debrief/482913.{ending}").headers

    assert headers["Content-Disposition"] == f'attachment; filename="rolecall-482913.{ending}"'
    assert headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize("ending", ENDINGS)
def test_of_an_unknown_session_there_is_no_file(ingrid: Browser, ending: str) -> None:
    assert ingrid.open(f"/debrief/999999.{ending}").status_code == 404


def test_a_stranger_gets_no_file(evening: Evening, rolecall: Rolecall) -> None:
    answers = [rolecall.flask.test_client().get(f"/debrief/482913.{ending}") for ending in ENDINGS]

    assert {answer.status_code for answer in answers} == {302}


def test_every_file_that_the_page_offers_is_there(evening: Evening, ingrid: Browser) -> None:
    evening.end()

    offered = re.findall(r'href="(/debrief/482913\.\w+)"', ingrid.open("/debrief/482913").text)

    assert {path.split(".")[1] for path in offered} == set(ENDINGS)
    assert {ingrid.open(path).status_code for path in offered} == {200}


def noting(threads: set[int], work: Callable[..., Any]) -> Callable[..., Any]:
    """The same work; notes in which thread it is done."""

    @wraps(work)
    def noted(*given: Any, **named: Any) -> Any:
        threads.add(threading.get_ident())
        return work(*given, **named)

    return noted


@pytest.mark.parametrize("path", ["", "/hr", "/sponsor", ".xlsx", ".zip", ".json"])
def test_what_takes_long_is_done_beside_the_event_loop(
    evening: Evening, ingrid: Browser, monkeypatch: pytest.MonkeyPatch, path: str
) -> None:
    evening.end()
    threads = set[int]()
    for name in WORK:
        monkeypatch.setattr(f"facilitator.{name}", noting(threads, resolve_name(f"facilitator.{name}")))

    assert ingrid.open(f"/debrief/482913{path}").status_code == 200

    assert threads
    assert threading.get_ident() not in threads
