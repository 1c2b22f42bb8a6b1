"""A deck: cards that belong together, with what is needed to share them. The docstrings are the editor's help texts."""

from dataclasses import dataclass
from typing import Annotated, TypeAlias

from pydantic import Discriminator

from game.cards import Concern, Id
from game.kinds import Card
from game.text import STRICT, Language, Words
from scenarios.pair import PairCard

DeckCard: TypeAlias = Card | PairCard
"""What a deck may hold: the cards that a session plays, and those that it will."""
AnyCard: TypeAlias = Annotated[DeckCard, Discriminator("kind")]


@dataclass(frozen=True, kw_only=True)
class Deck:
    """A deck of cards."""

    __pydantic_config__ = STRICT
    id: Id
    """A stable id in lower-case words with hyphens. Run sheets name the deck by it: never change it."""
    version: str = "1"
    """The deck's version, in quotes. Raise it when you share a changed deck."""
    language: Language = "en"
    """The language of every text that is written without naming one: en, da or de."""
    author: str = ""
    """Who wrote the deck."""
    license: str = ""
    """What others may do with the deck, such as MIT or CC-BY-4.0."""
    title: Words
    """The deck's name."""
    about: Words | None = None
    """What the deck is about, in two or three sentences."""
    works_on: tuple[Concern, ...] = ()
    """Which of the five questions of a programme's health the deck helps with: the debrief names it beside these."""
    cards: tuple[AnyCard, ...]
    """The cards, in the order in which you would play them."""

    @property
    def playable(self) -> tuple[Card, ...]:
        """The cards that a session can play."""
        return tuple(card for card in self.cards if not isinstance(card, PairCard))
