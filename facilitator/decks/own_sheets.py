"""The folder with a facilitator's own run sheets: `runsheets/<id>.yaml`."""

from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Final

from facilitator.datafolder import write_private
from facilitator.decks.own import MOST_REMOVED, REMOVED, written_id
from scenarios.catalog import Catalog
from scenarios.loader import Loaded, read_runsheet
from scenarios.runsheet import RunSheet

FOLDER: Final = "runsheets"


@dataclass(frozen=True)
class OwnSheet:
    """An own run sheet's file. `sheet` is None while the file cannot be read, and known when only cards are missing."""

    id: str
    path: Path
    sheet: RunSheet | None
    plays: bool

    @property
    def edition(self) -> str:
        """Changes whenever the file does."""
        return sha256(self.path.read_bytes()).hexdigest()[:16]

    @property
    def commented(self) -> bool:
        """Whether somebody wrote notes to themselves into the file."""
        lines = self.path.read_text("utf-8", "replace").splitlines()
        return any(line.lstrip().startswith("#") and "$schema" not in line for line in lines)


class OwnSheets:
    """Finds, stores and removes own run sheets."""

    def __init__(self, folder: Path, catalog: Catalog, clock: Callable[[], int]) -> None:
        self.folder = folder / FOLDER
        self._catalog, self._clock = catalog, clock

    def all(self) -> tuple[OwnSheet, ...]:
        """Every own run sheet whose id can be read, broken ones too."""
        return tuple(one for file in self._catalog.runsheet_files() if (one := self._found(file)))

    def find(self, id: str) -> OwnSheet | None:
        """The own run sheet with this id, also one whose cards are gone."""
        return next((one for one in self.all() if one.id == id), None)

    def taken(self) -> set[str]:
        """The ids that a new run sheet cannot have."""
        return {*(sheet.id for sheet in self._catalog.runsheets()), *(own.id for own in self.all())}

    def _found(self, file: Loaded[RunSheet]) -> OwnSheet | None:
        path = Path(file.name)
        if not path.is_relative_to(self.folder):
            return None
        id = file.value.id if file.value else written_id(path)
        return OwnSheet(id, path, file.value or read_runsheet(path).value, bool(file.value)) if id else None

    def put(self, id: str, text: str, before: OwnSheet | None) -> None:
        """Write a run sheet, whole or not at all; raises OSError."""
        self.folder.mkdir(parents=True, exist_ok=True)
        write_private(before.path if before else self.folder / f"{id}.yaml", text.encode())

    def remove(self, own: OwnSheet) -> None:
        """Take a run sheet out of the library; the file moves to where nobody plays it."""
        place = self.folder / REMOVED
        place.mkdir(exist_ok=True)
        own.path.replace(removed := place / f"{own.path.stem[:40]}-{self._clock()}.yaml")
        removed.touch()
        for old in sorted(place.iterdir(), key=lambda one: one.stat().st_mtime_ns)[:-MOST_REMOVED]:
            old.unlink(missing_ok=True)
