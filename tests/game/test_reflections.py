"""Sentences: private unless offered, on the wall only once approved, taken back at will."""

import pytest

from game import commands as c
from game.cards import Phase
from game.verdict import Verdict
from game.views import console_view, me_view, screen_view
from tests.game.room import Person, Room, refused


def reflecting() -> tuple[Room, Person]:
    """A room that reflects on its first card, and somebody in it."""
    room = Room()
    person = room.join(name="Anna")
    room.reach(Phase.REFLECT)
    return room, person


def judge(room: Room, person: Person, verdict: Verdict) -> None:
    """The facilitator's verdict on somebody's sentence about the first card."""
    room.judge(person, verdict, of="advice")


def wall(room: Room) -> tuple[str, ...]:
    """The sentences on the projector."""
    return screen_view(room.session, version=1, now=room.now, present=()).sentences


def offered(room: Room) -> list[tuple[str, Verdict]]:
    """The sentences on the console."""
    view = console_view(room.session, version=1, now=room.now, present=())
    return [(one.text, one.verdict) for one in view.sentences]


def test_a_private_sentence_is_seen_by_its_author_alone() -> None:
    room, person = reflecting()

    person.reflect("I talk too much.")

    assert [one.text for one in me_view(room.session, 1, person.id).reflections] == ["I talk too much."]
    assert (wall(room), offered(room)) == ((), [])


def test_nobody_can_approve_a_private_sentence() -> None:
    room, person = reflecting()
    person.reflect("I talk too much.")

    with refused("no_such_sentence"):
        judge(room, person, Verdict.APPROVED)


def test_an_offered_sentence_waits_for_the_facilitator() -> None:
    room, person = reflecting()

    person.reflect("I shall listen.", offered=True)

    assert offered(room) == [("I shall listen.", Verdict.WAITING)]
    assert wall(room) == ()


def test_an_approved_sentence_is_on_the_wall_without_a_name() -> None:
    room, person = reflecting()
    person.reflect("I shall listen.", offered=True)

    judge(room, person, Verdict.APPROVED)

    assert wall(room) == ("I shall listen.",)


def test_starred_sentences_stand_first() -> None:
    room, first = reflecting()
    second = room.join()
    first.reflect("One.", offered=True)
    second.reflect("Two.", offered=True)

    judge(room, first, Verdict.APPROVED)
    judge(room, second, Verdict.STARRED)

    assert wall(room) == ("Two.", "One.")


@pytest.mark.parametrize("verdict", [Verdict.HIDDEN, Verdict.WAITING])
def test_a_sentence_can_be_taken_off_the_wall(verdict: Verdict) -> None:
    room, person = reflecting()
    person.reflect("I shall listen.", offered=True)
    judge(room, person, Verdict.APPROVED)

    judge(room, person, verdict)

    assert wall(room) == ()


@pytest.mark.parametrize(("text", "keep"), [("", True), ("I shall listen.", False)])
def test_an_author_takes_her_sentence_back(text: str, keep: bool) -> None:
    room, person = reflecting()
    person.reflect("I shall listen.", offered=True)
    judge(room, person, Verdict.APPROVED)

    person.reflect(text, offered=keep)

    assert (wall(room), offered(room)) == ((), [])


def test_a_sentence_that_was_changed_must_be_approved_anew() -> None:
    room, person = reflecting()
    person.reflect("I shall listen.", offered=True)
    judge(room, person, Verdict.APPROVED)

    person.reflect("Something rude.", offered=True)

    assert wall(room) == ()


def test_a_verdict_on_a_wording_that_was_changed_meanwhile_is_refused() -> None:
    room, person = reflecting()
    person.reflect("I shall listen.", offered=True)
    (seen,) = console_view(room.session, version=1, now=room.now, present=()).sentences
    person.reflect("Something rude.", offered=True)

    with refused("no_such_sentence"):
        room.press(c.Moderate(kind="moderate", sentence=seen.id, verdict=Verdict.APPROVED))
    assert offered(room) == [("Something rude.", Verdict.WAITING)]


def test_no_console_is_told_whose_sentence_it_is() -> None:
    room, person = reflecting()

    person.reflect("I shall listen.", offered=True)

    view = console_view(room.session, version=1, now=room.now, present=())
    assert len(view.sentences) == 1 and person.id not in repr(view)


def test_the_same_sentence_again_changes_nothing() -> None:
    room, person = reflecting()
    person.reflect("I shall listen.", offered=True)
    judge(room, person, Verdict.APPROVED)

    assert person.reflect(" I shall listen. ", offered=True) == []
    assert wall(room) == ("I shall listen.",)


@pytest.mark.parametrize("keep", [True, False])
def test_writing_nothing_at_all_changes_nothing(keep: bool) -> None:
    _, person = reflecting()

    assert person.reflect("  ", offered=keep) == []


def test_a_sentence_has_at_most_four_hundred_characters() -> None:
    _, person = reflecting()

    person.reflect("x" * 400)
    with refused("too_long"):
        person.reflect("x" * 401)


def test_characters_that_steer_machines_are_left_out() -> None:
    room, person = reflecting()

    person.reflect("I\x00 shall\u202e\nlisten 👩‍🚀.")

    assert [one.text for one in room.session.reflections.values()] == ["I shall\nlisten 👩‍🚀."]


def test_a_card_that_was_not_played_takes_no_sentence() -> None:
    _, person = reflecting()

    with refused("no_such_entry"):
        person.send(c.Reflect(kind="reflect", entry="rain", attempt=1, text="Hm.", offered=False))
    with refused("no_such_entry"):
        person.send(c.Reflect(kind="reflect", entry="advice", attempt=2, text="Hm.", offered=False))


def test_a_sentence_can_be_written_after_the_end() -> None:
    room, person = reflecting()
    room.end()

    assert person.reflect("I shall listen.") != []


def test_a_sentence_of_an_earlier_card_is_not_on_the_wall_of_this_one() -> None:
    room, person = reflecting()
    person.reflect("I shall listen.", offered=True)
    judge(room, person, Verdict.APPROVED)

    room.reach(Phase.READ)

    assert wall(room) == ()


def test_a_verdict_on_the_sentence_of_somebody_forgotten_is_refused() -> None:
    room, person = reflecting()
    person.reflect("I shall listen.", offered=True)
    person.forget()

    with refused("no_such_sentence"):
        judge(room, person, Verdict.APPROVED)
