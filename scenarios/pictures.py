"""The pictures that lie beside a deck: which cards can show theirs, and why another cannot."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Final, Self, TypeAlias

from scenarios.filenames import folded, name_flaw, quoted
from scenarios.mistake import Finding, KeyPath, meant
from scenarios.node import Listing, Node, child, nearest, text_at
from scenarios.picture_files import BYTES, ENDINGS, SAVE_AS, SMALLER, Flaw, header_flaw, pixels, pixels_flaw

PIXELS: Final = 80_000_000
"""Of all pictures of a deck together; decoding them is a second's work."""

MOST_REMEMBERED: Final = 2_000
BESIDE: Final = "Put it beside the deck's file, or delete the key 'picture'."
ZIPPED: Final = "Put the deck and its pictures into one zip, or delete the key 'picture'."


Stamp: TypeAlias = Callable[[str], object]
"""From a picture's name to what changes whenever the picture does."""


class Verdicts:
    """What decoding came to, remembered until a picture changes: it takes long, and decks are saved often."""

    def __init__(self) -> None:
        self._known: dict[object, Flaw | None] = {}

    def flaw(self, stamp: object, data: bytes, name: str) -> Flaw | None:
        """What is wrong with a picture whose header is in order; `stamp` was taken before it was read."""
        if stamp not in self._known:
            if len(self._known) >= MOST_REMEMBERED:
                self._known.clear()
            self._known[stamp] = pixels_flaw(data, name)
        return self._known[stamp]


class Pictures:
    """The pictures that lie beside a deck; each is judged once."""

    def __init__(
        self,
        names: Iterable[str],
        read: Callable[[str], bytes],
        where: str = BESIDE,
        stamp: Stamp = str,
        verdicts: Verdicts | None = None,
    ) -> None:
        self.names = tuple(sorted(names))
        self._read, self._where = read, where
        self._stamp, self._verdicts = stamp, verdicts or Verdicts()
        self._judged: dict[str, Flaw | None] = {}
        self._left = PIXELS

    @classmethod
    def in_folder(cls, folder: Path, verdicts: Verdicts | None = None) -> Self:
        """Those in a folder; links are not followed."""
        return cls(
            _files(folder),
            lambda name: _start(folder / name),
            stamp=lambda name: _stamp(folder / name),
            verdicts=verdicts,
        )

    @classmethod
    def packed(cls, files: Mapping[str, bytes]) -> Self:
        """Those that came with a deck in one file."""
        return cls(files, files.__getitem__, BESIDE if files else ZIPPED)

    def read(self, name: str) -> bytes:
        """The bytes of a picture; raises KeyError, OSError."""
        if name not in self.names:
            raise KeyError(name)
        return self._read(name)

    def flaw(self, name: str) -> Flaw | None:
        """Why a card cannot show the picture of this name; None when it can."""
        if name not in self._judged:
            self._judged[name] = self._judge(name)
        return self._judged[name]

    def _judge(self, name: str) -> Flaw | None:
        if reason := name_flaw(name):
            fix = "Write the plain name of a file that lies beside the deck, such as 'corridor.jpg'."
            return Flaw("picture-name", f"The picture's name {quoted(name)} {reason}.", fix)
        if Path(name).suffix.lower() not in ENDINGS:
            return Flaw("picture-format", f"{quoted(name)} is not a PNG, JPEG or WebP picture.", SAVE_AS)
        if name not in self.names:
            return self._missing(name)
        if twins := [one for one in self.names if one != name and folded(one) == folded(name)]:
            sentence = f"{quoted(name)} and {quoted(twins[0])} are the same name on some computers."
            return Flaw("picture-twice", sentence, "Give one of them another name.")
        return self._opened(name)

    def _missing(self, name: str) -> Flaw:
        same = [one for one in self.names if folded(one) == folded(name)]
        guess = same[0] if same else meant(name, self.names)
        fix = f"Did you mean '{guess}'?" if guess else self._where
        return Flaw("picture-missing", f"There is no picture {quoted(name)} beside the deck.", fix)

    def _opened(self, name: str) -> Flaw | None:
        try:
            stamp, data = self._stamp(name), self._read(name)
        except OSError:
            return Flaw("picture-missing", f"The picture {quoted(name)} cannot be read.", "Check its permissions.")
        flaw = header_flaw(data, name)
        if flaw is None:
            self._left -= pixels(data)
            flaw = self._verdicts.flaw(stamp, data, name) if self._left >= 0 else _too_many(name)
        return flaw


def picture_findings(root: Node, pictures: Pictures) -> Iterator[Finding]:
    """Every picture of a deck's cards that cannot be shown, at its place."""
    cards = child(root, "cards")
    for index, card in enumerate(cards.items if isinstance(cards, Listing) else ()):
        file = nearest(card, ("picture", "file"))
        name = text_at(card, "picture", "file")
        if name is not None and (flaw := pictures.flaw(name)):
            rule, sentence, fix = flaw
            path: KeyPath = ("cards", index, "picture", "file")
            yield Finding(at=file.at, rule=rule, sentence=sentence, fix=fix, path=path)


def _too_many(name: str) -> Flaw:
    sentence = f"With {quoted(name)} the deck's pictures hold more than {PIXELS // 1_000_000} million pixels together."
    return Flaw("picture-size", sentence, SMALLER)


def _files(folder: Path) -> list[str]:
    try:
        return [one.name for one in folder.iterdir() if one.is_file() and not one.is_symlink() and _is_picture(one)]
    except OSError:
        return []


def _is_picture(path: Path) -> bool:
    return path.suffix.lower() in ENDINGS


def _stamp(path: Path) -> object:
    found = path.stat()
    return str(path), found.st_size, found.st_mtime_ns


def _start(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(BYTES + 1)
