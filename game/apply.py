"""`apply` writes one event into a session. It never fails: what it is given has happened.

It costs the same in a room of ten and of two thousand, and it copes with personal values that were deleted (None).
What each event leaves behind is in `applying/`, one file per part of the session.
"""

from game.applying.answers import answer, reflect
from game.applying.people import reseat, seat
from game.applying.room import furnish
from game.applying.runsheet import rearrange
from game.applying.steps import stand
from game.applying.tables import lay
from game.applying.wall import order
from game.events import (
    BoardShown,
    CardMended,
    CardReopened,
    EndUndone,
    EntryAdded,
    EntryDropped,
    EntryMoved,
    EntryShortened,
    Event,
    FitRated,
    HeartGiven,
    LookedBack,
    ParticipantChanged,
    ParticipantForgotten,
    ParticipantJoined,
    ParticipantRemoved,
    PenHeld,
    PhaseEntered,
    PostClustered,
    PostModerated,
    ReflectionModerated,
    ReflectionWritten,
    SeatAsked,
    SeatReclaimed,
    SeatRefused,
    SessionEnded,
    TablesDealt,
    TableSettled,
    VoteCast,
    VotingClosed,
    VotingOpened,
    WordsModerated,
)
from game.session import Session


def apply(session: Session, event: Event, at: int) -> None:
    """Write an event that happened at `at` (epoch milliseconds) into the session."""
    session.last_at = at
    match event:
        case VoteCast():
            session.played_at = at
            answer(session, event, at)
        case HeartGiven() | PostModerated() | PostClustered() | WordsModerated():
            order(session, event)
        case (
            PhaseEntered()
            | VotingOpened()
            | VotingClosed()
            | CardReopened()
            | BoardShown()
            | SessionEnded()
            | EndUndone()
            | LookedBack()
        ):
            stand(session, event, at)
        case TablesDealt() | PenHeld() | TableSettled() | FitRated():
            lay(session, event)
        case ParticipantJoined() | ParticipantChanged() | ParticipantRemoved() | ParticipantForgotten():
            seat(session, event, at)
        case SeatAsked() | SeatRefused() | SeatReclaimed():
            reseat(session, event, at)
        case ReflectionWritten() | ReflectionModerated():
            reflect(session, event)
        case EntryAdded() | EntryMoved() | EntryDropped() | EntryShortened() | CardMended():
            rearrange(session, event)
        case _:
            furnish(session, event, at)
