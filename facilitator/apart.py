"""Reads files in a real thread, one at a time, while the event loop goes on serving phones.

One at a time: pages that ask for the same changed file wait for the first one's answer instead of reading it again.
"""

from collections.abc import Callable
from typing import ParamSpec, TypeVar

from web import runtime

P = ParamSpec("P")
T = TypeVar("T")


class Apart:
    """Calls a function beside the event loop. Only for green threads: what it calls must not come back here."""

    def __init__(self) -> None:
        self._one_by_one = runtime.Lock()

    def __call__(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> T:
        """What the function returns; raises what it raises."""
        with self._one_by_one:
            return runtime.in_thread(fn, *args, **kwargs)
