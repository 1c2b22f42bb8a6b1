"""All sessions of an installation: opened, found by code, listed, purged, deleted."""

import contextlib
import secrets
from collections.abc import Callable
from dataclasses import dataclass, field

from sqlalchemy.exc import SQLAlchemyError
from sqlmodel import Session as Transaction
from sqlmodel import col, delete, func, select

from game.actors import Host
from game.cards import Hat, Milestone
from game.commands import OpenSession, PurgeSession, ResumeAfterRestart
from game.decisions.room import check_settings
from game.refusal import Refused
from game.settings import RunSheetEntry, Settings, Tags
from web import runtime
from web.codes import Claim, claim
from web.desk import Desk
from web.forgetting import Forgetting
from web.live import Live
from web.log import Log
from web.models import EventRow, PersonalRow, SessionRow
from web.pens import AWAY, Pens, rescue
from web.phones import Phones
from web.publisher import Emit, Publisher
from web.store import Store

PLAYED = "phase_entered"
"""The kind of event with which a session leaves the lobby."""
ABANDONED = 60_000
"""Milliseconds after which a session without a log is no session that is just being opened."""


@dataclass(frozen=True)
class SessionLine:
    """A session on the list. Times are epoch milliseconds."""

    code: str
    title: str
    opened_at: int
    ended_at: int | None
    delete_at: int
    purged_at: int | None
    people: int
    rehearsal: bool
    tags: Tags = field(default_factory=Tags)


@dataclass(frozen=True)
class Room:
    """A session that is played, and who is told about it."""

    live: Live
    publisher: Publisher


class Sessions:
    """The sessions of this installation; each is played by one worker at a time."""

    def __init__(
        self,
        desk: Desk,
        store: Callable[[], Store],
        emit: Emit,
        clock: Callable[[], int],
        forgotten: Callable[[], object] = lambda: None,
        pens_after: float = AWAY,
    ) -> None:
        self._desk, self._store, self._emit, self._clock = desk, store, emit, clock
        self._forgotten, self._pens_after = forgotten, pens_after
        self._deleting: set[str] = set()
        self._rooms: dict[str, Room] = {}
        self._boot = secrets.token_hex(8)
        self._loading = runtime.Lock()

    def open(
        self,
        settings: Settings,
        entries: tuple[RunSheetEntry, ...],
        hats: tuple[Hat, ...],
        milestones: tuple[Milestone, ...] = (),
        *,
        rehearsal: bool = False,
        rehearses: str | None = None,
    ) -> str:
        """Open a session, real or a rehearsal for ever (of another one), and return its code; raises Refused."""
        check_settings(settings)
        code = claim(Claim(settings.title, self._clock(), rehearses), self._desk.run)
        opening = OpenSession(
            code=code, settings=settings, entries=entries, hats=hats, milestones=milestones, rehearsal=rehearsal
        )
        reply = self._room(code).live.ask(Host(), f"open-{code}", opening).reply
        if not reply.ok:
            with contextlib.suppress(SQLAlchemyError):  # an empty session that stays is swept up at the next purge
                self.delete(code)
            raise Refused(reply.code or "not_saved", reply.sentence or "", reply.retry)
        return code

    def find(self, code: str) -> Room | None:
        """The room of a session; reads the log the first time. None where there is no such session."""
        if code in self._deleting:
            return None
        if code in self._rooms:
            return self._rooms[code]
        if not self._exists(code):
            return None
        with self._loading:
            return self._rooms.get(code) or self._resume(code)

    def live(self, code: str) -> Live | None:
        """A session that is played; None where there is no such session."""
        room = self.find(code)
        return room.live if room else None

    def line(self, code: str) -> SessionLine | None:
        """One session's line."""
        return next(iter(self._desk.look(lambda tx: _lines(tx, code))), None)

    def lines(self) -> list[SessionLine]:
        """All sessions, the newest first."""
        return self._desk.look(_lines)

    def was_rehearsed(self, code: str) -> bool:
        """Whether a rehearsal of this session has been played, from its first card."""
        return self._desk.look(lambda tx: _was_rehearsed(tx, code))

    def delete(self, code: str) -> None:
        """Delete a session with everything in it."""
        self._deleting.add(code)
        try:
            self._close(code)
            self._desk.run(lambda tx: _delete(tx, code))
        finally:
            self._deleting.discard(code)
        self._desk.checkpoint()
        runtime.in_thread(self._forgotten)

    def purge(self) -> list[str]:
        """Delete names, texts and tokens of every session whose day has come; returns the codes.

        A session that cannot be read loses them too, and keeps no other from its day: what went wrong is raised when
        the others are done.
        """
        now, purged, errors = self._clock(), list[str](), list[Exception]()
        self._desk.run(lambda tx: _sweep(tx, now - ABANDONED))
        for code in self._desk.look(lambda tx: _due(tx, now)):
            try:
                purged += [code] if self._purge(code) else []
            except Exception as error:
                self._desk.run(lambda tx, code=code: _forget(tx, code))  # type: ignore[misc]
                errors.append(error)
        self._desk.checkpoint()  # what was deleted while a reader was in the way, or just before a sudden end
        if errors:
            raise ExceptionGroup("Some sessions could not be purged.", errors)
        return purged

    def _purge(self, code: str) -> bool:
        room = self.find(code)
        return room is not None and room.live.ask(Host(), "purge", PurgeSession()).reply.ok

    def _exists(self, code: str) -> bool:
        return self._desk.look(lambda tx: tx.get(SessionRow, code) is not None)

    def _room(self, code: str) -> Room:
        log = Log(self._store(), code)
        phones = Phones()
        pens = Pens(lambda table, away: rescue(live, phones, table, away), self._pens_after)
        publisher = Publisher(code, self._emit, self._clock, lambda look: live.read(look), phones, pens)
        live = Live(log, publisher, self._clock, self._forgotten)
        self._rooms[code] = Room(live, publisher)
        return self._rooms[code]

    def _resume(self, code: str) -> Room | None:
        """The room of a session that is in the log; None for one whose opening was never saved."""
        room = self._room(code)
        room.live.ask(Host(), f"resume-{self._boot}", ResumeAfterRestart())
        if room.live.read(lambda table: bool(table.session.code)):
            return room
        self._close(code)
        return None

    def _close(self, code: str) -> None:
        room = self._rooms.pop(code, None)
        if room:
            room.publisher.closed()
            room.live.close()


def _lines(tx: Transaction, code: str | None = None) -> list[SessionLine]:
    query = select(SessionRow).order_by(col(SessionRow.opened_at).desc())
    joined = select(EventRow.session, func.count()).where(EventRow.kind == "participant_joined")
    if code is not None:
        query, joined = query.where(SessionRow.code == code), joined.where(EventRow.session == code)
    people = dict(tx.exec(joined.group_by(EventRow.session)).all())
    return [_line(row, people.get(row.code, 0)) for row in tx.exec(query)]


def _line(row: SessionRow, people: int) -> SessionLine:
    return SessionLine(
        code=row.code,
        title=row.title,
        opened_at=row.opened_at,
        ended_at=row.ended_at,
        delete_at=row.delete_at,
        purged_at=row.purged_at,
        people=people,
        rehearsal=row.rehearsal,
        tags=Tags(client=row.client, programme=row.programme, year=row.year, invited=row.invited),
    )


def _was_rehearsed(tx: Transaction, code: str) -> bool:
    copies = select(SessionRow.code).where(SessionRow.rehearses == code)
    begun = select(EventRow.seq).where(col(EventRow.session).in_(copies), EventRow.kind == PLAYED)
    return tx.exec(begun).first() is not None


def _delete(tx: Transaction, code: str) -> None:
    for model in (PersonalRow, EventRow):
        tx.exec(delete(model).where(col(model.session) == code))
    tx.exec(delete(SessionRow).where(col(SessionRow.code) == code))


def _due(tx: Transaction, now: int) -> list[str]:
    day_has_come = (col(SessionRow.delete_at) > 0, col(SessionRow.delete_at) <= now)
    return list(tx.exec(select(SessionRow.code).where(*day_has_come, col(SessionRow.purged_at).is_(None))).all())


def _forget(tx: Transaction, code: str) -> int:
    """Delete what is personal of a session whose log nobody can read; returns how many values that were."""
    return Forgetting(tx.connection(), code).everything()


def _sweep(tx: Transaction, before: int) -> None:
    """Delete sessions whose opening was never saved."""
    logged = select(EventRow.session)
    tx.exec(delete(SessionRow).where(col(SessionRow.opened_at) < before, col(SessionRow.code).not_in(logged)))
