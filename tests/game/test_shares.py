"""What tables get of their people's points, and that no token tells of fewer people than it may."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from game.cards import Group, Phase
from game.kinds import Card
from game.scoring.shares import Shares, shares, untold
from tests.game.players import (
    GUESSED,
    PANELLED,
    SETTLED,
    answered,
    approve,
    playing,
    points,
    seated,
    token,
    walked,
)
from tests.game.room import Person, Room

QUICK = settings(max_examples=300, deadline=None, database=None)
FEW = settings(max_examples=25, deadline=None, database=None)
VALUES = st.lists(st.integers(0, 10), max_size=8)
ROOMS = st.dictionaries(st.sampled_from([None, 1, 2, 3, 4, 5, 6]), VALUES, max_size=7)
LEAST = st.integers(3, 6)
TABLES = st.dictionaries(
    st.integers(1, 5), st.lists(st.sampled_from("abc"), min_size=1, max_size=7), min_size=2, max_size=5
)


def told(earned: Mapping[int | None, Sequence[float]], least: int = 3) -> Shares:
    """What the tables get; there must be somebody."""
    found = shares(earned, earned.keys(), least)
    assert found
    return found


def test_a_table_gets_the_mean_of_its_people() -> None:
    assert told({1: [10, 5, 0], 2: [9, 9, 9]}).tables == {1: 5, 2: 9}


def test_a_table_of_two_gets_the_rooms_mean_and_so_does_the_next_smallest() -> None:
    found = told({1: [10, 10, 10, 10], 2: [0, 0, 0], 3: [10, 0]})

    assert found.tables == {1: 10, 2: found.room, 3: found.room}


def test_two_small_tables_cover_for_each_other() -> None:
    found = told({1: [10, 10, 10, 10], 2: [0, 0], 3: [10, 0]})

    assert found.tables == {1: 10, 2: found.room, 3: found.room}


def test_people_without_a_table_count_for_the_room_and_cover_for_a_small_table() -> None:
    found = told({None: [0, 0, 0], 1: [10, 10, 10], 2: [9]})

    assert found.tables == {1: 10, 2: found.room}
    assert round(found.room, 2) == 5.57


def test_one_person_without_a_table_is_covered_like_a_small_table() -> None:
    found = told({None: [0], 1: [10, 10, 10]})

    assert found.tables == {1: found.room}


def test_a_table_of_which_nobody_is_counted_gets_the_rooms_mean() -> None:
    assert shares({1: [10, 5, 0]}, {1, 2}, least=3) == Shares(room=5, tables={1: 5, 2: 5})


def test_where_nobody_is_counted_nobody_gets_anything() -> None:
    assert shares({1: []}, {1}, least=3) is None


@QUICK
@given(ROOMS, LEAST)
def test_a_tables_own_mean_is_never_told_of_too_few(earned: Mapping[int | None, list[int]], least: int) -> None:
    found = shares(earned, earned.keys(), least)
    small = {table for table, values in earned.items() if table and len(values) < least}

    assert found is None or all(found.tables[table] == found.room for table in small)


@QUICK
@given(ROOMS, LEAST)
def test_who_is_not_told_apart_is_one_of_enough(earned: Mapping[int | None, list[int]], least: int) -> None:
    together = sum(len(earned[table]) for table in circle(earned, least))
    everybody = sum(map(len, earned.values()))

    assert together == 0 or together >= min(least, everybody)


@QUICK
@given(ROOMS, LEAST, st.integers(0, 2**32))
def test_nobodys_points_can_be_told_from_those_of_others_in_the_circle(
    earned: Mapping[int | None, list[int]], least: int, seed: int
) -> None:
    dice = Random(seed)
    around = circle(earned, least)
    pool = [points for table in around for points in earned[table]]
    pool = dice.sample(pool, len(pool))

    mixed = {table: dice.sample(values, len(values)) for table, values in earned.items()}
    mixed |= {table: [pool.pop() for _ in earned[table]] for table in around}

    assert shares(mixed, mixed.keys(), least) == shares(earned, earned.keys(), least)


def circle(earned: Mapping[int | None, list[int]], least: int) -> list[int | None]:
    """The tables of which nothing but the room's mean is told, and the people without one."""
    return [table for table in earned if table is None or table in untold(earned, least)]


def revealed(card: Card, tables: Mapping[int, Sequence[str]], others: str = "") -> Room:
    """A card that was answered, each letter being a mentor's answer; the others sit at no table."""
    room = playing(card)
    people = seated(room, {table: "".join(keys) for table, keys in tables.items()})
    answered(room, [*people, *((room.join(), key) for key in others)])
    return room


@FEW
@given(TABLES, st.integers(0, 2**32))
def test_who_at_a_table_gave_which_answer_changes_nothing_that_anybody_sees(
    tables: dict[int, list[str]], seed: int
) -> None:
    mixed = {table: Random(seed).sample(keys, len(keys)) for table, keys in tables.items()}

    one, other = revealed(PANELLED, tables), revealed(PANELLED, mixed)

    assert (walked(one), one.view.result) == (walked(other), other.view.result)


@FEW
@given(st.lists(st.sampled_from("abc"), min_size=5, max_size=9), st.sampled_from("abc"), st.sampled_from("abc"))
def test_the_token_of_one_person_tells_what_everybody_knows(full: list[str], mine: str, hers: str) -> None:
    """Beside a full table two people sit alone; who of them answered what cannot be told."""
    one = revealed(PANELLED, {1: full, 2: [mine], 3: [hers]})
    other = revealed(PANELLED, {1: full, 2: [hers], 3: [mine]})

    assert (walked(one), one.view.result) == (walked(other), other.view.result)


def test_answers_of_four_are_not_told_where_groups_of_four_are_hidden() -> None:
    room = revealed(PANELLED, {1: "aaaaa", 2: "cccc", 3: "bbbbbb"})

    assert token(room, 2).points == token(room, 1).points == points(room)[0]
    assert token(room, 3).points == 6


def test_answers_of_four_are_told_where_the_session_shows_four() -> None:
    room = revealed(PANELLED, {1: "aaaaa", 2: "cccc", 3: "bbbbbb"})

    room.change(threshold=4)

    assert points(room) == {0: 6, 1: 10, 2: 2, 3: 6}


def test_guesses_are_told_of_three() -> None:
    room = playing(GUESSED)
    mentors = [person for person, _ in seated(room, {1: "aaa", 2: "aaaa", 3: "aaaa"})]
    mentees = [person for person, _ in seated(room, {4: "aaaaa"}, Group.MENTEE)]
    room.reach(Phase.VOTE)
    for person in mentees:
        person.vote("a")
    for person, guess in zip(mentors, "aaabbbbaaab", strict=True):
        person.vote("c")
        person.guess(guess)
    room.reach(Phase.REVEAL)

    assert points(room) == {0: 5, 1: 10, 2: 0, 3: 8, 4: 5}


def test_a_sentence_is_not_traced_to_a_table_of_one() -> None:
    rooms = [revealed(PANELLED, {1: "aaaaa", 2: "a", 3: "a"}) for _ in range(2)]
    for room, author in zip(rooms, (-1, -2), strict=True):
        approve(room, Person(room, [*room.session.participants][author], ""))

    assert walked(rooms[0]) == walked(rooms[1])


def test_a_sentence_counts_for_the_table_of_its_author_where_enough_sit() -> None:
    room = revealed(PANELLED, {1: "ccccc", 2: "ccccc"})
    before = points(room)

    for author in [*room.session.participants][:4]:
        approve(room, Person(room, author, ""))

    assert (before, points(room)) == ({0: 2, 1: 2, 2: 2}, {0: 3, 1: 4, 2: 2})


def test_whoever_moves_counts_where_she_sat_when_she_answered() -> None:
    room = revealed(PANELLED, {1: "aaaaa", 2: "ccccc"})
    before = points(room)

    for participant in [*room.session.participants][:4]:
        Person(room, participant, "").move(2)

    assert points(room) == before


def test_a_vote_that_is_open_gives_no_points() -> None:
    room = playing(PANELLED)
    people = seated(room, {1: "aaaaa"})
    room.reach(Phase.VOTE)
    for person, key in people:
        person.vote(key)

    room.show_journey()

    assert points(room) == {0: 0, 1: 0}


def test_votes_and_guesses_move_no_token_on_the_projector_until_the_reveal() -> None:
    room = playing(replace(GUESSED, panel=PANELLED.panel))
    people = seated(room, {1: "aaaaa", 2: "ccccc"}) + seated(room, {3: "abcab"}, Group.MENTEE)
    room.reach(Phase.VOTE)
    room.show_journey()
    before = room.view
    for person, key in people:
        person.vote(key)
        person.guess(key)
    voted = room.view

    room.next()
    closed = room.view.journey
    room.next()
    room.show_journey()

    assert voted == before
    assert closed == before.journey
    assert room.view.journey != before.journey


def test_a_table_that_sat_there_but_did_not_take_part_walks_with_the_room() -> None:
    room = playing(PANELLED)
    room.join(table=2)

    answered(room, seated(room, {1: "aaaaa"}))

    assert points(room) == {0: 10, 1: 10, 2: 10}


def test_a_table_to_which_somebody_came_after_the_reveal_gets_nothing_for_it() -> None:
    room = playing(PANELLED)
    answered(room, seated(room, {1: "aaaaa"}))

    room.join(table=2)

    assert points(room) == {0: 10, 1: 10, 2: 0}


def test_a_table_that_answers_but_does_not_settle_has_no_points_for_settling_and_a_silent_one_walks_along() -> None:
    room = playing(replace(PANELLED, rounds=2))
    people = seated(room, {1: "aaaaa", 2: "aaaaa"})
    room.join(table=3)
    room.reach(Phase.REVOTE)
    for person, key in people:
        person.vote(key)
    people[0][0].settle("a")

    room.reach(Phase.REVEAL)

    assert points(room) == {0: 8, 1: 10, 2: 5, 3: 8}


def test_a_silent_table_has_its_share_of_the_rooms_sentences() -> None:
    room = revealed(PANELLED, {1: "aaaaa"})
    silent = playing(PANELLED)
    silent.join(table=2)
    people = seated(silent, {1: "aaaaa"})
    answered(silent, people)

    for person, _ in people:
        approve(silent, person)

    assert (points(room), points(silent)) == ({0: 10, 1: 10}, {0: 12, 1: 12, 2: 12})


def test_a_table_that_took_part_but_did_not_guess_walks_with_the_room() -> None:
    room = playing(GUESSED)
    mentors = seated(room, {1: "aaaaa", 2: "aaaaa"})
    mentees = seated(room, {3: "aaaaa"}, Group.MENTEE)
    room.reach(Phase.VOTE)
    for person, key in (*mentors, *mentees):
        person.vote(key)
    for person, _ in mentors[:5]:
        person.guess("a")
    room.reach(Phase.REVEAL)

    assert points(room) == {0: 10, 1: 10, 2: 10, 3: 10}


def test_a_table_with_one_phone_that_only_settles_has_its_points() -> None:
    room = playing(SETTLED)
    people = seated(room, {1: "aaaaa"})
    phone = room.join(table=2)
    room.reach(Phase.REVOTE)
    for person, key in people:
        person.vote(key)
    phone.settle("a")
    room.reach(Phase.REVEAL)

    assert points(room) == {0: 5, 1: 0, 2: 10}
