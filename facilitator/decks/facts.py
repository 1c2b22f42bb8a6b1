"""What the library's pages say of a deck and of its cards, before anybody plays them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from facilitator.trainer.stats import stats_of
from game.cards import Anonymity, Comparison, Hat
from game.text import LANGUAGES, Language, Words
from scenarios.advice import option_lists
from scenarios.deck import Deck, DeckCard
from scenarios.loader import Loaded
from scenarios.mistake import Mistake, Severity
from scenarios.pair import PairCard

KINDS: Final[Mapping[str, str]] = {
    "choice": "Choose one answer",
    "multi": "Choose several answers",
    "hat": "Choose a hat",
    "scale": "Answer from 1 to 5",
    "pulse": "Answer from 1 to 5, before and after",
    "rank": "Put in order",
    "sort": "Sort into boxes",
    "split": "Guess a share",
    "points": "Share out ten points",
    "wall": "Write a sentence",
    "words": "Write short words",
    "practice": "Ask for a hat, and try it",
    "info": "Only to read",
    "pair": "A mentor and a mentee together",
}
"""Messages of the catalogue. A kind that is not here is called by its own name."""
LISTS: Final[Mapping[str, str]] = {
    "options": "Answers",
    "items": "Items",
    "statements": "Statements",
    "boxes": "Boxes",
    "lines": "Sentences to complete",
}
"""The keys of a card's lists, as messages of the catalogue."""
HATS: Final = "Hats to choose from"
SHOWN_HATS: Final = "Hats that the afterthought shows"
MODIFIERS: Final[Mapping[str, str]] = {
    "rounds": "Vote, talk, vote again",
    "predict": "Guess the other group",
    "panel": "With a panel",
    "anonymous": "Always without names",
    "compare": "The room as a whole",
    "points": "Without points",
}


@dataclass(frozen=True, kw_only=True)
class DeckFacts:
    """A deck on the list."""

    id: str
    title: Words
    about: Words | None
    version: str
    author: str
    license: str
    cards: int
    left_out: int
    """How many of them a session cannot play yet."""
    minutes: float
    complete: tuple[Language, ...]
    partly: tuple[Language, ...]
    """Languages in which some texts are missing."""
    own: bool
    advice: tuple[Mistake, ...]


@dataclass(frozen=True, kw_only=True)
class CardFacts:
    """A card as the library shows it."""

    card: DeckCard
    reference: str
    plays: bool
    kind: str
    marks: tuple[str, ...]
    """What is special about it, as messages of the catalogue."""
    lists: tuple[tuple[str, tuple[Words, ...]], ...]
    """What can be answered: a heading, which is a message of the catalogue, and texts."""
    answers: Mapping[str, Words]
    """The panel's answers by their ids."""


def deck_facts(file: Loaded[Deck], own: Path) -> DeckFacts | None:
    """A deck on the list; None for a file that holds none. `own` is the folder of own decks."""
    deck = file.value
    if deck is None:
        return None
    missing = stats_of(deck).missing
    return DeckFacts(
        id=deck.id,
        title=deck.title,
        about=deck.about,
        version=deck.version,
        author=deck.author,
        license=deck.license,
        cards=len(deck.cards),
        left_out=len(deck.cards) - len(deck.playable),
        minutes=sum(card.minutes for card in deck.playable),
        complete=tuple(language for language in LANGUAGES if missing.get(language) == 0),
        partly=tuple(language for language in LANGUAGES if missing.get(language)),
        own=Path(file.name).is_relative_to(own),
        advice=tuple(one for one in file.mistakes if one.severity is Severity.WARNING),
    )


def cards_of(deck: Deck, hats: Iterable[Hat]) -> tuple[CardFacts, ...]:
    """The cards of a deck, in its order."""
    names = {str(hat.id): hat.name for hat in hats}
    return tuple(_card(f"{deck.id}/{card.id}", card, names) for card in deck.cards)


def spoken(deck: DeckFacts) -> tuple[Language, ...]:
    """The languages in which a deck can be looked through."""
    return tuple(language for language in LANGUAGES if language in (*deck.complete, *deck.partly))


def _card(reference: str, card: DeckCard, hats: Mapping[str, Words]) -> CardFacts:
    lists = tuple(_lists(card, hats))
    answers = {one.id: one.text for _, options in option_lists(card) for one in options}
    return CardFacts(
        card=card,
        reference=reference,
        plays=not isinstance(card, PairCard),
        kind=KINDS.get(card.kind, card.kind),
        marks=tuple(_marks(card)),
        lists=lists,
        answers={**hats, **answers},
    )


def _lists(card: DeckCard, hats: Mapping[str, Words]) -> Iterator[tuple[str, tuple[Words, ...]]]:
    for key, options in option_lists(card):
        yield LISTS.get(key, key), tuple(option.text for option in options)
    offered: Sequence[str] = getattr(card, "hats", ())
    if offered and len(offered) < len(hats):
        yield HATS, tuple(hats[str(one)] for one in offered)
    if card.shown_hats:
        yield SHOWN_HATS, tuple(hats[str(one)] for one in card.shown_hats)


def _marks(card: DeckCard) -> Iterator[str]:
    if card.rounds == 2:
        yield MODIFIERS["rounds"]
    if card.predict:
        yield MODIFIERS["predict"]
    if card.panel:
        yield MODIFIERS["panel"]
    if card.anonymous is Anonymity.FORCED:
        yield MODIFIERS["anonymous"]
    if card.compare is Comparison.ROOM:
        yield MODIFIERS["compare"]
    if not card.points:
        yield MODIFIERS["points"]
