"""The log of one session: lock, read what others wrote, append, commit. Runs in real threads only."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from sqlalchemy import ColumnElement, Connection, delete, insert, select, true, update

from game.events import (
    EndUndone,
    FitRated,
    ParticipantForgotten,
    ReflectionWritten,
    SeatReclaimed,
    SeatRefused,
    SessionEnded,
    SessionOpened,
    SessionPurged,
    SessionTagged,
    SettingsChanged,
    VoteCast,
)
from web.models import EventRow, PersonalRow, SessionRow
from web.records import Record, payload, personal, rejoin, subject
from web.store import Store

EVENTS = EventRow.__table__  # type: ignore[attr-defined]
PERSONAL = PersonalRow.__table__  # type: ignore[attr-defined]
SESSIONS = SessionRow.__table__  # type: ignore[attr-defined]
LINE = (EVENTS.c.seq, EVENTS.c.at, EVENTS.c.actor, EVENTS.c.command_id, EVENTS.c.kind, EVENTS.c.payload)
NOTHING: Mapping[str, str] = {}


PLACE = ("entry", "attempt", "round", "practice", "role")
"""What somebody wrote about: a reflection has no round, a fit no entry."""


class NoSuchLog(LookupError):
    """The session was deleted."""


class Log:
    """The log of one session, with its own connection."""

    def __init__(self, store: Store, code: str) -> None:
        self.code = code
        self._store = store

    @contextmanager
    def transaction(self) -> Iterator["Page"]:
        """Lock the session, and commit at the end of the block; raises NoSuchLog."""
        with self._store.connection() as connection:
            locked = select(SESSIONS.c.code).where(SESSIONS.c.code == self.code).with_for_update()
            if connection.execute(locked).first() is None:
                raise NoSuchLog(self.code)
            yield Page(connection, self.code)

    def checkpoint(self) -> bool:
        """Make sure that what was deleted is in no file any more; False when a reader is in the way."""
        return self._store.checkpoint()

    def close(self) -> None:
        """Close the connection."""
        self._store.close()


class Page:
    """A log inside its transaction."""

    def __init__(self, connection: Connection, code: str) -> None:
        self._connection, self._code = connection, code

    def read(self, after: int) -> Iterable[Record]:
        """The records after a sequence number, in order."""
        rows = self._connection.execute(
            select(*LINE).where(EVENTS.c.session == self._code, EVENTS.c.seq > after).order_by(EVENTS.c.seq)
        ).all()
        values = self._personal(after) if rows else {}
        return [
            Record(seq, at, actor, command_id, rejoin(plain, values.get(seq, NOTHING), kind))
            for seq, at, actor, command_id, kind, plain in rows
        ]

    def append(self, records: Iterable[Record]) -> bool:
        """Write records and delete what they say is to be forgotten; returns whether anything was."""
        records = list(records)
        if not records:
            return False
        self._connection.execute(insert(EVENTS), [self._row(record) for record in records])
        values = [row for record in records for row in self._values(record)]
        if values:
            self._connection.execute(insert(PERSONAL), values)
        return sum(self._follow(record) for record in records) > 0

    def _personal(self, after: int) -> dict[int, dict[str, str]]:
        rows = self._connection.execute(
            select(PERSONAL).where(PERSONAL.c.session == self._code, PERSONAL.c.seq > after)
        )
        values: dict[int, dict[str, str]] = {}
        for row in rows:
            values.setdefault(row.seq, {})[row.field] = row.value
        return values

    def _row(self, record: Record) -> dict[str, object]:
        return {
            "session": self._code,
            "seq": record.seq,
            "at": record.at,
            "actor": record.actor,
            "command_id": record.command_id,
            "kind": record.event.kind,
            "payload": payload(record.event),
        }

    def _values(self, record: Record) -> Iterable[dict[str, object]]:
        for field, value in personal(record.event).items():
            yield {
                "session": self._code,
                "seq": record.seq,
                "field": field,
                "subject": subject(record.event),
                "value": value,
            }

    def _follow(self, record: Record) -> int:
        """Keep the index of sessions true, and delete what is forgotten; returns how many values were."""
        match record.event:
            case ParticipantForgotten(participant=participant):
                told_of = self._forget_fits(participant) + self._forget_headings(participant)
                return told_of + self._forget(PERSONAL.c.subject == participant)
            case ReflectionWritten() | VoteCast(text=str()) | FitRated():
                return self._overwrite(record, record.event)
            case SeatReclaimed(request=str(request)) | SeatRefused(request=request):
                return self._forget(PERSONAL.c.subject == request)
            case SessionPurged():
                self._index(purged_at=record.at)
                return self._forget(true())
            case SessionOpened(settings=settings, delete_at=delete_at, rehearsal=rehearsal):
                self._index(title=settings.title, delete_at=delete_at, rehearsal=rehearsal)
            case SettingsChanged(settings=settings, delete_at=delete_at):
                self._index(title=settings.title, delete_at=delete_at)
            case SessionTagged(tags=tags):
                self._index(client=tags.client, programme=tags.programme, year=tags.year, invited=tags.invited)
            case SessionEnded():
                self._index(ended_at=record.at)
            case EndUndone():
                self._index(ended_at=None)
        return 0

    def _forget(self, which: ColumnElement[bool]) -> int:
        return self._connection.execute(delete(PERSONAL).where(PERSONAL.c.session == self._code, which)).rowcount

    def _forget_fits(self, participant: str) -> int:
        """How a hat fitted goes with either of the two, whoever said it."""
        rated = {row.seq: row.payload["practice"] for row in self._logged("fit_rated")}
        if not rated:
            return 0
        asked = self._logged("vote_cast", EVENTS.c.payload["practice"].as_string().in_(set(rated.values())))
        theirs = {row.payload["practice"] for row in asked if participant in _pair(row.payload)}
        return self._forget(PERSONAL.c.seq.in_([seq for seq, practice in rated.items() if practice in theirs]))

    def _forget_headings(self, participant: str) -> int:
        """A heading goes with the sentence that it stood over; over others it stands on its own."""
        cast = self._logged("vote_cast", EVENTS.c.payload["participant"].as_string() == participant)
        posts = {row.payload.get("post") for row in cast} - {None}
        headed = self._logged("post_clustered", EVENTS.c.payload["post"].as_string().in_(posts)) if posts else ()
        return self._forget(PERSONAL.c.seq.in_([row.seq for row in headed])) if headed else 0

    def _logged(self, kind: str, *which: ColumnElement[bool]) -> Iterable[Any]:
        """The events of one kind, each with its number and what is kept of it for good."""
        rows = select(EVENTS.c.seq, EVENTS.c.payload).where(EVENTS.c.session == self._code, EVENTS.c.kind == kind)
        return self._connection.execute(rows.where(*which)).all()

    def _overwrite(self, record: Record, written: ReflectionWritten | VoteCast | FitRated) -> int:
        """What was rewritten or taken back leaves no older text."""
        theirs = (PERSONAL.c.session == self._code, PERSONAL.c.subject == written.participant)
        same = (EVENTS.c.session == PERSONAL.c.session, EVENTS.c.seq == PERSONAL.c.seq)
        rows = self._connection.execute(
            select(EVENTS.c.seq, EVENTS.c.payload).where(*theirs, *same, EVENTS.c.kind == written.kind)
        )
        place = [getattr(written, key, None) for key in PLACE]
        old = [r.seq for r in rows if r.seq < record.seq and [r.payload.get(key) for key in PLACE] == place]
        return self._forget(PERSONAL.c.seq.in_(old)) if old else 0

    def _index(self, **values: object) -> None:
        self._connection.execute(update(SESSIONS).where(SESSIONS.c.code == self._code).values(**values))


def _pair(asked: Mapping[str, Any]) -> tuple[str, str | None]:
    """Who asked for a hat, and of whom, as the log says it."""
    return asked["participant"], asked["answer"]["partner"]
