"""The rows of a log as a migration reads and rewrites them. A row that is broken stays as it is: it has kept its own
session from being played before, and it must keep no other from the migration.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any, Final, TypeAlias

import orjson
import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import JSONB

Payload: TypeAlias = Mapping[str, Any]
EVENT: Final = sa.table(
    "event",
    sa.column("session", sa.String()),
    sa.column("seq", sa.Integer()),
    sa.column("kind", sa.String()),
    sa.column("payload", sa.JSON().with_variant(JSONB(), "postgresql")),
)
PERSONAL: Final = sa.table("personal", *(sa.column(name) for name in ("session", "seq", "field", "subject", "value")))
IDS: Final = {"participant": str, "practice": str | None, "post": str | None}
"""What a row says of somebody or something, where it says it."""
OF_SOMEBODY: Final = ("vote_cast", "fit_rated", "participant_forgotten", "reflection_written")


@dataclass(frozen=True)
class Row:
    """An event that can be read."""

    seq: int
    payload: Payload


@dataclass(frozen=True)
class Apart:
    """A value that leaves its event, and whose it is."""

    seq: int
    field: str
    subject: str
    value: str


class OlderLog:
    """One session's log, before today's words."""

    def __init__(self, connection: sa.Connection, session: str) -> None:
        self._connection, self._session = connection, session
        self._raw = sa.LargeBinary() if connection.dialect.name == "sqlite" else sa.Text()

    def rows(self, *kinds: str) -> list[Row]:
        """The events of these kinds that can be read, in order."""
        raw = sa.cast(EVENT.c.payload, self._raw)  # as JSON, one broken row would cost us all others
        these = (EVENT.c.session == self._session, EVENT.c.kind.in_(kinds))
        found = self._connection.execute(sa.select(EVENT.c.seq, EVENT.c.kind, raw).where(*these).order_by(EVENT.c.seq))
        read = ((seq, kind, _read(payload)) for seq, kind, payload in found)
        return [Row(seq, payload) for seq, kind, payload in read if _is_whole(kind, payload)]

    def rewrite(self, rows: Iterable[Row]) -> None:
        """Put these words in the place of what the events said."""
        here = (EVENT.c.session == self._session, EVENT.c.seq == sa.bindparam("number"))
        words = sa.update(EVENT).where(*here).values(payload=sa.bindparam("words", type_=EVENT.c.payload.type))
        self._run(words, [{"number": row.seq, "words": dict(row.payload)} for row in rows])

    def set_apart(self, values: Iterable[Apart]) -> None:
        """Put values of events where they can be deleted."""
        self._run(sa.insert(PERSONAL), [{"session": self._session, **asdict(value)} for value in values])

    def _run(self, statement: sa.Executable, rows: Sequence[Mapping[str, Any]]) -> None:
        if rows:
            self._connection.execute(statement, rows)


def older_logs(connection: sa.Connection) -> Iterator[OlderLog]:
    """The log of every session."""
    for session in connection.execute(sa.select(EVENT.c.session).distinct()).scalars().all():
        yield OlderLog(connection, session)


def _read(payload: Any) -> Any:
    try:
        return orjson.loads(payload)
    except orjson.JSONDecodeError:
        return None


def _is_whole(kind: str, payload: Any) -> bool:
    """Whether all is there that a migration looks at, and is what it should be."""
    if not isinstance(payload, dict) or payload.get("kind") != kind:
        return False
    if not all(isinstance(payload[name], type) for name, type in IDS.items() if name in payload):
        return False
    answer = payload.get("answer") if kind == "vote_cast" else {}
    is_answer = isinstance(answer, dict) and isinstance(answer.get("partner"), str | None)
    return is_answer and (kind not in OF_SOMEBODY or "participant" in payload)
