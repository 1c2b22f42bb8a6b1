"""The journey: a year of mentoring as a path of 24 fields, on which every table and the room have a token.

field = min(24, ⌊24 · points ÷ (10 · cards · 0.7)⌋), 0 to 24, with the points of all cards that were played and the
number of cards that could give points when the first one was opened. A room that earns seven tenths of what there
is arrives at the farewell with its last card; who earns more waits there. Example: ten cards were planned, six are
played, and a table has 39 points: ⌊24 · 39 ÷ 70⌋ = 13.

A card's points come in with its reveal, those for sentences with their approval. No token walks back because cards are
added, moved, dropped or asked again: of a card that was asked again the time that gave most counts.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from game.cards import FIELDS, VOTES, Id
from game.scoring.card import CardPoints, Points, card_points
from game.scoring.offers import Source, gives_points, had_tables
from game.session import Session
from game.settings import RunSheetEntry
from game.state.ballot import Ballot
from game.text import Words

PACE = 0.7
"""The share of all points with which a token arrives at the farewell."""
ROOM = 0
"""What stands for a table's number on the room's own token."""
NOTHING = Points({})


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
    played = [*_played(session)]
    planned = max(1, session.planned or 0)
    tables = session.taken_tables().union(*(points.tables for _, points in played)) if session.settings.tables else ()
    room = _token(ROOM, [(entry, points.room) for entry, points in played], planned)
    return JourneyView(
        fields=FIELDS,
        tables=tuple(_token(table, _of(table, played), planned) for table in sorted(tables)),
        room=room,
        milestones=tuple(_milestones(session, room.field)),
        sources=tuple(_sources(played)),
    )


def field(points: float, planned: int) -> int:
    """The field (0 to 24) of a token with so many points when so many cards could give points; see the module."""
    return min(FIELDS, int(FIELDS * points / (10 * planned * PACE)))


def _played(session: Session) -> Iterable[tuple[Id, CardPoints]]:
    """What the cards gave, each time that they were played to the reveal, in the order of the reveals."""
    approved = _approved(session)
    for id, attempt in session.revealed:
        entry = session.find(id)
        if entry and gives_points(entry, had_tables(session, id, attempt)) and _is_voted(session, entry, attempt):
            yield id, card_points(session, entry, attempt, approved.get((id, attempt), ()))


def _is_voted(session: Session, entry: RunSheetEntry, attempt: int) -> bool:
    """Whether all votes of an attempt are closed for good: whoever went back may have looked at a reveal before."""
    votes = [VOTES[phase] for phase in entry.played if phase in VOTES]
    return session.closed.issuperset(Ballot(entry.id, attempt, vote) for vote in votes)


def _approved(session: Session) -> Mapping[tuple[Id, int], set[Id]]:
    """Entry and attempt → the people of whom it has an approved sentence."""
    approved: dict[tuple[Id, int], set[Id]] = {}
    for (entry, attempt, author), reflection in session.reflections.items():
        if reflection.counts:
            approved.setdefault((entry, attempt), set()).add(author)
    return approved


def _of(table: int, played: Iterable[tuple[Id, CardPoints]]) -> list[tuple[Id, Points]]:
    return [(entry, points.tables.get(table, NOTHING)) for entry, points in played]


def _token(table: int, earned: Sequence[tuple[Id, Points]], planned: int) -> TokenView:
    return TokenView(
        table=table,
        field=field(_sum(earned), planned),
        before=field(_sum(earned[:-1]), planned),
        points=_whole(earned[-1][1].total) if earned else 0,
    )


def _sum(earned: Iterable[tuple[Id, Points]]) -> float:
    """All points; of a card that was asked again, the time that gave most."""
    best: dict[Id, float] = {}
    for entry, points in earned:
        best[entry] = max(best.get(entry, 0.0), points.total)
    return sum(best.values())


def _sources(played: Sequence[tuple[Id, CardPoints]]) -> Iterable[SourceView]:
    """What the last card gave the room."""
    for source, points in played[-1][1].room.sources.items() if played else ():
        yield SourceView(source=source, points=_whole(points))


def _milestones(session: Session, reached: int) -> Iterable[MilestoneView]:
    nothing: Words = {}
    for one in sorted(session.milestones, key=lambda one: one.field):
        there = one.field <= reached
        yield MilestoneView(field=one.field, name=one.name, sentence=one.sentence if there else nothing, reached=there)


def _whole(points: float) -> int:
    """Halves go up, as on every page."""
    return int(points + 0.5)
