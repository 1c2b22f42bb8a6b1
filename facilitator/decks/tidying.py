"""Pictures that no session and no deck shows any more are deleted, a day after they were last needed."""

from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from facilitator.decks.gallery import Gallery, name_of
from scenarios.catalog import Catalog
from scenarios.pictures import Pictures
from web import runtime
from web.desk import Desk
from web.pictures import pictures_of_sessions


class Tidying:
    """Looks through the gallery; decks are read only where there is something to delete."""

    def __init__(self, gallery: Gallery, catalog: Catalog, desk: Desk) -> None:
        self._gallery, self._catalog, self._desk = gallery, catalog, desk

    def sweep(self) -> set[str]:
        """Delete what is due; returns which. Nothing is, where sessions or decks cannot be read: raises."""
        due = runtime.in_thread(self._gallery.due, self._desk.look(pictures_of_sessions))
        if not due:
            return due
        folders = {Path(file.name).parent for file in self._catalog.deck_files()}
        return runtime.in_thread(lambda: self._gallery.delete(due - _pictures_in(folders)))


def _pictures_in(folders: Iterable[Path]) -> set[str]:
    """The names that pictures beside decks have, or would have, in the gallery."""
    names = set()
    for folder in folders:
        beside = Pictures.in_folder(folder)
        for file in beside.names:
            with suppress(ValueError):  # what is no picture is in no gallery
                names.add(name_of(beside.read(file)))
    return names
