"""A card as people see it: no notes, and the afterthought only once it is due."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

from game.cards import VOTES, Comparison, Group, Id
from game.kinds import Card, face_of
from game.text import Block, Language, Words

Rounds: TypeAlias = Literal[0, 1, 2]


@dataclass(frozen=True, kw_only=True)
class OptionFace:
    """An option or statement."""

    id: Id
    text: Words


@dataclass(frozen=True, kw_only=True)
class CardView:
    """A card as the room sees it: no notes, and the afterthought only once it is due.

    `options` holds what can be answered: the options of a choice, the statements of a scale, the hats of a hat card
    (their names come with `RoomView.hats`).
    """

    id: Id
    kind: str
    title: Words
    situation: Mapping[Language, tuple[Block, ...]] | None
    prompts: Mapping[Group, Words]
    prompt: Words | None
    """The question for the projector."""
    talk: Words | None
    afterthought: Mapping[Language, tuple[Block, ...]] | None
    options: tuple[OptionFace, ...]
    most: int
    """How many options one answer may mark."""
    low: Words | None
    high: Words | None
    compare: Comparison
    rounds: Rounds
    """How many rounds of answers this card has."""


def card_view(card: Card, afterthought: bool) -> CardView:
    face = face_of(card)
    prompts = {group: words for group in Group if (words := card.prompt.for_group(group)) is not None}
    return CardView(
        id=card.id,
        kind=card.kind,
        title=card.title,
        situation=card.situation.blocks if card.situation else None,
        prompts=prompts,
        prompt=card.prompt.everyone or next(iter(prompts.values()), None),
        talk=card.talk,
        afterthought=card.afterthought.blocks if card.afterthought and afterthought else None,
        options=tuple(OptionFace(id=option.id, text=option.text) for option in face.options),
        most=face.most,
        low=face.low,
        high=face.high,
        compare=card.compare,
        rounds=_rounds(card),
    )


def _rounds(card: Card) -> Rounds:
    votes = sum(phase in VOTES for phase in card.played)
    return 2 if votes == 2 else 1 if votes == 1 else 0
