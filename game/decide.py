"""`decide` says what a command comes to: a list of events, or a refusal. It changes nothing.

It has no clock and no dice of its own; both come with the stamp.
"""

from collections.abc import Iterable

from game import commands as c
from game.actors import Actor, Facilitator, Host, Newcomer, Player
from game.apply import apply
from game.decisions.answers import decide_moderate, decide_reflect, decide_vote
from game.decisions.people import (
    decide_add,
    decide_ask,
    decide_change,
    decide_forget,
    decide_join,
    decide_let_in,
    decide_move,
    decide_reclaim,
    decide_remove,
    decide_withdraw,
    known,
    removed,
)
from game.decisions.practice import decide_fit
from game.decisions.room import check_settings, decide_room, delete_at, paused_at
from game.decisions.runsheet import check_entries, decide_runsheet
from game.decisions.steps import decide_step
from game.decisions.tables import decide_deal, decide_pen, decide_rescue, decide_settle
from game.decisions.wall import decide_cluster, decide_heart, decide_moderate_post, decide_words
from game.events import Event, SessionOpened, SessionPurged
from game.legal import check_legal
from game.refusal import Refused
from game.session import Session


def decide(session: Session, actor: Actor, command: c.Command, stamp: c.Stamp) -> list[Event]:
    """The events that a command comes to; raises `Refused`."""
    check_legal(session, actor, command)
    match actor:
        case Newcomer():
            return _newcomer(session, actor.token, command, stamp)
        case Player():
            return _player(session, actor.id, command, stamp)
        case Facilitator():
            return _console(session, command, stamp)
        case Host():
            return _host(session, command, stamp)


def recognise(session: Session, actor: Actor) -> Actor:
    """A newcomer whose token has a seat is that seat's participant."""
    if isinstance(actor, Newcomer) and actor.token in session.tokens:
        return Player(session.tokens[actor.token])
    return actor


def replay(events: Iterable[tuple[int, Event]]) -> Session:
    """The session that a log adds up to; each event comes with its time in epoch milliseconds."""
    session = Session()
    for at, event in events:
        apply(session, event, at)
    return session


def _newcomer(session: Session, token: str, command: c.Command, stamp: c.Stamp) -> list[Event]:
    match command:
        case c.Join():
            return decide_join(session, token, command, stamp)
        case c.ReclaimSeat():
            return decide_reclaim(session, token, command)
        case c.AskForSeat():
            return decide_ask(session, token, command, stamp)
        case c.ForgetMe():
            return decide_withdraw(session, token)
    raise _unknown()


def _player(session: Session, participant: str, command: c.Command, stamp: c.Stamp) -> list[Event]:
    if known(session, participant).removed and not isinstance(command, c.ForgetMe):
        raise removed()
    match command:
        case c.Vote():
            return decide_vote(session, participant, command, stamp)
        case c.Heart():
            return decide_heart(session, participant, command)
        case c.TakePen() | c.PassPen():
            return decide_pen(session, participant, command)
        case c.SettleTable():
            return decide_settle(session, participant, command)
        case c.RateFit():
            return decide_fit(session, participant, command)
        case c.Reflect():
            return decide_reflect(session, participant, command, stamp)
        case c.ChangeMe():
            return decide_change(session, participant, command)
        case c.ForgetMe():
            return decide_forget(session, participant)
    raise _unknown()


def _console(session: Session, command: c.Command, stamp: c.Stamp) -> list[Event]:
    match command:
        case c.Advance() | c.GoBack() | c.SkipCard() | c.PlayEntry() | c.ReopenCard() | c.EndSession() | c.UndoEnd():
            return decide_step(session, command, stamp.at)
        case c.LookBack():
            return decide_step(session, command, stamp.at)
        case c.AddEntry() | c.MoveEntry() | c.DropEntry() | c.ShortenEntry() | c.MendCard():
            return decide_runsheet(session, command)
        case c.ModeratePost():
            return decide_moderate_post(session, command)
        case c.ClusterPost():
            return decide_cluster(session, command)
        case c.ModerateWords():
            return decide_words(session, command, stamp)
        case c.ShowFirstResult() | c.LockRoom() | c.BlankScreen() | c.ShowBoard() | c.ChangeSettings():
            return decide_room(session, command, stamp.at)
        case c.StartTimer() | c.PauseTimer() | c.ExtendTimer() | c.StopTimer() | c.TagSession():
            return decide_room(session, command, stamp.at)
    return _people(session, command, stamp)


def _people(session: Session, command: c.Command, stamp: c.Stamp) -> list[Event]:
    match command:
        case c.AddPerson():
            return decide_add(session, command, stamp)
        case c.MovePerson():
            return decide_move(session, command)
        case c.DealTables():
            return decide_deal(session, command, stamp)
        case c.RemovePerson():
            return decide_remove(session, command)
        case c.ForgetPerson():
            return decide_forget(session, session.seats.get(command.seat.strip().upper()))
        case c.LetIn():
            return decide_let_in(session, command)
        case c.EnterAnswer():
            return decide_vote(session, known(session, command.participant).id, command, stamp)
        case c.Moderate():
            return decide_moderate(session, command)
    raise _unknown()


def _host(session: Session, command: c.Command, stamp: c.Stamp) -> list[Event]:
    match command:
        case c.OpenSession():
            return _open(session, command, stamp)
        case c.PurgeSession():
            return [] if session.purged else [SessionPurged()]
        case c.ResumeAfterRestart():
            running = session.timer is not None and session.timer.ends_at is not None
            return [paused_at(session.timer, session.last_at)] if session.timer and running else []
        case c.RescuePen():
            return decide_rescue(session, command)
    raise _unknown()


def _open(session: Session, command: c.OpenSession, stamp: c.Stamp) -> list[Event]:
    if session.code:
        raise Refused("already_open", "This session is already open.")
    check_entries(command.entries)
    check_settings(command.settings)
    return [
        SessionOpened(
            code=command.code,
            settings=command.settings,
            entries=command.entries,
            hats=command.hats,
            delete_at=delete_at(stamp.at, command.settings),
            milestones=command.milestones,
            rehearsal=command.rehearsal,
        )
    ]


def _unknown() -> Refused:
    return Refused("not_yours", "Only somebody else can do that.")
