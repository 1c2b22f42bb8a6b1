"""Rooms of made-up people who answered a card twice, and reveals whose answers are counted on fingers."""

from dataclasses import replace
from typing import Final

from game.cards import Comparison, Group, Phase
from game.kinds import Card, kind_of
from game.kinds.counting import STEPS, Tally
from game.results import Result, RoundResult
from game.views import RoomView
from tests.game.deck import SETTINGS, TRUST, entry, option
from tests.game.kinds.samples import PULSE, made_up, rated
from tests.game.room import Person, Room

MANY: Final = replace(TRUST, compare=Comparison.ROOM, statements=tuple(map(option, "abcdefgh")))
"""So many statements that one look shows many means."""


def playing(card: Card, mentors: int, mentees: int, managers: int = 0) -> tuple[Room, list[Person]]:
    """A room on whose run sheet a card stands twice, and its people; groups of three are shown."""
    room = Room(entry(card, "first"), entry(card, "second"), settings=replace(SETTINGS, threshold=3))
    groups = [Group.MENTOR] * mentors + [Group.MENTEE] * mentees + [Group.MANAGER] * managers
    return room, [room.join(group) for group in groups]


def revealed(card: Card) -> Room:
    """A card that nobody answered, at its reveal."""
    room, _ = playing(card, 0, 0)
    room.reach(Phase.REVEAL)
    return room


def answered_twice(card: Card, mentors: int, mentees: int, seed: int, managers: int = 0) -> Room:
    """Everybody answers with dice of her own: in both votes, or a card that repeats both times."""
    room, people = playing(card, mentors, mentees, managers)
    for time, phase in enumerate((Phase.VOTE, Phase.VOTE if kind_of(card).repeats else Phase.REVOTE)):
        room.reach(phase)
        for place, person in enumerate(people):
            person.answer(made_up(card, person.seat.group, 1000 * seed + 100 * time + place))
        room.next()
    room.reach(Phase.REVEAL)
    return room


def risen(mentors: int, mentees: int) -> Room:
    """A pulse that rose for everybody, by one step and by two in turn."""
    room, people = playing(PULSE, mentors, mentees)
    for first in (True, False):
        room.reach(Phase.VOTE)
        for place, person in enumerate(people):
            person.answer(rated(person.seat.group, 2 if first else 4 if place % 2 == 0 else 3))
        room.next()
    room.reach(Phase.REVEAL)
    return room


def every_mean_of(n: int) -> list[Tally]:
    """Every mean that n people can have on a scale, and every share of them."""
    return [
        Tally(n=n, counts={"open": {**dict.fromkeys(STEPS, 0), str(low): n - more, str(low + 1): more}})
        for low in range(1, 5)
        for more in range(n)
    ]


def told_as(room: RoomView, tallies: list[Tally]) -> RoomView:
    """The card's reveal with these answers to its statements, as many as there are."""
    assert room.card
    options = room.card.options[: len(tallies)]
    counts = {one.id: tally.counts["open"] for one, tally in zip(options, tallies, strict=True)}
    n = max(tally.n for tally in tallies)
    only = RoundResult(round=1, n=n, room=Tally(n=n, counts=counts), groups={})
    result = Result(rounds=(only,), gap=None, shift=None)
    return replace(room, card=replace(room.card, options=options), result=result)


def with_gap(room: RoomView, size: float) -> RoomView:
    """The same reveal with a gap of this size."""
    assert room.result and room.result.gap
    return replace(room, result=replace(room.result, gap=replace(room.result.gap, size=size)))
