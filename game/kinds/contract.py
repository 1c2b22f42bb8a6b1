"""What a kind of card must be able to do. One kind is one file beside this one and one line in `kinds/__init__.py`."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Protocol, TypeAlias, TypeVar

from game.cards import CardFace, Group, Option
from game.kinds.counting import Gap, Marks, Questions, Split
from game.text import Words

C = TypeVar("C", bound=CardFace)
A = TypeVar("A")

Path: TypeAlias = tuple[str | int, ...]


@dataclass(frozen=True)
class Problem:
    """What is wrong with a card, and where: the path of keys inside it."""

    path: Path
    sentence: str


@dataclass(frozen=True)
class Face:
    """What of a card people see and can mark: its options, how many of them, what the ends of a scale mean."""

    options: tuple[Option, ...] = ()
    most: int = 1
    low: Words | None = None
    high: Words | None = None


class Kind(Protocol[C, A]):
    """The rules of one kind of card."""

    card: type[C]
    answer: type[A]

    def problems(self, card: C) -> Iterable[Problem]:
        """What the types cannot say about a card, for the deck checker."""

    def face(self, card: C) -> Face:
        """What of the card people see and can mark."""

    def validate(self, card: C, answer: A) -> None:
        """Refuse an answer that this card does not allow."""

    def questions(self, card: C) -> Questions:
        """What the card asks, and the keys that can be marked."""

    def marks(self, answer: A) -> Marks:
        """How one valid answer is counted."""

    def compare(self, splits: Mapping[Group, Split], /) -> Gap | None:
        """How far the groups are apart where they differ most; None with fewer than two groups."""


def twice(key: str, ids: Iterable[str]) -> Iterable[Problem]:
    """A problem for every id that stands in a list a second time."""
    seen: set[str] = set()
    for index, one in enumerate(ids):
        if one in seen:
            yield Problem((key, index), f"'{one}' stands here twice; give each its own id")
        seen.add(one)
