"""A table's pen: in one hand at most, and never in that of somebody who is not there."""

from collections.abc import Callable

import pytest

from game import commands as c
from game.actors import Host
from game.apply import apply
from game.cards import Group, Phase
from game.events import Event, TablesDealt
from tests.game.deck import ADVICE, entry
from tests.game.room import Person, Room, refused


def holder(room: Room, table: int = 1) -> str | None:
    """Who holds a table's pen."""
    return room.session.pens.get(table)


def rescue(room: Room, away: Person, *present: Person) -> list[Event]:
    """The phone that holds the pen of table 1 has been away too long."""
    return room.do(Host(), c.RescuePen(table=1, away=away.id, present=tuple(one.id for one in present)))


def with_pen() -> tuple[Room, list[Person]]:
    """Three people at a table, the first of whom holds its pen."""
    room = Room(entry(ADVICE))
    people = room.table_of(3)
    people[0].take_pen()
    return room, people


def test_whoever_takes_the_pen_holds_it() -> None:
    room, (anna, _, _) = with_pen()

    assert holder(room) == anna.id


def test_a_second_hand_does_not_get_the_pen() -> None:
    room, (anna, bo, _) = with_pen()

    with refused("pen_taken"):
        bo.take_pen()

    assert holder(room) == anna.id


def test_taking_the_pen_that_one_holds_changes_nothing() -> None:
    _, (anna, _, _) = with_pen()

    assert anna.take_pen() == []


def test_every_table_has_its_own_pen() -> None:
    room, (anna, _, _) = with_pen()
    other = room.join(table=2)

    other.take_pen()

    assert room.session.pens == {1: anna.id, 2: other.id}


def test_whoever_sits_at_no_table_has_no_pen_to_take() -> None:
    room = Room()

    with refused("no_table"):
        room.join().take_pen()


def test_a_session_without_tables_has_no_pens() -> None:
    room = Room()
    person = room.join(table=1)
    room.change(tables=0)

    with refused("no_table"):
        person.take_pen()


def test_the_pen_is_handed_to_somebody_at_the_table() -> None:
    room, (anna, bo, _) = with_pen()

    anna.pass_pen(bo)

    assert holder(room) == bo.id


def test_the_pen_is_not_handed_to_another_table() -> None:
    room, (anna, _, _) = with_pen()
    elsewhere = room.join(table=2)

    with refused("no_partner"):
        anna.pass_pen(elsewhere)

    assert holder(room) == anna.id


def test_only_the_hand_that_holds_the_pen_passes_it() -> None:
    _, (_, bo, cy) = with_pen()

    with refused("pen_taken"):
        bo.pass_pen(cy)


def test_a_pen_that_was_laid_down_can_be_taken_by_anybody() -> None:
    room, (anna, bo, _) = with_pen()

    anna.pass_pen(None)
    bo.take_pen()

    assert holder(room) == bo.id


def test_a_pen_whose_phone_is_away_goes_to_the_next_who_is_here() -> None:
    room, (anna, _, cy) = with_pen()

    rescue(room, anna, cy)

    assert holder(room) == cy.id


def test_a_pen_whose_phone_is_away_lies_on_the_table_when_nobody_is_here() -> None:
    room, (anna, _, _) = with_pen()

    rescue(room, anna)

    assert holder(room) is None


def test_a_pen_is_not_rescued_from_somebody_who_passed_it_on_meanwhile() -> None:
    room, (anna, bo, cy) = with_pen()
    anna.pass_pen(bo)

    assert rescue(room, anna, cy) == []
    assert holder(room) == bo.id


def test_a_pen_is_not_rescued_to_another_table() -> None:
    room, (anna, _, _) = with_pen()
    elsewhere = room.join(table=2)

    rescue(room, anna, elsewhere)

    assert holder(room) is None


@pytest.mark.parametrize(
    "leaves",
    [
        lambda room, one: one.move(2),
        lambda room, one: one.change(table=None),
        lambda room, one: room.press(c.RemovePerson(kind="remove_person", participant=one.id, removed=True)),
        lambda room, one: one.forget(),
    ],
    ids=["moved", "stood up", "removed", "forgotten"],
)
def test_whoever_leaves_the_table_leaves_its_pen_there(leaves: Callable[[Room, Person], object]) -> None:
    room, (anna, bo, _) = with_pen()

    leaves(room, anna)
    bo.take_pen()

    assert holder(room) == bo.id


def test_whoever_is_dealt_to_another_table_leaves_the_pen_behind() -> None:
    room, (anna, bo, _) = with_pen()

    apply(room.session, TablesDealt(seats={anna.id: 2, bo.id: 1}), room.now)

    assert room.session.pens == {}


def test_the_pen_stays_with_somebody_whose_name_or_side_changes() -> None:
    room, (anna, _, _) = with_pen()

    anna.change(group=Group.MENTEE, name="Anna", table=1)

    assert holder(room) == anna.id


def test_whoever_records_an_answer_takes_the_pen_that_nobody_holds() -> None:
    room = Room(entry(ADVICE))
    anna, bo = room.table_of(2)
    room.reach(Phase.REVOTE)

    anna.settle("a")

    assert holder(room) == anna.id
    with refused("pen_taken"):
        bo.settle("b")


def test_a_pen_of_the_table_that_she_left_is_neither_taken_nor_handed_on_at_the_new_one() -> None:
    room, (anna, bo, _) = with_pen()
    late = (
        c.TakePen(kind="take_pen", table=1),
        c.PassPen(kind="pass_pen", table=1, participant=None),
    )
    for person in (anna, bo):
        person.move(2)

    for command in late:
        with refused("no_table"):
            bo.send(command)

    assert room.session.pens == {}


def test_the_pen_is_not_handed_to_somebody_who_never_had_a_phone() -> None:
    room, (anna, _, _) = with_pen()
    room.press(c.AddPerson(kind="add_person", group=Group.MENTEE, name="Bo", table=1))
    bo = Person(room, [*room.session.participants][-1], "")

    with refused("no_phone"):
        anna.pass_pen(bo)

    assert holder(room) == anna.id
