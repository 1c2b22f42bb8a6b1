"""Who is told what after a turn: the room at once, a table what changed at it, counts at most four times a second.

Other people's answers cost a phone nothing: a vote changes no view that phones get.
"""

import contextlib
from collections import Counter
from collections.abc import Callable
from typing import Protocol

from game.events import SeatRefused
from game.session import Session
from game.views import TableView, console_view, me_view, people_view, room_view, screen_view, shows_result
from web import runtime
from web.news import is_for_the_room, is_for_the_wall, reseats
from web.own_views import OwnViews
from web.pens import Pens
from web.phones import Phones
from web.table_beat import TableBeat
from web.table_views import table_of
from web.turn import Outcome, Table

PLAYER, FACILITATOR, SCREEN = "/player", "/facilitator", "/screen"
EVERY = 0.25
"""Seconds between two publications of counts."""
ROOM_EVERY = 2.0
"""Seconds between two publications of a wall or of words to phones."""


class Emit(Protocol):
    """Sends an event to a room or a socket of a namespace, or encoded once to several sockets."""

    def __call__(self, event: str, data: object, *, namespace: str, to: str | list[str]) -> None: ...


class Publisher:
    """Publishes the views of one session; everything here runs on the event loop, between turns."""

    def __init__(
        self,
        code: str,
        emit: Emit,
        clock: Callable[[], int],
        read: Callable[[Callable[[Table], None]], None],
        phones: Phones,
        pens: Pens,
    ) -> None:
        self.code = code
        self.phones = phones
        self._emit, self._clock, self._read = emit, clock, read
        self._pens, self._own_views = pens, OwnViews()
        self._tables = TableBeat(phones, read, self._tell_table)
        self.watching: Counter[str] = Counter()
        """Namespace → how many sockets watch; nothing is made that nobody sees."""
        self._due: runtime.Task[None] | None = None
        self._people_due = False
        self._room_due: runtime.Task[None] | None = None
        self._last = 0
        self.trouble: dict[str, str] | None = None
        """Why nothing is saved just now, for consoles that connect meanwhile."""

    def told(self, table: Table, outcome: Outcome) -> None:
        """Publish what a turn changed."""
        self.trouble = None
        events = outcome.events
        if reseats(events):
            self._reseat(table)
        if any(isinstance(event, SeatRefused) for event in events):
            self._tell_refused(table)
        self._tell_people(table, self._own_views.changed(table.session, outcome.records))
        room_changed = is_for_the_room(events)
        if room_changed:
            self._publish_room(table)
        elif shows_result(table.session) and is_for_the_wall(events):
            self._schedule_room()
        self._tables.told(table, outcome.records)
        if events:
            self._people_due = True
            self._publish_counts(table, at_once=room_changed)

    def not_saved(self, error: Exception) -> None:
        """Tell the facilitators why nothing is saved, once until it works again."""
        if self.trouble is None:
            reason = getattr(error, "orig", error)  # without the statement, which holds what people wrote
            sentence = f"Answers cannot be saved just now ({reason}). Nothing is lost: phones send again by themselves."
            self.trouble = {"code": "not_saved", "sentence": sentence}
            self._emit("notice", self.trouble, namespace=FACILITATOR, to=self.code)

    def closed(self) -> None:
        """The session was deleted."""
        self._pens.close()
        self._tables.close()
        for due in (self._due, self._room_due):
            if due:
                due.cancel()
        for namespace in (PLAYER, FACILITATOR, SCREEN):
            self._emit("gone", {}, namespace=namespace, to=self.code)

    def presence_changed(self) -> None:
        """A phone came or went: the counts are due."""
        self._people_due = True
        self._schedule(EVERY)

    def _tell_people(self, table: Table, participants: list[str]) -> None:
        sockets = self.phones.sockets(table.session) if participants else {}
        for participant in participants:
            if participant in sockets:
                me = me_view(table.session, table.version, participant)
                self._emit("me", me, namespace=PLAYER, to=sockets[participant])

    def _tell_table(self, view: TableView, sockets: list[str]) -> None:
        self._emit("table", view, namespace=PLAYER, to=sockets)

    def _reseat(self, table: Table) -> None:
        for token, phone, participant in self.phones.reseated(table.session):
            before, phone.participant = phone.participant, participant
            if participant is not None:
                me = me_view(table.session, table.version, participant)
                self._emit("me", me, namespace=PLAYER, to=phone.socket)
                own_table = table_of(table, participant)
                if own_table:
                    self._emit("table", own_table, namespace=PLAYER, to=phone.socket)
            else:
                reason = reason_without_seat(table.session, token, before)
                self._emit("seatless", {"reason": reason}, namespace=PLAYER, to=phone.socket)

    def _tell_refused(self, table: Table) -> None:
        for token, phone in self.phones.waiting():
            if token in table.session.refused:
                self._emit("seatless", {"reason": "refused"}, namespace=PLAYER, to=phone.socket)

    def _publish_counts(self, table: Table, at_once: bool) -> None:
        wait = EVERY - (self._clock() - self._last) / 1000
        if not at_once and wait > 0:
            self._schedule(wait)
            return
        if self._due:
            self._due.cancel()
        self._due, self._last = None, self._clock()
        present = self.phones.present(table.session)
        self._pens.watch(table.session, present)
        session, version, now = table.session, table.version, self._clock()
        if self.watching[SCREEN]:
            screen = screen_view(session, version, now, present)
            self._emit("screen", screen, namespace=SCREEN, to=self.code)
        if self.watching[FACILITATOR]:
            console = console_view(session, version, now, present)
            self._emit("console", console, namespace=FACILITATOR, to=self.code)
            people = people_view(session, version, present) if self._people_due else None
            if people:
                self._emit("people", people, namespace=FACILITATOR, to=self.code)
            self._people_due = False

    def _publish_room(self, table: Table) -> None:
        if self._room_due:
            self._room_due.cancel()
        self._room_due = None
        self._emit("room", room_view(table.session, table.version, self._clock()), namespace=PLAYER, to=self.code)

    def _schedule_room(self) -> None:
        """Whoever approves fifty sentences one by one sends phones a frame every two seconds, not fifty."""
        if self._room_due is None:
            self._room_due = runtime.spawn_after(ROOM_EVERY, self._publish_room_now)

    def _publish_room_now(self) -> None:
        self._room_due = None
        with contextlib.suppress(Exception):  # the database cannot be read just now; the next turn publishes
            self._read(self._publish_room)

    def _schedule(self, wait: float) -> None:
        if self._due is None:
            self._due = runtime.spawn_after(wait, self._publish_now)

    def _publish_now(self) -> None:
        self._due = None
        with contextlib.suppress(Exception):  # the database cannot be read just now; the next turn publishes
            self._read(lambda table: self._publish_counts(table, at_once=True))


def reason_without_seat(session: Session, token: str, before: str | None = None) -> str | None:
    """Why a phone has no seat: it was forgotten, its seat moved, it asked, it was refused, or it is simply new."""
    if before is not None:
        return "forgotten" if session.purged or session.participants[before].forgotten else "moved"
    if token in session.refused:
        return "refused"
    asked = any(request.token == token for request in session.requests.values())
    return "asked" if asked else None
