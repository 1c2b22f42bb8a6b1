"""Simulated people know how to answer and to guess on every card that comes with Rolecall."""

from random import Random
from typing import Any

import pytest
from pydantic import TypeAdapter

from facilitator.rehearsal.answers import any_answer, any_guess, in_own_words
from game.cards import Group
from game.kinds import KINDS, Card, kind_of
from game.kinds.counting import ONLY
from game.views.card import CardView, card_view
from scenarios.catalog import Catalog
from tests.load.demo import CARDS

LIBRARY = Catalog().cards()
ASKED = [reference for reference, card in LIBRARY.items() if kind_of(card).asks]
GUESSED = [reference for reference in ASKED if LIBRARY[reference].predict]


def room_with(card: Card) -> Any:
    """A card as it comes over the wire."""
    return {"card": TypeAdapter(CardView).dump_python(card_view(card, False), mode="json")}


@pytest.mark.parametrize("reference", ASKED)
def test_somebody_of_every_group_can_answer(reference: str) -> None:
    card = LIBRARY[reference]
    reader = TypeAdapter(kind_of(card).answer)
    room = room_with(card)

    for group in Group:
        answer = reader.validate_python(any_answer(room, group, Random(1)))
        kind_of(card).validate(card, answer, group)


@pytest.mark.parametrize("reference", GUESSED)
def test_a_guess_names_one_answer(reference: str) -> None:
    card = LIBRARY[reference]
    kind = kind_of(card)

    guess = TypeAdapter(kind.answer).validate_python(any_guess(room_with(card), "mentor", Random(1)))

    assert len(kind.marks(guess)[ONLY]) == 1


def test_everybody_writes_a_sentence_of_their_own() -> None:
    [card, *_] = [card for card in LIBRARY.values() if kind_of(card).posts]

    answer = in_own_words(any_answer(room_with(card), "mentee", Random(1)), "Mine alone.")

    assert answer["text"] == "Mine alone."


def test_the_demo_plays_every_kind_of_card() -> None:
    assert {LIBRARY[reference].kind for reference in CARDS} == KINDS.keys()
