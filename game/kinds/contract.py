"""What a kind of card must be able to do. One kind is one file beside this one and one line in `kinds/__init__.py`.

Most kinds need only the abstract methods; the others have the answer that fits a card with fixed answers, in one file.
"""

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from random import Random
from typing import Generic, Literal, TypeAlias, TypeVar

from game.cards import CardFace, Group, Option
from game.kinds.counting import Gap, Marks, Move, Questions, Tally, moves
from game.text import Words
from game.verdict import Verdict

C = TypeVar("C", bound=CardFace)
A = TypeVar("A")

Path: TypeAlias = tuple[str | int, ...]
Modifier: TypeAlias = Literal["rounds", "compare", "predict", "panel", "anonymous"]
Chart: TypeAlias = Literal["bars", "scales", "places", "boxes", "points", "guesses", "words", "wall", "asked", "none"]
"""How a result is drawn. A new kind chooses one of these, or adds a drawing of its own."""

COUNTED: frozenset[Modifier] = frozenset({"rounds", "compare", "anonymous"})
CHOSEN: frozenset[Modifier] = COUNTED | {"predict", "panel"}
"""The modifiers of a kind whose one question has one list of answers."""


@dataclass(frozen=True)
class Problem:
    """What is wrong with a card, and where: the path of keys inside it."""

    path: Path
    sentence: str


@dataclass(frozen=True)
class Face:
    """What of a card people see and can mark."""

    options: tuple[Option, ...] = ()
    """Options, items or statements, in the card's own order."""
    most: int = 1
    """How many of them one answer may mark."""
    low: Words | None = None
    high: Words | None = None
    """What the ends of a scale mean."""
    boxes: tuple[Option, ...] = ()
    """Where items can be put."""
    ask: Words | None = None
    """A yes/no question about oneself, beside the card's own."""
    of: Group | None = None
    """Whose share is guessed; None is the room's."""


@dataclass(frozen=True)
class Said:
    """The words of a card that may be counted: the word as it was folded → the word as it is shown."""

    names: Mapping[str, str] = field(default_factory=dict)


NOTHING_SAID = Said()


class Kind(ABC, Generic[C, A]):
    """The rules of one kind of card."""

    card: type[C]
    answer: type[A]
    chart: Chart
    allows: frozenset[Modifier] = COUNTED
    """The modifiers that make sense on this kind; the deck checker refuses the others."""
    asks: bool = True
    """Whether there is anything to answer."""
    posts: bool = False
    """Whether an answer is a sentence that waits for approval and collects hearts."""
    settles: bool = False
    """Whether a table can settle on one answer: there is something to choose, place or weigh, and nobody writes."""
    writes: bool = False
    """Whether people write; what is counted of it goes when it is deleted."""
    practises: bool = False
    """Whether an answer asks somebody at the table for something that is tried at once."""
    timed: Literal["card", "vote"] = "card"
    """Whether the card's own timer starts with the card or with its vote."""
    repeats: bool = False
    """Whether the card, played a second time in a session, is compared with its first time."""

    @abstractmethod
    def problems(self, card: C) -> Iterable[Problem]:
        """What the types cannot say about a card, for the deck checker."""

    @abstractmethod
    def face(self, card: C) -> Face:
        """What of the card people see and can mark."""

    @abstractmethod
    def validate(self, card: C, answer: A, group: Group) -> None:
        """Refuse an answer that this card does not allow to somebody of this group."""

    @abstractmethod
    def questions(self, card: C, said: Said = NOTHING_SAID) -> Questions:
        """What the card asks, and the keys that can be marked."""

    @abstractmethod
    def marks(self, answer: A, said: Said = NOTHING_SAID) -> Marks:
        """How one valid answer is counted."""

    @abstractmethod
    def compare(self, tallies: Mapping[Group, Tally], /) -> Gap | None:
        """How far the groups are apart where they differ most; None with fewer than two groups."""

    @abstractmethod
    def made_up(self, card: C, group: Group, dice: Random) -> A:
        """A plausible answer, for previews, rehearsals and tests."""

    def moves(self, questions: Questions, pairs: Iterable[tuple[Marks, Marks]], /) -> tuple[Move, ...]:
        """Who went from where to where between the rounds; nothing where that cannot be read off a drawing."""
        return moves(questions, pairs)

    def for_some(self, card: C) -> Mapping[str, tuple[Group, ...]]:
        """The questions that only some groups are asked."""
        return {}

    def truth(self, card: C, room: Tally | None) -> int | None:
        """What was to be guessed, in whole percent; None where the card has nothing to guess or too few may be told."""
        return None

    def timer(self, card: C) -> int | None:
        """Seconds of a timer that starts when the card is opened, or its vote (`timed`)."""
        return None

    def kept(self, answer: A) -> A:
        """The answer without what a person wrote: this part stays in the log for good."""
        return answer

    def written(self, answer: A) -> str | None:
        """What a person wrote; it is kept apart from the log and can be deleted. None where nobody writes."""
        return None

    def is_deleted(self, answer: A) -> bool:
        """Whether what a person wrote was deleted, so that nothing can be counted any more."""
        return self.writes and self.written(answer) is None

    def signed(self, answer: A) -> bool:
        """Whether the author allows her name beside what she wrote."""
        return False

    def rejoined(self, kept: A, written: str | None) -> A:
        """The answer from its two parts; None once the writing was deleted."""
        return kept

    def said(self, answers: Iterable[A], verdict: Callable[[str], Verdict] | None) -> Said:
        """The words that may be counted: those approved and in no spelling hidden. Without a verdict, all of them."""
        return NOTHING_SAID


def twice(key: str, ids: Iterable[str]) -> Iterable[Problem]:
    """A problem for every id that stands in a list a second time."""
    seen: set[str] = set()
    for index, one in enumerate(ids):
        if one in seen:
            yield Problem((key, index), f"'{one}' stands here twice; give each its own id")
        seen.add(one)


def listed(key: str, options: tuple[Option, ...], least: int, most: int, kind: str) -> Iterable[Problem]:
    """What can be wrong with a list of things to choose from, place or rate."""
    if not least <= len(options) <= most:
        yield Problem((key,), f"a {kind} card has {least} to {most} {key}, this one has {len(options)}")
    yield from twice(key, (option.id for option in options))
