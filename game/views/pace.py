"""How the session stands against its run sheet."""

from collections.abc import Iterable
from dataclasses import dataclass

from game.session import Session

MINUTE = 60_000


@dataclass(frozen=True, kw_only=True)
class Pace:
    """How the session stands against its run sheet, in milliseconds. `late` below 0 is early."""

    planned: int
    elapsed: int
    late: int
    entry_planned: int
    entry_elapsed: int


def pace(session: Session, now: int) -> Pace | None:
    """Late = how late this card began + how far it is past its own minutes."""
    entry = session.current
    if session.started_at is None or entry is None:
        return None
    end = session.ended_at or now
    place = session.place(entry.id)
    before = _milliseconds(one.minutes for one in session.entries[:place])
    began, own = session.entered[entry.id], _milliseconds([entry.minutes])
    over = max(0, end - began - own)
    return Pace(
        planned=_milliseconds(one.minutes for one in session.entries),
        elapsed=end - session.started_at,
        late=(began - session.started_at) - before + over,
        entry_planned=own,
        entry_elapsed=end - began,
    )


def _milliseconds(minutes: Iterable[float]) -> int:
    return round(sum(minutes) * MINUTE)
