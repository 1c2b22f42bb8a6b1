"""The session as a whole: opened, its settings, timer, lock, dark projector, its end."""

from game.applying.deleting import purge
from game.applying.planning import plan_anew
from game.events import (
    FirstResultShown,
    RoomLocked,
    ScreenBlanked,
    SessionOpened,
    SessionPurged,
    SessionTagged,
    SettingsChanged,
    TimerSet,
)
from game.session import Session
from game.state.course import Timer


def furnish(
    session: Session,
    event: SessionOpened
    | SessionPurged
    | SessionTagged
    | FirstResultShown
    | TimerSet
    | RoomLocked
    | ScreenBlanked
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
            _choose(session, event)
        case SessionTagged():
            session.tags = event.tags
        case FirstResultShown():
            session.first_result_shown = event.shown
        case TimerSet(ends_at=None, left=None):
            session.timer = None
        case TimerSet():
            session.timer = Timer(event.length, event.ends_at, event.left)
        case RoomLocked():
            session.locked = event.locked
        case ScreenBlanked():
            session.blank = event.blank
        case SessionPurged():
            purge(session, at)


def _choose(session: Session, event: SettingsChanged) -> None:
    """Other settings: without points there is no journey to show, and another threshold makes other figures."""
    session.settings, session.delete_at = event.settings, event.delete_at
    session.figures.clear()
    plan_anew(session)
    if session.board == "journey" and not event.settings.points:
        session.board = None
