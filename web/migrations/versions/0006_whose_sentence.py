"""Which sentence on the wall is whose leaves the log for its personal part: hearts tie others to its author."""

from typing import Any

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

EVENT = sa.table(
    "event",
    sa.column("session", sa.String()),
    sa.column("seq", sa.Integer()),
    sa.column("kind", sa.String()),
    sa.column("payload", sa.JSON().with_variant(JSONB(), "postgresql")),
)
PERSONAL = sa.table("personal", *(sa.column(name) for name in ("session", "seq", "field", "subject", "value")))


def upgrade() -> None:
    """Move the ids of sentences; of those that were deleted, and of sessions whose day has come, they go."""
    connection = op.get_bind()
    for session in connection.execute(sa.select(EVENT.c.session).distinct()).scalars().all():
        purged, gone = _of(connection, session, "session_purged"), _of(connection, session, "participant_forgotten")
        deleted = {row.payload["participant"] for row in gone}
        for row in _of(connection, session, "vote_cast"):
            _move(connection, session, row, keep=not purged and row.payload["participant"] not in deleted)


def _of(connection: sa.Connection, session: str, kind: str) -> list[Any]:
    return [*connection.execute(sa.select(EVENT).where(EVENT.c.session == session, EVENT.c.kind == kind)).all()]


def _move(connection: sa.Connection, session: str, row: Any, keep: bool) -> None:
    kept = dict(row.payload)
    post = kept.pop("post", None)
    if not post:
        return
    connection.execute(sa.update(EVENT).where(EVENT.c.session == session, EVENT.c.seq == row.seq).values(payload=kept))
    if keep:
        place = {"session": session, "seq": row.seq, "field": "post", "subject": kept["participant"]}
        connection.execute(sa.insert(PERSONAL).values(**place, value=post))
