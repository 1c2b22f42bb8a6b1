"""A table's pen passes on when the phone of its holder has been away for 20 seconds; back in time, she keeps it.

Nothing is remembered but the clocks that run: after a restart the first look at the session starts them anew.
"""

import contextlib
from collections.abc import Callable

from sqlalchemy.exc import SQLAlchemyError

from game.actors import Host
from game.commands import RescuePen
from game.session import Session
from web import runtime
from web.live import Live
from web.log import NoSuchLog
from web.phones import Phones
from web.turn import Table

AWAY = 20.0
"""Seconds."""


class Pens:
    """The clocks of one session's pens; `rescue` is called with a table and who held its pen."""

    def __init__(self, rescue: Callable[[int, str], None], after: float = AWAY) -> None:
        self._rescue, self._after = rescue, after
        self._clocks: dict[tuple[int, str], runtime.Task[None]] = {}

    def watch(self, session: Session, present: frozenset[str]) -> None:
        """Start a clock for every holder who is away, and stop those of the others."""
        held = session.pens.items() if session.ended_at is None else ()
        away = {(table, holder) for table, holder in held if holder not in present}
        for back in self._clocks.keys() - away:
            self._clocks.pop(back).cancel()
        for gone in away - self._clocks.keys():
            wait = self._after if session.participants[gone[1]].tokens else 0  # nobody waits for a seat without phone
            self._clocks[gone] = runtime.spawn_after(wait, self._pass_on, gone)

    def close(self) -> None:
        """Stop all clocks."""
        clocks, self._clocks = self._clocks, {}
        for clock in clocks.values():  # others may run meanwhile
            clock.cancel()

    def _pass_on(self, pen: tuple[int, str]) -> None:
        self._clocks.pop(pen, None)
        self._rescue(*pen)


def rescue(live: Live, phones: Phones, table: int, away: str) -> None:
    """Hand a table's pen to the next whose phone is here, unless its holder has come back meanwhile."""

    def look(seen: Table) -> tuple[RescuePen, int]:
        here = phones.present(seen.session)
        present = tuple(one.id for one in seen.session.at_table(table) if one.id in here)
        return RescuePen(table=table, away=away, present=present), seen.version

    with contextlib.suppress(NoSuchLog, SQLAlchemyError):  # it is tried again after whatever happens next
        command, version = live.read(look)
        if away not in command.present:
            live.ask(Host(), f"pen-{table}-{version}", command)
