"""The folder with a facilitator's own decks: `decks/<id>/<id>.yaml` with its pictures beside it.

A deck appears whole or not at all. What is replaced or deleted moves to `decks/.removed`, and stays there for a while.
"""

import secrets
import shutil
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from facilitator.datafolder import write_private
from facilitator.decks.own_files import InTheWay, Removed, edition_of, in_the_way
from facilitator.decks.schemas import lay_schema
from scenarios.archive import Packed, named_pictures
from scenarios.catalog import ENDINGS, Catalog
from scenarios.deck import Deck
from scenarios.modelines import FOR_DECKS, aimed
from scenarios.pictures import Pictures
from web import runtime


@dataclass(frozen=True)
class OwnDeck:
    """An own deck's file. `deck` is None while the file has errors."""

    id: str
    path: Path
    deck: Deck | None

    @property
    def edition(self) -> str:
        """Changes whenever the file does."""
        return edition_of(self.path)


class OwnDecks:
    """Finds, stores and removes own decks."""

    def __init__(self, folder: Path, catalog: Catalog, clock: Callable[[], int]) -> None:
        self.folder = folder / "decks"
        self._catalog, self._removed = catalog, Removed(self.folder, clock)
        self._one_by_one = runtime.Lock()

    def all(self) -> tuple[OwnDeck, ...]:
        """Every own deck file whose id can be read, broken ones too."""
        files = [file for file in self._catalog.deck_files() if Path(file.name).is_relative_to(self.folder)]
        return tuple(OwnDeck(file.id, Path(file.name), file.value) for file in files if file.id)

    def find(self, id: str) -> OwnDeck | None:
        """The own deck with this id."""
        return next((one for one in self.all() if one.id == id), None)

    def in_the_way(self, id: str, packed: Packed) -> Path | None:
        """A file that is not this deck's, and stands where it would be stored."""
        return runtime.in_thread(_foreign, self.folder / id, _files_of(id, packed), self._before(id))

    def put(self, deck: Deck, packed: Packed) -> None:
        """Store a deck; one with the same id is replaced, and a copy of it stays.

        Raises InTheWay, OSError, and then nothing has changed for a reader.
        """
        with self._one_by_one:
            runtime.in_thread(self._put, deck.id, _files_of(deck.id, packed), self._before(deck.id))

    def remove(self, own: OwnDeck) -> None:
        """Take a deck out of the library; what lay in its folder beside it stays. Raises OSError."""
        with self._one_by_one:
            runtime.in_thread(self._remove, own)

    def _before(self, id: str) -> Sequence[OwnDeck]:
        return [one for one in self.all() if one.id == id]

    def _put(self, id: str, files: Mapping[str, bytes], before: Sequence[OwnDeck]) -> None:
        home = self.folder / id
        if standing := _foreign(home, files, before):
            raise InTheWay(standing)
        for one in before:
            beside = {home / name for name in files if one.path.parent == home and (home / name).is_file()}
            self._removed.keep(one.path.stem, {*_files(one), *beside})
        if home.exists():
            _write(home, files)
        else:
            self._make(home, files)
        lay_schema(self.folder, FOR_DECKS)
        for one in before:
            self._clear(one, keep={*(home / name for name in files)})

    def _remove(self, own: OwnDeck) -> None:
        self._removed.keep(own.path.stem, _files(own))
        self._clear(own, keep=set())

    def _make(self, home: Path, files: Mapping[str, bytes]) -> None:
        """A folder that appears with everything in it."""
        self.folder.mkdir(parents=True, exist_ok=True)
        part = self.folder / f".{home.name[:40]}-{secrets.token_hex(4)}"
        try:
            part.mkdir()
            _write(part, files)
            part.rename(home)
        except OSError:
            shutil.rmtree(part, ignore_errors=True)
            raise

    def _clear(self, own: OwnDeck, keep: set[Path]) -> None:
        """Delete a deck's files, except those that belong to somebody else."""
        keep = keep | _shared(own)
        for path in _files(own):
            if path not in keep:
                path.unlink(missing_ok=True)
        if own.path.parent != self.folder and not any(own.path.parent.iterdir()):
            own.path.parent.rmdir()


def packed_deck(path: Path, deck: Deck) -> Packed:
    """A deck's file and its pictures, as they lie there; raises OSError."""
    pictures = Pictures.in_folder(path.parent)
    try:
        return Packed(path.read_bytes(), {name: pictures.read(name) for name in named_pictures(deck)})
    except KeyError as gone:
        raise FileNotFoundError(f"The picture {gone} is gone.") from gone


def _files(own: OwnDeck) -> Iterable[Path]:
    """A deck's file and the pictures that it shows; the file first, since without it the pictures are nobody's."""
    names = named_pictures(own.deck) if own.deck else frozenset[str]()
    beside = set(Pictures.in_folder(own.path.parent).names)
    return (own.path, *(own.path.parent / name for name in sorted(names & beside)))


def _files_of(id: str, packed: Packed) -> Mapping[str, bytes]:
    """What a deck's folder holds; the deck last: until then the old one stands."""
    return {**packed.pictures, f"{id}.yaml": aimed(packed.text, f"../{FOR_DECKS}")}


def _foreign(home: Path, files: Mapping[str, bytes], before: Sequence[OwnDeck]) -> Path | None:
    """A file that would be written over, and is not the old deck's: neither its file nor a picture only it can show."""
    ours = [one for one in before if one.path.parent == home]
    lonely = ours and not any(_shared(one) for one in ours)
    pictures = {home / name for name in Pictures.in_folder(home).names} if lonely else set()
    return in_the_way(home, files, {*pictures, *(one.path for one in ours)})


def _shared(own: OwnDeck) -> set[Path]:
    """Pictures in the same folder that another deck shows, or could."""
    folder = own.path.parent
    neighbours = [
        path for path in folder.iterdir() if path.suffix in ENDINGS and path != own.path and not _is_hidden(path)
    ]
    return {folder / name for name in Pictures.in_folder(folder).names} if neighbours else set()


def _write(folder: Path, files: Mapping[str, bytes]) -> None:
    for name, data in files.items():
        write_private(folder / name, data)


def _is_hidden(path: Path) -> bool:
    return path.name.startswith(".")
