"""`info`: a card to read and not to answer: who sees what, a sponsor's slot, a break with a timer.

Nothing is answered, so there is neither gap nor shift.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from random import Random
from typing import Literal

from game.cards import CardFace, Group, Phase, Prompts
from game.kinds.contract import NOTHING_SAID, Face, Kind, Modifier, Problem, Said
from game.kinds.counting import Gap, Marks, Questions, Tally
from game.refusal import Refused
from game.text import STRICT

LONGEST_TIMER = 60
"""Minutes; a timer of the session runs for an hour at most."""


@dataclass(frozen=True, kw_only=True)
class InfoCard(CardFace):
    """A card to read."""

    __pydantic_config__ = STRICT
    kind: Literal["info"]
    """`info`: a card that is only read."""
    prompt: Prompts = field(default_factory=Prompts)
    """Not needed here; a line for each group, if you want one."""
    timer: float | None = None
    """Minutes of a timer that starts when the card is opened, as for a break."""

    @property
    def played(self) -> tuple[Phase, ...]:
        """The card is read, unless it names its phases."""
        return self.phases or (Phase.READ,)


@dataclass(frozen=True, kw_only=True)
class NoAnswer:
    """There is nothing to answer; no such answer is ever accepted."""

    __pydantic_config__ = STRICT
    kind: Literal["info"]


class Info(Kind[InfoCard, NoAnswer]):
    """The rules of an `info` card."""

    card = InfoCard
    answer = NoAnswer
    chart = "none"
    allows: frozenset[Modifier] = frozenset()
    asks = False

    def problems(self, card: InfoCard) -> Iterable[Problem]:
        """What the types cannot say about a card."""
        if card.timer is not None and not 0 < card.timer <= LONGEST_TIMER:
            yield Problem(("timer",), f"a timer runs for more than 0 and at most {LONGEST_TIMER} minutes")
        if card.situation is None:
            yield Problem(("situation",), "an info card needs something to read; write it as its 'situation'")

    def face(self, card: InfoCard) -> Face:
        """Nothing to mark."""
        return Face()

    def validate(self, card: InfoCard, answer: NoAnswer, group: Group) -> None:
        """Nothing can be answered."""
        raise Refused("wrong_answer", "This card is only to be read.")

    def questions(self, card: InfoCard, said: Said = NOTHING_SAID) -> Questions:
        """Nothing is asked."""
        return {}

    def marks(self, answer: NoAnswer, said: Said = NOTHING_SAID) -> Marks:
        """No marks."""
        return {}

    def compare(self, tallies: Mapping[Group, Tally], /) -> Gap | None:
        """Nothing to compare."""
        return None

    def made_up(self, card: InfoCard, group: Group, dice: Random) -> NoAnswer:
        """Never asked for."""
        return NoAnswer(kind="info")

    def timer(self, card: InfoCard) -> int | None:
        """The card's own timer, in seconds."""
        return round(card.timer * 60) if card.timer else None
