"""From the console: timer, lock, dark projector, settings."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from game.settings import Settings, Tags
from game.text import STRICT


@dataclass(frozen=True, kw_only=True)
class ShowFirstResult:
    """Show or hide the first result while the tables talk."""

    __pydantic_config__ = STRICT
    kind: Literal["show_first_result"]
    shown: bool


@dataclass(frozen=True, kw_only=True)
class StartTimer:
    """Start a timer of some seconds (10 to 3600). It closes nothing when it ends."""

    __pydantic_config__ = STRICT
    kind: Literal["start_timer"]
    seconds: int


@dataclass(frozen=True, kw_only=True)
class PauseTimer:
    """Hold the timer, or let it run on."""

    __pydantic_config__ = STRICT
    kind: Literal["pause_timer"]
    paused: bool


@dataclass(frozen=True, kw_only=True)
class ExtendTimer:
    """Lengthen the timer by some seconds; negative shortens it."""

    __pydantic_config__ = STRICT
    kind: Literal["extend_timer"]
    seconds: int


@dataclass(frozen=True, kw_only=True)
class StopTimer:
    """Take the timer away."""

    __pydantic_config__ = STRICT
    kind: Literal["stop_timer"]


@dataclass(frozen=True, kw_only=True)
class LockRoom:
    """Let no newcomers in, or let them in again. Nobody who is in notices."""

    __pydantic_config__ = STRICT
    kind: Literal["lock_room"]
    locked: bool


@dataclass(frozen=True, kw_only=True)
class BlankScreen:
    """Darken the projector, or show it again. Phones stay as they are."""

    __pydantic_config__ = STRICT
    kind: Literal["blank_screen"]
    blank: bool


Board: TypeAlias = Literal["journey", "hats"]
"""What the projector can show instead of a card: the journey of the tables, or the room's hat map."""


@dataclass(frozen=True, kw_only=True)
class ShowBoard:
    """Show the journey or the hat map on the projector, or the card again (None)."""

    __pydantic_config__ = STRICT
    kind: Literal["show_board"]
    board: Board | None


@dataclass(frozen=True, kw_only=True)
class ChangeSettings:
    """Replace the session's settings."""

    __pydantic_config__ = STRICT
    kind: Literal["change_settings"]
    settings: Settings


@dataclass(frozen=True, kw_only=True)
class TagSession:
    """Say client, programme, year and how many were invited. Also after names and texts are deleted."""

    __pydantic_config__ = STRICT
    kind: Literal["tag_session"]
    tags: Tags
