"""A session is tagged with client, programme, year and how many were invited, also after its end; nobody is named."""

from typing import Annotated

import pytest
from pydantic import Discriminator, TypeAdapter

from game import commands as c
from game.actors import Host
from game.cards import Group, Phase
from game.debrief import debrief
from game.events import Event, SessionTagged
from game.settings import Tags
from tests.game.room import Room, refused

LOG: TypeAdapter[Event] = TypeAdapter(Annotated[Event, Discriminator("kind")])
NORTH = Tags(client="The harbour", programme="First year", year=2026, invited=80)


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
    "tags",
    [
        Tags(client="x" * 61),
        Tags(programme="two\nlines"),
        Tags(year=1999),
        Tags(year=2101),
        Tags(invited=0),
        Tags(invited=-80),
        Tags(invited=100_001),
    ],
)
def test_tags_that_fit_no_line_no_calendar_and_no_room_are_refused(tags: Tags) -> None:
    with refused("wrong_tags"):
        tag(Room(), tags)


@pytest.mark.parametrize("invited", [1, 100_000])
def test_one_person_and_a_hundred_thousand_can_be_invited(invited: int) -> None:
    room = Room()

    tag(room, Tags(invited=invited))

    assert room.session.tags.invited == invited


def test_an_event_from_before_anybody_was_invited_leaves_it_open() -> None:
    old = {"kind": "session_tagged", "tags": {"client": "The harbour", "programme": "", "year": 2026}}

    assert LOG.validate_python(old) == SessionTagged(tags=Tags(client="The harbour", year=2026))


@pytest.mark.parametrize(
    ("invited", "share"), [(None, None), (4, 0.5), (2, 1.0), (1, None)], ids=["unknown", "half", "all", "more came"]
)
def test_of_those_invited_so_many_came(invited: int | None, share: float | None) -> None:
    room = Room()
    tag(room, Tags(invited=invited))
    room.join(Group.MENTOR)
    room.join(Group.MENTEE)
    room.reach(Phase.VOTE)

    there = debrief(room.session).attendance

    assert (there.joined, there.invited, there.turnout) == (2, invited, share)


def test_before_a_session_begins_nobody_is_missed() -> None:
    room = Room()
    tag(room, NORTH)
    room.join(Group.MENTOR)

    assert debrief(room.session).attendance.invited is None


def test_whom_a_deletion_took_away_came_all_the_same() -> None:
    room = Room()
    tag(room, Tags(invited=2))
    anna = room.join(Group.MENTOR)
    room.reach(Phase.VOTE)
    anna.forget()
    room.end()
    room.do(Host(), c.PurgeSession())

    assert debrief(room.session).attendance.turnout == 0.5
