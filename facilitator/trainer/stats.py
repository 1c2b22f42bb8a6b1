"""`rolecall deck stats`: what a deck amounts to, before anybody has played it."""

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from facilitator.trainer.card_words import cover_texts, texts_of, words_in_the_notes, words_in_the_room
from game.cards import VOTES, Fit
from game.text import LANGUAGES, Language
from scenarios.checker import BROKEN, COULD_NOT_RUN, FINE, files_in
from scenarios.deck import Deck
from scenarios.loader import Loaded, read_deck
from scenarios.pair import PairCard
from scenarios.texts import NAMES

WORDS_A_MINUTE = 200
"""How fast grown-ups read on a screen, roughly."""


@dataclass(frozen=True, kw_only=True)
class DeckStats:
    """One deck in numbers; minutes of reading are per language."""

    file: str
    id: str
    version: str
    title: str
    cards: int
    kinds: Mapping[str, int]
    minutes: float
    shortest: float
    longest: float
    reading: Mapping[Language, float]
    """Minutes in which one person reads everything that the room sees."""
    notes: Mapping[Language, float]
    """Minutes in which the facilitator reads all notes."""
    texts: int
    missing: Mapping[Language, int]
    """Language → how many texts it lacks; a language of which there is nothing is not here."""
    rounds: Mapping[int, int]
    """How many cards have so many votes."""
    fits: Mapping[str, int]

    def lines(self) -> Iterable[str]:
        """The numbers as people read them."""
        yield f"{self.title} ({self.id} {self.version})"
        yield f"  cards      {self.cards}: {_listed(self.kinds)}"
        yield f"  minutes    {self.minutes:g} in all; a card takes {self.shortest:g} to {self.longest:g}"
        yield f"  reading    {_minutes(self.reading)}, at {WORDS_A_MINUTE} words a minute"
        yield f"  notes      {_minutes(self.notes) or 'none'}"
        yield f"  languages  {', '.join(self._complete(language) for language in self.missing)}"
        yield f"  rounds     {_listed({ROUNDS[rounds]: number for rounds, number in self.rounds.items()})}"
        yield f"  fits       {_listed(self.fits) or 'nowhere in particular'}"

    def _complete(self, language: Language) -> str:
        missing = self.missing[language]
        if not missing:
            return f"{NAMES[language]} complete"
        there = self.texts - missing
        return f"{NAMES[language]} {100 * there // self.texts} % ({there} of {self.texts} texts)"


ROUNDS = {1: "with one vote", 2: "with two votes", 0: "without a vote"}


@dataclass(frozen=True)
class StatsReport:
    """The numbers of several decks, and why some have none."""

    files: Sequence[Loaded[Deck]]

    @cached_property
    def decks(self) -> tuple[DeckStats, ...]:
        """The decks that could be counted."""
        return tuple(stats_of(one.value, one.name) for one in self.files if one.value)

    @property
    def exit_code(self) -> int:
        """0 when every deck was counted, 1 when one has errors, 2 when one could not be read or there was none."""
        if not self.files or any(one.rule == "unreadable" for file in self.files for one in file.errors):
            return COULD_NOT_RUN
        return BROKEN if any(file.errors for file in self.files) else FINE

    def text(self) -> str:
        """One paragraph per deck; the errors of a deck that cannot be played stand in its place."""
        if not self.files:
            return "Nothing was counted: name at least one deck."
        counted = iter(self.decks)
        return "\n\n".join(
            "\n".join(next(counted).lines() if one.value else map(str, one.errors)) for one in self.files
        )

    def json(self) -> str:
        """The same for programs: a list of objects, one per deck that can be played."""
        return json.dumps([_plain(asdict(one)) for one in self.decks], ensure_ascii=False, indent=2)


def counted(paths: Sequence[Path]) -> StatsReport:
    """Count the decks in these files and folders."""
    return StatsReport([read_deck(path) for path in files_in(paths)])


def stats_of(deck: Deck, file: str = "") -> DeckStats:
    """One deck in numbers."""
    texts = [*cover_texts(deck), *(words for card in deck.cards for words in texts_of(card))]
    spoken = [language for language in LANGUAGES if any(language in words for words in texts)]
    minutes = [card.minutes for card in deck.cards]
    fits = Counter(fit for card in deck.cards for fit in card.fits)
    return DeckStats(
        file=file,
        id=deck.id,
        version=deck.version,
        title=deck.title[deck.language],
        cards=len(deck.cards),
        kinds=dict(Counter(card.kind for card in deck.cards).most_common()),
        minutes=sum(minutes),
        shortest=min(minutes),
        longest=max(minutes),
        reading=_reading(words_in_the_room(card) for card in deck.cards),
        notes=_reading(words_in_the_notes(card) for card in deck.cards),
        texts=len(texts),
        missing={language: sum(language not in words for words in texts) for language in spoken},
        rounds=_rounds(deck),
        fits={fit.value: fits[fit] for fit in Fit if fits[fit]},
    )


def _rounds(deck: Deck) -> dict[int, int]:
    """Pairs fill in their cards on paper, and nobody answers a card to read."""
    asked = Counter(
        0 if isinstance(card, PairCard) else sum(one in VOTES for one in card.played) for card in deck.cards
    )
    return {votes: asked[votes] for votes in ROUNDS if asked[votes]}


def _reading(words: Iterable[Mapping[Language, int]]) -> dict[Language, float]:
    total: Counter[Language] = Counter()
    for one in words:
        total.update(one)
    return {language: round(total[language] / WORDS_A_MINUTE, 1) for language in LANGUAGES if total[language]}


def _minutes(reading: Mapping[Language, float]) -> str:
    return ", ".join(f"{minutes:g} minutes in {NAMES[language]}" for language, minutes in reading.items())


def _listed(numbers: Mapping[str, int]) -> str:
    return ", ".join(f"{number} {name}" for name, number in numbers.items())


def _plain(numbers: dict[str, Any]) -> dict[str, Any]:
    return {**numbers, "rounds": {str(rounds): number for rounds, number in numbers["rounds"].items()}}
