"""`sort`: everybody puts each of two to seven items into one of two to four boxes.

Gap: the item and box on which two groups' shares differ most, in percentage points (0 to 100).
Shift: for each item, who moved it from which box to which.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from random import Random
from typing import Literal

from game.cards import CardFace, Group, Id, Option
from game.kinds.contract import NOTHING_SAID, Face, Kind, Problem, Said, listed
from game.kinds.counting import Marks, Questions, widest_share
from game.kinds.inventing import leaning
from game.refusal import Refused
from game.text import STRICT


@dataclass(frozen=True, kw_only=True)
class SortCard(CardFace):
    """Put each item into a box."""

    __pydantic_config__ = STRICT
    kind: Literal["sort"]
    """`sort`: everybody puts each item into one of the boxes."""
    items: tuple[Option, ...]
    """Two to seven items."""
    boxes: tuple[Option, ...]
    """Two to four boxes; their names are short, 18 characters at most."""


@dataclass(frozen=True, kw_only=True)
class SortAnswer:
    """Item id → the id of the box that somebody put it into."""

    __pydantic_config__ = STRICT
    kind: Literal["sort"]
    boxes: Mapping[Id, Id]


class Sort(Kind[SortCard, SortAnswer]):
    """The rules of a `sort` card."""

    card = SortCard
    answer = SortAnswer
    chart = "boxes"
    settles = True

    def problems(self, card: SortCard) -> Iterable[Problem]:
        """What the types cannot say about a card."""
        yield from listed("items", card.items, 2, 7, "sort")
        yield from listed("boxes", card.boxes, 2, 4, "sort")

    def face(self, card: SortCard) -> Face:
        """The items and the boxes."""
        return Face(options=card.items, boxes=card.boxes)

    def validate(self, card: SortCard, answer: SortAnswer, group: Group) -> None:
        """Refuse an answer that leaves an item out, or names an item or a box that is not there."""
        if set(answer.boxes) != {item.id for item in card.items}:
            raise Refused("wrong_answer", "Put every item into a box, then send your answer.")
        if not set(answer.boxes.values()) <= {box.id for box in card.boxes}:
            raise Refused("wrong_answer", "That box is not on this card. Choose one of those you see.")

    def questions(self, card: SortCard, said: Said = NOTHING_SAID) -> Questions:
        """One question per item; the keys are the boxes."""
        boxes = tuple(box.id for box in card.boxes)
        return {item.id: boxes for item in card.items}

    def marks(self, answer: SortAnswer, said: Said = NOTHING_SAID) -> Marks:
        """One mark per item, on its box."""
        return {item: (box,) for item, box in answer.boxes.items()}

    def made_up(self, card: SortCard, group: Group, dice: Random) -> SortAnswer:
        """Every item in a box; neighbours lean to different ones."""
        boxes = [box.id for box in card.boxes]
        turned = {item.id: [*boxes[n % len(boxes) :], *boxes[: n % len(boxes)]] for n, item in enumerate(card.items)}
        return SortAnswer(kind="sort", boxes={item: leaning(order, group, dice) for item, order in turned.items()})

    compare = staticmethod(widest_share)
