"""A deck's file under the eyes of a preview: its newest edition, and the last one that could be played.

Nothing is scheduled: whoever asks looks at the file, and whoever waits looks again and again.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Lock
from typing import Final, TypeAlias

from scenarios.calling import Call, at_once
from scenarios.deck import Deck
from scenarios.loader import Loaded, read_deck
from scenarios.mistake import Mistake

LOOK_AGAIN: Final = 0.03
"""Seconds between two looks; a file is read once two looks find it the same, since editors write in several steps."""

Stamp: TypeAlias = tuple[int, int, int] | None


@dataclass(frozen=True, kw_only=True)
class Edition:
    """What the file came to when it was last read."""

    number: int
    deck: Deck | None
    """The last version that could be played; None when there never was one."""
    mistakes: tuple[Mistake, ...]
    """Everything that is to be said about the file as it is now."""
    fresh: bool
    """Whether the deck is what the file says now."""


class WatchedDeck:
    """One file. Several browsers may ask at once; a changed file is read through `call`."""

    def __init__(self, path: Path, read: Callable[[Path], Loaded[Deck]] = read_deck, call: Call = at_once) -> None:
        self.path = path
        self._read, self._call, self._lock = read, call, Lock()
        self._last: tuple[Stamp, Edition] = (-1, -1, -1), Edition(number=0, deck=None, mistakes=(), fresh=False)

    def look(self) -> Edition:
        """The newest edition; the file is read when it has changed."""
        stamp, edition = self._last
        return edition if stamp == self._seen() else self._call(self._read_again)

    def wait(self, known: int, patience: float, clock: Callable[[], float], sleep: Callable[[float], None]) -> Edition:
        """The first edition that is not the known one, or the known one again after `patience` seconds."""
        until, before = clock() + patience, self._last[0]
        while clock() < until:
            stamp = self._seen()
            if stamp == before and (edition := self.look()).number != known:
                return edition
            before = stamp
            sleep(LOOK_AGAIN)
        return self.look()

    def _read_again(self) -> Edition:
        with self._lock:  # never on an event loop: who waits for it there stops everybody
            stamp, edition = self._last
            seen = self._seen()
            if stamp != seen:
                edition = self._next(edition, self._read(self.path))
                self._last = seen, edition
            return edition

    def _next(self, old: Edition, loaded: Loaded[Deck]) -> Edition:
        made = Edition(number=old.number + 1, deck=loaded.value, mistakes=loaded.mistakes, fresh=True)
        return made if loaded.value else replace(made, deck=old.deck, fresh=False)

    def _seen(self) -> Stamp:
        try:
            found = self.path.stat()
        except OSError:
            return None
        return found.st_mtime_ns, found.st_size, found.st_ino
