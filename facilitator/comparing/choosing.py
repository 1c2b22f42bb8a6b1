"""Which sessions to put beside one: those with the same cards on their run sheets first.

Of each log only the first line is read, and when its first card was opened. Whether a card was answered, and in which
form, the comparison itself will say.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, TypeAlias

from sqlmodel import Session as Transaction
from sqlmodel import col, func, select

from game.cards import Id
from game.comparison import COMPARED
from game.kinds import KINDS
from web.models import EventRow
from web.sessions import PLAYED, SessionLine

FIRST: Final = "session_opened"
COMPARED_KINDS: Final = frozenset(name for name, kind in KINDS.items() if kind.chart in COMPARED)
Cards: TypeAlias = frozenset[tuple[Id, Id]]
NONE: Final[Cards] = frozenset()


@dataclass(frozen=True)
class Candidate:
    """A session that can be ticked, and how many cards it has in common with the chosen one."""

    line: SessionLine
    began: int
    """When it was held, as its debrief says it; epoch milliseconds."""
    shared: int


@dataclass(frozen=True)
class Choice:
    """The session that is chosen already, if any, and the others; what was held last stands first."""

    chosen: SessionLine | None
    sharing: Sequence[Candidate]
    others: Sequence[Candidate]


def choice(
    lines: Iterable[SessionLine], chosen: SessionLine | None, cards: Mapping[str, Cards], starts: Mapping[str, int]
) -> Choice:
    """What can be put beside the chosen session, or everything that is over."""
    over = (line for line in lines if line.ended_at is not None or line.purged_at is not None)
    own = cards.get(chosen.code, NONE) if chosen else NONE
    others = (
        Candidate(one, starts.get(one.code) or one.opened_at, len(own & cards.get(one.code, NONE)))
        for one in over
        if one != chosen
    )
    found = sorted(others, key=lambda one: one.began, reverse=True)
    return Choice(chosen, [one for one in found if one.shared], [one for one in found if not one.shared])


def planned(tx: Transaction) -> dict[str, Cards]:
    """The cards with which each session was opened."""
    opened = select(EventRow.session, EventRow.payload).where(col(EventRow.seq) == 1, EventRow.kind == FIRST)
    return {code: frozenset(_cards(payload["entries"])) for code, payload in tx.exec(opened)}


def starts(tx: Transaction) -> dict[str, int]:
    """When the first card of each session was opened, in epoch milliseconds."""
    seq = func.min(EventRow.seq).label("seq")
    first = select(EventRow.session, seq).where(EventRow.kind == PLAYED).group_by(EventRow.session).subquery()
    its_own = (col(EventRow.session) == first.c.session) & (col(EventRow.seq) == first.c.seq)
    return {code: at for code, at in tx.exec(select(EventRow.session, EventRow.at).join(first, its_own))}


def _cards(entries: Iterable[Mapping[str, Any]]) -> Iterable[tuple[Id, Id]]:
    """Those that can be compared: not what is only read, nor what people write."""
    return ((one["deck"], one["card"]["id"]) for one in entries if one["card"]["kind"] in COMPARED_KINDS)
