"""Spans of time as they are printed, in whole minutes or seconds: the same on pages and in files. Halves go up."""

from typing import Final

from game.rounding import whole_number

MINUTE: Final = 60_000
SECOND: Final = 1_000
"""In milliseconds, as all spans are."""


def in_minutes(milliseconds: float) -> int:
    """A span in whole minutes."""
    return whole_number(milliseconds / MINUTE)


def in_seconds(milliseconds: float) -> int:
    """A span in whole seconds; what took any time at all took one."""
    return max(1, whole_number(milliseconds / SECOND)) if milliseconds else 0
