"""The event loop's way to the database for everything that is not a running session.

Work runs in a real thread, one piece at a time: an engine that green and real threads share hangs the server.
"""

from collections.abc import Callable
from typing import TypeVar

from sqlmodel import Session

from web import runtime
from web.store import Store

T = TypeVar("T")


class Desk:
    """Runs work on its own store."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._lock = runtime.Lock()

    def run(self, work: Callable[[Session], T]) -> T:
        """Run the work in one transaction, and wait for it without holding up the room."""
        with self._lock:
            return runtime.in_thread(self._work, work)

    def look(self, work: Callable[[Session], T]) -> T:
        """Run work that only reads: no turn waits for it."""
        with self._lock:
            return runtime.in_thread(self._work, work, True)

    def checkpoint(self) -> None:
        """Empty the write-ahead log after something was deleted."""
        with self._lock:
            runtime.in_thread(self._store.checkpoint)

    def _work(self, work: Callable[[Session], T], reading: bool = False) -> T:
        with self._store.session(reading) as session:
            return work(session)
