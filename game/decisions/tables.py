"""Who sits where, who holds a table's pen, and what a table settles on."""

from random import Random

from game import commands as c
from game.cards import Group
from game.dealing import Tables, deal
from game.events import Event, PenHeld, TablesDealt, TableSettled
from game.kinds import kind_of
from game.refusal import Refused
from game.session import Session
from game.state.ballot import Ballot
from game.state.people import Participant
from game.state.tables import Settled


def check_table(session: Session, table: int | None, sits: int | None = None) -> int | None:
    """Refuse a table that is not there or is full; whoever `sits` there already stays."""
    settings = session.settings
    if table is None or table == sits:
        return table
    if not 1 <= table <= settings.tables:
        raise Refused("no_such_table", "There is no such table in this session. Choose one of those you see.")
    if not has_room(session, table):
        raise Refused("table_full", f"Table {table} is full: it has {settings.seats} seats. Choose another one.")
    return table


def has_room(session: Session, table: int) -> bool:
    """Whether a table is there and has a free seat."""
    settings = session.settings
    free = not settings.seats or len(session.at_table(table)) < settings.seats
    return table <= settings.tables and free


def table_for(session: Session, group: Group, dice: Random) -> int | None:
    """Where somebody sits who comes after the tables were dealt; at none while they are not, or when all are full."""
    if not session.dealt:
        return None
    tables = _tables(session, dice, everybody=False)
    return tables.deal(group) if tables.free() else None


def decide_deal(session: Session, command: c.DealTables, stamp: c.Stamp) -> list[Event]:
    """Everybody, or everybody without a table, is dealt to one."""
    if not session.settings.tables:
        raise Refused("no_tables", "This session has no tables. Set how many there are in the settings.")
    if session.open:
        raise Refused("voting_open", "Close the vote first: answers count for the table at which they were given.")
    dice = Random(stamp.seed)
    people = {one.id: one.group for one in session.seated() if command.everybody or one.table is None}
    if session.dealt and not people:
        return []
    return [TablesDealt(seats=deal(people, _tables(session, dice, command.everybody), dice))]


def _tables(session: Session, dice: Random, everybody: bool) -> Tables:
    settled = () if everybody else session.seated()
    sitting = [(person.table, person.group) for person in settled if person.table is not None]
    return Tables(session.settings.tables, session.settings.seats, sitting, dice)


def decide_pen(session: Session, participant: str, command: c.TakePen | c.PassPen) -> list[Event]:
    """The table's pen is taken up, handed on or laid down."""
    person, table = _at_table(session, participant, command.table)
    _check_pen(session, person, table)
    match command:
        case c.TakePen():
            return [] if session.pens.get(table) else [PenHeld(table=table, participant=participant)]
        case c.PassPen(participant=None):
            return [PenHeld(table=table, participant=None)] if session.pens.get(table) else []
        case c.PassPen(participant=to):
            _check_heir(session, to, table)
            return [PenHeld(table=table, participant=to)] if session.pens.get(table) != to else []


def decide_rescue(session: Session, command: c.RescuePen) -> list[Event]:
    """A pen whose holder is away goes to whoever came first of those who are here, or lies on the table."""
    if session.pens.get(command.table) != command.away:
        return []
    here = (one.id for one in session.at_table(command.table) if one.id in command.present and one.id != command.away)
    return [PenHeld(table=command.table, participant=next(here, None))]


def decide_settle(session: Session, participant: str, command: c.SettleTable) -> list[Event]:
    """A table's answer in the second vote, or that it disagrees; whoever records it holds the pen from then on."""
    person, table = _at_table(session, participant, command.table)
    _check_pen(session, person, table)
    if session.open != Ballot(command.entry, command.attempt, 2) or session.current is None:
        raise Refused("voting_closed", "The second vote on this card is closed. What your table settled on counts.")
    _check_answer(session, person, command)
    settled = session.settled.get((command.entry, command.attempt), {}).get(table)
    took = [] if session.pens.get(table) else [PenHeld(table=table, participant=participant)]
    if settled == Settled(command.answer):
        return []
    event = TableSettled(
        participant=participant, table=table, entry=command.entry, attempt=command.attempt, answer=command.answer
    )
    return [*took, event]


def _check_answer(session: Session, person: Participant, command: c.SettleTable) -> None:
    assert session.current is not None
    card = session.current.card
    kind = kind_of(card)
    if not kind.settles:
        raise Refused("wrong_answer", "There is nothing on this card that a table could settle.")
    if command.answer is None:
        return
    if not isinstance(command.answer, kind.answer):
        raise Refused("wrong_answer", "That answer does not fit this card.")
    kind.validate(card, command.answer, person.group)


def _at_table(session: Session, participant: str, table: int) -> tuple[Participant, int]:
    """Who does something at a table: a command that was on its way while she moved says nothing of her new one."""
    person = session.participants[participant]
    if person.table is None or not session.settings.tables:
        raise Refused("no_table", "You sit at no table yet. Choose one, then try again.")
    if person.table != table:
        raise Refused("no_table", "You sit at another table now. Nothing was changed; look what stands there.")
    return person, table


def _check_heir(session: Session, to: str | None, table: int) -> None:
    """Refuse to hand the pen to somebody who sits elsewhere, or has no phone to write with."""
    heir = next((one for one in session.at_table(table) if one.id == to), None)
    if heir is None:
        raise Refused("no_partner", "That person sits at your table no more. Choose somebody else.")
    if not heir.tokens:
        raise Refused("no_phone", "That person has no phone to write with. Choose somebody who has one.")


def _check_pen(session: Session, person: Participant, table: int) -> None:
    if session.pens.get(table, person.id) != person.id:
        raise Refused("pen_taken", "Somebody else at your table holds the pen. Ask them to pass it on.")
