"""The deck library put together: all that can be done with decks and run sheets before they are played."""

from collections.abc import Callable, Iterable
from pathlib import Path

from flask import Blueprint

from facilitator.apart import Apart
from facilitator.decks.builder import Builder
from facilitator.decks.deleting import Deleting
from facilitator.decks.duplicating import Duplicating
from facilitator.decks.gallery import Gallery
from facilitator.decks.library import Library
from facilitator.decks.library_pages import LibraryPages
from facilitator.decks.library_preview import library_preview
from facilitator.decks.own import OwnDecks
from facilitator.decks.own_sheets import OwnSheets
from facilitator.decks.schemas import renew_schemas
from facilitator.decks.sheet_pages import SheetPages
from facilitator.decks.upload import Uploads
from facilitator.decks.waiting import Waiting
from facilitator.once import Once
from facilitator.pages import Surroundings
from scenarios.catalog import Catalog
from web.pictures import served_pictures


def deck_pages(
    around: Surroundings,
    catalog: Catalog,
    library: Library,
    gallery: Gallery,
    once: Once,
    folder: Path,
    clock: Callable[[], int],
    seconds: Callable[[], float],
) -> Iterable[Blueprint]:
    """All pages; `folder` is where own decks and run sheets lie, the clocks count epoch milliseconds and seconds."""
    apart = Apart()
    renew_schemas(folder)
    own, sheets = OwnDecks(folder, catalog, clock), OwnSheets(folder, catalog, clock)
    return (
        served_pictures(gallery.folder),
        LibraryPages(around, catalog, own, apart).blueprint(),
        library_preview(around, catalog, gallery, apart),
        Uploads(around, catalog, own, Waiting(seconds), once).blueprint(),
        Duplicating(around, catalog, own, once).blueprint(),
        Deleting(around, catalog, own).blueprint(),
        SheetPages(around, catalog, library, sheets).blueprint(),
        Builder(around, catalog, library, sheets, once).blueprint(),
    )
