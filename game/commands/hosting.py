"""From the server itself: a session is opened, taken up again after a restart, purged on its day."""

from dataclasses import dataclass

from game.cards import Hat, Milestone
from game.settings import RunSheetEntry, Settings


@dataclass(frozen=True, kw_only=True)
class OpenSession:
    """Begin the log: the snapshot of everything that this session plays is in the event."""

    code: str
    settings: Settings
    entries: tuple[RunSheetEntry, ...]
    hats: tuple[Hat, ...]
    milestones: tuple[Milestone, ...] = ()
    rehearsal: bool = False
    """Whether this session is only a rehearsal: it stays one, and simulated people may come."""


@dataclass(frozen=True, kw_only=True)
class ResumeAfterRestart:
    """Take a session up again: a timer that was running stands paused."""


@dataclass(frozen=True, kw_only=True)
class PurgeSession:
    """The session's day has come: delete every name, text and token; what is left are answers of nobody."""
