"""Which tables look different after a turn: whoever comes to one costs the others nothing."""

from collections.abc import Iterable
from dataclasses import replace

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
from web.turn import Table

SEATS = (ParticipantJoined, ParticipantChanged, ParticipantRemoved, ParticipantForgotten, SeatReclaimed)


class TableViews:
    """What every table of one session was last shown."""

    def __init__(self) -> None:
        self._shown: dict[int, TableView] = {}

    def changed(self, table: Table, events: Iterable[Event]) -> list[TableView]:
        """The tables at which something is different."""
        session = table.session
        touched = {number for event in events for number in self._touched(session, event)}
        if not session.settings.tables:
            self._shown.clear()
            return []
        views = (table_view(session, table.version, number) for number in sorted(touched))
        return [view for view in views if self._is_new(view)]

    def _is_new(self, view: TableView) -> bool:
        before, now = self._shown.get(view.table), replace(view, version=0)
        self._shown[view.table] = now
        return before != now

    def _touched(self, session: Session, event: Event) -> Iterable[int]:
        """The tables at which an event may have changed something."""
        if isinstance(event, SEATS):
            yield from self._around(session, event.participant)
        elif isinstance(event, PenHeld | TableSettled):
            yield event.table
        elif isinstance(event, PhaseEntered | CardReopened):
            yield from (number for number, view in self._shown.items() if view.settled)
            yield from session.settled.get((session.entry or "", session.attempt), ())
        elif isinstance(event, TablesDealt | SettingsChanged):
            yield from range(1, session.settings.tables + 1)

    def _around(self, session: Session, participant: str) -> Iterable[int]:
        """The table at which somebody sits, and the one at which she sat before."""
        now = session.participants[participant].table
        if now is not None:
            yield now
        for number, view in self._shown.items():
            if any(mate.id == participant for mate in view.mates):
                yield number


def table_of(table: Table, participant: str) -> TableView | None:
    """What somebody sees of her own table; None for somebody who sits at none."""
    person = table.session.participants[participant]
    if person.table is None or not person.here or not table.session.settings.tables:
        return None
    return table_view(table.session, table.version, person.table)
