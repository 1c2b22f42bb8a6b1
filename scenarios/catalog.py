"""All decks and run sheets that can be played: those that come with Rolecall, and a facilitator's own folder.

Files are read again when they change. A broken one is reported and stops no other.
"""

from collections.abc import Callable, Iterable, Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any, Generic, TypeVar, cast

from game.cards import Hat, Milestone
from game.kinds import Card
from scenarios.calling import Call, at_once
from scenarios.deck import Deck
from scenarios.loader import Loaded, read_deck, read_hats, read_journey, read_runsheet
from scenarios.mistake import Mistake
from scenarios.picture_files import ENDINGS as PICTURES
from scenarios.pictures import Verdicts
from scenarios.runsheet import RunSheet

BUILTIN = Path(__file__).parent
ENDINGS = (".yaml", ".yml")

T = TypeVar("T")


class Kept(Generic[T]):
    """Remembers what came of a file until the file, or what it was read against, changes.

    Reading goes through `call`: decoding pictures takes so long that it must not stop whoever asks.
    """

    def __init__(self, read: Callable[[Path, frozenset[str], frozenset[str]], Loaded[T]], call: Call) -> None:
        self._read, self._call = read, call
        self._kept: dict[Path, tuple[object, Loaded[T]]] = {}

    def get(self, path: Path, taken: Iterable[str] = (), cards: Iterable[str] = ()) -> Loaded[T]:
        """The file as it is now; `taken` are the ids that it may not have, `cards` those that it may name."""
        known = (frozenset(taken), frozenset(cards))
        stamp = _stamp(path), *known
        return self._remembered(path, stamp) or self._call(self._new, path, stamp, known)

    def _remembered(self, path: Path, stamp: object) -> Loaded[T] | None:
        kept = self._kept.get(path)
        return kept[1] if kept and kept[0] == stamp else None

    def _new(self, path: Path, stamp: object, known: tuple[frozenset[str], frozenset[str]]) -> Loaded[T]:
        """The file read anew, unless somebody else did so while we waited."""
        found = self._remembered(path, stamp)
        if found is None:
            found = self._read(path, *known)
            self._kept[path] = stamp, found
        return found


class Catalog:
    """Finds decks, cards, run sheets, hats and the journey. `call` says where a changed file is read."""

    def __init__(self, own: Path | None = None, builtin: Path = BUILTIN, call: Call = at_once) -> None:
        self._folders = (builtin, own) if own else (builtin,)
        self._hats_file, self._journey_file = builtin / "hats.yaml", builtin / "journey.yaml"
        verdicts = Verdicts()
        self._decks: Kept[Deck] = Kept(lambda path, taken, _: read_deck(path, taken, verdicts), call)
        self._runsheets: Kept[RunSheet] = Kept(lambda path, taken, cards: read_runsheet(path, cards, taken), call)
        self._lone_runsheets: Kept[RunSheet] = Kept(lambda path, *_: read_runsheet(path), call)
        self._hats: Kept[tuple[Hat, ...]] = Kept(lambda path, *_: read_hats(path), call)
        self._journey: Kept[tuple[Milestone, ...]] = Kept(lambda path, *_: read_journey(path), call)

    def deck_files(self) -> tuple[Loaded[Deck], ...]:
        """Every deck file, broken ones too; of two decks with one id the later file is the broken one."""
        return self._load(self._decks, "decks", ())

    def runsheet_files(self) -> tuple[Loaded[RunSheet], ...]:
        """Every run sheet file, broken ones too."""
        return self._load(self._runsheets, "runsheets", self.references())

    def lone_runsheet(self, path: Path) -> RunSheet | None:
        """The run sheet in a file, also while the cards that it names are gone."""
        return self._lone_runsheets.get(path).value

    def decks(self) -> tuple[Deck, ...]:
        """Every deck that can be played."""
        return tuple(file.value for file in self.deck_files() if file.value)

    def runsheets(self) -> tuple[RunSheet, ...]:
        """Every run sheet whose cards all exist."""
        return tuple(file.value for file in self.runsheet_files() if file.value)

    def cards(self) -> dict[str, Card]:
        """Every card that a session can play by its reference, `deck/card`."""
        return {f"{deck.id}/{card.id}": card for deck in self.decks() for card in deck.playable}

    def references(self) -> frozenset[str]:
        """Every card that a run sheet may name, also those that a session leaves out for now."""
        return frozenset(f"{deck.id}/{card.id}" for deck in self.decks() for card in deck.cards)

    def deck(self, id: str) -> Deck | None:
        """The deck with this id."""
        return next((deck for deck in self.decks() if deck.id == id), None)

    def deck_file(self, id: str) -> Loaded[Deck] | None:
        """The file of the deck with this id; its name is the file's path."""
        return next((file for file in self.deck_files() if file.value and file.value.id == id), None)

    def edition(self) -> str:
        """A word that changes with any file of the library; cheap enough to be asked for every second."""
        stamps = [_stamp(path) for kind in ("decks", "runsheets") for path in self._files(kind)]
        return sha256(repr(stamps).encode()).hexdigest()[:16]

    def card(self, reference: str) -> Card | None:
        """The card with this reference, `deck/card`."""
        return self.cards().get(reference)

    def runsheet(self, id: str) -> RunSheet | None:
        """The run sheet with this id."""
        return next((sheet for sheet in self.runsheets() if sheet.id == id), None)

    def hats(self) -> tuple[Hat, ...]:
        """The ten hats; raises ValueError with the mistakes when their file is broken."""
        return _whole(self._hats.get(self._hats_file))

    def milestones(self) -> tuple[Milestone, ...]:
        """The named fields of the journey; raises ValueError with the mistakes when their file is broken."""
        return _whole(self._journey.get(self._journey_file))

    def mistakes(self) -> tuple[Mistake, ...]:
        """Everything that is wrong with any file, warnings too."""
        files: tuple[Loaded[Any], ...] = (*self.deck_files(), *self.runsheet_files())
        return tuple(mistake for file in files for mistake in file.mistakes)

    def _load(self, kept: Kept[T], kind: str, cards: Iterable[str]) -> tuple[Loaded[T], ...]:
        taken: set[str] = set()
        files: list[Loaded[T]] = []
        for path in self._files(kind):
            file = kept.get(path, taken, cards)
            files.append(file)
            taken |= {cast(Deck | RunSheet, file.value).id} if file.value else set()
        return tuple(files)

    def _files(self, kind: str) -> Iterator[Path]:
        for folder in self._folders:
            yield from library_files(folder / kind)


def _whole(loaded: Loaded[T]) -> T:
    """What a file of ours holds; raises ValueError."""
    if loaded.value is None:
        raise ValueError("\n".join(str(mistake) for mistake in loaded.mistakes))
    return loaded.value


def library_files(folder: Path) -> list[Path]:
    """The YAML files of a folder, then those of the folders in it: a deck with pictures has a folder of its own."""
    inside = [file for one in _seen(folder) if one.is_dir() for file in yaml_files(one)]
    return [*yaml_files(folder), *inside]


def yaml_files(folder: Path) -> list[Path]:
    """The YAML files of a folder, in order; none where there is no such folder. What is hidden is nobody's deck."""
    return [path for path in _seen(folder) if path.suffix in ENDINGS and path.is_file()]


def _seen(folder: Path) -> list[Path]:
    try:
        return sorted(path for path in folder.iterdir() if not path.name.startswith("."))
    except OSError:
        return []


def _stamp(path: Path) -> tuple[object, ...]:
    """Changes with a file, and with the pictures that lie beside it."""
    beside = [one for one in _seen(path.parent) if one.suffix.lower() in PICTURES]
    return tuple((str(one), *_when(one)) for one in (path, *beside))


def _when(path: Path) -> tuple[int, int]:
    try:
        found = path.stat()
    except OSError:
        return 0, 0
    return found.st_mtime_ns, found.st_size
