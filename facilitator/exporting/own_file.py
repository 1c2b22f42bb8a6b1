"""The facilitator's own file: a session that has ended, so that its debrief can be made again on another computer."""

import secrets
from collections.abc import Iterable
from typing import Final

from facilitator.exporting.own_events import Line, own_events
from game.cards import Id
from game.decide import replay
from game.refusal import Refused
from web.session_file import write_session

NOT_ENDED: Final = "This session has not ended, and your own file must hold all of it. End the session first."


def own_file(log: Iterable[Line]) -> bytes:
    """The file of a session's log; refused while the session runs."""
    lines = list(log)
    if replay(lines).ended_at is None:
        raise Refused("not_ended", NOT_ENDED)
    return write_session(own_events(lines, _new_id))


def _new_id() -> Id:
    """Nobody can tell from it whose it was."""
    return f"p{secrets.token_hex(8)}"
