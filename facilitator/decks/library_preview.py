"""The preview of a deck in the console's library, for whoever is signed in."""

import time
from dataclasses import replace
from pathlib import Path
from typing import Final

from flask import Blueprint

from facilitator.decks.gallery import Gallery
from facilitator.pages import Surroundings
from facilitator.trainer.preview_pages import Preview
from scenarios.calling import Call
from scenarios.catalog import Catalog
from scenarios.deck import Deck
from scenarios.loader import Loaded, read_deck
from scenarios.mistake import START, Finding
from scenarios.pair import PairCard
from scenarios.pictures import Pictures, Verdicts
from web import runtime

PREFIX: Final = "/console/decks/<deck>/preview"
FRAMED: Final = "/console/decks/"
"""Where the frames of the preview lie; `guarded` must let them stand in ours."""
UNHUNG: Final = Finding(
    at=START,
    rule="picture-missing",
    sentence="A picture of this deck cannot be shown just now.",
    fix="Look whether it is still there and whether the disk is full, then save the deck again.",
)


def library_preview(around: Surroundings, catalog: Catalog, gallery: Gallery, call: Call) -> Blueprint:
    """The pages of the preview for every deck of the library; decks are read and played through `call`."""
    find, read = FilesById(catalog), Hanging(gallery)
    preview = Preview(find, catalog.hats, time.monotonic, runtime.sleep, read, "/console/decks/{deck}", call)
    return preview.add_to(around.blueprint("preview"), PREFIX)


class FilesById:
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

    def __init__(self, gallery: Gallery) -> None:
        self._verdicts, self._gallery = Verdicts(), gallery

    def __call__(self, path: Path) -> Loaded[Deck]:
        """The deck in a file; its pictures are sound, since it has no errors."""
        loaded = read_deck(path, verdicts=self._verdicts)
        if loaded.value is None:
            return loaded
        try:
            return replace(loaded, value=self._hung(loaded.value, Pictures.in_folder(path.parent)))
        except (OSError, ValueError, LookupError):
            return replace(loaded, value=None, mistakes=(*loaded.mistakes, UNHUNG.in_file(loaded.name)))

    def _hung(self, deck: Deck, beside: Pictures) -> Deck:
        cards = [card if isinstance(card, PairCard) else self._gallery.hang(card, beside) for card in deck.cards]
        return replace(deck, cards=tuple(cards))
