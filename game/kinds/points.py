"""`points`: everybody shares out ten points over three to six items.

Gap: the item whose mean points differ most between two groups (0 to 10).
Shift: who shared them out differently; before and after are read off the mean points.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from random import Random
from typing import Literal

from game.cards import CardFace, Group, Id, Option
from game.kinds.contract import NOTHING_SAID, Face, Kind, Problem, Said, listed
from game.kinds.counting import Marks, Questions, no_moves, widest_points
from game.kinds.inventing import leaning
from game.refusal import Refused
from game.text import STRICT

ALL = 10
"""The points that one person shares out."""


@dataclass(frozen=True, kw_only=True)
class PointsCard(CardFace):
    """Share out ten points over three to six items."""

    __pydantic_config__ = STRICT
    kind: Literal["points"]
    """`points`: everybody shares out ten points."""
    items: tuple[Option, ...]
    """Three to six items."""


@dataclass(frozen=True, kw_only=True)
class PointsAnswer:
    """Item id → the points (0 to 10) that somebody gave it; together ten."""

    __pydantic_config__ = STRICT
    kind: Literal["points"]
    points: Mapping[Id, int]


class Points(Kind[PointsCard, PointsAnswer]):
    """The rules of a `points` card."""

    card = PointsCard
    answer = PointsAnswer
    chart = "points"
    settles = True

    def problems(self, card: PointsCard) -> Iterable[Problem]:
        """What the types cannot say about a card."""
        return listed("items", card.items, 3, 6, "points")

    def face(self, card: PointsCard) -> Face:
        """The items, and how many points there are to share out."""
        return Face(options=card.items, most=ALL)

    def validate(self, card: PointsCard, answer: PointsAnswer, group: Group) -> None:
        """Refuse an answer that leaves an item out, takes points away, or does not add up to ten."""
        if set(answer.points) != {item.id for item in card.items}:
            raise Refused("wrong_answer", "Give every item its points; none is a number too.")
        if min(answer.points.values()) < 0 or sum(answer.points.values()) != ALL:
            raise Refused("wrong_answer", f"Share out exactly {ALL} points, then send your answer.")

    def questions(self, card: PointsCard, said: Said = NOTHING_SAID) -> Questions:
        """One question per item; the keys are the points, 0 to 10."""
        keys = tuple(str(points) for points in range(ALL + 1))
        return {item.id: keys for item in card.items}

    def marks(self, answer: PointsAnswer, said: Said = NOTHING_SAID) -> Marks:
        """One mark per item, on its points."""
        return {item: (str(points),) for item, points in answer.points.items()}

    def made_up(self, card: PointsCard, group: Group, dice: Random) -> PointsAnswer:
        """Point after point, each to the item that the group leans to."""
        given = dict.fromkeys((item.id for item in card.items), 0)
        for _ in range(ALL):
            given[leaning(card.items, group, dice).id] += 1
        return PointsAnswer(kind="points", points=given)

    compare = staticmethod(widest_points)
    moves = staticmethod(no_moves)
