"""The run sheet while the session runs: cards added, moved, dropped, and their typos mended."""

from dataclasses import replace

import pytest

from game import commands as c
from game.cards import Comparison, Phase, Prompts
from game.kinds import Card
from tests.game.deck import ADVICE, RAIN, TRUST, entry, option, prose, words
from tests.game.room import Room, refused


def order(room: Room) -> list[str]:
    """The entries of the run sheet."""
    return [one.id for one in room.session.entries]


def add(room: Room, id: str, place: int) -> None:
    """The facilitator puts a card on the run sheet."""
    room.press(c.AddEntry(kind="add_entry", entry=entry(TRUST, id), place=place))


def drop(room: Room, id: str) -> None:
    """The facilitator takes a card off the run sheet."""
    room.press(c.DropEntry(kind="drop_entry", entry=id))


def mend(room: Room, card: Card) -> list[object]:
    """The facilitator mends the first card."""
    return [*room.press(c.MendCard(kind="mend_card", entry=card.id, card=card))]


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        (0, ["new", "advice", "rain", "trust"]),
        (2, ["advice", "rain", "new", "trust"]),
        (99, ["advice", "rain", "trust", "new"]),
        (-5, ["new", "advice", "rain", "trust"]),
    ],
)
def test_a_card_is_added_at_its_place(place: int, expected: list[str]) -> None:
    room = Room()

    add(room, "new", place)

    assert order(room) == expected


def test_an_entry_is_added_once() -> None:
    with refused("entry_taken"):
        add(Room(), "rain", 0)


def test_a_run_sheet_has_at_most_a_hundred_cards() -> None:
    room = Room(*(entry(TRUST, f"e{n}") for n in range(100)))

    with refused("run_sheet_full"):
        add(room, "new", 0)


def test_a_card_takes_a_number_of_minutes_that_one_can_reckon_with() -> None:
    endless = entry(TRUST, "endless", minutes=float("inf"))

    with refused("wrong_minutes"):
        Room().press(c.AddEntry(kind="add_entry", entry=endless, place=0))


def test_an_entry_moves_and_the_session_stays_where_it_stands() -> None:
    room = Room()
    room.reach(Phase.VOTE)

    room.press(c.MoveEntry(kind="move_entry", entry="trust", place=0))

    assert order(room) == ["trust", "advice", "rain"]
    assert room.where == ("advice", Phase.VOTE, True)


def test_an_entry_that_is_gone_cannot_be_moved() -> None:
    with refused("no_such_entry"):
        Room().press(c.MoveEntry(kind="move_entry", entry="gone", place=0))


def test_an_entry_that_was_not_played_can_be_dropped() -> None:
    room = Room()
    room.next()

    drop(room, "rain")

    assert order(room) == ["advice", "trust"]


def test_an_entry_that_was_played_stays_with_its_answers() -> None:
    room = Room()
    room.play("rain")
    room.play("trust")

    with refused("already_played"):
        drop(room, "rain")


def test_the_last_entry_cannot_be_dropped() -> None:
    with refused("last_entry"):
        drop(Room(entry(TRUST)), "trust")


def test_a_typo_is_mended_while_the_card_is_answered() -> None:
    room = Room()
    room.reach(Phase.VOTE)
    person = room.join()
    person.vote("a")
    mended = replace(
        ADVICE,
        title=words("Advice nobody asked for"),
        options=(replace(option("a"), text=words("Say it")), *ADVICE.options[1:]),
        prompt=Prompts(everyone=words("What now?")),
        notes=prose("Another note."),
    )

    mend(room, mended)

    assert room.card == mended
    assert list(room.session.ballot(1)) == [person.id]


def test_mending_nothing_changes_nothing() -> None:
    assert mend(Room(), ADVICE) == []


@pytest.mark.parametrize(
    "changed",
    [
        replace(ADVICE, options=ADVICE.options[:2]),
        replace(ADVICE, options=(option("z"), *ADVICE.options[1:])),
        replace(ADVICE, options=ADVICE.options[::-1]),
        replace(ADVICE, rounds=1),
        replace(ADVICE, compare=Comparison.ROOM),
        replace(RAIN, id="advice"),
        replace(RAIN, most=1),
        replace(RAIN, hats=RAIN.hats[:5]),
        replace(TRUST, statements=TRUST.statements[:1]),
    ],
)
def test_what_can_be_answered_is_not_mended(changed: Card) -> None:
    with refused("not_a_typo"):
        mend(Room(), changed)


def test_another_card_is_not_a_mended_one() -> None:
    room = Room()

    with refused("not_a_typo"):
        room.press(c.MendCard(kind="mend_card", entry="advice", card=replace(ADVICE, id="other")))
