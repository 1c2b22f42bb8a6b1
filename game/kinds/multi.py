"""`multi`: everybody chooses up to n of three to eight options.

Gap: the option on which two groups' shares differ most, in percentage points of the people who answered (0 to 100;
with several options each, shares add up to more than 100). Shift: who chose others; before and after are read
off the shares, because an option that is only dropped went nowhere.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from random import Random
from typing import Literal

from game.cards import CardFace, Group, Id, Option
from game.kinds.contract import CHOSEN, NOTHING_SAID, Face, Kind, Problem, Said, listed
from game.kinds.counting import ONLY, Marks, Questions, no_moves, widest_share
from game.kinds.inventing import some
from game.refusal import Refused
from game.text import STRICT


@dataclass(frozen=True, kw_only=True)
class MultiCard(CardFace):
    """Choose up to so many of the options."""

    __pydantic_config__ = STRICT
    kind: Literal["multi"]
    """`multi`: everybody chooses several options."""
    options: tuple[Option, ...]
    """Three to eight options."""
    most: int
    """How many of them one person may choose: two or more, and fewer than there are."""


@dataclass(frozen=True, kw_only=True)
class MultiAnswer:
    """The options that somebody chose, in the order of choosing."""

    __pydantic_config__ = STRICT
    kind: Literal["multi"]
    options: tuple[Id, ...]


class Multi(Kind[MultiCard, MultiAnswer]):
    """The rules of a `multi` card."""

    card = MultiCard
    answer = MultiAnswer
    chart = "bars"
    settles = True
    allows = CHOSEN

    def problems(self, card: MultiCard) -> Iterable[Problem]:
        """What the types cannot say about a card."""
        yield from listed("options", card.options, 3, 8, "multi")
        if not 2 <= card.most < max(3, len(card.options)):
            yield Problem(("most",), f"'most' is two or more and fewer than the {len(card.options)} options")

    def face(self, card: MultiCard) -> Face:
        """The options, and how many of them."""
        return Face(options=card.options, most=card.most)

    def validate(self, card: MultiCard, answer: MultiAnswer, group: Group) -> None:
        """Refuse none, too many, the same option twice, or one that is not on the card."""
        chosen = set(answer.options)
        if not 1 <= len(answer.options) <= card.most or len(chosen) != len(answer.options):
            raise Refused("wrong_answer", f"Choose at least one option and at most {card.most}, each only once.")
        if not chosen <= {option.id for option in card.options}:
            raise Refused("wrong_answer", "That option is not on this card. Choose one of those you see.")

    def questions(self, card: MultiCard, said: Said = NOTHING_SAID) -> Questions:
        """One question; its keys are the options."""
        return {ONLY: tuple(option.id for option in card.options)}

    def marks(self, answer: MultiAnswer, said: Said = NOTHING_SAID) -> Marks:
        """One mark per option."""
        return {ONLY: answer.options}

    def made_up(self, card: MultiCard, group: Group, dice: Random) -> MultiAnswer:
        """Some options, up to as many as are allowed."""
        ids = tuple(option.id for option in card.options)
        return MultiAnswer(kind="multi", options=tuple(some(ids, card.most, group, dice)))

    compare = staticmethod(widest_share)
    moves = staticmethod(no_moves)
