"""What becomes of a sentence that somebody offered."""

from enum import StrEnum


class Verdict(StrEnum):
    """What a facilitator makes of a sentence that was offered."""

    WAITING = "waiting"
    APPROVED = "approved"
    STARRED = "starred"
    HIDDEN = "hidden"
