"""What has happened in a session: the log. Past tense, and nothing personal.

A field marked `Personal` holds a name, a sentence or a token's hash. The store keeps its value apart from the log and
joins it again on reading; once a person is forgotten it reads as None, and `apply` copes.
"""

from typing import TypeAlias

from game.events.answers import ReflectionModerated, ReflectionWritten, VoteCast
from game.events.people import (
    ParticipantChanged,
    ParticipantForgotten,
    ParticipantJoined,
    ParticipantRemoved,
    SeatAsked,
    SeatReclaimed,
    SeatRefused,
)
from game.events.room import (
    BoardShown,
    FirstResultShown,
    RoomLocked,
    ScreenBlanked,
    SessionOpened,
    SessionPurged,
    SessionTagged,
    SettingsChanged,
    TimerSet,
)
from game.events.runsheet import CardMended, EntryAdded, EntryDropped, EntryMoved, EntryShortened
from game.events.steps import (
    CardReopened,
    EndUndone,
    LookedAt,
    LookedBack,
    PhaseEntered,
    SessionEnded,
    VotingClosed,
    VotingOpened,
)
from game.events.tables import FitRated, PenHeld, TablesDealt, TableSettled
from game.events.wall import HeartGiven, PostClustered, PostModerated, WordsModerated
from game.personal import PERSONAL, Personal

Event: TypeAlias = (
    SessionOpened
    | SessionPurged
    | PhaseEntered
    | VotingOpened
    | VotingClosed
    | CardReopened
    | SessionEnded
    | EndUndone
    | LookedBack
    | VoteCast
    | ReflectionWritten
    | ReflectionModerated
    | HeartGiven
    | PostModerated
    | PostClustered
    | WordsModerated
    | ParticipantJoined
    | ParticipantChanged
    | SeatAsked
    | SeatRefused
    | SeatReclaimed
    | ParticipantRemoved
    | ParticipantForgotten
    | TablesDealt
    | PenHeld
    | TableSettled
    | FitRated
    | FirstResultShown
    | TimerSet
    | RoomLocked
    | ScreenBlanked
    | BoardShown
    | SettingsChanged
    | SessionTagged
    | EntryAdded
    | EntryMoved
    | EntryDropped
    | EntryShortened
    | CardMended
)

__all__ = [
    "PERSONAL",
    "BoardShown",
    "CardMended",
    "CardReopened",
    "EndUndone",
    "EntryAdded",
    "EntryDropped",
    "EntryMoved",
    "EntryShortened",
    "Event",
    "FirstResultShown",
    "FitRated",
    "HeartGiven",
    "LookedAt",
    "LookedBack",
    "ParticipantChanged",
    "ParticipantForgotten",
    "ParticipantJoined",
    "ParticipantRemoved",
    "PenHeld",
    "Personal",
    "PhaseEntered",
    "PostClustered",
    "PostModerated",
    "ReflectionModerated",
    "ReflectionWritten",
    "RoomLocked",
    "ScreenBlanked",
    "SeatAsked",
    "SeatReclaimed",
    "SeatRefused",
    "SessionEnded",
    "SessionOpened",
    "SessionPurged",
    "SessionTagged",
    "SettingsChanged",
    "TableSettled",
    "TablesDealt",
    "TimerSet",
    "VoteCast",
    "VotingClosed",
    "VotingOpened",
    "WordsModerated",
]
