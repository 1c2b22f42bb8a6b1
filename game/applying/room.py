"""The session as a whole: opened, its settings, timer, lock, dark projector, its end."""

from game.applying.deleting import purge
from game.events import (
    BoardShown,
    FirstResultShown,
    RoomLocked,
    ScreenBlanked,
    SessionOpened,
    SessionPurged,
    SettingsChanged,
    TimerSet,
)
from game.session import Session, Timer


def furnish(
    session: Session,
    event: SessionOpened
    | SessionPurged
    | FirstResultShown
    | TimerSet
    | RoomLocked
    | ScreenBlanked
    | BoardShown
    | SettingsChanged,
    at: int,
) -> None:
    """Something of the room as a whole is different."""
    match event:
        case SessionOpened():
            session.code, session.opened_at, session.delete_at = event.code, at, event.delete_at
            session.settings, session.hats, session.entries = event.settings, event.hats, list(event.entries)
            session.milestones, session.rehearsal = event.milestones, event.rehearsal
        case SettingsChanged():
            session.settings, session.delete_at = event.settings, event.delete_at
        case FirstResultShown():
            session.first_result_shown = event.shown
        case TimerSet(ends_at=None, left=None):
            session.timer = None
        case TimerSet():
            session.timer = Timer(event.length, event.ends_at, event.left)
        case RoomLocked():
            session.locked = event.locked
        case BoardShown():
            session.board = event.board
        case ScreenBlanked():
            session.blank = event.blank
        case SessionPurged():
            purge(session, at)
