"""A session is either rehearsed or real, from its first event to its last."""

from game import commands as c
from game.actors import Host, Newcomer
from game.cards import Group
from game.decide import decide
from game.session import Session
from game.views import people_view, room_view
from tests.game.deck import HATS, SETTINGS, SHEET
from tests.game.room import MORNING, Room, refused

STAMP = c.Stamp(at=MORNING, seed=1)
SIMULATED = c.Join(kind="join", group=Group.MENTOR, name="", table=None, simulated=True)


def rehearsal() -> Room:
    """A session that is a rehearsal from its first event."""
    room = Room()
    room.session, room.log = Session(), []
    opening = c.OpenSession(code="482913", settings=SETTINGS, entries=SHEET, hats=HATS, rehearsal=True)
    room.do(Host(), opening)
    return room


def test_nobody_simulated_comes_to_a_real_session() -> None:
    room = Room()

    with refused("not_a_rehearsal"):
        room.do(Newcomer("secret-token-1"), SIMULATED)

    assert room.session.participants == {}


def test_simulated_and_real_people_come_to_a_rehearsal_and_are_told_apart() -> None:
    room = rehearsal()
    room.do(Newcomer("secret-token-1"), SIMULATED)
    room.join()

    assert [one.simulated for one in people_view(room.session, 1, ()).people] == [True, False]


def test_every_phone_is_told_that_nothing_here_is_real() -> None:
    assert room_view(rehearsal().session, 1, MORNING).rehearsal
    assert not room_view(Room().session, 1, MORNING).rehearsal


def test_a_rehearsal_does_not_become_real_by_being_opened_again() -> None:
    room = rehearsal()

    with refused("already_open"):
        decide(room.session, Host(), c.OpenSession(code="1", settings=SETTINGS, entries=SHEET, hats=HATS), STAMP)

    assert room.session.rehearsal
