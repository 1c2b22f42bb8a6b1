"""The preview of a deck in the console's library, for whoever is signed in."""

import time
from dataclasses import replace
from pathlib import Path
from typing import Final

from flask import Blueprint

from facilitator.decks.gallery import Gallery
from facilitator.pages import Surroundings
from facilitator.trainer.deck_reader import DeckReader
from facilitator.trainer.preview_pages import Preview
from scenarios.catalog import Catalog
from scenarios.deck import Deck
from scenarios.loader import Loaded
from scenarios.pair import PairCard
from scenarios.pictures import Pictures
from web import runtime

PREFIX: Final = "/console/decks/<deck>/preview"
FRAMED: Final = "/console/decks/"
"""Where the frames of the preview lie; `guarded` must let them stand in ours."""


def library_preview(around: Surroundings, catalog: Catalog, gallery: Gallery) -> Blueprint:
    """The pages of the preview for every deck of the library."""
    find, read = Shelf(catalog), Hanging(DeckReader(), gallery)
    preview = Preview(find, catalog.hats, time.monotonic, runtime.sleep, read, "/console/decks/{deck}")
    return preview.add_to(around.blueprint("preview"), PREFIX)


class Shelf:
    """Finds a deck's file by its id, also while the file has errors and the catalog cannot read the id."""

    def __init__(self, catalog: Catalog) -> None:
        self._catalog = catalog
        self._known: dict[str, Path] = {}

    def __call__(self, id: str) -> Path | None:
        """The file, once it was found as long as it is there."""
        if file := self._catalog.deck_file(id):
            self._known[id] = Path(file.name)
        path = self._known.get(id)
        return path if path and path.is_file() else None


class Hanging:
    """Reads a deck and gives its pictures the names under which this server shows them."""

    def __init__(self, read: DeckReader, gallery: Gallery) -> None:
        self._read, self._gallery = read, gallery

    def __call__(self, path: Path) -> Loaded[Deck]:
        """The deck in a file; its pictures are sound, since it has no errors."""
        loaded = self._read(path)
        if loaded.value is None:
            return loaded
        beside = Pictures.in_folder(path.parent)
        cards = [
            card if isinstance(card, PairCard) else self._gallery.hang(card, beside) for card in loaded.value.cards
        ]
        return replace(loaded, value=replace(loaded.value, cards=tuple(cards)))
