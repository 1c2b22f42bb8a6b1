"""How reading a file may be called: at once, or somewhere else so that whoever asked keeps nobody waiting."""

from collections.abc import Callable
from typing import ParamSpec, Protocol, TypeVar

P = ParamSpec("P")
T = TypeVar("T")


class Call(Protocol):
    """Calls a function and returns what it returns."""

    def __call__(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> T: ...


def at_once(fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> T:
    """Call it here and now."""
    return fn(*args, **kwargs)
