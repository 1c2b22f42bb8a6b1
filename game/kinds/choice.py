"""`choice`: everybody chooses one of two to six options.

Gap: the option on which two groups' shares differ most, in percentage points (0 to 100).
Shift: who moved from which option to which.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from game.cards import CardFace, Id, Option
from game.kinds.contract import Face, Problem, twice
from game.kinds.counting import ONLY, Marks, Questions, widest_share
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


class Choice:
    """The rules of a `choice` card."""

    card = ChoiceCard
    answer = ChoiceAnswer

    def problems(self, card: ChoiceCard) -> Iterable[Problem]:
        """What the types cannot say about a card."""
        if not 2 <= len(card.options) <= 6:
            yield Problem(("options",), f"a choice card has two to six options, this one has {len(card.options)}")
        yield from twice("options", (option.id for option in card.options))

    def face(self, card: ChoiceCard) -> Face:
        """The options."""
        return Face(options=card.options)

    def validate(self, card: ChoiceCard, answer: ChoiceAnswer) -> None:
        """Refuse an option that is not on the card."""
        if answer.option not in {option.id for option in card.options}:
            raise Refused("wrong_answer", "That option is not on this card. Choose one of those you see.")

    def questions(self, card: ChoiceCard) -> Questions:
        """One question; its keys are the options."""
        return {ONLY: tuple(option.id for option in card.options)}

    def marks(self, answer: ChoiceAnswer) -> Marks:
        """One mark, on the option."""
        return {ONLY: (answer.option,)}

    compare = staticmethod(widest_share)
