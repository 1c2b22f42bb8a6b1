"""A guess names the group that it is about, so that nobody guesses what the own side answers."""

from dataclasses import replace

import pytest

from game import commands as c
from game.cards import Group, Phase, Round
from tests.game.deck import ADVICE, answer_to, entry
from tests.game.room import Room, refused


def asked() -> Room:
    """A room at the first vote of a card on which people guess."""
    room = Room(entry(replace(ADVICE, predict=True)))
    room.reach(Phase.VOTE)
    return room


def about(group: Group, round: Round = 0) -> c.Vote:
    """A guess as a phone sends it, with the group that it showed."""
    return c.Vote(kind="vote", entry="advice", attempt=1, round=round, answer=answer_to(ADVICE, "b"), about=group)


def test_a_guess_about_the_other_group_is_taken() -> None:
    room = asked()
    person = room.join(Group.MENTOR)

    person.send(about(Group.MENTEE))

    assert [*room.session.ballot(0)] == [person.id]


@pytest.mark.parametrize("group", [Group.MENTOR, Group.MANAGER])
def test_a_guess_about_ones_own_group_or_a_third_one_is_refused(group: Group) -> None:
    room = asked()
    person = room.join(Group.MENTOR)

    with refused("wrong_guess"):
        person.send(about(group))

    assert room.session.ballot(0) == {}


def test_a_guess_that_was_sent_before_a_change_of_sides_is_refused() -> None:
    room = asked()
    person = room.join(Group.MENTOR)
    late = about(Group.MENTEE)
    person.change(group=Group.MENTEE)

    with refused("wrong_guess"):
        person.send(late)


def test_a_vote_is_about_nobody_else() -> None:
    room = asked()
    person = room.join(Group.MENTOR)

    with refused("wrong_guess"):
        person.send(about(Group.MENTEE, round=1))
