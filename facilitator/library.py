"""The cards and run sheets that can be played, as entries of a session's run sheet."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from game.cards import Hat
from game.settings import RunSheetEntry
from game.text import Words
from scenarios.catalog import Catalog
from scenarios.mistake import Mistake, Severity
from scenarios.runsheet import RunSheet


@dataclass(frozen=True, kw_only=True)
class CardLine:
    """A card on the list to pick from; `reference` is `deck/card`."""

    reference: str
    title: Words
    kind: str
    minutes: float


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
    cards: tuple[Words, ...]


class NoSuchCard(LookupError):
    """A card or run sheet that is not, or no longer, in the library."""


class Library:
    """What the catalog holds, ready to be played."""

    def __init__(self, catalog: Catalog) -> None:
        self._catalog = catalog

    def entry(self, reference: str) -> RunSheetEntry | None:
        """A card as an entry that has no id of its own yet."""
        card = self._catalog.card(reference)
        deck = reference.partition("/")[0]
        return RunSheetEntry(id="", deck=deck, card=card, minutes=card.minutes) if card else None

    def picked(self, cards: Iterable[tuple[str, float | None]]) -> tuple[RunSheetEntry, ...]:
        """Cards by reference, in order, each with its minutes or None for the card's own; raises NoSuchCard."""
        found = [self._existing(reference, minutes) for reference, minutes in cards]
        return tuple(replace(entry, id=f"e{number}") for number, entry in enumerate(found, 1))

    def of_runsheet(self, id: str) -> tuple[RunSheetEntry, ...]:
        """A run sheet's entries; raises NoSuchCard."""
        sheet = self._catalog.runsheet(id)
        if sheet is None:
            raise NoSuchCard(id)
        entries = self.picked((one.card, one.minutes) for one in sheet.entries)
        return tuple(replace(entry, notes=one.notes) for entry, one in zip(entries, sheet.entries, strict=True))

    def decks(self) -> tuple[DeckLine, ...]:
        """Every deck with its cards."""
        return tuple(
            DeckLine(
                id=deck.id,
                title=deck.title,
                about=deck.about,
                cards=tuple(
                    CardLine(reference=f"{deck.id}/{card.id}", title=card.title, kind=card.kind, minutes=card.minutes)
                    for card in deck.cards
                ),
            )
            for deck in self._catalog.decks()
        )

    def runsheets(self) -> tuple[RunSheetLine, ...]:
        """Every run sheet that can be played."""
        return tuple(self._line(sheet) for sheet in self._catalog.runsheets())

    def hats(self) -> tuple[Hat, ...]:
        """The ten hats."""
        return self._catalog.hats()

    def title(self, runsheet: str) -> Words:
        """A run sheet's name; empty where there is no such run sheet."""
        sheet = self._catalog.runsheet(runsheet)
        return sheet.title if sheet else {}

    def errors(self) -> tuple[Mistake, ...]:
        """Why a file of the library cannot be played; advice is not among them."""
        return tuple(one for one in self._catalog.mistakes() if one.severity is Severity.ERROR)

    def _line(self, sheet: RunSheet) -> RunSheetLine:
        entries = self.of_runsheet(sheet.id)
        return RunSheetLine(
            id=sheet.id,
            title=sheet.title,
            about=sheet.about,
            minutes=sum(entry.minutes for entry in entries),
            cards=tuple(entry.card.title for entry in entries),
        )

    def _existing(self, reference: str, minutes: float | None) -> RunSheetEntry:
        entry = self.entry(reference)
        if entry is None:
            raise NoSuchCard(reference)
        return entry if minutes is None else replace(entry, minutes=minutes)
