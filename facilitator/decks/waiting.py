"""Uploads that wait for an answer: a deck with the same id is there, and nobody has said yet that it may go.

In memory only and for a quarter of an hour; afterwards the file is chosen again.
"""

import secrets
from collections import OrderedDict
from collections.abc import Callable
from typing import Final, NamedTuple

from scenarios.archive import Packed
from scenarios.deck import Deck

REMEMBERED: Final = 900.0
"""Seconds."""
MOST: Final = 3
"""Each may hold 20 MB."""


class Upload(NamedTuple):
    """A deck that is fine, not stored yet."""

    deck: Deck
    packed: Packed
    advice: tuple[str, ...] = ()
    """What could be better about the archive, and will not be seen in the deck any more."""


class Waiting:
    """Remembers the last uploads by a word that only their page knows."""

    def __init__(self, seconds: Callable[[], float]) -> None:
        self._seconds = seconds
        self._uploads: OrderedDict[str, tuple[Upload, float]] = OrderedDict()

    def keep(self, upload: Upload) -> str:
        """Remember an upload; returns its word."""
        self._forget(MOST - 1)
        word = secrets.token_hex(16)
        self._uploads[word] = upload, self._seconds()
        return word

    def get(self, word: str) -> Upload | None:
        """The upload of this word, unless it was forgotten."""
        self._forget(MOST)
        found = self._uploads.get(word)
        return found[0] if found else None

    def drop(self, word: str) -> None:
        """Forget an upload."""
        self._uploads.pop(word, None)

    def _forget(self, most: int) -> None:
        old = self._seconds() - REMEMBERED
        while self._uploads and (len(self._uploads) > most or next(iter(self._uploads.values()))[1] < old):
            self._uploads.popitem(last=False)
