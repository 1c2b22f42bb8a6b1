"""The first sheet tells somebody at HR what the file is: which sessions, which threshold, and what is not in it."""

from dataclasses import replace

import pytest

from facilitator.debriefs.record import Record
from tests.facilitator.exporting.read import Lines, lines, made_of, workbook


def told(*records: Record) -> dict[str, str]:
    """The first sheet: topic → text."""
    book = workbook(made_of(*records))
    found: Lines = lines(book, book.sheetnames[0])
    return {line["topic"]: line["text"] for line in found}


def numbered(one: Record, code: int) -> Record:
    """The same evening under another code."""
    return replace(one, debrief=replace(one.debrief, code=str(code)))


def test_the_file_says_which_session_it_tells_of(small: Record) -> None:
    assert told(small)["session"].startswith("482 913, “")
    assert told(small)["session"].endswith(": 15 people joined.")


def test_a_rehearsal_and_a_session_that_goes_on_are_told_apart(small: Record) -> None:
    going_on = replace(small, rehearsal=True, debrief=replace(small.debrief, ended_at=None))

    assert "A rehearsal: nothing in it is real. It was not over when this file was made." in told(going_on)["session"]


def test_of_many_sessions_it_says_how_many_and_when(small: Record) -> None:
    said = told(*(numbered(small, 100_000 + place) for place in range(6)))

    assert "session" not in said
    assert said["which sessions"].startswith("6 sessions, from ")


@pytest.mark.parametrize(("thresholds", "sentence"), [((5, 5), "fewer than 5 answers"), ((8, 3), "fewer than 3 or 8")])
def test_it_says_from_how_many_answers_on_a_group_is_shown(
    small: Record, thresholds: tuple[int, int], sentence: str
) -> None:
    of = [replace(small, debrief=replace(small.debrief, threshold=one)) for one in thresholds]

    assert sentence in told(*of)["hidden"]


def test_it_says_what_is_not_in_the_file_and_to_keep_only_one(small: Record) -> None:
    assert "No names, no sentences, no single answers" in told(small)["not in it"]
    assert "difference" in told(small)["keep one file"]


def test_it_names_every_table_and_which_are_empty(small: Record) -> None:
    made, said = made_of(small), told(small)

    tables = [sheet for sheet in made if sheet.name not in ("about", "codebook")]
    assert {sheet.name: sheet.about in said[sheet.name] for sheet in tables} == {one.name: True for one in tables}
    assert {one.name for one in tables if "No rows in this file." in said[one.name]} == {
        one.name for one in tables if not one.rows
    }
