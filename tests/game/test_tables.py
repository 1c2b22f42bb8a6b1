"""Tables: how many people have room, who moves, and what moves along."""

from dataclasses import replace

import pytest

from game import commands as c
from game.cards import Group, Phase
from game.events import ParticipantChanged
from game.settings import NamePolicy
from game.views import TableView, table_view
from tests.game.deck import ADVICE, SETTINGS, answer_to, entry
from tests.game.room import Person, Room, refused

TWO_SEATS = replace(SETTINGS, tables=3, seats=2)


def seen(room: Room, table: int = 1) -> TableView:
    """What the people at a table see."""
    return table_view(room.session, version=1, table=table)


def test_a_table_takes_as_many_as_it_has_seats() -> None:
    room = Room(settings=TWO_SEATS)
    room.table_of(2)

    with refused("table_full"):
        room.join(table=1)


def test_without_a_limit_a_table_takes_everybody() -> None:
    room = Room()

    assert len(room.table_of(30)) == 30


@pytest.mark.parametrize("table", [0, 4, -1])
def test_a_table_that_is_not_there_is_refused(table: int) -> None:
    room = Room(settings=TWO_SEATS)

    with refused("no_such_table"):
        room.join().move(table)


def test_whoever_sits_at_a_full_table_changes_her_name_there() -> None:
    room = Room(settings=TWO_SEATS)
    anna, _ = room.table_of(2)

    anna.change(name="Anna", table=1)

    assert (anna.seat.name, anna.seat.table) == ("Anna", 1)


def test_no_seat_is_carried_out_from_under_somebody() -> None:
    room = Room()
    room.table_of(3)

    with refused("wrong_settings"):
        room.change(seats=2)

    assert room.session.settings.seats == 0


def test_seats_on_which_nobody_sits_can_be_carried_out() -> None:
    room = Room()
    room.table_of(3)

    room.change(seats=3)

    assert room.session.settings.seats == 3


def test_where_there_are_no_tables_seats_can_be_fewer_than_people_sat_at_one() -> None:
    room = Room()
    room.table_of(3)

    room.change(tables=0, seats=2)

    with refused("wrong_settings"):
        room.change(tables=4)


def test_the_seat_of_somebody_who_was_taken_out_is_free() -> None:
    room = Room(settings=TWO_SEATS)
    anna, _ = room.table_of(2)
    room.press(c.RemovePerson(kind="remove_person", participant=anna.id, removed=True))

    assert room.join(table=1).seat.table == 1


def test_whoever_is_put_back_in_sits_where_she_sat() -> None:
    room = Room(settings=TWO_SEATS)
    anna, _ = room.table_of(2)
    take_out(anna)

    put_back(anna)

    assert (anna.seat.here, anna.seat.table) == (True, 1)


def test_whoever_is_put_back_in_while_her_table_is_full_sits_at_none() -> None:
    room = Room(settings=TWO_SEATS)
    anna, _ = room.table_of(2)
    take_out(anna)
    room.join(table=1)

    put_back(anna)

    assert (anna.seat.here, anna.seat.table, len(room.session.at_table(1))) == (True, None, 2)


def test_whoever_is_put_back_in_after_her_table_is_gone_sits_at_none() -> None:
    room = Room()
    anna = room.join(table=4)
    take_out(anna)
    room.change(tables=2)

    put_back(anna)

    assert (anna.seat.here, anna.seat.table, room.session.taken_tables()) == (True, None, set())


def test_whoever_is_let_into_a_closed_seat_at_a_full_table_sits_at_none() -> None:
    room = Room(settings=TWO_SEATS)
    anna, _ = room.table_of(2)
    take_out(anna)
    room.join(table=1)
    request = room.phone().ask("Anna")

    room.press(c.LetIn(kind="let_in", request=request, participant=anna.id))

    assert (anna.seat.here, anna.seat.table, len(room.session.at_table(1))) == (True, None, 2)


def test_a_new_phone_for_a_seat_at_a_full_table_changes_no_seat() -> None:
    room = Room(settings=TWO_SEATS)
    anna, _ = room.table_of(2)
    request = room.phone().ask("Anna")

    room.press(c.LetIn(kind="let_in", request=request, participant=anna.id))

    assert anna.seat.table == 1


def test_whoever_comes_back_without_a_table_takes_her_answer_to_the_open_vote_along() -> None:
    room = Room(entry(ADVICE), settings=TWO_SEATS)
    room.reach(Phase.VOTE)
    anna, _ = room.table_of(2)
    anna.vote("a")
    take_out(anna)
    room.join(table=1)

    put_back(anna)

    assert room.session.ballot(1)[anna.id].table is None


def take_out(person: Person) -> None:
    """The facilitator takes somebody out of the room."""
    person.room.press(c.RemovePerson(kind="remove_person", participant=person.id, removed=True))


def put_back(person: Person) -> None:
    """The facilitator lets somebody back in."""
    person.room.press(c.RemovePerson(kind="remove_person", participant=person.id, removed=False))


def test_the_facilitator_cannot_move_somebody_to_a_full_table() -> None:
    room = Room(settings=TWO_SEATS)
    room.table_of(2)
    other = room.join(table=2)

    with refused("table_full"):
        other.move(1)

    assert other.seat.table == 2


def test_the_facilitator_moves_somebody_to_a_table_and_away_from_all() -> None:
    person = Room().join()

    person.move(2)
    moved = person.seat.table
    person.move(None)

    assert (moved, person.seat.table) == (2, None)


def test_moving_somebody_to_where_she_sits_changes_nothing() -> None:
    person = Room().join(table=2)

    assert person.move(2) == []


def test_nobody_moves_whoever_is_forgotten() -> None:
    person = Room().join()
    person.forget()

    with refused("no_such_person"):
        person.move(2)


def test_whoever_moves_takes_the_answer_to_the_open_vote_along() -> None:
    room = Room(entry(ADVICE))
    room.reach(Phase.VOTE)
    person = room.join(table=1)
    person.vote("a")

    person.move(2)

    cast = room.session.ballot(1)[person.id]
    assert (cast.table, cast.answer) == (2, answer_to(ADVICE, "a"))


def test_an_answer_to_a_closed_vote_stays_at_the_table_where_it_was_given() -> None:
    room = Room(entry(ADVICE))
    room.reach(Phase.VOTE)
    person = room.join(table=1)
    person.vote("a")
    room.next()

    events = person.move(2)

    assert [type(event) for event in events] == [ParticipantChanged]
    assert room.session.ballot(1)[person.id].table == 1


def test_a_guess_stays_at_the_table_where_it_was_made() -> None:
    room = Room(entry(replace(ADVICE, predict=True)))
    room.reach(Phase.VOTE)
    person = room.join(table=1)
    person.guess("a")

    person.move(2)

    assert room.session.ballot(0)[person.id].table == 1


def test_no_table_is_carried_out_from_under_somebody() -> None:
    room = Room()
    room.join(table=3)

    with refused("wrong_settings"):
        room.change(tables=2)

    assert room.session.settings.tables == 4


def test_tables_that_nobody_sits_at_can_be_carried_out() -> None:
    room = Room()
    room.join(table=3)

    room.change(tables=3)

    assert room.session.settings.tables == 3


def test_without_tables_nobody_sits_at_one() -> None:
    room = Room()
    room.join(table=3)

    room.change(tables=0)

    assert (room.session.at_table(3), room.session.taken_tables()) == ([], set())


@pytest.mark.parametrize("seats", [1, 21, -1])
def test_a_table_has_two_to_twenty_seats(seats: int) -> None:
    with refused("wrong_settings"):
        Room().change(seats=seats)


def test_the_people_at_a_table_see_who_sits_there_in_the_order_of_coming() -> None:
    room = Room(settings=replace(SETTINGS, names_at_table=True))
    anna, bo = room.join(name="Anna Berg", table=1), room.join(Group.MENTEE, name="Bo", table=1)
    room.join(name="Cy", table=2)

    mates = seen(room).mates

    assert [(mate.id, mate.group, mate.name) for mate in mates] == [
        (anna.id, Group.MENTOR, "Anna"),
        (bo.id, Group.MENTEE, "Bo"),
    ]


@pytest.mark.parametrize("choices", [{"names_at_table": False}, {"names": NamePolicy.OFF}])
def test_no_name_is_told_at_a_table_unless_the_session_allows_it(choices: dict[str, object]) -> None:
    room = Room(settings=replace(SETTINGS, names_at_table=True))
    room.join(name="Anna", table=1)

    room.change(**choices)

    assert [(mate.name, mate.number) for mate in seen(room).mates] == [(None, 1)]


def test_whoever_left_is_no_longer_seen_at_the_table() -> None:
    room = Room()
    gone, moved, here = room.table_of(3)

    gone.forget()
    moved.move(2)

    assert [mate.id for mate in seen(room).mates] == [here.id]


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("Anna Berg", "Anna"),
        ("Dr. Anna Huber", "Anna"),
        ("Prof. Dr. Anna Huber", "Anna"),
        ("J. R. Ronald", "Ronald"),
        ("Dr.", "Dr."),
        ("A. B.", "A. B."),
        ("🦊", "🦊"),
        ("Ann-Kathrin", "Ann-Kathrin"),
    ],
)
def test_a_first_name_is_the_first_word_that_is_no_title(name: str, told: str) -> None:
    room = Room(settings=replace(SETTINGS, names_at_table=True))
    room.join(name=name, table=1)

    assert [mate.name for mate in seen(room).mates] == [told]


def test_names_that_only_the_facilitator_was_to_see_are_not_told_at_tables_later() -> None:
    room = Room()
    room.join(name="Anna", table=1)

    with refused("wrong_settings"):
        room.change(names_at_table=True)

    assert [mate.name for mate in seen(room).mates] == [None]


def test_names_that_were_given_before_names_were_off_are_not_told_later() -> None:
    room = Room()
    room.join(name="Anna", table=1)
    room.change(names=NamePolicy.OFF, names_at_table=True)

    with refused("wrong_settings"):
        room.change(names=NamePolicy.OPTIONAL)


def test_while_nobody_has_a_name_names_may_be_told_at_tables_from_now_on() -> None:
    room = Room()
    gone = room.join(name="Anna", table=1)
    gone.forget()
    room.join(table=1)

    room.change(names_at_table=True)

    room.join(name="Bo", table=1)
    assert [mate.name for mate in seen(room).mates] == [None, "Bo"]
