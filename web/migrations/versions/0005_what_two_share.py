"""What ties one person to another leaves the log for its personal part, where it can be deleted.

Of whom somebody asked for a hat, and the practice that a fit belongs to, lie beside names from now on; of people who
were deleted before, and of sessions whose day has come, both are gone. No verdict names an author any more.
"""

import secrets
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

from web.older_logs import MODERATED, WRITTEN, with_sentences

revision = "0005"
down_revision = "0004"
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
TOUCHED = ("vote_cast", "fit_rated", "participant_forgotten", "session_purged", WRITTEN, MODERATED)


def upgrade() -> None:
    """Rewrite the log of every session."""
    connection = op.get_bind()
    for session in connection.execute(sa.select(EVENT.c.session).distinct()).scalars().all():
        touched = sa.select(EVENT).where(EVENT.c.session == session, EVENT.c.kind.in_(TOUCHED))
        _rewrite(connection, session, connection.execute(touched.order_by(EVENT.c.seq)).all())


def _rewrite(connection: sa.Connection, session: str, rows: Sequence[Any]) -> None:
    log = [row.payload for row in rows]
    pairs, gone = _pairs(log), _gone(log)
    for row, event in zip(rows, with_sentences(log, lambda: f"s{secrets.token_hex(8)}"), strict=True):
        kept, apart = _parted(event)
        if kept != row.payload:
            here = (EVENT.c.session == session, EVENT.c.seq == row.seq)
            connection.execute(sa.update(EVENT).where(*here).values(payload=kept))
        if apart and not gone & {event["participant"], *apart.values(), *pairs.get(str(event.get("practice")), [])}:
            place = {"session": session, "seq": row.seq, "subject": event["participant"]}
            connection.execute(sa.insert(PERSONAL), [{**place, "field": one, "value": apart[one]} for one in apart])


def _parted(event: Mapping[str, Any]) -> tuple[Mapping[str, Any], dict[str, str]]:
    """What is kept of an event for good, and what of it is personal from now on."""
    if event["kind"] == "fit_rated":
        kept = dict(event)
        return kept, {"practice": kept.pop("practice")}
    if event["kind"] == "vote_cast" and (partner := event["answer"].get("partner")):
        return {**event, "answer": {**event["answer"], "partner": ""}}, {"partner": partner}
    return event, {}


def _pairs(log: Iterable[Mapping[str, Any]]) -> dict[str, list[str]]:
    """Practice → who asked, and of whom; where both looked at one phone, who asked twice."""
    begun = (one for one in log if one["kind"] == "vote_cast" and one.get("practice"))
    return {one["practice"]: [one["participant"], one["answer"]["partner"] or one["participant"]] for one in begun}


def _gone(log: Iterable[Mapping[str, Any]]) -> set[str]:
    """Everybody who was deleted; on a session's day that is everybody."""
    purged = any(one["kind"] == "session_purged" for one in log)
    deleted = ("vote_cast", "fit_rated") if purged else ("participant_forgotten",)
    return {one["participant"] for one in log if one["kind"] in deleted}
