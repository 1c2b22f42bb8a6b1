"""What happens at a table is told to those who sit there: on a beat, so that a big table or a restless one stays cheap.

A pen and what is settled go out at once, and so does whoever comes, goes or changes her name; but such a change within
a quarter of a second after the last waits until that is over, and the last one wins. At a crowded table everything
waits, for two seconds: three hundred people at one table would cost six megabytes each time. Whoever did it, or whom
it is about, sees it at once.
"""

import contextlib
from collections.abc import Callable, Sequence
from typing import Final

from game.cards import Id
from game.views import TableView, table_view
from web import runtime
from web.phones import Phones
from web.records import Record
from web.table_views import News, TableViews
from web.turn import Table

EVERY: Final = 0.25
"""Seconds between two publications of who sits at a table."""
CROWDED_EVERY: Final = 2.0
"""Seconds between two publications of anything at a crowded table."""
CROWDED: Final = 20
"""More people than a session with a limit may have at a table."""


class TableBeat:
    """Tells the tables of one session; `send` sends a view to sockets, `read` looks at the session between turns."""

    def __init__(
        self,
        phones: Phones,
        read: Callable[[Callable[[Table], None]], None],
        send: Callable[[TableView, list[str]], None],
        every: float = EVERY,
        crowded_every: float = CROWDED_EVERY,
    ) -> None:
        self._phones, self._read, self._send = phones, read, send
        self._every, self._crowded_every = every, crowded_every
        self._views = TableViews()
        self._resting: dict[int, runtime.Task[None]] = {}
        self._late: dict[int, set[Id]] = {}
        """Table whose news waits → who has seen it already."""

    def told(self, table: Table, records: Sequence[Record]) -> None:
        """Tell what a turn changed, or see to it that it is told soon."""
        for number, news in sorted(self._views.news(table, records).items()):
            view = table_view(table.session, table.version, number)
            if number not in self._late and not self._views.is_new(view):
                continue
            if self._waits(view, news):
                self._tell(table, view, news.concerned)
                self._late[number] = news.concerned
            else:
                self._late.pop(number, None)
                self._publish(table, view, set())

    def close(self) -> None:
        """Nobody sits here any more."""
        resting, self._resting, self._late = self._resting, {}, {}
        for rest in resting.values():  # others may run meanwhile
            rest.cancel()

    def _waits(self, view: TableView, news: News) -> bool:
        return view.table in self._resting and (news.only_seats or _is_crowded(view))

    def _publish(self, table: Table, view: TableView, seen: set[Id]) -> None:
        """Tell everybody at a table who has not seen it, and let it rest."""
        self._views.shown(view)
        if self._tell(table, view, {mate.id for mate in view.mates} - seen):
            self._rest(view)

    def _tell(self, table: Table, view: TableView, people: set[Id]) -> bool:
        sockets = self._phones.sockets(table.session)
        here = [socket for mate in view.mates if mate.id in people for socket in sockets.get(mate.id, ())]
        if here:  # an empty list would mean everybody
            self._send(view, here)
        return bool(here)

    def _rest(self, view: TableView) -> None:
        seconds = self._crowded_every if _is_crowded(view) else self._every
        if seconds and view.table not in self._resting:
            self._resting[view.table] = runtime.spawn_after(seconds, self._rested, view.table)

    def _rested(self, number: int) -> None:
        self._resting.pop(number, None)
        if number in self._late:
            with contextlib.suppress(Exception):  # the database cannot be read just now; the next change publishes
                self._read(lambda table: self._publish_late(table, number))

    def _publish_late(self, table: Table, number: int) -> None:
        if number in self._late:  # unless a pen has taken it along meanwhile
            self._publish(table, table_view(table.session, table.version, number), self._late.pop(number))


def _is_crowded(view: TableView) -> bool:
    return len(view.mates) > CROWDED
