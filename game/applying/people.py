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
from game.session import Session
from game.state.people import Coming, Participant, SeatRequest
from game.verdict import Verdict


def seat(
    session: Session,
    event: ParticipantJoined | ParticipantChanged | ParticipantRemoved | ParticipantForgotten,
    at: int,
) -> None:
    """Somebody came, changed, was taken out, or is deleted."""
    was_here = _is_here(session, event.participant)
    match event:
        case ParticipantJoined():
            _join(session, event)
        case ParticipantChanged():
            person = session.participants[event.participant]
            if event.name != person.name:
                _unsign(session, event.participant)
            person.group, person.table, person.name = event.group, event.table, event.name
            person.number = event.number
        case ParticipantRemoved():
            session.participants[event.participant].removed = event.removed
        case ParticipantForgotten():
            forget(session, event.participant)
    _count(session, event.participant, was_here, at)
    put_down_pens(session)


def _is_here(session: Session, participant: str) -> bool:
    person = session.participants.get(participant)
    return person is not None and person.here


def _count(session: Session, participant: str, was_here: bool, at: int) -> None:
    """Note when somebody came or went, so that the room's size is known at any time."""
    if _is_here(session, participant) is not was_here:
        session.comings.append(Coming(at, -1 if was_here else 1))


def _unsign(session: Session, participant: str) -> None:
    """What was approved under another name waits again."""
    for post in session.posts.values():
        cast = session.ballots[post.ballot].get(post.participant) if post.participant == participant else None
        if cast and kind_of_answer(cast.answer).signed(cast.answer):
            post.verdict = Verdict.WAITING


def reseat(session: Session, event: SeatAsked | SeatRefused | SeatReclaimed, at: int) -> None:
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
            was_here = _is_here(session, event.participant)
            session.requests.pop(event.request or "", None)
            take_tokens(session, event.participant)
            _hand(session, event.participant, event.token)
            session.participants[event.participant].removed = False
            _count(session, event.participant, was_here, at)


def _join(session: Session, event: ParticipantJoined) -> None:
    session.participants[event.participant] = Participant(
        id=event.participant,
        seat=event.seat or "",
        group=event.group,
        table=event.table,
        name=event.name,
        number=event.number,
        simulated=event.simulated,
    )
    if event.seat:
        session.seats[event.seat] = event.participant
    _hand(session, event.participant, event.token)


def _hand(session: Session, participant: str, token: str | None) -> None:
    if token is not None:
        session.tokens[token] = participant
        session.refused.discard(token)
        session.participants[participant].tokens += 1
