"""Which tables look different after a turn: whoever comes to one costs the others nothing."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from game.cards import Id
from game.events import (
    CardReopened,
    Event,
    ParticipantChanged,
    ParticipantForgotten,
    ParticipantJoined,
    ParticipantRemoved,
    PenHeld,
    PhaseEntered,
    SeatReclaimed,
    SettingsChanged,
    TablesDealt,
    TableSettled,
)
from game.session import Session
from game.views import TableView, table_view
from web.records import Record
from web.turn import Table

SEATS = (ParticipantJoined, ParticipantChanged, ParticipantRemoved, ParticipantForgotten, SeatReclaimed)


@dataclass
class News:
    """What a turn brought to one table."""

    only_seats: bool = True
    """Whether nothing changed but who sits there."""
    concerned: set[Id] = field(default_factory=set)
    """Who did it, or whom it is about."""


class TableViews:
    """Where everybody sat, and what every table of one session was last shown."""

    def __init__(self) -> None:
        self._sat: dict[Id, int | None] | None = None
        self._shown: dict[int, TableView] = {}

    def news(self, table: Table, records: Sequence[Record]) -> dict[int, News]:
        """The tables at which something may be different."""
        if self._sat is None:
            self._begin(table)
        found: dict[int, News] = {}
        for record in records:
            for number in {*self._touched(table.session, record.event)}:
                news = found.setdefault(number, News())
                news.only_seats &= isinstance(record.event, SEATS)
                news.concerned.update(_concerned(record))
        if found:
            self._sat = _seats(table.session)
        return found if table.session.settings.tables else {}

    def is_new(self, view: TableView) -> bool:
        """Whether a table looks different from what it was last shown."""
        return self._shown.get(view.table) != replace(view, version=0)

    def shown(self, view: TableView) -> None:
        """Everybody at a table is shown this."""
        self._shown[view.table] = replace(view, version=0)

    def _begin(self, table: Table) -> None:
        """After a restart phones see what there is when they come back."""
        self._sat = _seats(table.session)
        for number in table.session.taken_tables():
            self.shown(table_view(table.session, table.version, number))

    def _touched(self, session: Session, event: Event) -> Iterable[int]:
        """The tables at which an event may have changed something."""
        if isinstance(event, SEATS):
            seats = (seat_of(session, event.participant), (self._sat or {}).get(event.participant))
            yield from (number for number in seats if number is not None)
        elif isinstance(event, PenHeld | TableSettled):
            yield event.table
        elif isinstance(event, PhaseEntered | CardReopened):
            yield from (number for number, view in self._shown.items() if view.settled)
            yield from session.settled.get((session.entry or "", session.attempt), ())
        elif isinstance(event, TablesDealt | SettingsChanged):
            yield from range(1, session.settings.tables + 1)


def seat_of(session: Session, participant: Id) -> int | None:
    """The table at which somebody sits."""
    person = session.participants[participant]
    return person.table if person.here and session.settings.tables else None


def table_of(table: Table, participant: str) -> TableView | None:
    """What somebody sees of her own table; None for somebody who sits at none."""
    number = seat_of(table.session, participant)
    return table_view(table.session, table.version, number) if number is not None else None


def _concerned(record: Record) -> Iterable[Id]:
    event = record.event
    if isinstance(event, TablesDealt):
        yield from event.seats
    elif isinstance(event, (*SEATS, PenHeld)) and event.participant:
        yield event.participant
    if record.player:
        yield record.player


def _seats(session: Session) -> dict[Id, int | None]:
    return {participant: seat_of(session, participant) for participant in session.participants}
