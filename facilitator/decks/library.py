"""The cards and run sheets that can be played, as entries of a session's run sheet."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from facilitator.decks.gallery import Gallery
from game.cards import Hat, Milestone
from game.kinds import Card
from game.refusal import Refused
from game.settings import RunSheetEntry
from game.text import Words
from scenarios.catalog import Catalog
from scenarios.deck import Deck, DeckCard
from scenarios.mistake import Mistake, Severity
from scenarios.pair import PairCard
from scenarios.pictures import Pictures
from scenarios.runsheet import RunSheet
from web import runtime


@dataclass(frozen=True, kw_only=True)
class CardLine:
    """A card on the list to pick from; `reference` is `deck/card`."""

    reference: str
    title: Words
    kind: str
    minutes: float
    plays: bool = True
    """Whether a session of this version can play it."""


@dataclass(frozen=True, kw_only=True)
class DeckLine:
    """A deck with its cards."""

    id: str
    title: Words
    about: Words | None
    cards: tuple[CardLine, ...]


@dataclass(frozen=True, kw_only=True)
class RunSheetLine:
    """A run sheet to choose."""

    id: str
    title: Words
    about: Words | None
    minutes: float
    cards: tuple[CardLine, ...]
    """Those that a session leaves out stand here too, and count no minutes."""


NO_PICTURE: Final = "A card's picture could not be copied. Nothing was changed. Look through its deck, then try again."


class NoSuchCard(LookupError):
    """A card or run sheet that is not, or no longer, in the library."""


class Library:
    """What the catalog holds, ready to be played."""

    def __init__(self, catalog: Catalog, gallery: Gallery) -> None:
        self._catalog, self._gallery = catalog, gallery

    def entry(self, reference: str) -> RunSheetEntry | None:
        """A card as an entry that has no id of its own yet, its picture kept for phones to fetch; raises Refused."""
        card = self._catalog.card(reference)
        deck = reference.partition("/")[0]
        if card is None:
            return None
        version = next((one.version for one in self._catalog.decks() if one.id == deck), "")
        return RunSheetEntry(id="", deck=deck, card=self._hung(deck, card), minutes=card.minutes, deck_version=version)

    def picked(self, cards: Iterable[tuple[str, float | None]]) -> tuple[RunSheetEntry, ...]:
        """Cards by reference, in order, each with its minutes or None for the card's own; raises NoSuchCard, Refused.

        Cards that this version leaves out are passed over.
        """
        known = self._catalog.references() - self._catalog.cards().keys()
        found = [self._existing(reference, minutes) for reference, minutes in cards if reference not in known]
        return _numbered(found)

    def of_runsheet(self, id: str) -> tuple[RunSheetEntry, ...]:
        """A run sheet's entries without the cards that this version leaves out; raises NoSuchCard, Refused."""
        sheet = self._sheet(id)
        playable = self._catalog.cards()
        return _numbered(
            replace(self._existing(one.card, one.minutes), notes=one.notes)
            for one in sheet.entries
            if one.card in playable
        )

    def left_out(self, id: str) -> tuple[CardLine, ...]:
        """The cards of a run sheet that this version leaves out."""
        sheet = self._catalog.runsheet(id)
        return tuple(card for card in self._line(sheet).cards if not card.plays) if sheet else ()

    def decks(self) -> tuple[DeckLine, ...]:
        """Every deck with the cards that a session can play."""
        return tuple(
            replace(deck, cards=tuple(card for card in deck.cards if card.plays)) for deck in self.whole_decks()
        )

    def whole_decks(self) -> tuple[DeckLine, ...]:
        """Every deck with all its cards, also those that this version leaves out."""
        return tuple(
            DeckLine(
                id=deck.id,
                title=deck.title,
                about=deck.about,
                cards=tuple(_card_line(deck, card) for card in deck.cards),
            )
            for deck in self._catalog.decks()
        )

    def runsheets(self) -> tuple[RunSheetLine, ...]:
        """Every run sheet that can be played."""
        return tuple(self._line(sheet) for sheet in self._catalog.runsheets())

    def hats(self) -> tuple[Hat, ...]:
        """The ten hats."""
        return self._catalog.hats()

    def milestones(self) -> tuple[Milestone, ...]:
        """The named fields of the journey."""
        return self._catalog.milestones()

    def title(self, runsheet: str) -> Words:
        """A run sheet's name; empty where there is no such run sheet."""
        sheet = self._catalog.runsheet(runsheet)
        return sheet.title if sheet else {}

    def errors(self) -> tuple[Mistake, ...]:
        """Why a file of the library cannot be played; advice is not among them."""
        return tuple(one for one in self._catalog.mistakes() if one.severity is Severity.ERROR)

    def _line(self, sheet: RunSheet) -> RunSheetLine:
        lines = {card.reference: card for deck in self.whole_decks() for card in deck.cards}
        cards = [
            lines[one.card] if one.minutes is None else replace(lines[one.card], minutes=one.minutes)
            for one in sheet.entries
        ]
        return RunSheetLine(
            id=sheet.id,
            title=sheet.title,
            about=sheet.about,
            minutes=sum(card.minutes for card in cards if card.plays),
            cards=tuple(cards),
        )

    def _sheet(self, id: str) -> RunSheet:
        sheet = self._catalog.runsheet(id)
        if sheet is None:
            raise NoSuchCard(id)
        return sheet

    def _existing(self, reference: str, minutes: float | None) -> RunSheetEntry:
        entry = self.entry(reference)
        if entry is None:
            raise NoSuchCard(reference)
        return entry if minutes is None else replace(entry, minutes=minutes)

    def _hung(self, deck: str, card: Card) -> Card:
        """The card with its picture where phones can fetch it, whatever becomes of the deck; raises Refused."""
        file = self._catalog.deck_file(deck) if card.picture else None
        if file is None:
            return card
        try:
            return runtime.in_thread(self._gallery.hang, card, Pictures.in_folder(Path(file.name).parent))
        except (OSError, ValueError, LookupError) as error:
            raise Refused("no_picture", NO_PICTURE) from error


def _numbered(entries: Iterable[RunSheetEntry]) -> tuple[RunSheetEntry, ...]:
    return tuple(replace(entry, id=f"e{number}") for number, entry in enumerate(entries, 1))


def _card_line(deck: Deck, card: DeckCard) -> CardLine:
    return CardLine(
        reference=f"{deck.id}/{card.id}",
        title=card.title,
        kind=card.kind,
        minutes=card.minutes,
        plays=not isinstance(card, PairCard),
    )
