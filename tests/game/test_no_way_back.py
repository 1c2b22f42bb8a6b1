"""No token walks back, whatever the facilitator does with the cards."""

from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from game import commands as c
from game.cards import Phase
from game.journey import JourneyView
from game.refusal import Refused
from tests.game.deck import entry
from tests.game.players import (
    PANELLED,
    PLAYED,
    SETTLED,
    playing,
    seated,
    walked,
)
from tests.game.room import Person, Room

THOROUGH = settings(max_examples=600, deadline=None, database=None)


EXTRA = entry(replace(PANELLED, id="extra"))
DEEDS: tuple[Callable[[Room], object], ...] = (
    lambda room: room.back(),
    lambda room: room.reopen(),
    lambda room: room.skip(),
    lambda room: room.reopen(),
    lambda room: room.end(),
    lambda room: room.undo_end(),
    lambda room: room.play("panelled"),
    lambda room: room.play("settled"),
    lambda room: room.show_hats(),
    lambda room: room.shorten("settled", Phase.TALK, Phase.REVOTE),
    lambda room: room.shorten("both", Phase.REFLECT),
    lambda room: room.press(c.AddEntry(kind="add_entry", entry=EXTRA, place=0)),
    lambda room: room.press(c.MoveEntry(kind="move_entry", entry="both", place=0)),
    lambda room: room.press(c.DropEntry(kind="drop_entry", entry="both")),
    lambda room: room.deal(),
)


def tried(room: Room, deed: Callable[[Room], object], keys: str) -> None:
    """The facilitator does something, if it can be done; then everybody answers, and tables settle, if they can."""
    with suppress(Refused):
        deed(room)
    for place, person in enumerate([*people_of(room)]):
        for answers in (person.vote, person.settle):
            with suppress(Refused):
                answers(keys[place % len(keys)])


def people_of(room: Room) -> Iterable[Person]:
    """Everybody, while there is something to answer."""
    return (Person(room, one.id, "") for one in room.session.seated() if room.session.open)


TIMES = st.sampled_from([0, 1, 2, 3, 6, 7])


@THOROUGH
@given(
    st.lists(
        st.tuples(st.sampled_from(DEEDS), TIMES, st.sampled_from(["a", "b", "c", "abc"])), min_size=4, max_size=20
    ),
    st.sampled_from([3, 5]),
)
def test_no_token_walks_back_whatever_the_facilitator_does(
    deeds: list[tuple[Callable[[Room], object], int, str]], threshold: int
) -> None:
    both = replace(PANELLED, id="both", rounds=2)
    room = playing(PANELLED, SETTLED, both, last=False, settings=replace(PLAYED, tables=2, threshold=threshold))
    seated(room, {1: "xxxxx", 2: "xxx"})
    stood: dict[int, int] = {}

    for deed, times, keys in deeds:
        for each in (deed, *[Room.next] * times):
            tried(room, each, keys)
        fields = standing(walked(room))
        assert [table for table, was in stood.items() if fields[table] < was] == []
        stood = fields


def standing(made: JourneyView) -> dict[int, int]:
    """Table (0 is the room) → field."""
    return {one.table: one.field for one in (made.room, *made.tables)}
