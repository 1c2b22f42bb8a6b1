"""`choice`: everybody chooses one of two to six options.

Gap: the option on which two groups' shares differ most, in percentage points (0 to 100).
Shift: who moved from which option to which.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from random import Random
from typing import Literal

from game.cards import CardFace, Group, Id, Option
from game.kinds.contract import CHOSEN, NOTHING_SAID, Face, Kind, Problem, Said, listed
from game.kinds.counting import ONLY, Marks, Questions, widest_share
from game.kinds.inventing import leaning
from game.refusal import Refused
from game.text import STRICT


@dataclass(frozen=True, kw_only=True)
class ChoiceCard(CardFace):
    """Choose one of two to six options."""

    __pydantic_config__ = STRICT
    kind: Literal["choice"]
    """`choice`: everybody chooses one option."""
    options: tuple[Option, ...]
    """Two to six options."""


@dataclass(frozen=True, kw_only=True)
class ChoiceAnswer:
    """The option that somebody chose."""

    __pydantic_config__ = STRICT
    kind: Literal["choice"]
    option: Id


class Choice(Kind[ChoiceCard, ChoiceAnswer]):
    """The rules of a `choice` card."""

    card = ChoiceCard
    answer = ChoiceAnswer
    chart = "bars"
    settles = True
    allows = CHOSEN

    def problems(self, card: ChoiceCard) -> Iterable[Problem]:
        """What the types cannot say about a card."""
        return listed("options", card.options, 2, 6, "choice")

    def face(self, card: ChoiceCard) -> Face:
        """The options."""
        return Face(options=card.options)

    def validate(self, card: ChoiceCard, answer: ChoiceAnswer, group: Group) -> None:
        """Refuse an option that is not on the card."""
        if answer.option not in {option.id for option in card.options}:
            raise Refused("wrong_answer", "That option is not on this card. Choose one of those you see.")

    def questions(self, card: ChoiceCard, said: Said = NOTHING_SAID) -> Questions:
        """One question; its keys are the options."""
        return {ONLY: tuple(option.id for option in card.options)}

    def marks(self, answer: ChoiceAnswer, said: Said = NOTHING_SAID) -> Marks:
        """One mark, on the option."""
        return {ONLY: (answer.option,)}

    def made_up(self, card: ChoiceCard, group: Group, dice: Random) -> ChoiceAnswer:
        """Any option, the first ones more often; where that is differs by group."""
        return ChoiceAnswer(kind="choice", option=leaning(card.options, group, dice).id)

    compare = staticmethod(widest_share)
