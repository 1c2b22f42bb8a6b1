"""Two kinds of card that exist only in the tests: one whose answers are counted, and one on which people write."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from random import Random
from typing import Literal

from game.cards import CardFace, Group, Option
from game.kinds.contract import NOTHING_SAID, Face, Kind, Modifier, Problem, Said
from game.kinds.counting import Gap, Marks, Questions, Tally, widest_share
from game.kinds.inventing import in_order
from game.refusal import Refused
from game.text import STRICT


@dataclass(frozen=True, kw_only=True)
class PodiumCard(CardFace):
    """Put the options in order."""

    __pydantic_config__ = STRICT
    kind: Literal["podium"]
    """`podium`: everybody puts the options in order."""
    options: tuple[Option, ...]
    """Two or more options."""


@dataclass(frozen=True, kw_only=True)
class PodiumAnswer:
    """The options, best first."""

    kind: Literal["podium"]
    order: tuple[str, ...]


class Podium(Kind[PodiumCard, PodiumAnswer]):
    """One question per place; the keys are the options."""

    card = PodiumCard
    answer = PodiumAnswer
    chart = "bars"

    def problems(self, card: PodiumCard) -> Iterable[Problem]:
        return ()

    def face(self, card: PodiumCard) -> Face:
        return Face(options=card.options)

    def validate(self, card: PodiumCard, answer: PodiumAnswer, group: Group) -> None:
        if sorted(answer.order) != sorted(option.id for option in card.options):
            raise Refused("wrong_answer", "Put every option in its place.")

    def questions(self, card: PodiumCard, said: Said = NOTHING_SAID) -> Questions:
        keys = tuple(option.id for option in card.options)
        return {f"place {place}": keys for place in range(1, len(keys) + 1)}

    def marks(self, answer: PodiumAnswer, said: Said = NOTHING_SAID) -> Marks:
        return {f"place {place}": (key,) for place, key in enumerate(answer.order, 1)}

    def compare(self, tallies: Mapping[Group, Tally], /) -> Gap | None:
        return widest_share(tallies)

    def made_up(self, card: PodiumCard, group: Group, dice: Random) -> PodiumAnswer:
        return PodiumAnswer(kind="podium", order=tuple(in_order([one.id for one in card.options], group, dice)))


@dataclass(frozen=True, kw_only=True)
class PostcardCard(CardFace):
    """Write a postcard."""

    kind: Literal["postcard"]


@dataclass(frozen=True, kw_only=True)
class PostcardAnswer:
    """A greeting, always with the sender's name."""

    kind: Literal["postcard"]
    greeting: str


class Postcards(Kind[PostcardCard, PostcardAnswer]):
    """Nothing is counted; every greeting waits for approval."""

    card = PostcardCard
    answer = PostcardAnswer
    chart = "wall"
    allows: frozenset[Modifier] = frozenset({"compare"})
    posts = writes = True

    def problems(self, card: PostcardCard) -> Iterable[Problem]:
        return ()

    def face(self, card: PostcardCard) -> Face:
        return Face()

    def validate(self, card: PostcardCard, answer: PostcardAnswer, group: Group) -> None:
        if not answer.greeting:
            raise Refused("wrong_answer", "Write a greeting.")

    def questions(self, card: PostcardCard, said: Said = NOTHING_SAID) -> Questions:
        return {}

    def marks(self, answer: PostcardAnswer, said: Said = NOTHING_SAID) -> Marks:
        return {}

    def compare(self, tallies: Mapping[Group, Tally], /) -> Gap | None:
        return None

    def made_up(self, card: PostcardCard, group: Group, dice: Random) -> PostcardAnswer:
        return PostcardAnswer(kind="postcard", greeting="Greetings.")

    def kept(self, answer: PostcardAnswer) -> PostcardAnswer:
        return replace(answer, greeting="")

    def written(self, answer: PostcardAnswer) -> str | None:
        return answer.greeting or None

    def signed(self, answer: PostcardAnswer) -> bool:
        return True

    def rejoined(self, kept: PostcardAnswer, written: str | None) -> PostcardAnswer:
        return replace(kept, greeting=written or "")
