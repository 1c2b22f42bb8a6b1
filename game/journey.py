"""The journey: a year of mentoring as a path of 24 fields, on which every table and the room have a token.

field = min(24, ⌊24 · points ÷ (10 · cards · 0.6)⌋), 0 to 24, with the points of all cards that were played and the
number of cards that could give points when the first one was opened. A room that earns six tenths of what there is
arrives at the farewell with its last card; who earns more waits there. Example: ten cards were planned, six are played,
and a table has 39 points: ⌊24 · 39 ÷ 60⌋ = 15. Added cards carry a token further, and none ever walks back for them.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from game.cards import FIELDS
from game.scoring.card import CardPoints, Points, Source, card_points, gives_points
from game.session import Session
from game.settings import RunSheetEntry
from game.text import Words

PACE = 0.6
"""The share of all points with which a token arrives at the farewell."""
ROOM = 0
"""What stands for a table's number on the room's own token."""


@dataclass(frozen=True, kw_only=True)
class TokenView:
    """A token: where it stands (0 to 24), where it stood before the last card, and what the card gave (0 to 12)."""

    table: int
    """The table's number; 0 is the room."""
    field: int
    before: int
    points: int


@dataclass(frozen=True, kw_only=True)
class MilestoneView:
    """A named field, and its sentence once the room has reached it."""

    field: int
    name: Words
    sentence: Words
    reached: bool


@dataclass(frozen=True, kw_only=True)
class SourceView:
    """What the room got for one thing, in whole points."""

    source: Source
    points: int


@dataclass(frozen=True, kw_only=True)
class JourneyView:
    """Where all tokens stand; only tables, never persons."""

    fields: int
    tables: tuple[TokenView, ...]
    room: TokenView
    milestones: tuple[MilestoneView, ...]
    sources: tuple[SourceView, ...]
    """What the last card gave the room."""


def journey(session: Session) -> JourneyView:
    """Where the tokens stand after the cards whose result the room has seen."""
    played = [card_points(session, entry, attempt) for entry, attempt in _scored(session)]
    planned = max(1, session.planned or 0)
    room = _token(ROOM, [one.room for one in played], planned)
    return JourneyView(
        fields=FIELDS,
        tables=tuple(_token(table, _of(table, played), planned) for table in _tables(session, played)),
        room=room,
        milestones=tuple(_milestones(session, room.field)),
        sources=tuple(
            SourceView(source=source, points=_whole(points))
            for source, points in (played[-1].room.sources.items() if played else ())
        ),
    )


def field(points: float, planned: int) -> int:
    """The field (0 to 24) of a token with so many points when so many cards could give points; see the module."""
    return min(FIELDS, int(FIELDS * points / (10 * planned * PACE)))


def _scored(session: Session) -> Iterable[tuple[RunSheetEntry, int]]:
    """The cards that count, in the order of playing, each with its newest attempt that the room has seen."""
    entries = [entry for entry in session.entries if entry.id in session.entered]
    for entry in sorted(entries, key=lambda entry: session.entered[entry.id]):
        attempts = [attempt for id, attempt in session.revealed if id == entry.id]
        if attempts and gives_points(entry, session.settings) and _is_over(session, entry):
            yield entry, max(attempts)


def _is_over(session: Session, entry: RunSheetEntry) -> bool:
    """A card's points come in once the room is through with it."""
    return session.ended_at is not None or entry.id != session.entry or session.phase is entry.played[-1]


def _tables(session: Session, played: Sequence[CardPoints]) -> list[int]:
    """The tables at which somebody sits, or sat."""
    if not session.settings.tables:
        return []
    sitting = {person.table for person in session.seated() if person.table is not None}
    return sorted(sitting.union(*(one.tables for one in played)))


def _of(table: int, played: Sequence[CardPoints]) -> list[Points]:
    nothing = Points({})
    return [one.tables.get(table, nothing) for one in played]


def _token(table: int, earned: Sequence[Points], planned: int) -> TokenView:
    totals = [points.total for points in earned]
    return TokenView(
        table=table,
        field=field(sum(totals), planned),
        before=field(sum(totals[:-1]), planned),
        points=_whole(totals[-1]) if totals else 0,
    )


def _milestones(session: Session, reached: int) -> Iterable[MilestoneView]:
    nothing: Words = {}
    for one in sorted(session.milestones, key=lambda one: one.field):
        there = one.field <= reached
        yield MilestoneView(field=one.field, name=one.name, sentence=one.sentence if there else nothing, reached=there)


def _whole(points: float) -> int:
    """Halves go up, as on every page."""
    return int(points + 0.5)
