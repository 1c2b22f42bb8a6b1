"""What older Rolecalls wrote, in today's words: for the migration of a database, and for a session's file.

A verdict on somebody's reflection used to name its author; now each wording of a reflection has an id of its own.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, TypeAlias

Plain: TypeAlias = dict[str, Any]
"""An event as JSON, its kind beside the other keys; a stranger's may hold anything."""
WRITTEN, MODERATED = "reflection_written", "reflection_moderated"


def with_sentences(events: Iterable[Mapping[str, Any]], new_id: Callable[[], str]) -> list[Plain]:
    """The events of one log, in order: every wording with an id, and every verdict on that id."""
    newest: dict[str, str] = {}
    return [_named(event, newest, new_id) for event in events]


def _named(event: Mapping[str, Any], newest: dict[str, str], new_id: Callable[[], str]) -> Plain:
    kind, whose = event.get("kind"), repr([event.get(key) for key in ("participant", "entry", "attempt")])
    if kind == WRITTEN and not event.get("sentence"):
        newest[whose] = new_id()
        return {**event, "sentence": newest[whose]}
    if kind == MODERATED and "participant" in event:
        return {"kind": kind, "sentence": newest.get(whose, ""), "verdict": event.get("verdict")}
    return dict(event)
