"""Dealing people to tables: each group spread as evenly as it goes."""

from collections import Counter
from dataclasses import replace
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.cards import Group, Phase
from game.dealing import Tables, deal
from game.events import TablesDealt
from game.refusal import Refused
from game.settings import MOST_TABLES, Seating
from tests.game.deck import ADVICE, SETTINGS, entry
from tests.game.room import Room, refused

QUICK = settings(max_examples=150, deadline=None, database=None)
PEOPLE = st.lists(st.sampled_from(Group), max_size=120)
SEEDS = st.integers(0, 2**32)


def dealt(groups: list[Group], tables: int, seed: int, seats: int = 0) -> Counter[tuple[int, Group]]:
    """How many of each group sit at each table after everybody was dealt."""
    people = {f"p{number}": group for number, group in enumerate(groups)}
    dice = Random(seed)
    found = deal(people, Tables(tables, seats, (), dice), dice)
    return Counter((found[one], group) for one, group in people.items())


def spread(counts: list[int]) -> int:
    """How far the fullest table is from the emptiest."""
    return max(counts) - min(counts)


@QUICK
@given(PEOPLE, st.integers(1, MOST_TABLES), SEEDS)
def test_tables_differ_by_one_person_at_most_and_by_one_of_each_group(
    groups: list[Group], tables: int, seed: int
) -> None:
    found = dealt(groups, tables, seed)

    numbers = range(1, tables + 1)
    assert found.total() == len(groups)
    assert spread([sum(found[table, group] for group in Group) for table in numbers]) <= 1
    assert all(spread([found[table, group] for table in numbers]) <= 1 for group in Group)


@QUICK
@given(PEOPLE.filter(bool), st.integers(1, 20), SEEDS)
def test_with_just_enough_seats_nobody_is_left_standing(groups: list[Group], tables: int, seed: int) -> None:
    seats = -(-len(groups) // tables)

    found = dealt(groups, tables, seed, seats)

    assert found.total() == len(groups)
    assert max(sum(found[table, group] for group in Group) for table in range(1, tables + 1)) <= seats


def test_one_person_more_than_there_are_seats_is_refused() -> None:
    with pytest.raises(Refused, match="All 6 seats are taken"):
        dealt([Group.MENTOR] * 7, tables=3, seed=1, seats=2)


def test_the_dice_decide_who_sits_with_whom() -> None:
    people = dict.fromkeys((f"p{number}" for number in range(12)), Group.MENTOR)

    rooms = {tuple(deal(people, Tables(4, 0, (), Random(seed)), Random(seed)).values()) for seed in range(5)}

    assert len(rooms) > 1


def tables_of(room: Room) -> list[int | None]:
    """Who sits where, in the order of coming."""
    return [person.table for person in room.session.seated()]


def test_everybody_is_dealt_anew() -> None:
    room = Room()
    for group in (Group.MENTOR, Group.MENTEE):
        room.table_of(4, table=1, group=group)

    room.deal()

    assert sorted(Counter(tables_of(room)).values()) == [2, 2, 2, 2]


def test_topping_up_leaves_those_who_sit_where_they_sit() -> None:
    room = Room(settings=replace(SETTINGS, tables=2))
    sitting, standing = room.table_of(2, table=2), [room.join() for _ in range(2)]

    room.deal(everybody=False)

    assert [person.seat.table for person in sitting] == [2, 2]
    assert [person.seat.table for person in standing] == [1, 1]


def test_whoever_was_taken_out_of_the_room_is_not_dealt() -> None:
    room = Room(settings=replace(SETTINGS, tables=1))
    gone, here = room.join(), room.join()
    gone.forget()

    (event,) = room.deal()

    assert isinstance(event, TablesDealt) and event.seats == {here.id: 1}


def test_a_late_comer_is_dealt_to_the_table_that_needs_her_most() -> None:
    room = Room(settings=replace(SETTINGS, tables=2))
    room.table_of(1, table=1)
    room.table_of(1, table=2, group=Group.MENTEE)
    room.deal(everybody=False)

    late = room.join(Group.MENTEE)

    assert late.seat.table == 1


def test_before_anybody_was_dealt_a_newcomer_sits_at_no_table() -> None:
    room = Room(settings=replace(SETTINGS, seating=Seating.DEALT))

    assert room.join().seat.table is None


def test_a_late_comer_chooses_a_table_all_the_same_with_its_own_code() -> None:
    room = Room(settings=replace(SETTINGS, seating=Seating.DEALT))
    room.deal()

    assert room.join(table=3).seat.table == 3


def test_a_late_comer_comes_in_without_a_table_when_all_are_full() -> None:
    room = Room(settings=replace(SETTINGS, tables=1, seats=2))
    room.table_of(2)
    room.deal()

    assert room.join().seat.table is None


def test_dealing_again_when_everybody_sits_changes_nothing() -> None:
    room = Room()
    room.join()
    room.deal()

    assert room.deal(everybody=False) == []


def test_nobody_is_dealt_in_a_session_without_tables() -> None:
    room = Room(settings=replace(SETTINGS, tables=0))

    with refused("no_tables"):
        room.deal()


def test_nobody_is_dealt_while_a_vote_is_open() -> None:
    room = Room(entry(ADVICE))
    room.reach(Phase.VOTE)

    with refused("voting_open"):
        room.deal()


def test_more_people_than_seats_are_not_dealt_and_everybody_stays() -> None:
    room = Room(settings=replace(SETTINGS, tables=1, seats=2))
    room.table_of(2)
    room.join()

    with refused("table_full"):
        room.deal()

    assert tables_of(room) == [1, 1, None]
