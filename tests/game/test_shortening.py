"""Leaving parts of a card out to save time, and what the console suggests."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game import commands as c
from game.actors import Host
from game.cards import Phase
from game.decide import decide
from game.kinds import Card
from game.session import Session
from game.settings import RunSheetEntry
from game.shortening import minutes
from game.views import console_view
from game.views.pace import MINUTE, Pace, Saving
from tests.game.deck import ADVICE, HATS, RAIN, SETTINGS, TRUST, entry
from tests.game.kinds.samples import BREAK
from tests.game.room import MORNING, Room, refused

QUICK = settings(max_examples=60, deadline=None, database=None)
SECOND_VOTE = (Phase.TALK, Phase.REVOTE)


def pace(room: Room) -> Pace:
    """How the session stands against its run sheet."""
    found = console_view(room.session, 1, room.now, ()).pace
    assert found
    return found


def phases(room: Room, id: str) -> tuple[Phase, ...]:
    """The phases in which an entry is played."""
    found = room.session.find(id)
    assert found
    return found.played


def take(room: Room, saving: Saving) -> None:
    """The facilitator does what was suggested."""
    if saving.what == "card":
        room.press(c.DropEntry(kind="drop_entry", entry=saving.entry))
    else:
        room.shorten(saving.entry, *saving.without)


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


def test_what_is_left_out_takes_its_share_of_the_minutes() -> None:
    whole = entry(ADVICE, minutes=16)

    assert minutes(replace(whole, without=SECOND_VOTE)) == 9
    assert minutes(replace(whole, without=(Phase.REFLECT,))) == 14


def running_late(*entries: RunSheetEntry, by: float) -> Room:
    """A session that has stood on its first card for its minutes and so many more."""
    room = Room(*entries)
    room.next()
    room.wait((entries[0].minutes + by) * 60)
    return room


def test_on_time_nothing_is_suggested() -> None:
    room = running_late(entry(TRUST), entry(ADVICE, minutes=16), by=0.9)

    assert pace(room).savings == ()


def test_the_smallest_that_makes_up_for_the_delay_is_suggested_first() -> None:
    room = running_late(entry(TRUST, minutes=5), entry(ADVICE, minutes=16), entry(RAIN, minutes=8), by=5)

    assert [(one.entry, one.number, one.what, one.saves) for one in pace(room).savings] == [
        ("advice", 2, "second_vote", 7 * MINUTE),
        ("rain", 3, "card", 8 * MINUTE),
        ("advice", 2, "card", 16 * MINUTE),
        ("rain", 3, "second_vote", 3.5 * MINUTE),
    ]


def test_where_nothing_is_enough_the_largest_comes_first() -> None:
    room = running_late(entry(BREAK), entry(TRUST, minutes=9), by=30)

    assert [(one.what, one.saves) for one in pace(room).savings] == [("card", 9 * MINUTE), ("reflection", 2 * MINUTE)]


def test_a_break_and_what_was_played_are_never_suggested() -> None:
    room = running_late(entry(ADVICE, minutes=16), entry(BREAK, minutes=20), entry(TRUST, minutes=9), by=5)
    room.skip()
    room.skip()

    assert {one.entry for one in pace(room).savings} <= {"trust"}


def test_on_the_current_card_only_what_is_still_ahead_is_suggested() -> None:
    room = Room(entry(RAIN, minutes=1), entry(ADVICE, minutes=16))
    room.next()
    room.wait(10 * 60)
    room.play("advice")
    room.reach(Phase.TALK)

    assert [(one.what, one.without) for one in pace(room).savings] == [("reflection", (Phase.REFLECT,))]


def test_a_saving_that_is_not_worth_it_is_not_suggested() -> None:
    room = running_late(entry(TRUST, minutes=1), entry(RAIN, minutes=0.5), by=5)

    assert pace(room).savings == ()


def test_what_was_left_out_already_is_not_suggested_again() -> None:
    room = running_late(entry(BREAK), entry(ADVICE, minutes=32), by=5)
    room.shorten("advice", Phase.REFLECT)

    assert {one.what for one in pace(room).savings} == {"second_vote", "card"}


def test_taking_a_suggestion_saves_what_it_said() -> None:
    room = running_late(entry(TRUST), entry(ADVICE, minutes=16), by=9)
    before = pace(room)

    room.shorten("advice", *SECOND_VOTE)

    assert (before.late, pace(room).late) == (9 * MINUTE, 2 * MINUTE)


def test_a_card_that_is_added_makes_the_session_later() -> None:
    room = running_late(entry(TRUST), entry(ADVICE), by=0)

    room.press(c.AddEntry(kind="add_entry", entry=entry(RAIN, minutes=4), place=2))

    assert pace(room).late == 4 * MINUTE


def test_a_card_that_is_moved_changes_nothing() -> None:
    room = running_late(entry(TRUST), entry(ADVICE), entry(RAIN, minutes=9), by=3)

    room.press(c.MoveEntry(kind="move_entry", entry="rain", place=1))

    assert pace(room).late == 3 * MINUTE


def test_the_end_comes_too_late_for_suggestions() -> None:
    room = running_late(entry(TRUST), entry(ADVICE, minutes=16), by=9)

    room.end()

    assert pace(room).savings == ()


CARDS: st.SearchStrategy[Card] = st.sampled_from([ADVICE, RAIN, TRUST, BREAK, replace(ADVICE, phases=(Phase.REFLECT,))])


@QUICK
@given(
    st.lists(st.tuples(CARDS, st.floats(0, 30)), min_size=2, max_size=6),
    st.integers(0, 1),
    st.integers(0, 2),
    st.floats(1, 60),
)
def test_every_suggestion_can_be_taken_and_makes_up_for_as_much_as_it_said(
    cards: list[tuple[Card, float]], first: int, presses: int, delay: float
) -> None:
    sheet = [entry(card, f"e{place}", minutes=own) for place, (card, own) in enumerate(cards)]
    room = Room(*sheet, entry(TRUST, "last"))
    room.play(f"e{first}")
    room.next(presses)
    room.wait(delay * 60)
    before = pace(room)

    for saving in before.savings[:1]:
        take(room, saving)

    saved = before.late - pace(room).late
    promised = sum(one.saves for one in before.savings[:1] if one.entry != room.session.entry)
    assert promised - 1 <= saved <= sum(one.saves for one in before.savings[:1]) + 1
