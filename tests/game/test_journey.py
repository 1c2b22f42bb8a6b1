"""The journey: where the tokens stand, and why."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game import commands as c
from game.actors import Actor, Host, Player
from game.cards import FIELDS, Phase
from game.decide import replay
from game.journey import field, journey
from game.verdict import Verdict
from tests.game.deck import entry, words
from tests.game.players import (
    MILESTONES,
    PANELLED,
    PLAYED,
    POINTLESS,
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


def all_at_ten(*tables: int) -> dict[int, str]:
    """Full tables at which everybody agrees with the panel."""
    return dict.fromkeys(tables, "aaaaa")


@pytest.mark.parametrize(
    ("points", "planned", "stands"),
    [(0, 10, 0), (39, 10, 13), (69.9, 10, 23), (70, 10, 24), (120, 10, 24), (2.9, 10, 0), (3, 10, 1), (7, 1, 24)],
)
def test_a_token_stands_where_the_formula_says(points: float, planned: int, stands: int) -> None:
    assert field(points, planned) == stands


@given(st.floats(0, 400), st.integers(1, 100), st.floats(0, 400))
def test_more_points_never_stand_further_back(points: float, planned: int, more: float) -> None:
    assert 0 <= field(points, planned) <= field(points + more, planned) <= FIELDS


def test_in_the_lobby_every_token_stands_before_the_first_field() -> None:
    room = playing(PANELLED)
    room.join(table=3)

    made = walked(room)

    assert [(one.table, one.field, one.before, one.points) for one in (made.room, *made.tables)] == [
        (0, 0, 0, 0),
        (3, 0, 0, 0),
    ]


def test_tables_and_the_room_walk_by_their_own_points() -> None:
    room = playing(PANELLED, replace(PANELLED, id="next"))

    answered(room, seated(room, {1: "aaaaa", 2: "ccccc"}))

    assert {one.table: (one.before, one.field) for one in walked(room).tables} == {1: (0, 17), 2: (0, 3)}
    assert token(room, 0).field == 10


def test_a_token_knows_where_it_stood_before_the_last_card() -> None:
    room = playing(PANELLED, *(replace(PANELLED, id=f"card-{n}") for n in range(3)))
    people = seated(room, all_at_ten(1))
    answered(room, people)
    room.next(2)

    answered(room, people)

    assert (token(room, 1).before, token(room, 1).field, token(room, 1).points) == (8, 17, 10)


def test_points_come_in_with_the_reveal_and_not_before() -> None:
    room = playing(PANELLED)
    people = seated(room, all_at_ten(1))
    room.reach(Phase.VOTE)
    for person, key in people:
        person.vote(key)
    room.next()
    closed = points(room)

    room.next()

    assert (closed, points(room)) == ({0: 0, 1: 0}, {0: 10, 1: 10})


def test_the_room_sees_what_it_got_points_for() -> None:
    room = playing(PANELLED)
    people = seated(room, all_at_ten(1))
    answered(room, people)
    for person, _ in people:
        approve(room, person)

    assert [(one.source, one.points) for one in walked(room).sources] == [("panel", 10), ("reflection", 2)]


def test_without_tables_the_room_walks_alone() -> None:
    room = playing(PANELLED, settings=replace(PLAYED, tables=0))

    answered(room, [(room.join(), "a") for _ in range(5)])

    assert (walked(room).tables, token(room, 0).points) == ((), 10)


def test_a_table_that_everybody_has_left_keeps_its_token() -> None:
    room = playing(PANELLED)
    people = seated(room, all_at_ten(1))
    answered(room, people)

    for person, _ in people:
        person.move(2)

    assert [one.table for one in walked(room).tables] == [1, 2]


def test_cards_count_as_planned_when_the_first_one_is_opened() -> None:
    room = playing(PANELLED, SETTLED)
    room.press(c.AddEntry(kind="add_entry", entry=entry(PANELLED, "before"), place=0))
    in_the_lobby = room.session.planned
    room.next()

    room.press(c.AddEntry(kind="add_entry", entry=entry(PANELLED, "after"), place=0))

    assert (in_the_lobby, room.session.planned) == (None, 3)


def test_a_milestone_says_its_sentence_once_the_room_is_there() -> None:
    room = playing(*(replace(PANELLED, id=f"card-{n}") for n in range(3)))
    room.session.milestones = MILESTONES
    answered(room, seated(room, all_at_ten(1)))

    made = walked(room).milestones

    assert token(room, 0).field == 11
    assert [(one.field, one.reached, one.sentence) for one in made] == [
        (1, True, words("secret-sentence of 1")),
        (12, False, {}),
        (24, False, {}),
    ]


def test_of_a_card_that_is_asked_again_the_time_that_gave_most_counts() -> None:
    room = playing(PANELLED, replace(PANELLED, id="next"))
    people = seated(room, {1: "aaaaa", 2: "ccccc"})
    answered(room, people)
    before = walked(room)
    room.reopen()
    asked = walked(room)
    for person, _ in people:
        person.vote("b")
    room.reach(Phase.REVEAL)

    assert asked == before
    assert {one.table: (one.before, one.field, one.points) for one in walked(room).tables} == {
        1: (17, 17, 6),
        2: (3, 10, 6),
    }


def test_an_attempt_that_was_never_revealed_gives_nothing() -> None:
    room = playing(PANELLED)
    people = seated(room, {1: "aaaaa"})
    room.reach(Phase.VOTE)
    for person, key in people:
        person.vote(key)
    room.reopen()
    for person, _ in people:
        person.vote("b")

    room.reach(Phase.REVEAL)

    assert points(room) == {0: 6, 1: 6}


def test_a_card_gives_its_points_once_all_its_votes_were_taken() -> None:
    room = playing(replace(PANELLED, rounds=2))
    people = seated(room, {1: "aaaaa"})
    room.reach(Phase.VOTE)
    for person, key in people:
        person.vote(key)
    room.reach(Phase.TALK)
    room.skip()
    room.back()

    room.back()

    assert (room.session.phase, points(room)) == (Phase.REVEAL, {0: 0, 1: 0})


def test_the_order_of_the_reveals_says_which_card_was_last() -> None:
    room = playing(PANELLED, replace(PANELLED, id="second"))
    people = seated(room, all_at_ten(1))
    room.play("second")
    room.play("panelled")
    answered(room, people)
    room.play("second")

    answered(room, [(person, "c") for person, _ in people])

    assert token(room, 1).points == 2


def test_a_sentence_that_is_hidden_again_takes_its_points_along() -> None:
    room = playing(PANELLED)
    people = seated(room, {1: "ccccc"})
    answered(room, people)
    for person, _ in people:
        approve(room, person)
    before = points(room)

    for person, _ in people:
        room.judge(person, Verdict.HIDDEN, of="panelled")

    assert (before[1], points(room)[1]) == (4, 2)


@pytest.mark.parametrize("deleting", ["forget", "purge"])
def test_points_for_a_sentence_outlive_its_text(deleting: str) -> None:
    room = playing(PANELLED, last=False)
    people = seated(room, all_at_ten(1, 2))
    answered(room, people)
    room.next()
    author = people[0][0]
    approve(room, author)
    before = walked(room)

    delete(room, author, deleting)

    assert before.room.points == 10 + round(2 * 1 / 10)
    assert walked(room) == before
    assert journey(replay(room.log)) == before


def test_a_card_without_points_moves_nobody() -> None:
    room = playing(PANELLED, POINTLESS, last=False)
    answered(room, seated(room, all_at_ten(1)))
    before = walked(room)
    room.next(3)

    room.reach(Phase.REVEAL)

    assert walked(room) == before


def test_tables_that_are_set_after_the_first_card_was_opened_leave_the_way_as_long_as_it_is() -> None:
    room = playing(*(replace(SETTLED, id=f"card-{n}") for n in range(5)), settings=replace(PLAYED, tables=0))
    people = [room.join() for _ in range(6)]
    room.next()
    room.change(tables=2)
    for person in people:
        person.move(1)

    settle(room, people)

    assert (room.session.planned, token(room, 1).field, token(room, 0).field) == (5, 6, 6)


def test_tables_that_are_taken_away_leave_the_rooms_token_where_it_was() -> None:
    room = playing(*(replace(SETTLED, id=f"card-{n}") for n in range(5)))
    people = room.table_of(6)
    settle(room, people)
    before = token(room, 0).field

    room.change(tables=0)

    assert (token(room, 0).field, walked(room).tables) == (before, ())


def delete(room: Room, author: Person, how: str) -> None:
    """Somebody alone is deleted, or everybody with the session's day."""
    by: dict[str, tuple[Actor, c.Command]] = {
        "forget": (Player(author.id), c.ForgetMe(kind="forget_me")),
        "purge": (Host(), c.PurgeSession()),
    }
    room.do(*by[how])


def settle(room: Room, people: list[Person]) -> None:
    """Everybody answers twice, and the first one writes down what the table settled on."""
    for phase in (Phase.VOTE, Phase.REVOTE):
        room.reach(phase)
        for person in people:
            person.vote("a")
    people[0].settle("a")
    room.reach(Phase.REVEAL)
