"""What people answer: something that fits the card. Every kind of card makes up its own answers."""

from collections.abc import Mapping
from dataclasses import fields
from functools import cache
from random import Random
from typing import Any

from pydantic import TypeAdapter

from facilitator.rehearsal.line import Json
from game.cards import GUESSED, Group
from game.kinds import KINDS, Card, kind_of
from game.kinds.counting import ONLY


def any_answer(room: Any, group: str, dice: Random) -> Json:
    """An answer to the card that the room sees, by somebody of a group."""
    return answer_as(room, group, group, dice)


def answer_as(room: Any, group: str, leaning: str, dice: Random) -> Json:
    """An answer by somebody of a group who leans as another one does, where both are asked the same."""
    card = card_of(room["card"])
    kind = kind_of(card)
    side = Group(group if kind.for_some(card) else leaning)
    return _sent(kind.made_up(card, side, dice))


def any_guess(room: Any, group: str, dice: Random) -> Json:
    """What somebody guesses that most of the other group answer."""
    card = card_of(room["card"])
    kind = kind_of(card)
    while len(kind.marks(guess := kind.made_up(card, GUESSED[Group(group)], dice))[ONLY]) != 1:
        pass
    return _sent(guess)


def in_own_words(answer: Json, text: str) -> Json:
    """The answer with a sentence of one's own, where people write sentences."""
    kind = KINDS[answer["kind"]]
    if not kind.posts:
        return answer
    made = _answers(answer["kind"]).validate_python(answer)
    return _sent(kind.rejoined(kind.kept(made), text))


def card_of(view: Mapping[str, Any]) -> Card:
    """The card again, from what the room sees of it: as much as one needs to answer it."""
    kind = KINDS[view["kind"]]
    options = [_option(one) for one in view["options"]]
    seen = {
        **{name: options for name in ("options", "items", "statements")},
        **{name: view[name] for name in ("id", "kind", "title", "most", "ask", "of")},
        "hats": [one["id"] for one in options],
        "boxes": [_option(one) for one in view["boxes"]],
        "prompt": {"everyone": view["prompt"]},
    }
    wanted = {field.name for field in fields(kind.card)}
    card: Card = _cards(view["kind"]).validate_python({name: seen[name] for name in wanted & seen.keys()})
    return card


def _option(view: Mapping[str, Any]) -> Json:
    """Only statements know groups."""
    asked = {"groups": view["groups"]} if view["groups"] else {}
    return {"id": view["id"], "text": view["text"], **asked}


def _sent(answer: Any) -> Json:
    made: Json = _answers(answer.kind).dump_python(answer, mode="json")
    return made


# Made once per kind: that takes milliseconds, which a hundred phones would feel.


@cache
def _cards(kind: str) -> TypeAdapter[Any]:
    return TypeAdapter(KINDS[kind].card)


@cache
def _answers(kind: str) -> TypeAdapter[Any]:
    return TypeAdapter(KINDS[kind].answer)
