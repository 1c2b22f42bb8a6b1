"""Who is in the room: seats, and the phones that hold them."""

from game.applying.deleting import forget, take_tokens
from game.applying.tables import put_down_pens
from game.events import (
    ParticipantChanged,
    ParticipantForgotten,
    ParticipantJoined,
    ParticipantRemoved,
    SeatAsked,
    SeatReclaimed,
    SeatRefused,
)
from game.kinds import kind_of_answer
from game.session import Participant, SeatRequest, Session
from game.verdict import Verdict


def seat(
    session: Session,
    event: ParticipantJoined | ParticipantChanged | ParticipantRemoved | ParticipantForgotten,
    at: int,
) -> None:
    """Somebody came, changed, was taken out, or is deleted."""
    match event:
        case ParticipantJoined():
            _join(session, event, at)
        case ParticipantChanged():
            person = session.participants[event.participant]
            if event.name != person.name:
                _unsign(session, event.participant)
            person.group, person.table, person.name = event.group, event.table, event.name
            person.number = event.number
        case ParticipantRemoved():
            person = session.participants[event.participant]
            person.removed, person.left_at = event.removed, at if event.removed else None
        case ParticipantForgotten():
            forget(session, event.participant)
            session.participants[event.participant].left_at = at
    put_down_pens(session)


def _unsign(session: Session, participant: str) -> None:
    """What was approved under another name waits again."""
    for post in session.posts.values():
        cast = session.ballots[post.ballot].get(post.participant) if post.participant == participant else None
        if cast and kind_of_answer(cast.answer).signed(cast.answer):
            post.verdict = Verdict.WAITING


def reseat(session: Session, event: SeatAsked | SeatRefused | SeatReclaimed) -> None:
    """A phone asks for a seat, is sent away, or has one."""
    match event:
        case SeatAsked():
            session.requests[event.request] = SeatRequest(event.request, event.name, event.token)
            session.refused.discard(event.token or "")
        case SeatRefused():
            gone = session.requests.pop(event.request, None)
            if gone and gone.token and gone.token not in session.tokens:
                session.refused.add(gone.token)
        case SeatReclaimed():
            session.requests.pop(event.request or "", None)
            take_tokens(session, event.participant)
            _hand(session, event.participant, event.token)
            person = session.participants[event.participant]
            person.removed, person.left_at = False, None


def _join(session: Session, event: ParticipantJoined, at: int) -> None:
    session.participants[event.participant] = Participant(
        id=event.participant,
        seat=event.seat or "",
        group=event.group,
        table=event.table,
        name=event.name,
        number=event.number,
        simulated=event.simulated,
        came_at=at,
    )
    if event.seat:
        session.seats[event.seat] = event.participant
    _hand(session, event.participant, event.token)


def _hand(session: Session, participant: str, token: str | None) -> None:
    if token is not None:
        session.tokens[token] = participant
        session.refused.discard(token)
        session.participants[participant].tokens += 1
