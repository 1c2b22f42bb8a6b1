"""What happened at the tables."""

from game.events import FitRated, PenHeld, TablesDealt, TableSettled
from game.session import Session
from game.state.tables import Settled


def lay(session: Session, event: TablesDealt | PenHeld | TableSettled | FitRated) -> None:
    """Seats, pens, what a table settled on, how a hat fitted; a fit that was deleted leaves nothing."""
    match event:
        case TablesDealt():
            session.dealt = True
            for participant, table in event.seats.items():
                session.participants[participant].table = table
            put_down_pens(session)
        case PenHeld(participant=None):
            session.pens.pop(event.table, None)
        case PenHeld(participant=str(holder)):
            session.pens[event.table] = holder
        case TableSettled():
            session.settled.setdefault((event.entry, event.attempt), {})[event.table] = Settled(event.answer)
        case FitRated(practice=str(practice)) if practice in session.practices:
            session.practices[practice].rated = True
            if event.fit:
                session.practices[practice].fits[event.role] = int(event.fit)


def put_down_pens(session: Session) -> None:
    """Whoever left a table has left its pen there."""
    for table, holder in [*session.pens.items()]:
        person = session.participants[holder]
        if not person.here or person.table != table:
            del session.pens[table]
