"""How the session stands against its run sheet, and what could be left out. The facilitator decides."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

from game.cards import Id, Phase
from game.kinds import kind_of
from game.session import Session
from game.settings import RunSheetEntry
from game.shortening import ahead, minutes, minutes_for

MINUTE = 60_000

Shortening: TypeAlias = Literal["reflection", "second_vote", "card"]

SHORTENINGS: Mapping[Shortening, tuple[Phase, ...]] = {
    "reflection": (Phase.REFLECT,),
    "second_vote": (Phase.TALK, Phase.REVOTE),
}
NOT_WORTH_IT = MINUTE // 2
"""Milliseconds that are saved for nothing."""
MOST_SAVINGS = 4


@dataclass(frozen=True, kw_only=True)
class Saving:
    """Something that could be left out, and how many milliseconds that saves."""

    entry: Id
    number: int
    """Which card, from 1."""
    what: Shortening
    without: tuple[Phase, ...]
    """The phases that the entry would then play without; empty where the whole card is left out."""
    saves: int


@dataclass(frozen=True, kw_only=True)
class Pace:
    """How the session stands against its run sheet, in milliseconds. `late` below 0 is early."""

    planned: int
    elapsed: int
    late: int
    entry_planned: int
    entry_elapsed: int
    savings: tuple[Saving, ...]
    """What could be left out while the session runs late, the smallest that makes up for it first."""


def pace(session: Session, now: int) -> Pace | None:
    """Late = when the session would end, were the rest played in its own minutes − when it was planned to end.

    It was planned when the first card was opened: whatever is left out or added from then on makes it end earlier or
    later. A card that is past its own minutes is taken to end now.
    """
    entry = session.current
    if session.started_at is None or entry is None:
        return None
    end = session.ended_at or now
    began, own = session.entered[entry.id], _milliseconds([entry])
    would_end = max(end, began + own) + _milliseconds(_to_come(session, entry))
    late = would_end - session.started_at - round(session.planned_minutes * MINUTE)
    return Pace(
        planned=_milliseconds(session.entries),
        elapsed=end - session.started_at,
        late=late,
        entry_planned=own,
        entry_elapsed=end - began,
        savings=_savings(session, late) if late >= MINUTE and session.ended_at is None else (),
    )


def _milliseconds(entries: Iterable[RunSheetEntry]) -> int:
    return round(sum(map(minutes, entries)) * MINUTE)


def _to_come(session: Session, entry: RunSheetEntry) -> Iterable[RunSheetEntry]:
    """The entries after the current one that were not opened yet."""
    later = session.entries[session.place(entry.id) + 1 :]
    return (one for one in later if one.id not in session.attempts)


def _savings(session: Session, late: int) -> tuple[Saving, ...]:
    """Those that make up for the delay, smallest first; then smaller ones, largest first."""
    entries = session.entries[session.place(session.entry) :]
    found = [one for entry in entries for one in _savings_on(session, entry) if one.saves > NOT_WORTH_IT]
    enough = sorted((one for one in found if one.saves >= late), key=lambda one: one.saves)
    partly = sorted((one for one in found if one.saves < late), key=lambda one: -one.saves)
    return tuple([*enough, *partly][:MOST_SAVINGS])


def _savings_on(session: Session, entry: RunSheetEntry) -> Iterable[Saving]:
    """What of an entry is still ahead and could be left out: parts of it or, of a card not yet opened, all of it."""
    number, left = session.place(entry.id) + 1, set(ahead(session, entry)).difference(entry.without)
    for what, phases in SHORTENINGS.items():
        if left.issuperset(phases) and len(phases) < len(entry.played):
            saves = round(minutes_for(entry, phases) * MINUTE)
            yield Saving(entry=entry.id, number=number, what=what, without=(*entry.without, *phases), saves=saves)
    if entry.id not in session.attempts and kind_of(entry.card).asks:  # a card to read may be a break
        yield Saving(entry=entry.id, number=number, what="card", without=(), saves=_milliseconds([entry]))
