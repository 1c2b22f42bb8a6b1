"""Beside which sentence a name or a group stands, and what is not told by its absence."""

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game import commands as c
from game.cards import Anonymity, Comparison, Group, Phase
from game.debrief import debrief
from game.kinds import Answer, Card
from game.suppression import unnamed
from game.views import console_view, people_view, room_view
from game.wall import Post
from tests.game.deck import ADVICE_WALL, TRUST, answer_to, entry
from tests.game.room import Room, refused
from tests.game.writing import judge, on_wall, sentence, writing, wrote

QUICK = settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow], database=None)
FORCED = replace(ADVICE_WALL, anonymous=Anonymity.FORCED)
FOR_ALL = replace(ADVICE_WALL, compare=Comparison.ROOM)


@pytest.mark.parametrize(
    ("card", "name", "signed", "shown"),
    [
        (ADVICE_WALL, "Anna", True, "Anna"),
        (ADVICE_WALL, "Anna", False, None),
        (ADVICE_WALL, "", True, None),
        (FORCED, "Anna", False, None),
    ],
)
def test_a_name_is_shown_only_where_its_owner_signed(card: Card, name: str, signed: bool, shown: str | None) -> None:
    room = writing(card)
    _, post = wrote(room, "Ask first.", name=name, signed=signed)
    judge(room, post)
    room.reach(Phase.REVEAL)

    assert [one.name for one in room_view(room.session, 1, room.now).wall] == [shown]
    assert [one.name for one in debrief(room.session).cards[0].attempts[0].wall] == [None]


def test_an_anonymous_card_takes_no_signature() -> None:
    with refused("wrong_answer"):
        wrote(writing(FORCED), "Ask first.", name="Anna", signed=True)


@pytest.mark.parametrize(
    ("card", "answer"),
    [(FORCED, sentence("Ask.")), (replace(TRUST, anonymous=Anonymity.FORCED), answer_to(TRUST, "1", "5"))],
    ids=lambda one: one.kind,
)
def test_nobody_answers_an_anonymous_card_for_somebody_else(card: Card, answer: Answer) -> None:
    room = Room(entry(card))
    person = room.join()
    room.reach(Phase.VOTE)

    with refused("anonymous"):
        room.press(
            c.EnterAnswer(kind="enter_answer", participant=person.id, entry=card.id, attempt=1, round=1, answer=answer)
        )


def walled(sides: dict[Group, int], card: Card = ADVICE_WALL, threshold: int = 5) -> Room:
    """A wall of approved sentences, each of which says who wrote it, at the reveal."""
    room = writing(card)
    room.change(threshold=threshold)
    for group, people in sides.items():
        for _ in range(people):
            judge(room, wrote(room, group, group)[1])
    room.reach(Phase.REVEAL)
    return room


def named(room: Room) -> list[Post]:
    """The sentences beside which a group stands."""
    return [one for one in room_view(room.session, 1, room.now).wall if one.group]


def test_both_sides_stand_beside_their_sentences() -> None:
    room = walled({Group.MENTOR: 5, Group.MENTEE: 6})

    assert Counter(one.group for one in named(room)) == {Group.MENTOR: 5, Group.MENTEE: 6}
    assert all(one.group == one.text for one in named(room))


def test_on_a_card_for_the_whole_room_no_group_is_named() -> None:
    assert named(walled({Group.MENTOR: 5, Group.MENTEE: 6}, FOR_ALL)) == []


def test_while_people_write_no_group_is_named_to_the_console_either() -> None:
    room = writing()
    for _ in range(9):
        wrote(room, "Ask.")

    assert {one.group for one in console_view(room.session, 1, room.now, ()).posts} == {None}


def test_a_sentence_without_its_group_is_not_told_by_that() -> None:
    room = walled({Group.MENTOR: 8, Group.MENTEE: 8, Group.MANAGER: 1})

    unnamed = [one.text for one in room_view(room.session, 1, room.now).wall if not one.group]

    assert len(unnamed) == 5
    assert "manager" in unnamed


def test_a_group_of_four_is_not_named() -> None:
    assert named(walled({Group.MENTOR: 4})) == []


SIZES = st.fixed_dictionaries({group: st.integers(0, 9) for group in Group})


@QUICK
@given(SIZES, st.integers(3, 6), st.integers(1, 4))
def test_a_sentence_of_a_small_group_is_one_of_many_that_say_nothing_of_their_authors(
    sizes: dict[Group, int], threshold: int, every: int
) -> None:
    sides = {f"{group}{number}": group for group, size in sizes.items() for number in range(size)}
    signed = {one for place, one in enumerate(sides) if place % every == 0 and every < 4}

    found = unnamed(sides, signed, threshold)

    small = {one for one, group in sides.items() if sizes[group] < threshold}
    silent = found - signed
    assert small <= found
    assert not small - signed or len(silent) >= threshold or found == sides.keys()
    assert found <= small or len(silent) <= max(len(small), threshold) or found == sides.keys()


def test_signers_do_not_hide_whoever_did_not_sign() -> None:
    sides = {"boss": Group.MANAGER, **{f"m{number}": Group.MENTOR for number in range(10)}}

    found = unnamed(sides, signed=sides.keys() - {"boss"}, threshold=5)

    assert found == sides.keys()


def test_a_name_that_was_changed_after_the_approval_waits_for_another_one() -> None:
    room = writing()
    author, post = wrote(room, "Ask first.", name="Anna", signed=True)
    judge(room, post)
    room.reach(Phase.REVEAL)

    author.change(name="THE BOSS LIES")

    assert on_wall(room) == []


def test_a_change_of_name_leaves_an_unsigned_sentence_on_the_wall() -> None:
    room = writing()
    author, post = wrote(room, "Ask first.", name="Anna")
    judge(room, post)
    room.reach(Phase.REVEAL)

    author.change(name="Ann")

    assert on_wall(room) == ["Ask first."]


def test_the_name_of_somebody_who_was_taken_out_is_not_shown() -> None:
    room = writing()
    author, post = wrote(room, "Ask first.", name="Anna", signed=True)
    judge(room, post)
    room.reach(Phase.REVEAL)

    room.press(c.RemovePerson(kind="remove_person", participant=author.id, removed=True))

    assert [one.name for one in room_view(room.session, 1, room.now).wall] == [None]


def test_nobody_watches_who_answers_an_anonymous_card() -> None:
    room = writing(FORCED)
    wrote(room, "Ask first.", name="Anna")

    console = console_view(room.session, 1, room.now, room.session.participants)

    assert [one.answered for one in people_view(room.session, 1, ()).people] == [None]
    assert (console.counts.answered, console.counts.groups, console.counts.tables) == (1, (), ())
