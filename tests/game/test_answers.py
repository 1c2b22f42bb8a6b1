"""Answers: what fits a card, when it counts, and who gives it."""

from dataclasses import replace

import pytest

from game import commands as c
from game.cards import Group, HatId, Phase
from game.kinds import Answer, Card
from game.kinds.choice import ChoiceAnswer
from game.kinds.hat import HatAnswer
from game.kinds.scale import ScaleAnswer
from game.settings import RunSheetEntry
from tests.game.deck import ADVICE, RAIN, TRUST, answer_to, entry
from tests.game.room import Room, refused

TWO_HATS = (HatId.ENCOURAGER, HatId.STORYTELLER)
FEW_HATS = replace(RAIN, hats=TWO_HATS)

WRONG: dict[str, tuple[RunSheetEntry, Answer]] = {
    "an option that is not there": (entry(ADVICE), ChoiceAnswer(kind="choice", option="d")),
    "no hat": (entry(RAIN), HatAnswer(kind="hat", hats=())),
    "three hats of two": (entry(RAIN), HatAnswer(kind="hat", hats=(*TWO_HATS, HatId.MAP_READER))),
    "two hats of one": (entry(replace(RAIN, most=1)), HatAnswer(kind="hat", hats=TWO_HATS)),
    "the same hat twice": (entry(RAIN), HatAnswer(kind="hat", hats=(HatId.ENCOURAGER, HatId.ENCOURAGER))),
    "a hat that is not on offer": (entry(FEW_HATS), HatAnswer(kind="hat", hats=(HatId.MAP_READER,))),
    "a statement left out": (entry(TRUST), ScaleAnswer(kind="scale", steps={"open": 3})),
    "a statement too many": (entry(TRUST), ScaleAnswer(kind="scale", steps={"open": 3, "early": 1, "third": 2})),
    "an answer to another kind": (entry(TRUST), ChoiceAnswer(kind="choice", option="a")),
}


@pytest.mark.parametrize(("place", "answer"), WRONG.values(), ids=WRONG.keys())
def test_an_answer_that_does_not_fit_the_card_is_refused(place: RunSheetEntry, answer: Answer) -> None:
    room = Room(place)
    room.reach(Phase.VOTE)
    person = room.join()

    with refused("wrong_answer"):
        person.answer(answer)

    assert room.session.ballot(1) == {}


@pytest.mark.parametrize(
    ("card", "keys"),
    [(ADVICE, ("c",)), (RAIN, ("encourager",)), (RAIN, ("encourager", "storyteller")), (TRUST, ("1", "5"))],
)
def test_an_answer_that_fits_is_counted(card: Card, keys: tuple[str, ...]) -> None:
    room = Room(entry(card))
    room.reach(Phase.VOTE)
    person = room.join()

    person.vote(*keys)

    assert room.session.ballot(1)[person.id].answer == answer_to(room.card, *keys)


def test_a_changed_answer_replaces_the_earlier_one() -> None:
    room = Room()
    room.reach(Phase.VOTE)
    person = room.join()

    person.vote("a")
    person.vote("b")

    assert [cast.answer for cast in room.session.ballot(1).values()] == [answer_to(ADVICE, "b")]


def test_the_same_answer_again_changes_nothing() -> None:
    room = Room()
    room.reach(Phase.VOTE)
    person = room.join()
    person.vote("a")

    assert person.vote("a") == []


def test_a_closed_vote_takes_no_answer() -> None:
    room = Room()
    room.reach(Phase.VOTE)
    person = room.join()
    room.next()

    with refused("voting_closed"):
        person.vote("a")


def test_an_answer_that_was_held_up_until_the_next_phase_is_refused() -> None:
    room = Room()
    room.reach(Phase.VOTE)
    person = room.join()
    held_up = c.Vote(kind="vote", entry="advice", attempt=1, round=1, answer=answer_to(ADVICE, "a"))

    room.reach(Phase.TALK)
    with refused("wrong_phase"):
        person.send(held_up)
    room.reach(Phase.REVOTE)
    with refused("wrong_card"):
        person.send(held_up)

    assert room.session.ballot(1) == room.session.ballot(2) == {}


def test_an_answer_to_an_earlier_attempt_is_refused() -> None:
    room = Room()
    room.reach(Phase.VOTE)
    person = room.join()
    held_up = c.Vote(kind="vote", entry="advice", attempt=1, round=1, answer=answer_to(ADVICE, "a"))

    room.reopen()

    with refused("wrong_card"):
        person.send(held_up)


def test_the_two_rounds_are_kept_apart() -> None:
    room = Room()
    person = room.join()
    room.reach(Phase.VOTE)
    person.vote("a")
    room.reach(Phase.REVOTE)
    person.vote("b")

    answers = [room.session.answers("advice", 1, one)[person.id].answer for one in (1, 2)]

    assert answers == [answer_to(ADVICE, "a"), answer_to(ADVICE, "b")]


def test_an_answer_remembers_the_group_and_table_it_was_given_from() -> None:
    room = Room()
    room.reach(Phase.VOTE)
    person = room.join(Group.MENTEE, table=3)

    person.vote("a")

    assert (room.session.ballot(1)[person.id].group, room.session.ballot(1)[person.id].table) == (Group.MENTEE, 3)


def test_the_facilitator_enters_an_answer_for_somebody_without_a_phone() -> None:
    room = Room()
    room.reach(Phase.VOTE)
    room.press(c.AddPerson(kind="add_person", group=Group.MENTEE, name="Bo", table=1))
    bo = next(iter(room.session.participants))

    room.press(entered(bo))

    assert room.session.ballot(1)[bo].answer == answer_to(ADVICE, "b")


def test_no_answer_is_entered_for_somebody_who_is_not_there() -> None:
    room = Room()
    room.reach(Phase.VOTE)

    with refused("no_such_person"):
        room.press(entered("p-nobody"))


def entered(participant: str) -> c.EnterAnswer:
    """What the facilitator types in for somebody."""
    return c.EnterAnswer(
        kind="enter_answer",
        participant=participant,
        entry="advice",
        attempt=1,
        round=1,
        answer=answer_to(ADVICE, "b"),
    )
