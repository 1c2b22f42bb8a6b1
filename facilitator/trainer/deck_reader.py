"""Reads one deck again and again, and judges its pictures only when one of them has changed: decoding takes long."""

from collections.abc import Mapping
from pathlib import Path

from scenarios.deck import Deck
from scenarios.loader import Loaded, parse_deck, read_file
from scenarios.picture_files import ENDINGS
from scenarios.pictures import Pictures


class DeckReader:
    """A reader for a preview, where every save counts in milliseconds."""

    def __init__(self) -> None:
        self._pictures: dict[Path, tuple[Mapping[str, tuple[int, int]], Pictures]] = {}

    def __call__(self, path: Path) -> Loaded[Deck]:
        """The deck in a file."""
        return read_file(path, lambda data, name: parse_deck(data, name, pictures=self._beside(path.parent)))

    def _beside(self, folder: Path) -> Pictures:
        stamps, kept = _stamps(folder), self._pictures.get(folder)
        if kept is None or kept[0] != stamps:
            kept = self._pictures[folder] = stamps, Pictures.in_folder(folder)
        return kept[1]


def _stamps(folder: Path) -> dict[str, tuple[int, int]]:
    """When each picture was written, and how large it is."""
    try:
        found = {path.name: path.stat() for path in folder.iterdir() if path.suffix.lower() in ENDINGS}
    except OSError:  # one was deleted between the two looks: the next save looks again
        return {}
    return {name: (one.st_mtime_ns, one.st_size) for name, one in found.items()}
