"""The folder with a facilitator's own decks: `decks/<id>/<id>.yaml` with its pictures beside it.

A deck appears whole or not at all. What is replaced or deleted moves to `decks/.removed`, and stays there for a while.
"""

import secrets
import shutil
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Final

from facilitator.datafolder import write_private
from scenarios.archive import Packed, named_pictures
from scenarios.catalog import ENDINGS, Catalog
from scenarios.deck import Deck
from scenarios.node import text_at
from scenarios.pictures import Pictures
from scenarios.yaml_source import BYTES, read_source

REMOVED: Final = ".removed"
MOST_REMOVED: Final = 30


@dataclass(frozen=True)
class OwnDeck:
    """An own deck's file. `deck` is None while the file has errors."""

    id: str
    path: Path
    deck: Deck | None

    @property
    def edition(self) -> str:
        """Changes whenever the file does."""
        return sha256(self.path.read_bytes()).hexdigest()[:16]


class OwnDecks:
    """Finds, stores and removes own decks."""

    def __init__(self, folder: Path, catalog: Catalog, clock: Callable[[], int]) -> None:
        self.folder = folder / "decks"
        self._catalog, self._clock = catalog, clock

    def all(self) -> tuple[OwnDeck, ...]:
        """Every own deck file whose id can be read, broken ones too."""
        found = (self._found(Path(file.name), file.value) for file in self._catalog.deck_files())
        return tuple(one for one in found if one)

    def find(self, id: str) -> OwnDeck | None:
        """The own deck with this id."""
        return next((one for one in self.all() if one.id == id), None)

    def put(self, deck: Deck, packed: Packed) -> None:
        """Store a deck; one with the same id is replaced. Raises OSError, and then nothing has changed for a reader."""
        before = [one for one in self.all() if one.id == deck.id]
        home, file = self.folder / deck.id, self.folder / deck.id / f"{deck.id}.yaml"
        files = {**packed.pictures, file.name: packed.text}  # the deck last: until then the old one stands
        for one in before:
            self._keep_copy(one)
        if home.exists():
            _write(home, files)
        else:
            self._make(home, files)
        for one in before:
            self._clear(one, keep={*(home / name for name in files)})

    def remove(self, own: OwnDeck) -> None:
        """Take a deck out of the library; what lay in its folder beside it stays."""
        self._keep_copy(own)
        self._clear(own, keep=set())

    def _found(self, path: Path, deck: Deck | None) -> OwnDeck | None:
        if not path.is_relative_to(self.folder):
            return None
        id = deck.id if deck else written_id(path)
        return OwnDeck(id, path, deck) if id else None

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

    def _keep_copy(self, own: OwnDeck) -> None:
        """Copy a deck and its pictures to where nobody plays them."""
        place = self.folder / REMOVED / f"{own.path.stem[:40]}-{self._clock()}-{secrets.token_hex(2)}"
        place.mkdir(parents=True)
        for path in _files(own):
            shutil.copyfile(path, place / path.name)
        kept = sorted(place.parent.iterdir(), key=lambda one: one.stat().st_mtime_ns)
        for old in kept[:-MOST_REMOVED]:
            shutil.rmtree(old, ignore_errors=True)

    def _clear(self, own: OwnDeck, keep: set[Path]) -> None:
        """Delete a deck's files, except those that belong to somebody else."""
        keep = keep | self._shared(own)
        for path in _files(own):
            if path not in keep:
                path.unlink(missing_ok=True)
        if own.path.parent != self.folder and not any(own.path.parent.iterdir()):
            own.path.parent.rmdir()

    def _shared(self, own: OwnDeck) -> set[Path]:
        """Pictures in the same folder that another deck shows, or could."""
        folder = own.path.parent
        neighbours = [
            path for path in folder.iterdir() if path.suffix in ENDINGS and path != own.path and not _is_hidden(path)
        ]
        return {folder / name for name in Pictures.in_folder(folder).names} if neighbours else set()


def written_id(path: Path) -> str | None:
    """The id that stands in a deck's file, whatever else is wrong with it."""
    try:
        with path.open("rb") as file:
            return text_at(read_source(file.read(BYTES)).root, "id")
    except OSError:
        return None


def packed_deck(path: Path, deck: Deck) -> Packed:
    """A deck's file and its pictures, as they lie there; raises OSError, KeyError."""
    pictures = Pictures.in_folder(path.parent)
    return Packed(path.read_bytes(), {name: pictures.read(name) for name in named_pictures(deck)})


def _files(own: OwnDeck) -> Iterable[Path]:
    """A deck's file and the pictures that it shows; the file first, since without it the pictures are nobody's."""
    names = named_pictures(own.deck) if own.deck else frozenset[str]()
    beside = set(Pictures.in_folder(own.path.parent).names)
    return (own.path, *(own.path.parent / name for name in sorted(names & beside)))


def _write(folder: Path, files: Mapping[str, bytes]) -> None:
    for name, data in files.items():
        write_private(folder / name, data)


def _is_hidden(path: Path) -> bool:
    return path.name.startswith(".")
