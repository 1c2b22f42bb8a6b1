"""What is on disk, read past the server: the log of a session."""

from typing import Any

import orjson

from tests.live_server import LiveServer


def command_ids(server: LiveServer, code: str) -> set[str]:
    """The commands that are in the log."""
    return {id for (id,) in server.query("select command_id from event where session = ?", code) if id}


def votes(server: LiveServer, code: str, entry: str, attempt: int) -> dict[str, Any]:
    """Participant → the last answer to a card's first round."""
    rows = server.query("select payload from event where session = ? and kind = 'vote_cast' order by seq", code)
    cast = [orjson.loads(payload) for (payload,) in rows]
    asked = (entry, attempt, 1)
    return {one["participant"]: one["answer"] for one in cast if (one["entry"], one["attempt"], one["round"]) == asked}
