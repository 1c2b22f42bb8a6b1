"""Which sentence on the wall is whose leaves the log for its personal part: hearts tie others to its author."""

from alembic import op

from web.older_rows import Apart, Row, older_logs

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Move the ids of sentences; of those that were deleted, and of sessions whose day has come, they go."""
    for log in older_logs(op.get_bind()):
        purged = log.rows("session_purged")
        deleted = {row.payload["participant"] for row in log.rows("participant_forgotten")}
        posted = [row for row in log.rows("vote_cast") if row.payload.get("post")]
        log.rewrite(Row(row.seq, {key: row.payload[key] for key in row.payload if key != "post"}) for row in posted)
        if not purged:
            log.set_apart(_apart(row) for row in posted if row.payload["participant"] not in deleted)


def _apart(row: Row) -> Apart:
    return Apart(row.seq, "post", row.payload["participant"], row.payload["post"])
