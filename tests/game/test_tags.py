"""A session is tagged with client, programme and year, whatever state it is in; tags are no personal data."""

import pytest

from game import commands as c
from game.actors import Host
from game.debrief import debrief
from game.settings import Tags
from tests.game.room import Room, refused

NORTH = Tags(client="The harbour", programme="First year", year=2026)


def tag(room: Room, tags: Tags) -> list[object]:
    """The facilitator tags the session."""
    return [*room.press(c.TagSession(kind="tag_session", tags=tags))]


def test_tags_stand_in_the_debrief() -> None:
    room = Room()

    tag(room, NORTH)

    assert debrief(room.session).tags == NORTH


def test_a_purge_keeps_tags_and_they_can_still_be_changed() -> None:
    room = Room()
    tag(room, NORTH)
    room.do(Host(), c.PurgeSession())
    assert debrief(room.session).tags == NORTH

    tag(room, Tags(client="The lighthouse"))

    assert debrief(room.session).tags == Tags(client="The lighthouse")


def test_the_same_tags_again_change_nothing() -> None:
    room = Room()
    tag(room, NORTH)

    assert tag(room, NORTH) == []


@pytest.mark.parametrize(
    "tags", [Tags(client="x" * 61), Tags(programme="two\nlines"), Tags(year=1999), Tags(year=2101)]
)
def test_tags_that_fit_no_line_and_no_calendar_are_refused(tags: Tags) -> None:
    with refused("wrong_tags"):
        tag(Room(), tags)
