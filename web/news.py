"""Which events are news for whom. What is not named here is news for the whole room, at once."""

from game.events import (
    Event,
    FitRated,
    HeartGiven,
    ParticipantChanged,
    ParticipantForgotten,
    ParticipantJoined,
    ParticipantRemoved,
    PenHeld,
    PostClustered,
    PostModerated,
    ReflectionModerated,
    ReflectionWritten,
    ScreenBlanked,
    SeatAsked,
    SeatReclaimed,
    SeatRefused,
    SessionPurged,
    TablesDealt,
    TableSettled,
    VoteCast,
    WordsModerated,
)

WALL = (PostModerated, PostClustered, WordsModerated, ParticipantForgotten, ParticipantChanged, ParticipantRemoved)
"""Events that change what phones see only where a result or a wall is shown, and then on a slow beat."""
QUIET = (
    VoteCast,
    ReflectionWritten,
    ReflectionModerated,
    HeartGiven,
    *WALL,
    ParticipantJoined,
    SeatAsked,
    SeatRefused,
    SeatReclaimed,
    ScreenBlanked,
    TablesDealt,
    PenHeld,
    TableSettled,
    FitRated,
)
"""Events that change nothing that all phones see."""
RESEATING = (SeatReclaimed, SeatRefused, ParticipantForgotten, SessionPurged)
"""Events after which a phone may have another seat, or none."""


def is_for_the_room(events: tuple[Event, ...]) -> bool:
    """Whether every phone sees something else."""
    return any(not isinstance(event, QUIET) for event in events)


def is_for_the_wall(events: tuple[Event, ...]) -> bool:
    """Whether every phone does where a result or a wall is shown."""
    return any(isinstance(event, WALL) for event in events)


def reseats(events: tuple[Event, ...]) -> bool:
    """Whether phones may have another seat."""
    return any(isinstance(event, RESEATING) for event in events)
