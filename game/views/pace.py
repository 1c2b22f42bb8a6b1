"""How the session stands against its run sheet."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

from game.cards import Id, Phase
from game.kinds import kind_of
from game.session import Session
from game.settings import RunSheetEntry

MINUTE = 60_000

Shortening: TypeAlias = Literal["reflection", "second_vote", "card"]


WEIGHTS: Mapping[Phase, int] = {
    Phase.READ: 2,
    Phase.VOTE: 2,
    Phase.TALK: 5,
    Phase.REVOTE: 2,
    Phase.REVEAL: 3,
    Phase.REFLECT: 2,
}
"""How a card's minutes are spent on its phases, in parts of those that it plays."""
SHORTENINGS: Mapping[Shortening, tuple[Phase, ...]] = {
    "reflection": (Phase.REFLECT,),
    "second_vote": (Phase.TALK, Phase.REVOTE),
}
NOT_WORTH_IT = MINUTE // 2
"""Milliseconds that are saved for nothing."""
MOST_SAVINGS = 4


@dataclass(frozen=True, kw_only=True)
class Saving:
    """Something that could be left out, and how many milliseconds that saves. The facilitator decides."""

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
    """Late = how late this card began + how far it is past its own minutes."""
    entry = session.current
    if session.started_at is None or entry is None:
        return None
    end = session.ended_at or now
    place = session.place(entry.id)
    before = _milliseconds(one.minutes for one in session.entries[:place])
    began, own = session.entered[entry.id], _milliseconds([entry.minutes])
    over = max(0, end - began - own)
    late = (began - session.started_at) - before + over
    return Pace(
        planned=_milliseconds(one.minutes for one in session.entries),
        elapsed=end - session.started_at,
        late=late,
        entry_planned=own,
        entry_elapsed=end - began,
        savings=_savings(session, late) if late >= MINUTE and session.ended_at is None else (),
    )


def _milliseconds(minutes: Iterable[float]) -> int:
    return round(sum(minutes) * MINUTE)


def _savings(session: Session, late: int) -> tuple[Saving, ...]:
    """Those that make up for the delay, smallest first; then smaller ones, largest first. Cards to read are breaks."""
    found = [one for entry in session.entries for one in _of(session, entry) if one.saves > NOT_WORTH_IT]
    enough = sorted((one for one in found if one.saves >= late), key=lambda one: one.saves)
    partly = sorted((one for one in found if one.saves < late), key=lambda one: -one.saves)
    return tuple([*enough, *partly][:MOST_SAVINGS])


def _of(session: Session, entry: RunSheetEntry) -> Iterable[Saving]:
    """What of an entry is still ahead and could be left out: parts of it or, of a card not yet opened, all of it."""
    ahead = _ahead(session, entry)
    number, own = session.place(entry.id) + 1, _milliseconds([entry.minutes])
    parts = sum(WEIGHTS[phase] for phase in entry.played)
    for what, phases in SHORTENINGS.items():
        left_out = tuple(phase for phase in phases if phase in ahead)
        if len(left_out) == len(phases) and len(left_out) < len(entry.played):
            saves = own * sum(WEIGHTS[phase] for phase in left_out) // parts
            without = (*entry.without, *left_out)
            yield Saving(entry=entry.id, number=number, what=what, without=without, saves=saves)
    if entry.id not in session.attempts and kind_of(entry.card).asks:
        yield Saving(entry=entry.id, number=number, what="card", without=(), saves=own)


def _ahead(session: Session, entry: RunSheetEntry) -> tuple[Phase, ...]:
    if entry.id not in session.attempts:
        return entry.played
    if entry.id != session.entry or session.phase not in entry.played:
        return ()
    return entry.played[entry.played.index(session.phase) + 1 :]
