"""Where the session stands."""

from game.applying.planning import plan
from game.cards import Id, Phase
from game.events import (
    BoardShown,
    CardReopened,
    EndUndone,
    LookedBack,
    PhaseEntered,
    SessionEnded,
    VotingClosed,
    VotingOpened,
)
from game.session import Session
from game.shortening import minutes
from game.state.ballot import Ballot
from game.state.course import LookBack, Moment


def stand(
    session: Session,
    event: PhaseEntered
    | VotingOpened
    | VotingClosed
    | CardReopened
    | BoardShown
    | LookedBack
    | SessionEnded
    | EndUndone,
    at: int,
) -> None:
    """The session stands elsewhere, or takes answers, or no longer does; each is another stage."""
    session.stage += 1
    if isinstance(event, PhaseEntered | VotingOpened | VotingClosed):
        session.played_at = at
    match event:
        case PhaseEntered():
            _enter(session, event, at)
        case VotingOpened():
            session.open = Ballot(event.entry, event.attempt, event.round)
            session.ballots.setdefault(session.open, {})
            session.opened.setdefault(session.open, at)
        case VotingClosed():
            if session.open:
                session.closed.add(session.open)
            session.open = None
        case CardReopened():
            session.attempts[event.entry] = event.attempt
            session.first_result_shown = False
        case BoardShown():
            session.board, session.look_back = event.board, None
        case LookedBack():
            session.board, session.look_back = None, LookBack(event.cards, event.place) if event.cards else None
        case SessionEnded():
            session.ended_at, session.timer, session.board, session.look_back = at, None, None, None
        case EndUndone():
            session.ended_at = session.look_back = None


def _enter(session: Session, event: PhaseEntered, at: int) -> None:
    if session.started_at is None:
        _start(session, at)
    if event.entry != session.entry:
        session.first_result_shown = False
    session.entry, session.phase, session.open = event.entry, event.phase, None
    session.attempts.setdefault(event.entry, 1)
    session.entered.setdefault(event.entry, at)
    session.timer = session.board = session.look_back = None
    session.moments.append(Moment(at, event.entry, session.attempts[event.entry], event.phase))
    if event.phase is Phase.REVEAL:
        _reveal(session, (event.entry, session.attempts[event.entry]), at)


def _reveal(session: Session, played: tuple[Id, int], at: int) -> None:
    """The room sees the result; who sits at a table now counts, whether or not anybody there answered."""
    if played not in session.revealed:
        session.revealed[played] = at
        session.sat[played] = frozenset(session.taken_tables())


def _start(session: Session, at: int) -> None:
    """The first card is opened; from now on the run sheet is a plan."""
    session.started_at = at
    plan(session)
    session.planned_minutes = sum(map(minutes, session.entries))
