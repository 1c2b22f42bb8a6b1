"""Leaving parts of a card out: what can be, and until when."""

from dataclasses import replace

import pytest
from hypothesis import settings

from game import commands as c
from game.actors import Host
from game.cards import Phase
from game.decide import decide
from game.session import Session
from tests.game.deck import ADVICE, HATS, SETTINGS, TRUST, entry
from tests.game.room import MORNING, Room, refused

QUICK = settings(max_examples=60, deadline=None, database=None)
SECOND_VOTE = (Phase.TALK, Phase.REVOTE)


def phases(room: Room, id: str) -> tuple[Phase, ...]:
    """The phases in which an entry is played."""
    found = room.session.find(id)
    assert found
    return found.played


def test_a_card_that_is_still_ahead_goes_without_its_second_vote() -> None:
    room = Room()
    room.next()

    room.shorten("rain", *SECOND_VOTE)

    assert phases(room, "rain") == (Phase.READ, Phase.VOTE, Phase.REVEAL, Phase.REFLECT)


def test_next_goes_from_the_first_vote_to_the_reveal() -> None:
    room = Room(entry(ADVICE))
    room.reach(Phase.VOTE)

    room.shorten("advice", *SECOND_VOTE)
    room.next(2)

    assert room.session.phase is Phase.REVEAL


def test_a_second_vote_can_be_left_out_although_the_tables_talk() -> None:
    room = Room(entry(ADVICE))
    room.reach(Phase.TALK)

    room.shorten("advice", Phase.REVOTE)
    room.next()

    assert room.session.phase is Phase.REVEAL


def test_what_was_left_out_is_taken_back_in() -> None:
    room = Room()
    room.shorten("advice", *SECOND_VOTE)

    room.shorten("advice")

    assert phases(room, "advice") == ADVICE.played


def test_leaving_out_the_same_again_changes_nothing() -> None:
    room = Room()
    room.shorten("advice", Phase.REFLECT)

    assert room.shorten("advice", Phase.REFLECT) == []


def test_phases_that_a_card_does_not_play_need_not_be_left_out() -> None:
    room = Room(entry(TRUST))

    assert room.shorten("trust", *SECOND_VOTE) == []


@pytest.mark.parametrize(
    "without", [(Phase.READ,), (Phase.VOTE,), (Phase.REVEAL,), (Phase.TALK,), tuple(Phase)], ids=lambda one: one[0]
)
def test_a_card_keeps_its_question_its_vote_and_its_reveal(without: tuple[Phase, ...]) -> None:
    room = Room()

    with refused("phase_needed" if len(without) == 1 else "nothing_left"):
        room.shorten("advice", *without)

    assert phases(room, "advice") == ADVICE.played


@pytest.mark.parametrize(
    ("reached", "without"),
    [(Phase.TALK, SECOND_VOTE), (Phase.REVOTE, (Phase.REVOTE,)), (Phase.REFLECT, (Phase.REFLECT,))],
)
def test_what_the_room_has_come_to_is_not_left_out(reached: Phase, without: tuple[Phase, ...]) -> None:
    room = Room(entry(ADVICE))
    room.reach(reached)

    with refused("already_played"):
        room.shorten("advice", *without)


def test_going_back_makes_nothing_unplayed() -> None:
    room = Room(entry(ADVICE))
    room.reach(Phase.REVEAL)
    for _ in range(3):
        room.back()

    with refused("already_played"):
        room.shorten("advice", *SECOND_VOTE)


def test_a_card_that_was_left_or_asked_again_stays_whole() -> None:
    room = Room()
    room.reach(Phase.VOTE)
    room.reopen()
    with refused("already_played"):
        room.shorten("advice", Phase.REFLECT)

    room.skip()
    with refused("already_played"):
        room.shorten("advice", Phase.REFLECT)


def test_a_card_that_is_not_on_the_run_sheet_is_not_shortened() -> None:
    with refused("no_such_entry"):
        Room().shorten("nothing", Phase.REFLECT)


@pytest.mark.parametrize(
    ("without", "code"), [((Phase.VOTE,), "phase_needed"), (ADVICE.played, "nothing_left")], ids=["vote", "all"]
)
def test_an_entry_that_cannot_be_played_comes_onto_no_run_sheet(without: tuple[Phase, ...], code: str) -> None:
    cut = replace(entry(ADVICE, "cut"), without=without)
    opening = c.OpenSession(code="482913", settings=SETTINGS, entries=(cut,), hats=HATS)

    with refused(code):
        Room().press(c.AddEntry(kind="add_entry", entry=cut, place=0))
    with refused(code):
        decide(Session(), Host(), opening, c.Stamp(MORNING, 1))
