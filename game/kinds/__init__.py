"""The kinds of card. To add one, write its file and put it into the three lines below; see `game/README.md`."""

from collections.abc import Mapping
from typing import Any, TypeAlias

from game.kinds.choice import Choice, ChoiceAnswer, ChoiceCard
from game.kinds.contract import Face, Kind
from game.kinds.hat import HatAnswer, HatCard, Hats
from game.kinds.scale import Scale, ScaleAnswer, ScaleCard

Card: TypeAlias = ChoiceCard | HatCard | ScaleCard
Answer: TypeAlias = ChoiceAnswer | HatAnswer | ScaleAnswer
KINDS: Mapping[str, Kind[Any, Any]] = {"choice": Choice(), "hat": Hats(), "scale": Scale()}


def kind_of(card: Card) -> Kind[Any, Any]:
    """The rules of a card."""
    return KINDS[card.kind]


def face_of(card: Card) -> Face:
    """What of a card people see and can mark."""
    return kind_of(card).face(card)
