"""`wall`: everybody writes one sentence, which is shown once it is approved and collects hearts.

Sentences are not counted, so there is no gap and no shift: the reveal puts the two sides' sentences next to each other.
What people wrote is kept apart from the log and is deleted with them.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from random import Random
from typing import Literal

from game.cards import CardFace, Group
from game.kinds.contract import NOTHING_SAID, Face, Kind, Modifier, Problem, Said
from game.kinds.counting import Gap, Marks, Questions, Tally
from game.refusal import Refused
from game.text import STRICT, is_line

LONGEST = 140


@dataclass(frozen=True, kw_only=True)
class WallCard(CardFace):
    """Write one sentence for the wall."""

    __pydantic_config__ = STRICT
    kind: Literal["wall"]
    """`wall`: everybody writes one sentence, shown once you have approved it."""


@dataclass(frozen=True, kw_only=True)
class WallAnswer:
    """A sentence of 1 to 140 characters. `signed` allows the projector to show its author's name."""

    __pydantic_config__ = STRICT
    kind: Literal["wall"]
    text: str
    signed: bool


class Wall(Kind[WallCard, WallAnswer]):
    """The rules of a `wall` card."""

    card = WallCard
    answer = WallAnswer
    chart = "wall"
    allows: frozenset[Modifier] = frozenset({"compare", "anonymous"})
    posts = writes = True

    def problems(self, card: WallCard) -> Iterable[Problem]:
        """What the types cannot say about a card."""
        return ()

    def face(self, card: WallCard) -> Face:
        """Nothing to choose from; `most` is the longest sentence, in characters."""
        return Face(most=LONGEST)

    def validate(self, card: WallCard, answer: WallAnswer, group: Group) -> None:
        """Refuse nothing, too much, more than one line, or a name on a card that is anonymous."""
        if len(answer.text) > LONGEST:
            raise Refused("too_long", f"Keep it to {LONGEST} characters, please. Your text is still here.")
        if not is_line(answer.text) or answer.text != answer.text.strip():
            raise Refused("wrong_answer", "Write one sentence, on one line.")
        if answer.signed and card.anonymous == "forced":
            raise Refused("wrong_answer", "This card is anonymous: no name can be shown.")

    def questions(self, card: WallCard, said: Said = NOTHING_SAID) -> Questions:
        """Nothing that is counted."""
        return {}

    def marks(self, answer: WallAnswer, said: Said = NOTHING_SAID) -> Marks:
        """No marks."""
        return {}

    def compare(self, tallies: Mapping[Group, Tally], /) -> Gap | None:
        """Sentences are read, not measured."""
        return None

    def made_up(self, card: WallCard, group: Group, dice: Random) -> WallAnswer:
        """One of a few sentences."""
        return WallAnswer(kind="wall", text=dice.choice(SENTENCES), signed=False)

    def kept(self, answer: WallAnswer) -> WallAnswer:
        """Only that something was written."""
        return replace(answer, text="")

    def written(self, answer: WallAnswer) -> str | None:
        """The sentence."""
        return answer.text or None

    def signed(self, answer: WallAnswer) -> bool:
        """As the author chose."""
        return answer.signed

    def rejoined(self, kept: WallAnswer, written: str | None) -> WallAnswer:
        """The sentence in its place; empty once it was deleted."""
        return replace(kept, text=written or "")


SENTENCES = (
    "I would ask first what has been tried.",
    "Not in the corridor. Over coffee, with time.",
    "Say it on the day, while both remember it.",
    "I got it wrong twice, and I tell that story.",
    "Put the next date into both calendars at once.",
    "I want to hear a no as well.",
    "Ask me what I did this week.",
    "Silence is fine. I am thinking.",
)
