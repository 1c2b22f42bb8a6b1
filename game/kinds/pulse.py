"""`pulse`: everybody rates two to eight statements from 1 (completely disagree) to 5 (completely agree).

The same card stands at the beginning and at the end of a session; the second time shows before and after.
Gap: the statement on which two groups' means differ most, in scale steps (0 to 4).
Shift: for each statement, who moved from which step to which between the two times.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from random import Random
from typing import Literal

from game.cards import CardFace, Concern, Group, Id, Option
from game.kinds.contract import NOTHING_SAID, Face, Kind, Modifier, Problem, Said, listed
from game.kinds.counting import STEPS, Marks, Questions, Step, widest_mean
from game.kinds.inventing import step
from game.refusal import Refused
from game.text import STRICT


@dataclass(frozen=True, kw_only=True)
class Statement(Option):
    """A statement to agree or disagree with."""

    __pydantic_config__ = STRICT
    groups: tuple[Group, ...] = ()
    """Only these groups are asked; leave it out for everybody."""
    about: Concern | None = None
    """Which of the five questions of a programme's health the statement asks about; leave it out for others."""

    def asks(self, group: Group) -> bool:
        """Whether somebody of this group is asked."""
        return not self.groups or group in self.groups


@dataclass(frozen=True, kw_only=True)
class PulseCard(CardFace):
    """Rate two to eight statements, before and after."""

    __pydantic_config__ = STRICT
    kind: Literal["pulse"]
    """`pulse`: everybody rates the same statements at the beginning and at the end."""
    statements: tuple[Statement, ...]
    """Two to eight statements, each of which people can agree with: "I know what a mentor is for"."""


@dataclass(frozen=True, kw_only=True)
class PulseAnswer:
    """Statement id → the step (1 to 5) on which somebody placed it."""

    __pydantic_config__ = STRICT
    kind: Literal["pulse"]
    steps: Mapping[Id, Step]


class Pulse(Kind[PulseCard, PulseAnswer]):
    """The rules of a `pulse` card."""

    card = PulseCard
    answer = PulseAnswer
    chart = "scales"
    allows: frozenset[Modifier] = frozenset({"compare", "anonymous"})
    repeats = True

    def problems(self, card: PulseCard) -> Iterable[Problem]:
        """What the types cannot say about a card."""
        yield from listed("statements", card.statements, 2, 8, "pulse")
        for group in (Group.MENTOR, Group.MENTEE):
            if card.statements and not any(one.asks(group) for one in card.statements):
                yield Problem(("statements",), f"no statement asks the {group}s; leave 'groups' out of one of them")

    def face(self, card: PulseCard) -> Face:
        """The statements."""
        return Face(options=card.statements)

    def validate(self, card: PulseCard, answer: PulseAnswer, group: Group) -> None:
        """Refuse an answer that leaves one of the group's statements out or rates another one."""
        if set(answer.steps) != {one.id for one in card.statements if one.asks(group)}:
            raise Refused("wrong_answer", "Place every statement on the scale, then send your answer.")

    def questions(self, card: PulseCard, said: Said = NOTHING_SAID) -> Questions:
        """One question per statement; the keys are the five steps."""
        return {statement.id: STEPS for statement in card.statements}

    def marks(self, answer: PulseAnswer, said: Said = NOTHING_SAID) -> Marks:
        """One mark per statement."""
        return {statement: (str(step),) for statement, step in answer.steps.items()}

    def for_some(self, card: PulseCard) -> Mapping[str, tuple[Group, ...]]:
        """The statements that name their groups."""
        return {one.id: one.groups for one in card.statements if one.groups}

    def made_up(self, card: PulseCard, group: Group, dice: Random) -> PulseAnswer:
        """Every statement of the group, around what it leans to."""
        asked = [one.id for one in card.statements if one.asks(group)]
        return PulseAnswer(kind="pulse", steps={one: step(one, group, dice) for one in asked})

    compare = staticmethod(widest_mean)
