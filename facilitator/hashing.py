"""A short line before the passphrase hashes: each takes 80 ms of a processor and a thread that answers wait for too."""

from collections.abc import Callable
from typing import Final, ParamSpec, TypeVar

from web import runtime
from web.guards.attempts import TooManyAttempts

AT_ONCE: Final = 1
LINE: Final = 20
"""How many may be waiting or hashing; whoever comes later is asked to try again."""
COME_BACK: Final = 2
"""Seconds in which a full line is through."""

P = ParamSpec("P")
T = TypeVar("T")


class Hashing:
    """Runs slow hashes in a thread, one after the other."""

    def __init__(self, line: int = LINE) -> None:
        self._room, self._turn = line, runtime.Semaphore(AT_ONCE)

    def run(self, hash: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Wait for our turn and hash; raises TooManyAttempts when the line is full."""
        if self._room <= 0:
            raise TooManyAttempts(COME_BACK)
        self._room -= 1
        try:
            with self._turn:
                return runtime.in_thread(hash, *args, **kwargs)
        finally:
            self._room += 1
