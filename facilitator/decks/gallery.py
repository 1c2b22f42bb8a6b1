"""The pictures of opened sessions: written anew, named by their content, kept although the deck may change or go.

One idea: a session shows nothing that lies in a deck's folder, so whatever happens there, its cards stay as they were.
A picture's file says when it was last needed; a day later it may go. So what is hung just now, for a session that is
not in the database yet, is never in danger, however two processes meet.
"""

import os
import time
from collections.abc import Callable, Collection
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import Final

from facilitator.datafolder import write_private
from game.cards import Picture
from game.kinds import Card
from scenarios.picture_files import SUFFIXES, cleaned
from scenarios.picture_headers import size_of
from scenarios.pictures import Pictures
from web.pictures import HASH_LENGTH, NAME

UNNEEDED_FOR: Final = 86_400.0
"""Seconds after which a picture that nobody needs may go."""
GOING: Final = "going-"
"""What the name of a picture begins with in the moment before it is deleted."""


class Gallery:
    """The folder from which `web.pictures` serves. Decoding takes long: whoever asks calls beside the event loop."""

    def __init__(self, folder: Path, clock: Callable[[], float] = time.time) -> None:
        self.folder, self._clock = folder, clock

    def hang(self, card: Card, pictures: Pictures) -> Card:
        """The card with its picture under the name that phones ask for; raises OSError, ValueError, KeyError."""
        picture = card.picture
        if picture is None:
            return card
        name = self.keep(pictures.read(picture.file))
        return replace(card, picture=Picture(file=name, alt=picture.alt))

    def keep(self, data: bytes) -> str:
        """The name under which a picture is kept, written once; raises OSError, ValueError."""
        name = name_of(data)
        if not self._touched(name):
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            write_private(self.folder / name, cleaned(data).data)
            self._touched(name)
        return name

    def due(self, needed: Collection[str]) -> set[str]:
        """What nobody has needed for a day; what is needed now has a day more."""
        self._take_back()
        for name in needed:
            self._touched(name)
        return {path.name for path in self._files() if self._is_old(path)}

    def delete(self, names: Collection[str]) -> set[str]:
        """Delete pictures that are due, but for those that were hung meanwhile; returns which."""
        return {name for name in names if self._deleted(self.folder / name)}

    def _files(self) -> list[Path]:
        """The pictures, and what is left of one that was never written to its end; nobody else's files."""
        found = self.folder.iterdir() if self.folder.is_dir() else ()
        return [one for one in found if NAME.match(one.name.removeprefix(".")) and one.is_file()]

    def _deleted(self, path: Path) -> bool:
        going = path.with_name(GOING + path.name)
        path.replace(going)  # from here on whoever hangs it writes it anew
        if self._is_old(going):
            going.unlink()
            return True
        going.replace(path)
        return False

    def _take_back(self) -> None:
        """A server that ended in the middle of it may have been about to keep the picture."""
        for going in [*self.folder.glob(f"{GOING}*")]:
            back = self.folder / going.name.removeprefix(GOING)
            going.unlink() if back.exists() else going.replace(back)

    def _is_old(self, path: Path) -> bool:
        return path.stat().st_mtime < self._clock() - UNNEEDED_FOR

    def _touched(self, name: str) -> bool:
        """Note that a picture is needed; False where it is not there."""
        now = self._clock()
        try:
            os.utime(self.folder / name, (now, now))
        except FileNotFoundError:
            return False
        return True


def name_of(data: bytes) -> str:
    """The name of a picture, by its content; raises ValueError."""
    header = size_of(data)
    if header is None:
        raise ValueError("This is no picture.")
    return sha256(data).hexdigest()[:HASH_LENGTH] + SUFFIXES[header.format]
