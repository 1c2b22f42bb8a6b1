"""`rolecall deck check`: decks, run sheets, hats and journey files checked together, told as text or as JSON."""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from scenarios.archive import is_zip, read_archive
from scenarios.catalog import Catalog, library_files
from scenarios.deck import Deck
from scenarios.loader import Loaded, parse_deck, parse_hats, parse_journey, parse_runsheet, read_file
from scenarios.mistake import Mistake, Severity
from scenarios.node import Fields
from scenarios.pictures import Pictures
from scenarios.unzipping import BYTES as ARCHIVE_BYTES
from scenarios.yaml_source import read_source

FINE, BROKEN, COULD_NOT_RUN = 0, 1, 2


@dataclass(frozen=True)
class Report:
    """What came of a check."""

    files: int
    mistakes: tuple[Mistake, ...]

    @property
    def exit_code(self) -> int:
        """0 when every file can be used, 1 when one has errors, 2 when one could not be read at all."""
        if not self.files or any(mistake.rule == "unreadable" for mistake in self.mistakes):
            return COULD_NOT_RUN
        return BROKEN if self._count(Severity.ERROR) else FINE

    def text(self) -> str:
        """One line per mistake, and a last one that sums up."""
        return "\n".join([*map(str, self.mistakes), self._summary()])

    def json(self) -> str:
        """The same for programs: a list of objects, each with file, line, column, path, rule and sentences."""
        return json.dumps([asdict(mistake) for mistake in self.mistakes], ensure_ascii=False, indent=2)

    def _summary(self) -> str:
        if not self.files:
            return "Nothing was checked: name at least one file."
        checked = _counted(self.files, "file")
        if not self.mistakes:
            return f"{checked} checked, nothing to mend."
        wrong, advice = self._count(Severity.ERROR), self._count(Severity.WARNING)
        return f"{checked} checked: {_counted(wrong, 'error')}, {_counted(advice, 'warning')}."

    def _count(self, severity: Severity) -> int:
        return sum(mistake.severity is severity for mistake in self.mistakes)


def check(named: Sequence[Path], catalog: Catalog) -> Report:
    """Check files, also zips of a deck and its pictures, and folders.

    Run sheets may name the cards of the catalog and of the decks checked with them.
    """
    paths = files_in(named)
    decks = [loaded for path in paths if (loaded := _read(path, _deck_only)).value]
    known = _minutes((*catalog.decks(), *(one.value for one in decks if one.value)))
    files: Iterable[Loaded[Any]] = [_read(path, lambda data, name: _parse(data, name, known)) for path in paths]
    return Report(len(paths), tuple(mistake for file in files for mistake in file.mistakes))


def files_in(paths: Iterable[Path]) -> list[Path]:
    """The files that are meant: of a folder its decks and run sheets, also those in `decks` and `runsheets` inside."""
    return [file for path in paths for file in (_of_folder(path) if path.is_dir() else [path])]


def _of_folder(folder: Path) -> list[Path]:
    """Every YAML file; a folder without any is named itself, so that it is reported as unreadable."""
    places = (folder, folder / "decks", folder / "runsheets")
    return list(dict.fromkeys(file for place in places for file in library_files(place))) or [folder]


def _minutes(decks: Iterable[Deck]) -> Mapping[str, float]:
    """Every card that a run sheet may name, and how long it takes."""
    return {f"{deck.id}/{card.id}": card.minutes for deck in decks for card in deck.cards}


def _read(path: Path, parse: Callable[[bytes, str], Loaded[Any]]) -> Loaded[Any]:
    """A file, whatever it is called: zips begin with a sign of their own."""

    def either(data: bytes, name: str) -> Loaded[Any]:
        zipped = is_zip(data) or path.suffix.lower() == ".zip"
        return _of_zip(data, path) if zipped else parse(data, name)

    return read_file(path, either, ARCHIVE_BYTES)


def _of_zip(data: bytes, path: Path) -> Loaded[Deck]:
    """The deck in a zip; its mistakes name the zip as it was named, and the file in it."""
    unpacked = read_archive(data, path.name)
    mistakes = tuple(replace(one, file=str(path.parent / one.file)) for one in unpacked.mistakes)
    return Loaded(str(path), unpacked.deck, mistakes)


def _deck_only(data: bytes, name: str) -> Loaded[Any]:
    return _deck(data, name) if _kind(data) == "cards" else Loaded(name, None, ())


def _parse(data: bytes, name: str, known: Mapping[str, float]) -> Loaded[Any]:
    match _kind(data):
        case "entries":
            return parse_runsheet(data, name, known)
        case "hats":
            return parse_hats(data, name)
        case "milestones":
            return parse_journey(data, name)
        case _:
            return _deck(data, name)


def _deck(data: bytes, name: str) -> Loaded[Any]:
    return parse_deck(data, name, pictures=Pictures.in_folder(Path(name).parent))


def _kind(data: bytes) -> str:
    """The key that tells decks, run sheets, hats and the journey apart; without any it is read as a deck."""
    root = read_source(data).root
    keys = root.entries if isinstance(root, Fields) else {}
    return next((key for key in ("cards", "entries", "hats", "milestones") if key in keys), "cards")


def _counted(number: int, thing: str) -> str:
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"
