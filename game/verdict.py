"""What becomes of a sentence that somebody offered."""

from enum import StrEnum


class Verdict(StrEnum):
    """What a facilitator makes of a sentence that was offered."""

    WAITING = "waiting"
    APPROVED = "approved"
    STARRED = "starred"
    HIDDEN = "hidden"


SHOWN = frozenset({Verdict.APPROVED, Verdict.STARRED})
"""The verdicts with which the room may see it."""
