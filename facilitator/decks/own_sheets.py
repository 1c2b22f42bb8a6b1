"""The folder with a facilitator's own run sheets: `runsheets/<id>.yaml`."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from facilitator.datafolder import write_private
from facilitator.decks.own_files import InTheWay, Removed, edition_of
from facilitator.decks.schemas import lay_schema
from scenarios.catalog import Catalog, yaml_files
from scenarios.loader import Loaded
from scenarios.modelines import FOR_RUNSHEETS
from scenarios.runsheet import RunSheet
from web import runtime

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
        return edition_of(self.path)

    @property
    def commented(self) -> bool:
        """Whether somebody wrote notes to themselves into the file."""
        try:
            lines = self.path.read_text("utf-8", "replace").splitlines()
        except OSError:
            return False
        return any(line.lstrip().startswith("#") and "$schema" not in line for line in lines)


class OwnSheets:
    """Finds, stores and removes own run sheets."""

    def __init__(self, folder: Path, catalog: Catalog, clock: Callable[[], int]) -> None:
        self.folder = folder / FOLDER
        self._catalog, self._removed = catalog, Removed(self.folder, clock)
        self._one_by_one = runtime.Lock()

    def all(self) -> tuple[OwnSheet, ...]:
        """Every own run sheet whose id can be read, broken ones too."""
        return tuple(one for file in self._catalog.runsheet_files() if (one := self._found(file)))

    def find(self, id: str) -> OwnSheet | None:
        """The own run sheet with this id, also one whose cards are gone."""
        return next((one for one in self.all() if one.id == id), None)

    def taken(self) -> set[str]:
        """The ids that a new run sheet cannot have, also those by which a file is called that nobody can read."""
        files = {path.stem.casefold() for path in yaml_files(self.folder)}
        return {*(sheet.id for sheet in self._catalog.runsheets()), *(own.id for own in self.all()), *files}

    def _found(self, file: Loaded[RunSheet]) -> OwnSheet | None:
        path = Path(file.name)
        if not path.is_relative_to(self.folder):
            return None
        sheet = file.value or self._catalog.lone_runsheet(path)
        return OwnSheet(file.id, path, sheet, bool(file.value)) if file.id else None

    def put(self, id: str, text: str, before: OwnSheet | None) -> None:
        """Write a run sheet, whole or not at all; a new one never over another. Raises InTheWay, OSError."""
        with self._one_by_one:
            runtime.in_thread(self._put, id, text, before)

    def remove(self, own: OwnSheet) -> None:
        """Take a run sheet out of the library; a copy stays where nobody plays it. Raises OSError."""
        with self._one_by_one:
            runtime.in_thread(self._remove, own)

    def _put(self, id: str, text: str, before: OwnSheet | None) -> None:
        path = before.path if before else self.folder / f"{id}.yaml"
        if before is None and path.exists():
            raise InTheWay(path)
        if before and before.commented:
            self._removed.keep(path.stem, [path])
        self.folder.mkdir(parents=True, exist_ok=True)
        write_private(path, text.encode())
        lay_schema(self.folder, FOR_RUNSHEETS)

    def _remove(self, own: OwnSheet) -> None:
        self._removed.keep(own.path.stem, [own.path])
        own.path.unlink()
