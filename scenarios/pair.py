"""`pair`: a card that one mentor and one mentee fill in together. Decks may hold them; sessions play them later."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from game.cards import CardFace, Option
from game.kinds.contract import Problem, listed
from game.text import STRICT


@dataclass(frozen=True, kw_only=True)
class PairCard(CardFace):
    """Complete one to five sentences together. This version leaves such cards out of sessions, and says so."""

    __pydantic_config__ = STRICT
    kind: Literal["pair"]
    """`pair`: one mentor and one mentee complete sentences together."""
    lines: tuple[Option, ...]
    """One to five beginnings of sentences, such as "Between us stays …"."""


def pair_problems(card: PairCard) -> Iterable[Problem]:
    """What the types cannot say about a pair card."""
    return listed("lines", card.lines, 1, 5, "pair")
