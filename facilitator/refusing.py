"""How the command line refuses: one sentence on the terminal and exit code 1, whichever part of Rolecall refuses.

What can be refused is imported only once something went wrong, so that every command begins at once.
"""

from collections.abc import Callable
from typing import TypeVar

import click

T = TypeVar("T")


def usable(make: Callable[[], T]) -> T:
    """What the function returns; its refusal becomes one sentence."""
    try:
        return make()
    except Exception as error:
        sentence = _sentence(error)
        if not sentence:
            raise
        raise click.ClickException(sentence) from error


def _sentence(error: Exception) -> str:
    """What the terminal says; empty for what nobody foresaw."""
    if isinstance(error, _refusals()):
        return str(error)
    return f"The file could not be written: {error.strerror}." if isinstance(error, OSError) else ""


def _refusals() -> tuple[type[Exception], ...]:
    from facilitator.accounts import AccountError
    from facilitator.archive import ArchiveError
    from facilitator.chromium import NoChromium, NotPrinted
    from facilitator.comparing.benchmark_file import BenchmarkError
    from facilitator.config import BadConfig
    from facilitator.database import BadDatabase
    from facilitator.new_file import CannotWrite
    from game.refusal import Refused
    from web.assets import NotBundled

    return (
        AccountError,
        ArchiveError,
        BadConfig,
        BadDatabase,
        BenchmarkError,
        CannotWrite,
        NoChromium,
        NotBundled,
        NotPrinted,
        Refused,
    )
