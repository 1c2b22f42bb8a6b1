"""A purge leaves answers of nobody, and nobody can add anything to them."""

import pytest

from game import commands as c
from game.actors import Host
from game.cards import Group, Phase
from tests.game.room import Room, refused


@pytest.fixture
def purged() -> Room:
    room = Room()
    anna = room.join(Group.MENTOR, name="Anna")
    room.phone().ask("Cy")
    room.reach(Phase.REFLECT)
    anna.reflect("I talk too much.", offered=True)
    room.do(Host(), c.PurgeSession())
    return room


def test_nothing_personal_is_left(purged: Room) -> None:
    session = purged.session
    people = session.participants.values()

    assert [(one.name, one.seat, one.tokens) for one in people] == [(None, "", 0)]
    assert [one.text for one in session.reflections.values()] == [None]
    assert not (session.seats or session.tokens or session.requests)


def test_nobody_can_come_in_any_more(purged: Room) -> None:
    with refused("session_ended"):
        purged.join(Group.MENTEE)


def test_the_console_can_add_nobody(purged: Room) -> None:
    with refused("session_ended"):
        purged.press(c.AddPerson(kind="add_person", group=Group.MENTEE, name="Bo", table=None))


def test_the_end_cannot_be_undone(purged: Room) -> None:
    with refused("session_ended"):
        purged.undo_end()


def test_a_second_purge_changes_nothing(purged: Room) -> None:
    assert purged.do(Host(), c.PurgeSession()) == []


def test_a_deleted_person_makes_room_for_another(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("game.decisions.people.MOST_PEOPLE", 1)
    room = Room()
    room.join().forget()

    assert room.join().id in room.session.participants
