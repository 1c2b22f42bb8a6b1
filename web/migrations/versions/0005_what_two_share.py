"""What ties one person to another leaves the log for its personal part, where it can be deleted.

Of whom somebody asked for a hat, and the practice that a fit belongs to, lie beside names from now on; of people who
were deleted before, and of sessions whose day has come, both are gone. No verdict names an author any more.
"""

import secrets
from collections.abc import Iterable, Mapping
from typing import Any

from alembic import op

from web.older_logs import MODERATED, WRITTEN, with_sentences
from web.older_rows import Apart, OlderLog, Row, older_logs

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

TOUCHED = ("vote_cast", "fit_rated", "participant_forgotten", "session_purged", WRITTEN, MODERATED)


def upgrade() -> None:
    """Rewrite the log of every session."""
    for log in older_logs(op.get_bind()):
        _rewrite(log)


def _rewrite(log: OlderLog) -> None:
    rows = log.rows(*TOUCHED)
    events = [row.payload for row in rows]
    pairs, gone = _pairs(events), _gone(events)
    kept, apart = list[Row](), list[Apart]()
    for row, event in zip(rows, with_sentences(events, lambda: f"s{secrets.token_hex(8)}"), strict=True):
        plain, tied = _parted(event)
        kept += [Row(row.seq, plain)] if plain != row.payload else []
        if tied and not gone & {event["participant"], *tied.values(), *pairs.get(str(event.get("practice")), [])}:
            apart += [Apart(row.seq, field, event["participant"], value) for field, value in tied.items()]
    log.rewrite(kept)
    log.set_apart(apart)


def _parted(event: Mapping[str, Any]) -> tuple[Mapping[str, Any], dict[str, str]]:
    """What is kept of an event for good, and what of it is personal from now on."""
    if event["kind"] == "fit_rated":
        kept = dict(event)
        practice = kept.pop("practice", None)
        return kept, {"practice": practice} if practice else {}
    if event["kind"] == "vote_cast" and (partner := event["answer"].get("partner")):
        return {**event, "answer": {**event["answer"], "partner": ""}}, {"partner": partner}
    return event, {}


def _pairs(log: Iterable[Mapping[str, Any]]) -> dict[str, list[str]]:
    """Practice → who asked, and of whom; where both looked at one phone, who asked twice."""
    begun = (one for one in log if one["kind"] == "vote_cast" and one.get("practice"))
    return {one["practice"]: [one["participant"], one["answer"].get("partner") or one["participant"]] for one in begun}


def _gone(log: Iterable[Mapping[str, Any]]) -> set[str]:
    """Everybody who was deleted; on a session's day that is everybody."""
    purged = any(one["kind"] == "session_purged" for one in log)
    deleted = ("vote_cast", "fit_rated") if purged else ("participant_forgotten",)
    return {one["participant"] for one in log if one["kind"] in deleted}
