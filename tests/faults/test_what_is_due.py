"""What a whole evening tells a curious phone, a projector and a console: everything in its phase, nothing before it."""

import asyncio
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from random import Random

import pytest

from tests.faults.evening import ASKED_FOR, GUESSED, PANEL, PRACTICE, Chapter, Evening, play_an_evening
from tests.live_server import LiveServer

SEED = 4
UNREVEALED = ("read", "vote", "talk", "revote")
JOURNEY = ("journey", "milestones", "sources", "field", "before")
"""What only points bring along; the bare word is a setting, too."""


@pytest.fixture(scope="module")
def evening(server: LiveServer) -> Iterator[Evening]:
    """An evening with points."""
    yield played(server, points=True)


@pytest.fixture(scope="module")
def evening_without_points(server: LiveServer) -> Iterator[Evening]:
    """The same one without."""
    yield played(server, points=False)


def played(server: LiveServer, points: bool) -> Evening:
    """An evening, in a thread: the tests in the browser leave a loop running in this one."""
    with ThreadPoolExecutor(1) as aside:
        return aside.submit(lambda: asyncio.run(play_an_evening(server, Random(SEED), points))).result()


def heard(chapters: list[Chapter], key: str, by: str = "phone") -> list[object]:
    """What somebody heard under a key."""
    return [value for chapter in chapters for value in getattr(chapter, by).under(key)]


@pytest.mark.parametrize("by", ["phone", "screen"])
@pytest.mark.parametrize(
    ("card", "key"),
    [
        (GUESSED, "result"),
        (GUESSED, "predicted"),
        (GUESSED, "counts"),
        (GUESSED, "gap"),
        (GUESSED, "disagree"),
        (GUESSED, "afterthought"),
        (PANEL, "result"),
        (PANEL, "panel"),
        (PRACTICE, "result"),
        (PRACTICE, "hat_map"),
    ],
)
def test_what_was_answered_is_told_with_the_reveal_and_not_before(
    evening: Evening, card: int, key: str, by: str
) -> None:
    early, due = evening.before(card, *UNREVEALED), evening.before(card, "reveal")

    assert len(early) >= 3 and len(due) == 1
    assert heard(early, key, by) == []
    assert heard(due, key, by) != []


@pytest.mark.parametrize("by", ["phone", "screen"])
@pytest.mark.parametrize("key", JOURNEY)
def test_points_are_told_while_the_board_is_shown_and_at_the_end_only(evening: Evening, key: str, by: str) -> None:
    assert len(evening.boards()) == 2
    assert heard([one for one in evening.played if not one.board], key, by) == []
    assert heard(evening.boards(), key, by) != []
    assert heard([evening.end], key, by) != []


@pytest.mark.parametrize("by", ["phone", "partner", "screen", "console"])
def test_without_points_nothing_about_them_is_told_to_anybody(evening_without_points: Evening, by: str) -> None:
    chapters = evening_without_points.chapters

    assert [heard(chapters, key, by) for key in (*JOURNEY, "points")] == [[]] * 6
    assert evening_without_points.boards() == []
    assert heard(chapters, "result", by) != []


@pytest.mark.parametrize("by", ["phone", "partner"])
def test_a_stretch_hat_is_told_at_the_end_only(evening: Evening, by: str) -> None:
    assert heard(evening.played, "stretch", by) == []
    assert heard([evening.end], "stretch", by) != []


def test_no_phone_hears_of_anybody_at_another_table(evening: Evening) -> None:
    whole = [chapter.phone for chapter in evening.chapters]

    assert {stranger for one in whole for stranger in one.mentions(evening.strangers)} == set()
    assert {mate for one in whole for mate in one.mentions(evening.mates)} == evening.mates


def test_a_projector_hears_of_nobody(evening: Evening) -> None:
    people = evening.mates | evening.strangers

    assert {person for one in evening.chapters for person in one.screen.mentions(people)} == set()
    assert {person for one in evening.chapters for person in one.console.mentions(people)} == people


def test_a_phone_hears_what_its_own_table_settled_on_and_what_others_did_only_as_a_count(evening: Evening) -> None:
    tables = [frame for one in evening.chapters for frame in one.phone.frames if "mates" in frame]
    settled = [frame["settled"] for frame in tables if frame["settled"]]

    assert {frame["table"] for frame in tables} == {1}
    assert settled != [] and {one["answer"] is None for one in settled} == {True}
    assert heard(evening.before(GUESSED, "reveal"), "disagree") != []


def test_a_practice_and_how_it_fitted_stay_between_the_two(evening: Evening) -> None:
    practising = evening.before(PRACTICE, "vote")
    seen = heard(practising, "practices", by="partner")

    assert heard(evening.chapters, "practices") == []
    assert [one[-1]["hat"] for one in seen if isinstance(one, list)][-1] == ASKED_FOR
    assert heard(practising, "fits", by="partner") == []
    assert heard(evening.before(PRACTICE, "reveal"), "fits", by="partner")[-1] == {"asker": 2, "wearer": 4}


def test_a_console_hears_of_no_practice_either(evening: Evening) -> None:
    assert [heard(evening.chapters, key, by="console") for key in ("practices", "fits", "partner")] == [[]] * 3
