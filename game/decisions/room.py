"""The room: timer, lock, dark projector, settings."""

from collections import Counter
from collections.abc import Iterator
from typing import assert_never

from game import commands as c
from game.events import (
    BoardShown,
    Event,
    FirstResultShown,
    RoomLocked,
    ScreenBlanked,
    SessionTagged,
    SettingsChanged,
    TimerSet,
)
from game.refusal import Refused
from game.session import Session
from game.settings import (
    INVITED,
    LEAST_THRESHOLD,
    LONGEST_LABEL,
    LONGEST_TAG,
    MOST_SEATS,
    MOST_TABLES,
    YEARS,
    Settings,
    Tags,
)
from game.state.course import Timer
from game.text import is_line

DAY = 24 * 60 * 60 * 1000
SHORTEST_TIMER, LONGEST_TIMER = 10, 3600
NOT_INVITED = (
    f"Write how many people were invited in digits alone, a whole number from {INVITED[0]} to {INVITED[-1]:,}, "
    "or leave it empty."
)
NO_TIMER = TimerSet(length=0, ends_at=None, left=None)


def decide_room(session: Session, command: c.RoomCommand, now: int) -> list[Event]:
    """The events of a command about the room; nothing where it is so already."""
    match command:
        case c.LockRoom():
            return [RoomLocked(locked=command.locked)] if command.locked != session.locked else []
        case c.BlankScreen():
            return [ScreenBlanked(blank=command.blank)] if command.blank != session.blank else []
        case c.ShowBoard():
            return _board(session, command)
        case c.ShowFirstResult():
            shown = FirstResultShown(shown=command.shown)
            return [shown] if command.shown != session.first_result_shown else []
        case c.ChangeSettings():
            return _change(session, command.settings)
        case c.TagSession():
            return _tag(session, command.tags)
        case c.StartTimer():
            length = _length(command.seconds * 1000)
            return [TimerSet(length=length, ends_at=now + length, left=None)]
        case c.PauseTimer() | c.ExtendTimer() | c.StopTimer():
            return _adjust(session, command, now)
        case _:
            assert_never(command)


def _board(session: Session, command: c.ShowBoard) -> list[Event]:
    if command.board == "journey" and not session.settings.points:
        raise Refused(
            "no_points", "This session plays without points, so it has no journey. The settings can change that."
        )
    return [BoardShown(board=command.board)] if command.board != session.board else []


def _tag(session: Session, tags: Tags) -> list[Event]:
    check_tags(tags)
    return [SessionTagged(tags=tags)] if tags != session.tags else []


def _adjust(session: Session, command: c.PauseTimer | c.ExtendTimer | c.StopTimer, now: int) -> list[Event]:
    if session.timer is None:
        raise Refused("no_timer", "No timer is set.")
    remaining = session.timer.remaining(now)
    match command:
        case c.StopTimer():
            return [NO_TIMER]
        case c.PauseTimer() if command.paused is (session.timer.ends_at is None):
            return []
        case c.PauseTimer():
            return [_timer(session.timer.length, remaining, now, running=not command.paused)]
        case c.ExtendTimer():
            left = max(0, min(LONGEST_TIMER * 1000, remaining + command.seconds * 1000))
            length = max(session.timer.length, left)
            return [_timer(length, left, now, running=session.timer.ends_at is not None)]


def _timer(length: int, left: int, now: int, running: bool) -> TimerSet:
    return TimerSet(length=length, ends_at=now + left if running else None, left=None if running else left)


def _length(milliseconds: int) -> int:
    if not SHORTEST_TIMER * 1000 <= milliseconds <= LONGEST_TIMER * 1000:
        raise Refused("wrong_timer", "A timer runs for 10 seconds to 60 minutes.")
    return milliseconds


def paused_at(timer: Timer, moment: int) -> TimerSet:
    """The timer as it stood at a moment, held: what a restart makes of a running timer."""
    return TimerSet(length=timer.length, ends_at=None, left=timer.remaining(moment))


def _change(session: Session, settings: Settings) -> list[Event]:
    check_settings(settings)
    _check_seated(session, settings)
    _check_names(session, settings)
    if settings == session.settings:
        return []
    return [SettingsChanged(settings=settings, delete_at=delete_at(session.opened_at, settings))]


def _check_seated(session: Session, settings: Settings) -> None:
    """Nobody may be left at a table that is carried out, or without a seat at hers."""
    sitting = Counter(person.table for person in session.seated() if person.table is not None)
    furthest = max(sitting, default=0)
    if 0 < settings.tables < furthest:
        sentence = f"Somebody sits at table {furthest}. Move people first, or keep {furthest} tables."
        raise Refused("wrong_settings", sentence)
    table, people = max(sitting.items(), key=lambda one: one[1], default=(0, 0))
    if settings.tables and 0 < settings.seats < people:
        sentence = f"Table {table} has {people} people. Move people first, or keep at least {people} seats."
        raise Refused("wrong_settings", sentence)


def _check_names(session: Session, settings: Settings) -> None:
    """A name stays with those who were to see it when it was given."""
    named = any(person.name for person in session.participants.values())
    if named and settings.tells_names and not session.settings.tells_names:
        sentence = "People joined when only you saw their names. Keep it so here, or ask for names in a new session."
        raise Refused("wrong_settings", sentence)


def delete_at(opened_at: int, settings: Settings) -> int:
    """When names and texts of a session are deleted, in epoch milliseconds."""
    return opened_at + settings.delete_after_days * DAY


def check_settings(settings: Settings) -> None:
    """Refuse settings that no session can have."""
    wrong = next((sentence for holds, sentence in _limits(settings) if not holds), None)
    if wrong:
        raise Refused("wrong_settings", wrong)


def check_tags(tags: Tags) -> None:
    """Refuse tags that no session can have."""
    for text in (tags.client, tags.programme):
        if len(text) > LONGEST_TAG or (text and not is_line(text)):
            raise Refused("wrong_tags", f"Write client and programme on one line of at most {LONGEST_TAG} characters.")
    if tags.year is not None and tags.year not in YEARS:
        raise Refused("wrong_tags", f"Write a year from {YEARS[0]} to {YEARS[-1]}, or leave it empty.")
    if tags.invited is not None and tags.invited not in INVITED:
        raise Refused("wrong_tags", NOT_INVITED)


def _labels(settings: Settings) -> Iterator[str]:
    return (label for words in settings.group_labels.values() for label in words.values())


def _limits(settings: Settings) -> tuple[tuple[bool, str], ...]:
    least = LEAST_THRESHOLD
    return (
        (1 <= len(settings.title.strip()) <= 80, "Give the session a title of 1 to 80 characters."),
        (is_line(settings.title), "Write the session's title on one line."),
        (bool(settings.languages), "Choose at least one language."),
        (settings.screen_language in settings.languages, "The projector's language must be one of the session's."),
        (bool(settings.groups), "Choose at least one group."),
        (len(set(settings.groups)) == len(settings.groups), "Name each group once."),
        (
            all(len(label) <= LONGEST_LABEL and is_line(label) for label in _labels(settings)),
            f"Write a group's own label on one line of at most {LONGEST_LABEL} characters.",
        ),
        (0 <= settings.tables <= MOST_TABLES, f"A session has 0 to {MOST_TABLES} tables."),
        (
            settings.seats == 0 or 2 <= settings.seats <= MOST_SEATS,
            f"A table has 2 to {MOST_SEATS} seats, or no limit.",
        ),
        (least <= settings.threshold <= 50, f"The smallest group shown is {least} to 50 people."),
        (1 <= settings.delete_after_days <= 3650, "Names and texts are deleted after 1 to 3650 days."),
    )
