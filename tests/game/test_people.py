"""Who is in the room: names, groups, tables, leaving, coming back, being forgotten."""

from collections.abc import Callable

import pytest

from game import commands as c
from game.cards import Group, Phase
from game.settings import NamePolicy
from tests.game.deck import ADVICE, answer_to
from tests.game.room import Phone, Room, refused


def test_two_people_of_one_name_are_numbered() -> None:
    room = Room()

    numbers = [room.join(name=name).seat.number for name in ("Anna", "anna", "Bo", "ANNA")]

    assert numbers == [1, 2, 1, 3]


def test_people_without_a_name_are_numbered_within_their_group() -> None:
    room = Room()

    numbers = [room.join(group).seat.number for group in (Group.MENTOR, Group.MENTEE, Group.MENTOR)]

    assert numbers == [1, 1, 2]


def test_a_number_stays_when_somebody_else_leaves() -> None:
    room = Room()
    first, second = room.join(name="Anna"), room.join(name="Anna")

    first.forget()

    assert second.seat.number == 2
    assert room.join(name="Anna").seat.number == 3


def test_somebody_forgotten_is_not_counted_among_those_without_a_name() -> None:
    room = Room()
    room.join(name="Anna").forget()

    assert room.join().seat.number == 1


@pytest.mark.parametrize("name", ["Ib", "Ø", "🦊", "👩‍🚀", "🏴󠁧󠁢󠁳󠁣󠁴󠁿", "Zoë-Ann O’Neill", "李", "x" * 40])
def test_short_names_foreign_names_and_emoji_are_names(name: str) -> None:
    assert Room().join(name=f"  {name} ").seat.name == name


@pytest.mark.parametrize("name", ["x" * 41, "two\nlines", "nul\x00", "half \ud800", "turned \u202e round", "\u200d"])
def test_what_does_not_fit_a_line_is_no_name(name: str) -> None:
    with refused("wrong_name"):
        Room().join(name=name)


def test_a_name_that_is_required_must_be_given() -> None:
    room = Room()
    room.change(names=NamePolicy.REQUIRED)

    with refused("wrong_name"):
        room.join(name="  ")


def test_where_names_are_off_none_is_kept() -> None:
    room = Room()
    room.change(names=NamePolicy.OFF)

    assert room.join(name="Anna").seat.name is None


def test_a_group_that_is_not_in_the_session_is_refused() -> None:
    room = Room()
    room.change(groups=(Group.MENTOR, Group.MENTEE))

    with refused("no_such_group"):
        room.join(Group.MANAGER)


@pytest.mark.parametrize("table", [0, 5, -1])
def test_a_table_that_is_not_there_is_refused(table: int) -> None:
    with refused("no_such_table"):
        Room().join(table=table)


def test_a_session_has_three_thousand_seats(monkeypatch: pytest.MonkeyPatch) -> None:
    room = Room()
    monkeypatch.setattr("game.decisions.people.MOST_PEOPLE", 2)
    room.join()
    room.join()

    with refused("room_full"):
        room.join()


def test_a_late_comer_answers_the_running_card() -> None:
    room = Room()
    room.reach(Phase.REVOTE)

    late = room.join(Group.MENTEE)
    late.vote("c")

    assert list(room.session.ballot(2)) == [late.id]


def test_a_change_of_group_takes_only_the_open_answer_along() -> None:
    room = Room()
    person = room.join(Group.MENTOR, table=1)
    room.reach(Phase.VOTE)
    person.vote("a")
    room.reach(Phase.REVOTE)
    person.vote("b")

    person.change(group=Group.MENTEE, table=1)
    person.move(2)

    first, second = room.session.ballot(1)[person.id], room.session.ballot(2)[person.id]
    assert (first.group, first.table, first.answer) == (Group.MENTOR, 1, answer_to(ADVICE, "a"))
    assert (second.group, second.table, second.answer) == (Group.MENTEE, 2, answer_to(ADVICE, "b"))


def test_nobody_goes_round_the_tables_while_they_settle() -> None:
    room = Room()
    person, late = room.join(table=1), room.join()
    room.reach(Phase.REVOTE)
    before = room.before()

    with refused("voting_open"):
        person.change(table=2)

    assert room.session == before
    late.change(table=2)
    room.next()
    person.change(table=2)
    assert [one.seat.table for one in (person, late)] == [2, 2]


def test_a_change_of_name_alone_casts_no_answer_anew() -> None:
    room = Room()
    person = room.join(name="Anna")
    room.reach(Phase.VOTE)
    person.vote("a")

    events = person.change(name="Anne")

    assert [event.kind for event in events] == ["participant_changed"]


def test_changing_nothing_changes_nothing() -> None:
    assert Room().join(name="Anna").change() == []


def test_writing_ones_name_with_a_capital_keeps_the_number() -> None:
    room = Room()
    person = room.join(name="anna")

    person.change(name="Anna")

    assert (person.seat.name, person.seat.number) == ("Anna", 1)


def test_somebody_who_was_removed_is_told_so_and_keeps_her_answers() -> None:
    room = Room()
    room.reach(Phase.VOTE)
    person = room.join()
    person.vote("a")

    room.press(c.RemovePerson(kind="remove_person", participant=person.id, removed=True))

    with refused("removed"):
        person.vote("b")
    assert room.session.ballot(1)[person.id].answer == answer_to(ADVICE, "a")


def test_somebody_who_was_removed_can_be_let_back_in() -> None:
    room = Room()
    room.reach(Phase.VOTE)
    person = room.join()
    remove = c.RemovePerson(kind="remove_person", participant=person.id, removed=True)

    room.press(remove)
    again = room.press(remove)
    room.press(c.RemovePerson(kind="remove_person", participant=person.id, removed=False))

    assert again == []
    assert person.vote("b") != []


def test_somebody_who_was_removed_can_still_be_forgotten() -> None:
    room = Room()
    person = room.join()
    room.press(c.RemovePerson(kind="remove_person", participant=person.id, removed=True))

    person.forget()

    assert person.seat.forgotten


def test_forgetting_takes_name_sentences_and_token_and_leaves_the_counts() -> None:
    room = Room()
    room.reach(Phase.VOTE)
    person = room.join(name="Secret-Anna")
    person.vote("a")
    person.reflect("secret-sentence", offered=True)

    person.forget()

    kept = repr(room.session)
    assert all(secret not in kept for secret in ("Secret-Anna", "secret-anna", "secret-sentence", person.token))
    assert len(room.session.ballot(1)) == 1


def test_somebody_forgotten_has_no_way_back() -> None:
    room = Room()
    person = room.join()
    seat = person.seat.seat

    person.forget()

    with refused("no_such_seat"):
        room.phone().reclaim(seat)
    with refused("no_such_person"):
        person.change(name="Anna")
    with refused("no_such_person"):
        room.press(c.RemovePerson(kind="remove_person", participant=person.id, removed=True))


def test_the_phone_of_somebody_forgotten_may_join_as_somebody_new() -> None:
    room = Room()
    person = room.join(name="Anna")
    person.forget()

    newcomer = Phone(room, person.token).join(name="Anna")

    assert newcomer.id != person.id


@pytest.mark.parametrize("write", [str, str.lower, "  {}  ".format])
def test_the_facilitator_forgets_somebody_by_seat_code(write: Callable[[str], str]) -> None:
    room = Room()
    person = room.join(name="Anna")

    room.press(c.ForgetPerson(kind="forget_person", seat=write(person.seat.seat)))

    assert (person.seat.forgotten, person.seat.name) == (True, None)


def test_a_seat_code_that_nobody_has_forgets_nobody() -> None:
    with refused("no_such_seat"):
        Room().press(c.ForgetPerson(kind="forget_person", seat="QQQQQ"))
