"""`rank`: everybody puts three to seven items in order, the most important one first.

Gap: the item whose mean place differs most between two groups, in places (0 to one less than there are items).
Shift: who gave another order; where the items stood before and after is read off their mean places.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from random import Random
from typing import Literal

from game.cards import CardFace, Group, Id, Option
from game.kinds.contract import NOTHING_SAID, Face, Kind, Problem, Said, listed
from game.kinds.counting import Marks, Questions, no_moves, widest_place
from game.kinds.inventing import in_order
from game.refusal import Refused
from game.text import STRICT


@dataclass(frozen=True, kw_only=True)
class RankCard(CardFace):
    """Put three to seven items in order."""

    __pydantic_config__ = STRICT
    kind: Literal["rank"]
    """`rank`: everybody puts the items in order, the most important one first."""
    items: tuple[Option, ...]
    """Three to seven items."""


@dataclass(frozen=True, kw_only=True)
class RankAnswer:
    """Every item of the card, the most important one first."""

    __pydantic_config__ = STRICT
    kind: Literal["rank"]
    order: tuple[Id, ...]


class Rank(Kind[RankCard, RankAnswer]):
    """The rules of a `rank` card."""

    card = RankCard
    answer = RankAnswer
    chart = "places"
    settles = True

    def problems(self, card: RankCard) -> Iterable[Problem]:
        """What the types cannot say about a card."""
        return listed("items", card.items, 3, 7, "rank")

    def face(self, card: RankCard) -> Face:
        """The items."""
        return Face(options=card.items)

    def validate(self, card: RankCard, answer: RankAnswer, group: Group) -> None:
        """Refuse an order in which an item is missing, stands twice, or is not on the card."""
        if sorted(answer.order) != sorted(item.id for item in card.items):
            raise Refused("wrong_answer", "Give every item its place, then send your answer.")

    def questions(self, card: RankCard, said: Said = NOTHING_SAID) -> Questions:
        """One question per item; the keys are the places, 1 for the first."""
        places = tuple(str(place) for place in range(1, len(card.items) + 1))
        return {item.id: places for item in card.items}

    def marks(self, answer: RankAnswer, said: Said = NOTHING_SAID) -> Marks:
        """One mark per item, on its place."""
        return {item: (str(place),) for place, item in enumerate(answer.order, 1)}

    def made_up(self, card: RankCard, group: Group, dice: Random) -> RankAnswer:
        """An order close to the one that the group leans to."""
        ids = [item.id for item in card.items]
        return RankAnswer(kind="rank", order=tuple(in_order(ids, group, dice)))

    compare = staticmethod(widest_place)
    moves = staticmethod(no_moves)
