"""What a table settles on in the second vote, or that it disagrees."""

from dataclasses import replace

import pytest

from game import commands as c
from game.cards import Group, Phase
from game.kinds import Card
from game.state.tables import Settled
from game.views import console_view, room_view, screen_view, table_view
from game.views.table import SettledView
from tests.game.deck import ADVICE, ADVICE_WALL, SETTINGS, TRUST, answer_to, entry
from tests.game.kinds.samples import PULSE
from tests.game.room import Person, Room, refused


def asked_again() -> tuple[Room, Person, Person]:
    """A card whose second vote is open, and one person at each of two tables."""
    room = Room(entry(ADVICE), entry(TRUST))
    anna, bo = room.join(table=1), room.join(Group.MENTEE, table=2)
    room.reach(Phase.REVOTE)
    return room, anna, bo


def recorded(room: Room) -> dict[int, Settled]:
    """What the tables recorded on the first card."""
    return room.session.settled.get(("advice", 1), {})


def test_a_table_settles_on_one_answer() -> None:
    room, anna, _ = asked_again()

    anna.settle("b")

    assert recorded(room) == {1: Settled(answer_to(ADVICE, "b"))}


def test_a_table_records_that_it_disagrees() -> None:
    room, anna, _ = asked_again()

    anna.settle()

    assert recorded(room) == {1: Settled(None)}


def test_a_table_may_change_what_it_settled_on() -> None:
    room, anna, _ = asked_again()
    anna.settle("b")

    anna.settle()
    anna.settle("c")

    assert recorded(room) == {1: Settled(answer_to(ADVICE, "c"))}


def test_the_same_once_more_changes_nothing() -> None:
    _, anna, _ = asked_again()
    anna.settle("b")

    assert anna.settle("b") == []


@pytest.mark.parametrize("phase", [Phase.READ, Phase.VOTE, Phase.TALK, Phase.REVEAL, Phase.REFLECT])
def test_a_table_settles_in_the_second_vote_and_at_no_other_time(phase: Phase) -> None:
    room = Room(entry(ADVICE))
    anna = room.join(table=1)
    room.reach(phase)

    with refused("wrong_phase"):
        anna.settle("a")


def test_a_second_vote_that_is_closed_takes_no_table_answer() -> None:
    room, anna, _ = asked_again()
    room.next()

    with refused("voting_closed"):
        anna.settle("a")


def test_a_table_cannot_settle_an_attempt_that_is_over() -> None:
    room, anna, _ = asked_again()
    room.reopen()
    room.reach(Phase.REVOTE)

    with refused("voting_closed"):
        anna.send(c.SettleTable(kind="settle_table", table=1, entry="advice", attempt=1, answer=None))


def test_an_answer_that_is_not_on_the_card_is_refused() -> None:
    room, anna, _ = asked_again()

    with refused("wrong_answer"):
        anna.settle("z")

    assert recorded(room) == {}


def test_an_answer_of_another_kind_is_refused() -> None:
    _, anna, _ = asked_again()
    answer = answer_to(TRUST, "1", "5")

    with refused("wrong_answer"):
        anna.send(c.SettleTable(kind="settle_table", table=1, entry="advice", attempt=1, answer=answer))


@pytest.mark.parametrize("card", [ADVICE_WALL, PULSE], ids=lambda card: card.kind)
def test_where_nothing_can_be_agreed_on_no_table_settles(card: Card) -> None:
    room = Room(entry(replace(card, phases=tuple(Phase))))
    anna = room.join(table=1)
    room.reach(Phase.REVOTE)

    with refused("wrong_answer"):
        anna.settle()
    assert not room_view(room.session, 1, room.now).settles


def test_whoever_sits_at_no_table_settles_nothing() -> None:
    _, anna, _ = asked_again()
    anna.move(None)

    with refused("no_table"):
        anna.settle("a")


def test_one_phone_is_enough_for_a_table() -> None:
    room, anna, bo = asked_again()

    anna.settle("a")
    bo.settle()

    assert set(recorded(room)) == {1, 2}


def test_a_table_of_mentees_alone_settles_like_any_other() -> None:
    room, _, bo = asked_again()

    bo.settle("a")

    assert recorded(room) == {2: Settled(answer_to(ADVICE, "a"))}


def test_the_table_sees_what_it_settled_on_and_no_other_table_does() -> None:
    room, anna, _ = asked_again()

    anna.settle("b")

    mine, theirs = (table_view(room.session, 1, table).settled for table in (1, 2))
    assert mine and mine.answer == answer_to(ADVICE, "b")
    assert theirs is None


def test_until_the_reveal_the_room_learns_only_how_many_tables_are_done() -> None:
    room, anna, _ = asked_again()
    before = room_view(room.session, 1, room.now)

    anna.settle("b")

    screen = screen_view(room.session, 1, room.now, ())
    assert screen.room == before
    assert (screen.tables_settled, screen.tables_taken) == (1, 2)
    assert console_view(room.session, 1, room.now, ()).settled == (1,)


def test_at_the_reveal_the_room_learns_how_many_settled_and_how_many_disagree() -> None:
    room, anna, bo = asked_again()
    room.join(table=4)
    anna.settle("b")
    bo.settle()

    room.reach(Phase.REVEAL)

    assert room_view(room.session, 1, room.now).settled == SettledView(settled=1, disagree=1, tables=3)


def test_a_card_without_a_second_vote_is_not_settled() -> None:
    room = Room(entry(replace(ADVICE, rounds=1)))
    room.next()

    assert not room_view(room.session, 1, room.now).settles


def test_a_session_without_tables_settles_nothing() -> None:
    room = Room(entry(ADVICE), settings=replace(SETTINGS, tables=0))
    room.next()

    assert not room_view(room.session, 1, room.now).settles


def test_what_was_on_its_way_while_she_moved_settles_nothing_at_her_new_table() -> None:
    room, anna, _ = asked_again()
    late = c.SettleTable(kind="settle_table", table=1, entry="advice", attempt=1, answer=None)
    anna.move(2)

    with refused("no_table"):
        anna.send(late)

    assert (recorded(room), room.session.pens) == ({}, {})
