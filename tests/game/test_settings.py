"""Opening a session, its settings, the lock and the dark projector."""

from dataclasses import replace

import pytest

from game import commands as c
from game.actors import Host
from game.cards import Group, Phase
from game.decide import decide
from game.session import Session
from game.settings import RunSheetEntry, Settings
from tests.game.deck import ADVICE, HATS, SETTINGS, SHEET, entry
from tests.game.room import MORNING, Room, refused

DAY = 24 * 60 * 60 * 1000

WRONG = {
    "an empty title": replace(SETTINGS, title="  "),
    "a long title": replace(SETTINGS, title="x" * 81),
    "a title on two lines": replace(SETTINGS, title="Kick-off\nin spring"),
    "no language": replace(SETTINGS, languages=()),
    "a projector in another language": replace(SETTINGS, screen_language="da"),
    "no group": replace(SETTINGS, groups=()),
    "a group named twice": replace(SETTINGS, groups=(Group.MENTOR, Group.MENTOR)),
    "fewer than no tables": replace(SETTINGS, tables=-1),
    "too many tables": replace(SETTINGS, tables=61),
    "a threshold below three": replace(SETTINGS, threshold=2),
    "a threshold nobody reaches": replace(SETTINGS, threshold=51),
    "deletion at once": replace(SETTINGS, delete_after_days=0),
    "deletion never": replace(SETTINGS, delete_after_days=3651),
    "a long label": replace(SETTINGS, group_labels={Group.MENTOR: {"en": "x" * 25}}),
    "a label on two lines": replace(SETTINGS, group_labels={Group.MENTOR: {"en": "Men\ntors"}}),
    "an empty label": replace(SETTINGS, group_labels={Group.MENTOR: {"en": ""}}),
}


def opening(settings: Settings = SETTINGS, entries: tuple[RunSheetEntry, ...] = SHEET) -> c.OpenSession:
    """The command that begins a session."""
    return c.OpenSession(code="482913", settings=settings, entries=entries, hats=HATS)


@pytest.mark.parametrize("settings", WRONG.values(), ids=WRONG.keys())
def test_settings_that_no_session_can_have_are_refused(settings: Settings) -> None:
    room = Room()

    with refused("wrong_settings"):
        decide(Session(), Host(), opening(settings), c.Stamp(MORNING, 1))
    with refused("wrong_settings"):
        room.press(c.ChangeSettings(kind="change_settings", settings=settings))


@pytest.mark.parametrize("threshold", [3, 50])
def test_the_threshold_may_be_set_within_its_limits(threshold: int) -> None:
    room = Room()

    room.change(threshold=threshold)

    assert room.session.settings.threshold == threshold


def test_a_session_is_opened_once() -> None:
    with refused("already_open"):
        Room().do(Host(), opening())


@pytest.mark.parametrize(
    ("code", "entries"),
    [
        ("no_cards", ()),
        ("entry_taken", (entry(ADVICE), entry(ADVICE))),
        ("run_sheet_full", tuple(entry(ADVICE, f"e{n}") for n in range(101))),
        ("wrong_minutes", (entry(ADVICE, minutes=float("inf")),)),
        ("wrong_minutes", (entry(ADVICE, minutes=float("nan")),)),
        ("wrong_minutes", (entry(ADVICE, minutes=-1),)),
        ("wrong_text", (entry(replace(ADVICE, title={"en": "Ad\0vice"})),)),
        ("wrong_text", (entry(replace(ADVICE, title={"en": "\u202eAdvice"})),)),
        ("wrong_text", (entry(replace(ADVICE, title={"en": "x" * 4_001})),)),
    ],
)
def test_a_run_sheet_that_nobody_can_play_is_not_opened(code: str, entries: tuple[RunSheetEntry, ...]) -> None:
    with refused(code):
        decide(Session(), Host(), opening(entries=entries), c.Stamp(MORNING, 1))


def test_names_and_texts_are_deleted_ninety_days_after_the_opening_unless_set() -> None:
    room = Room()
    usual = room.session.delete_at
    room.wait(7 * 24 * 3600)
    room.join()

    room.change(delete_after_days=10)

    assert (usual, room.session.delete_at) == (MORNING + 90 * DAY, MORNING + 10 * DAY)


def test_the_same_settings_again_change_nothing() -> None:
    room = Room()

    assert room.press(c.ChangeSettings(kind="change_settings", settings=room.session.settings)) == []


def test_a_locked_room_lets_no_newcomer_in_and_disturbs_nobody_inside() -> None:
    room = Room()
    inside = room.join()
    room.reach(Phase.VOTE)

    room.press(c.LockRoom(kind="lock_room", locked=True))

    with refused("room_locked"):
        room.join()
    assert inside.vote("a") != []


def test_somebody_with_a_seat_comes_back_into_a_locked_room() -> None:
    room = Room()
    person = room.join()
    room.press(c.LockRoom(kind="lock_room", locked=True))

    other_phone = room.phone()
    other_phone.reclaim(person.seat.seat)

    assert room.session.tokens == {other_phone.token: person.id}


def test_the_facilitator_seats_somebody_in_a_locked_room() -> None:
    room = Room()
    room.press(c.LockRoom(kind="lock_room", locked=True))

    room.press(c.AddPerson(kind="add_person", group=Group.MENTEE, name="Bo", table=None))

    assert [person.name for person in room.session.seated()] == ["Bo"]


def test_an_unlocked_room_takes_newcomers_again() -> None:
    room = Room()
    room.press(c.LockRoom(kind="lock_room", locked=True))

    room.press(c.LockRoom(kind="lock_room", locked=False))

    assert room.join().seat.here


@pytest.mark.parametrize(
    "command",
    [c.LockRoom(kind="lock_room", locked=False), c.BlankScreen(kind="blank_screen", blank=False)],
)
def test_what_is_so_already_changes_nothing(command: c.RoomCommand) -> None:
    assert Room().press(command) == []


def test_the_first_result_can_be_shown_and_hidden_while_the_tables_talk() -> None:
    room = Room()
    room.reach(Phase.TALK)

    room.press(c.ShowFirstResult(kind="show_first_result", shown=True))
    shown = room.session.first_result_shown
    room.press(c.ShowFirstResult(kind="show_first_result", shown=False))

    assert (shown, room.session.first_result_shown) == (True, False)


def test_the_next_card_begins_with_its_first_result_hidden() -> None:
    room = Room()
    room.reach(Phase.TALK)
    room.press(c.ShowFirstResult(kind="show_first_result", shown=True))

    room.skip()

    assert not room.session.first_result_shown


def test_a_card_that_is_asked_anew_begins_with_its_first_result_hidden() -> None:
    room = Room()
    room.reach(Phase.TALK)
    room.press(c.ShowFirstResult(kind="show_first_result", shown=True))

    room.reopen()

    assert not room.session.first_result_shown
