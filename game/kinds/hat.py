"""`hat`: everybody chooses one or two of the mentor's ten hats.

Gap: the hat on which two groups' shares differ most, in percentage points of the people who answered (0 to 100; with
two hats each, shares add up to more than 100). Shift: which hats were put off and which put on instead.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from random import Random
from typing import Literal

from game.cards import CardFace, Group, HatId, Option
from game.kinds.contract import CHOSEN, NOTHING_SAID, Face, Kind, Problem, Said, twice
from game.kinds.counting import ONLY, Marks, Questions, widest_share
from game.kinds.inventing import some
from game.refusal import Refused
from game.text import STRICT


@dataclass(frozen=True, kw_only=True)
class HatCard(CardFace):
    """Choose one or two of the mentor's hats."""

    __pydantic_config__ = STRICT
    kind: Literal["hat"]
    """`hat`: everybody chooses from the mentor's hats."""
    most: Literal[1, 2] = 1
    """How many hats one person may choose."""
    hats: tuple[HatId, ...] = tuple(HatId)
    """The hats on offer; leave it out for all ten."""


@dataclass(frozen=True, kw_only=True)
class HatAnswer:
    """The hats that somebody chose, in the order of choosing."""

    __pydantic_config__ = STRICT
    kind: Literal["hat"]
    hats: tuple[HatId, ...]


class Hats(Kind[HatCard, HatAnswer]):
    """The rules of a `hat` card."""

    card = HatCard
    answer = HatAnswer
    chart = "bars"
    settles = True
    allows = CHOSEN

    def problems(self, card: HatCard) -> Iterable[Problem]:
        """What the types cannot say about a card."""
        if len(card.hats) < 2:
            yield Problem(("hats",), "offer at least two hats, or leave `hats` out to offer all ten")
        yield from twice("hats", card.hats)

    def face(self, card: HatCard) -> Face:
        """The hats on offer; their names are the session's."""
        return Face(options=tuple(Option(id=hat, text={}) for hat in card.hats), most=card.most)

    def validate(self, card: HatCard, answer: HatAnswer, group: Group) -> None:
        """Refuse none, too many, the same hat twice, or a hat that is not on offer."""
        chosen = set(answer.hats)
        if not 1 <= len(answer.hats) <= card.most or len(chosen) != len(answer.hats):
            raise Refused("wrong_answer", f"Choose at least one hat and at most {card.most}, each only once.")
        if not chosen <= set(card.hats):
            raise Refused("wrong_answer", "That hat is not on this card. Choose one of those you see.")

    def questions(self, card: HatCard, said: Said = NOTHING_SAID) -> Questions:
        """One question; its keys are the hats on offer."""
        return {ONLY: tuple(card.hats)}

    def marks(self, answer: HatAnswer, said: Said = NOTHING_SAID) -> Marks:
        """One mark per hat."""
        return {ONLY: tuple(answer.hats)}

    def made_up(self, card: HatCard, group: Group, dice: Random) -> HatAnswer:
        """One hat, or sometimes two where the card allows it."""
        return HatAnswer(kind="hat", hats=tuple(some(card.hats, card.most, group, dice)))

    compare = staticmethod(widest_share)
