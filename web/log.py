"""The log of one session: lock, read what others wrote, append, commit. Runs in real threads only."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager

from sqlalchemy import Connection, insert, select, update

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
from web.forgetting import Forgetting
from web.models import EventRow, PersonalRow, SessionRow
from web.records import Record, payload, personal, rejoin, subject
from web.store import Store

EVENTS = EventRow.__table__  # type: ignore[attr-defined]
PERSONAL = PersonalRow.__table__  # type: ignore[attr-defined]
SESSIONS = SessionRow.__table__  # type: ignore[attr-defined]
LINE = (EVENTS.c.seq, EVENTS.c.at, EVENTS.c.actor, EVENTS.c.command_id, EVENTS.c.kind, EVENTS.c.payload)
NOTHING: Mapping[str, str] = {}


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
        self._forgetting = Forgetting(connection, code)

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
                return self._forgetting.person(participant)
            case ReflectionWritten() | VoteCast(text=str()) | FitRated():
                return self._forgetting.rewritten(record, record.event)
            case SeatReclaimed(request=str(request)) | SeatRefused(request=request):
                return self._forgetting.phone(request)
            case SessionPurged():
                self._index(purged_at=record.at)
                return self._forgetting.everything()
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

    def _index(self, **values: object) -> None:
        self._connection.execute(update(SESSIONS).where(SESSIONS.c.code == self._code).values(**values))
