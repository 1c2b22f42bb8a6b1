"""A whole game: forty simulated people at eight tables, three pages of a real browser, with points and without."""

import re
from collections.abc import Iterator
from typing import Any, Final

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.game_evening import CARDS, SIZES, TABLES, Evening, evening
from tests.e2e.venue import Venue
from tests.live_server import LiveServer

OF_POINTS: Final = re.compile(
    r"journey|milestone|understanding point|\bpoints? (for|of) understanding|first meeting", re.I
)
"""What only a session with points may say."""
GIVING_POINTS: Final = 5
"""Cards of the evening that give points; the last of them shows the journey on the end page."""


@pytest.fixture
def with_points(server: LiveServer, venue: Venue) -> Iterator[Evening]:
    """The evening as it is played."""
    with evening(server, venue, points=True) as played:
        yield played


@pytest.fixture
def without_points(server: LiveServer, venue: Venue) -> Iterator[Evening]:
    """A shorter one, with points off."""
    with evening(server, venue, points=False, cards=CARDS[2:6]) as played:
        yield played


def test_forty_people_at_eight_tables_play_to_the_end(with_points: Evening) -> None:
    boards, faults, drawn = [], [], 0
    for room in with_points.stages():
        boards += [room["journey"]] if room["board"] else []
        faults += [(_name(room), fault) for fault in _looked_at(with_points, room)]
        drawn += with_points.screen.page.locator(".sheet--journey .journey").count()

    assert faults == []
    assert drawn == len(boards) == GIVING_POINTS - 1
    assert all([token["table"] for token in board["tables"]] == [*range(1, TABLES + 1)] for board in boards)
    fields = [board["room"]["field"] for board in boards]
    assert fields == sorted(fields)
    assert fields[-1] > 0
    expect(with_points.screen.stage).to_contain_text("This is what you did together")
    expect(with_points.screen.stage).to_contain_text("The room has reached")
    expect(with_points.phone.main).to_contain_text("Thank you for being here")


def test_without_points_nothing_about_them_is_seen(without_points: Evening) -> None:
    told: list[tuple[str, str]] = []
    boards = []
    for room in without_points.stages():
        without_points.pages_follow(room)
        boards += [room["board"]] if room["board"] else []
        told += [(_name(room), found[0]) for page in _pages(without_points) if (found := _told_of_points(page))]

    assert boards == []
    assert told == []
    assert without_points.watch.room["journey"] is None
    expect(without_points.screen.stage).to_contain_text("This is what you did together")


def _looked_at(played: Evening, room: Any) -> list[Any]:
    """Wait until all three pages stand where the room stands; then what is wrong with the projector's picture."""
    played.pages_follow(room)
    return [(size["width"], fault) for size in SIZES for fault in played.looked_at(size)]


def _pages(played: Evening) -> tuple[Page, ...]:
    return played.phone.page, played.screen.page, played.console.page


def _told_of_points(page: Page) -> re.Match[str] | None:
    return OF_POINTS.search(page.locator("body").inner_text())


def _name(room: Any) -> str:
    return f"{room['card']['id'] if room['card'] else ''} {room['phase']} {room['board'] or ''}"
