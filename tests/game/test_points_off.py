"""A session without points says nothing of them, in no view and at no moment."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

import pytest

from game.cards import Phase
from game.kinds import Card
from game.views import keepsake_view, me_view, table_view
from tests.game.deck import entry
from tests.game.players import GUESSED, MILESTONES, PANELLED, PLAYED, SETTLED
from tests.game.room import Room
from tests.game.test_secrets import on_console, on_phones, on_screen, sent

CARDS = (PANELLED, GUESSED, SETTLED)
WORDS = ("journey", "points", "milestone", "token", "predict_points")


def everything(room: Room) -> Iterable[str]:
    """Every view that there is."""
    yield on_phones(room)
    yield on_screen(room)
    yield from on_console(room).replace("}{", "}\n{").split("\n")
    for participant in room.session.participants:
        yield sent(me_view(room.session, 1, participant))
    yield sent(keepsake_view(room.session, 1))
    yield json.dumps(repr(table_view(room.session, 1, 1)))


def played(points: bool, cards: Iterable[Card] = CARDS) -> Iterator[Room]:
    """A whole session at every step of it, with everybody taking part."""
    room = Room(*map(entry, cards), settings=replace(PLAYED, points=points, threshold=3))
    room.session.milestones = MILESTONES
    people = [room.join(table=1) for _ in range(5)]
    while room.session.ended_at is None:
        yield room
        room.next()
        for person in people if room.session.open else ():
            person.vote("a")
        if room.session.phase is Phase.REVOTE and room.session.open:
            people[0].settle()
    yield room


def mentions(value: Any, path: str = "") -> Iterator[str]:
    """Where anything about points stands that is more than "there are none"."""
    if isinstance(value, dict):
        for key, inner in value.items():
            told = any(word in key for word in WORDS) and inner not in (None, False)
            yield from [f"{path}.{key}"] if told else mentions(inner, f"{path}.{key}")
    elif isinstance(value, list):
        for inner in value:
            yield from mentions(inner, path)
    elif isinstance(value, str) and any(word in value for word in WORDS):
        yield f"{path} = {value}"


def test_without_points_no_view_mentions_them_from_the_lobby_to_the_end() -> None:
    found = {
        (room.session.phase, mention)
        for room in played(points=False)
        for view in everything(room)
        for mention in mentions(json.loads(view))
    }

    assert found == set()


def test_with_points_they_are_mentioned() -> None:
    found = {
        mention for room in played(points=True) for view in everything(room) for mention in mentions(json.loads(view))
    }

    assert {".journey", ".points", ".next = journey", ".room.journey", ".settings.points"} <= found


def test_without_points_the_session_goes_from_card_to_card() -> None:
    steps = [room.view.next for room in played(points=False)]

    assert "journey" not in steps
    assert steps.count("next_card") == len(CARDS) - 1


@pytest.mark.parametrize("card", CARDS, ids=lambda card: card.id)
def test_a_card_whose_points_are_off_shows_no_journey_after_it(card: Card) -> None:
    cards = (replace(card, points=False), PANELLED if card is not PANELLED else GUESSED)

    boards = {(room.session.entry, room.session.board) for room in played(points=True, cards=cards)}

    assert "journey" not in {board for _, board in boards}


def test_a_card_whose_points_are_off_moves_nobody() -> None:
    cards = (replace(PANELLED, points=False), GUESSED)

    (*_, ended) = played(points=True, cards=cards)

    assert ended.view.journey and ended.view.journey.room.field == 0


def test_a_session_that_is_opened_without_saying_so_has_no_points() -> None:
    assert Room().view.points is False
