"""What two people tried stays between them, and goes with either."""

from collections.abc import Iterable

import pytest

from game.cards import Group, HatId, Phase
from game.debrief import debrief
from game.events import FitRated
from game.views import keepsake_view, me_view, table_view
from tests.game.room import Person, Room
from tests.game.test_practice import own, practising
from tests.game.test_secrets import on_console, on_phones, on_screen, sent

HAT = HatId.ENCOURAGER


@pytest.mark.parametrize("leaves", [0, 1])
def test_what_two_tried_goes_with_either_of_them(leaves: int) -> None:
    room, people = practising(Group.MENTEE, Group.MENTOR)
    people[0].rate(people[0].ask_for(HAT, people[1]), "asker", 5)

    people[leaves].forget()

    assert room.session.practices == {}
    assert own(people[1 - leaves]) == ()


def test_after_a_deletion_the_room_still_counts_what_was_asked_for() -> None:
    room, (mentee, mentor) = practising(Group.MENTEE, Group.MENTOR)
    mentee.ask_for(HAT, mentor)

    mentee.forget()

    assert [*room.session.ballot(1)] == [mentee.id]


def everybody_else(room: Room, outsider: Person) -> Iterable[str]:
    """Every view but those of the two."""
    yield on_phones(room)
    yield on_screen(room)
    yield on_console(room)
    yield sent(me_view(room.session, 1, outsider.id))
    yield sent(keepsake_view(room.session, 1))
    yield repr(table_view(room.session, 1, 1).settled)
    yield repr(debrief(room.session))


def test_nobody_else_learns_who_asked_whom_and_how_it_fitted() -> None:
    room, (mentee, mentor, outsider) = practising(Group.MENTEE, Group.MENTOR, Group.MENTOR)
    before = [*everybody_else(room, outsider)]
    practice = mentee.ask_for(HAT, mentor)
    asked = [*everybody_else(room, outsider)]

    mentee.rate(practice, "asker", 5)
    mentor.rate(practice, "wearer", 1)
    rated = [*everybody_else(room, outsider)]

    assert rated == asked
    assert [view for view in rated if practice in view or "fits" in view.replace('"fits":{}', "")] == [
        view for view in before if "fits" in view.replace('"fits":{}', "")
    ]


def test_whom_somebody_asked_changes_nothing_that_others_see() -> None:
    views = []
    for which in (1, 2):
        room, people = practising(Group.MENTEE, Group.MENTOR, Group.MENTOR, Group.MENTEE)
        people[0].ask_for(HAT, people[which])
        room.reach(Phase.REVEAL)
        views.append([on_phones(room), on_screen(room), on_console(room), repr(debrief(room.session))])

    assert views[0] == views[1]


def test_the_log_keeps_a_rating_as_something_personal() -> None:
    _, (mentee, mentor) = practising(Group.MENTEE, Group.MENTOR)
    practice = mentee.ask_for(HAT, mentor)

    (rated,) = mentee.rate(practice, "asker", 5)

    assert isinstance(rated, FitRated) and rated.fit == "5"
