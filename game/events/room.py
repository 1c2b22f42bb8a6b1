"""The session as a whole: opened, its settings, timer, lock, dark projector."""

from dataclasses import dataclass
from typing import Literal

from game.cards import Hat, Milestone
from game.settings import RunSheetEntry, Settings, Tags


@dataclass(frozen=True, kw_only=True)
class SessionOpened:
    """The first event: everything that this session plays."""

    kind: Literal["session_opened"] = "session_opened"
    code: str
    settings: Settings
    entries: tuple[RunSheetEntry, ...]
    hats: tuple[Hat, ...]
    delete_at: int
    """When names and texts are deleted, in epoch milliseconds."""
    milestones: tuple[Milestone, ...] = ()
    """The named fields of the journey."""
    rehearsal: bool = False
    """A rehearsal never becomes a real session, nor the other way round."""


@dataclass(frozen=True, kw_only=True)
class SettingsChanged:
    """The session has other settings."""

    kind: Literal["settings_changed"] = "settings_changed"
    settings: Settings
    delete_at: int


@dataclass(frozen=True, kw_only=True)
class FirstResultShown:
    """The first result is shown during the talk, or hidden again."""

    kind: Literal["first_result_shown"] = "first_result_shown"
    shown: bool


@dataclass(frozen=True, kw_only=True)
class TimerSet:
    """The timer runs until `ends_at` (epoch milliseconds), or stands with `left` milliseconds; both None: no timer."""

    kind: Literal["timer_set"] = "timer_set"
    length: int
    ends_at: int | None
    left: int | None


@dataclass(frozen=True, kw_only=True)
class RoomLocked:
    """Newcomers are let in or not."""

    kind: Literal["room_locked"] = "room_locked"
    locked: bool


@dataclass(frozen=True, kw_only=True)
class ScreenBlanked:
    """The projector is dark or not."""

    kind: Literal["screen_blanked"] = "screen_blanked"
    blank: bool


@dataclass(frozen=True, kw_only=True)
class BoardShown:
    """The projector shows the journey or the hat map, or the card again."""

    kind: Literal["board_shown"] = "board_shown"
    board: Literal["journey", "hats"] | None


@dataclass(frozen=True, kw_only=True)
class SessionPurged:
    """Every name, text, seat code and token is deleted, and nothing can be added any more."""

    kind: Literal["session_purged"] = "session_purged"


@dataclass(frozen=True, kw_only=True)
class SessionTagged:
    """The session belongs to a client, a programme, a year, and so many people were invited to it."""

    kind: Literal["session_tagged"] = "session_tagged"
    tags: Tags
