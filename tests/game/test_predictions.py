"""The guess of what most of the other group answer: beside the first vote, sealed with it, told by group."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Literal

import pytest

from game import commands as c
from game.cards import Group, HatId, Phase
from game.debrief import debrief
from game.kinds import Answer, Card
from game.kinds.choice import ChoiceAnswer
from game.kinds.hat import HatAnswer
from game.kinds.multi import MultiAnswer
from game.predictions import Predicted, most_frequent
from game.results import result
from game.views import console_view, me_view
from tests.game.deck import ADVICE, RAIN, answer_to, entry
from tests.game.kinds.samples import HOPES
from tests.game.room import Person, Room, refused

GUESSING = replace(ADVICE, predict=True)


def asked(card: Card = GUESSING, *more: Card) -> Room:
    """A room at the first vote of a card on which people guess."""
    room = Room(entry(card), *map(entry, more))
    room.reach(Phase.VOTE)
    return room


def guess(person: Person, answer: Answer, attempt: int = 1, entry: str = "") -> None:
    """Somebody guesses what most of the others answer."""
    entry = entry or person.room.session.entry or ""
    person.send(c.Vote(kind="vote", entry=entry, attempt=attempt, round=0, answer=answer))


def chose(option: str) -> ChoiceAnswer:
    """One option."""
    return ChoiceAnswer(kind="choice", option=option)


def guessed(guesses: Mapping[Group, str], answers: Mapping[Group, str]) -> dict[Group, Predicted]:
    """What is published by group of these guesses beside these answers."""
    room = asked()
    room.vote(answers)
    for group, keys in guesses.items():
        for key in keys:
            guess(room.join(group), chose(key))
    room.next()
    return {one.group: one for one in result(room.session, "advice", 1).predicted}


def test_a_guess_stands_beside_the_answer_and_is_none() -> None:
    room = asked()
    person = room.join()

    guess(person, chose("b"))
    person.vote("a")

    assert [(one.round, one.answer) for one in me_view(room.session, 1, person.id).answers] == [
        (1, chose("a")),
        (0, chose("b")),
    ]
    assert len(room.session.ballot(1)) == 1


@pytest.mark.parametrize(
    ("group", "about"),
    [
        (Group.MENTOR, Group.MENTEE),
        (Group.MENTEE, Group.MENTOR),
        (Group.MANAGER, Group.MENTEE),
        (Group.GUEST, Group.MENTEE),
    ],
)
def test_everybody_is_told_whose_answers_she_guesses(group: Group, about: Group) -> None:
    room = asked()

    assert me_view(room.session, 1, room.join(group).id).guesses == about


def test_somebody_who_only_guessed_has_not_answered() -> None:
    room = asked()
    guess(room.join(), chose("b"))
    room.next()

    view = console_view(room.session, 1, room.now, ())

    assert (view.guessed, view.counts.answered) == (1, 0)
    assert debrief(room.session).attendance.answered == 0
    assert result(room.session, "advice", 1).rounds[0].n == 0


def test_a_guess_can_be_changed_while_the_vote_is_open() -> None:
    room = asked()
    person = room.join()

    guess(person, chose("b"))
    guess(person, chose("c"))

    assert [cast.answer for cast in room.session.ballot(0).values()] == [chose("c")]


def test_a_card_that_does_not_ask_for_a_guess_takes_none() -> None:
    room = asked(ADVICE)

    with refused("wrong_card"):
        guess(room.join(), chose("b"))


def test_a_guess_is_sealed_when_the_vote_is_closed() -> None:
    room = asked()
    person = room.join()
    room.next()

    with refused("voting_closed"):
        guess(person, chose("b"))


def test_there_is_no_guess_beside_the_second_vote() -> None:
    room = asked()
    person = room.join()
    room.reach(Phase.REVOTE)

    with refused("wrong_card"):
        guess(person, chose("b"))


@pytest.mark.parametrize(("entry", "attempt"), [("advice", 2), ("rain", 1)])
def test_a_guess_about_another_card_is_refused(entry: str, attempt: int) -> None:
    room = asked(GUESSING, replace(RAIN, predict=True))

    with refused("wrong_card"):
        guess(room.join(), chose("b"), attempt=attempt, entry=entry)


@pytest.mark.parametrize(
    ("card", "answer"),
    [
        (HOPES, MultiAnswer(kind="multi", options=("a", "b"))),
        (RAIN, HatAnswer(kind="hat", hats=(HatId.STORYTELLER, HatId.ENCOURAGER))),
        (HOPES, MultiAnswer(kind="multi", options=("z",))),
        (ADVICE, ChoiceAnswer(kind="choice", option="z")),
    ],
)
def test_a_guess_names_one_answer_of_the_card(card: Card, answer: Answer) -> None:
    room = asked(replace(card, predict=True))

    with refused("wrong_answer"):
        guess(room.join(), answer)


def test_a_card_that_is_asked_again_asks_for_a_new_guess() -> None:
    room = asked()
    person = room.join()
    guess(person, chose("b"))
    room.reopen()

    guess(person, chose("c"), attempt=2)

    assert [room.session.answers("advice", attempt, 0)[person.id].answer for attempt in (1, 2)] == [
        chose("b"),
        chose("c"),
    ]


def test_the_facilitator_enters_a_guess_for_somebody_without_a_phone() -> None:
    room = asked()
    person = room.join()

    room.press(
        c.EnterAnswer(kind="enter_answer", participant=person.id, entry="advice", attempt=1, round=0, answer=chose("b"))
    )

    assert [*room.session.ballot(0)] == [person.id]


def test_a_hat_that_was_only_guessed_is_not_on_the_rack() -> None:
    room = asked(replace(RAIN, predict=True))
    person = room.join()
    person.vote("storyteller")
    guess(person, HatAnswer(kind="hat", hats=(HatId.ENCOURAGER,)))

    rack = me_view(room.session, 1, person.id).rack
    assert [one.hat for one in rack.worn] == [HatId.STORYTELLER]
    assert HatId.ENCOURAGER in rack.never


def test_a_change_of_sides_leaves_the_guess_about_those_it_was_about() -> None:
    room = asked()
    person = room.join(Group.MENTOR)
    guess(person, chose("b"))

    person.change(group=Group.MENTEE)

    assert room.session.ballot(0)[person.id].group is Group.MENTOR


def test_mentors_guess_mentees_and_mentees_guess_mentors() -> None:
    found = guessed({Group.MENTOR: "aaabb", Group.MENTEE: "bbbcc"}, {Group.MENTOR: "ccccc", Group.MENTEE: "aaaab"})

    assert found[Group.MENTOR] == Predicted(
        group=Group.MENTOR,
        about=Group.MENTEE,
        n=5,
        right=3,
        most=("a",),
        guesses={"a": 3, "b": 2, "c": 0},
    )
    assert (found[Group.MENTEE].about, found[Group.MENTEE].right) == (Group.MENTOR, 2)


@pytest.mark.parametrize("group", [Group.MANAGER, Group.GUEST])
def test_managers_and_guests_guess_the_mentees(group: Group) -> None:
    found = guessed({group: "aaabb"}, {Group.MENTOR: "ccccc", Group.MENTEE: "aaaab"})

    assert (found[group].about, found[group].right) == (Group.MENTEE, 3)


def test_with_a_tie_every_one_of_the_most_frequent_is_right() -> None:
    found = guessed({Group.MENTOR: "aabbc"}, {Group.MENTEE: "aaabbb"})

    assert (found[Group.MENTOR].most, found[Group.MENTOR].right) == (("a", "b"), 4)


def test_where_nothing_was_chosen_nothing_is_the_most_frequent() -> None:
    assert most_frequent({"a": 0, "b": 0}) == most_frequent({}) == ()


def test_the_guesses_of_a_small_group_are_not_told() -> None:
    found = guessed({Group.MENTOR: "aaaa", Group.MENTEE: "bbbbb"}, {Group.MENTOR: "ccccc", Group.MENTEE: "aaaab"})

    assert set(found) == {Group.MENTEE}


def test_guesses_about_a_group_that_is_hidden_are_not_told() -> None:
    assert guessed({Group.MENTOR: "aaaaa"}, {Group.MENTOR: "ccccc", Group.MENTEE: "aaaa"}) == {}


def test_guesses_about_a_group_in_which_nobody_answered_are_not_told() -> None:
    assert guessed({Group.MENTOR: "aaaaa"}, {Group.MENTOR: "ccccc"}) == {}


def told(rounds: tuple[Literal[1, 2], ...]) -> Predicted:
    """What the mentors guessed of mentees who changed their minds from a to b, held against these rounds."""
    room = asked()
    mentees = room.vote({Group.MENTEE: "aaaaa"})
    for key in "aaabb":
        guess(room.join(Group.MENTOR), chose(key))
    room.reach(Phase.REVOTE)
    for person in mentees:
        person.vote("b")
    room.next()
    (found,) = result(room.session, "advice", 1, rounds).predicted
    return found


def test_a_guess_is_held_against_the_last_vote_that_is_shown() -> None:
    assert (told((1,)).right, told((1, 2)).right) == (3, 2)


def test_guesses_that_could_still_be_changed_are_not_told() -> None:
    room = asked(GUESSING, RAIN)
    people = room.vote({Group.MENTEE: "aaaaa"})
    for _ in range(5):
        guess(room.join(Group.MENTOR), chose("a"))
    room.back()
    room.skip()
    for _ in range(4):
        room.back()
    room.reach(Phase.REVOTE)
    for person in people:
        person.answer(answer_to(ADVICE, "b"))
    room.next()

    published = result(room.session, "advice", 1)

    assert [one.round for one in published.rounds] == [2]
    assert published.predicted == ()
