"""`scale`: everybody places one to five statements on a scale from 1 to 5.

Gap: the statement on which two groups' means differ most, in scale steps (0 to 4).
Shift: for each statement, who moved from which step to which.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from game.cards import CardFace, Id, Option
from game.kinds.contract import Face, Problem, twice
from game.kinds.counting import Marks, Questions, widest_mean
from game.refusal import Refused
from game.text import STRICT, Words

STEPS = ("1", "2", "3", "4", "5")


@dataclass(frozen=True, kw_only=True)
class ScaleCard(CardFace):
    """Place one to five statements on a scale from 1 to 5."""

    __pydantic_config__ = STRICT
    kind: Literal["scale"]
    """`scale`: everybody rates statements from 1 to 5."""
    statements: tuple[Option, ...]
    """One to five statements."""
    low: Words | None = None
    """What 1 means; `completely disagree` when left out."""
    high: Words | None = None
    """What 5 means; `completely agree` when left out."""


@dataclass(frozen=True, kw_only=True)
class ScaleAnswer:
    """Statement id → the step (1 to 5) on which somebody placed it."""

    __pydantic_config__ = STRICT
    kind: Literal["scale"]
    steps: Mapping[Id, Literal[1, 2, 3, 4, 5]]


class Scale:
    """The rules of a `scale` card."""

    card = ScaleCard
    answer = ScaleAnswer

    def problems(self, card: ScaleCard) -> Iterable[Problem]:
        """What the types cannot say about a card."""
        if not 1 <= len(card.statements) <= 5:
            yield Problem(("statements",), f"a scale card has one to five statements, not {len(card.statements)}")
        yield from twice("statements", (statement.id for statement in card.statements))

    def face(self, card: ScaleCard) -> Face:
        """The statements and the ends of the scale."""
        return Face(options=card.statements, low=card.low, high=card.high)

    def validate(self, card: ScaleCard, answer: ScaleAnswer) -> None:
        """Refuse an answer that leaves a statement out or rates one that is not there."""
        if set(answer.steps) != {statement.id for statement in card.statements}:
            raise Refused("wrong_answer", "Place every statement on the scale, then send your answer.")

    def questions(self, card: ScaleCard) -> Questions:
        """One question per statement; the keys are the five steps."""
        return {statement.id: STEPS for statement in card.statements}

    def marks(self, answer: ScaleAnswer) -> Marks:
        """One mark per statement."""
        return {statement: (str(step),) for statement, step in answer.steps.items()}

    compare = staticmethod(widest_mean)
