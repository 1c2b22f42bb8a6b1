"""`scale`: everybody places one to five statements on a scale from 1 to 5.

Gap: the statement on which two groups' means differ most, in scale steps (0 to 4).
Shift: for each statement, who moved from which step to which.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from random import Random
from typing import Literal

from game.cards import CardFace, Group, Id, Option
from game.kinds.contract import NOTHING_SAID, Face, Kind, Problem, Said, listed
from game.kinds.counting import STEPS, Marks, Questions, Step, widest_mean
from game.kinds.inventing import step
from game.refusal import Refused
from game.text import STRICT, Words


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
    steps: Mapping[Id, Step]


class Scale(Kind[ScaleCard, ScaleAnswer]):
    """The rules of a `scale` card."""

    card = ScaleCard
    answer = ScaleAnswer
    chart = "scales"
    settles = True

    def problems(self, card: ScaleCard) -> Iterable[Problem]:
        """What the types cannot say about a card."""
        return listed("statements", card.statements, 1, 5, "scale")

    def face(self, card: ScaleCard) -> Face:
        """The statements and the ends of the scale."""
        return Face(options=card.statements, low=card.low, high=card.high)

    def validate(self, card: ScaleCard, answer: ScaleAnswer, group: Group) -> None:
        """Refuse an answer that leaves a statement out or rates one that is not there."""
        if set(answer.steps) != {statement.id for statement in card.statements}:
            raise Refused("wrong_answer", "Place every statement on the scale, then send your answer.")

    def questions(self, card: ScaleCard, said: Said = NOTHING_SAID) -> Questions:
        """One question per statement; the keys are the five steps."""
        return {statement.id: STEPS for statement in card.statements}

    def marks(self, answer: ScaleAnswer, said: Said = NOTHING_SAID) -> Marks:
        """One mark per statement."""
        return {statement: (str(step),) for statement, step in answer.steps.items()}

    def made_up(self, card: ScaleCard, group: Group, dice: Random) -> ScaleAnswer:
        """Every statement somewhere around what its group leans to."""
        return ScaleAnswer(kind="scale", steps={one.id: step(one.id, group, dice) for one in card.statements})

    compare = staticmethod(widest_mean)
