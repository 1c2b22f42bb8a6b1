"""Running late: how late, what could be left out, and that it saves what the console says."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from game import commands as c
from game.cards import Phase
from game.kinds import Card
from game.settings import RunSheetEntry
from game.shortening import minutes
from game.views import console_view
from game.views.pace import MINUTE, Pace, Saving
from tests.game.deck import ADVICE, RAIN, TRUST, entry
from tests.game.kinds.samples import BREAK
from tests.game.room import Room

QUICK = settings(max_examples=60, deadline=None, database=None)
SECOND_VOTE = (Phase.TALK, Phase.REVOTE)


def pace(room: Room) -> Pace:
    """How the session stands against its run sheet."""
    found = console_view(room.session, 1, room.now, ()).pace
    assert found
    return found


def take(room: Room, saving: Saving) -> None:
    """The facilitator does what was suggested."""
    if saving.what == "card":
        room.press(c.DropEntry(kind="drop_entry", entry=saving.entry))
    else:
        room.shorten(saving.entry, *saving.without)


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
