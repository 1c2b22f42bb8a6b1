"""What one card gave, source by source, to the room and to every table. Only what is published counts.

Counted are the people whom the whole of the card may count; of a hidden group nobody is, nor is it guessed. A table
counts with those who sat there when they answered. What people answered (`panel`) is told of as many as the session
shows apart, what they guessed (`predict`, `split`) of three; whose table has fewer, or nobody, see `shares.py`. What a
table settled (`table`) is its own.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from game.cards import GUESS, GUESSED, Group, Id
from game.kinds import Card, kind_of, kind_of_answer
from game.kinds.counting import ONLY, Tally
from game.kinds.split import SplitAnswer
from game.results import last_round
from game.rounds import ROUNDS
from game.scoring.closeness import panel_points, predict_points, split_points, table_points
from game.scoring.offers import Source, had_tables, offered
from game.scoring.shares import Earned, Shares, shares
from game.session import Session
from game.settings import LEAST_THRESHOLD, RunSheetEntry
from game.state.ballot import Cast
from game.suppression import in_whole

Row: TypeAlias = tuple[Cast, float | None]
"""Somebody's answer or guess, and its points; None where there is nothing to compare it with."""


@dataclass(frozen=True)
class CardEarnings:
    """What a card gave for everything but reflections, and who took part: person → table (None: at none)."""

    sources: Mapping[Source, Shares]
    seats: Mapping[Id, int | None]
    tables: frozenset[int]
    """The tables that get something: those of whoever took part, and those at which people sat at the reveal."""


def card_earnings(session: Session, entry: Id, attempt: int) -> CardEarnings:
    """What an attempt at a card gave."""
    found = session.find(entry)
    sources = offered(found, had_tables(session, entry, attempt)) if found else ()
    seats = _seats(session, entry, attempt)
    settled = session.settled.get((entry, attempt), {}).keys()
    took_part = settled | {table for table in seats.values() if table is not None}
    tables = session.sat.get((entry, attempt), frozenset()) | took_part
    by_settling: Earned = {table: [table_points(table in settled)] for table in took_part}
    earned = {
        source: _shares(session, found, attempt, source, tables)
        if source is not Source.TABLE
        else shares(by_settling, tables, least=1)
        for source in Source
        if found and source in sources
    }
    return CardEarnings({source: one for source, one in earned.items() if one}, seats, tables)


def _shares(
    session: Session, entry: RunSheetEntry, attempt: int, source: Source, tables: frozenset[int]
) -> Shares | None:
    """The shares of what people answered or guessed; a table that took no part walks with the room."""
    rows = _rows(session, entry, attempt, source)
    earned: dict[int | None, list[float]] = {}
    for table, points in _counted(session, entry.card, rows):
        earned.setdefault(table, []).append(points)
    least = session.settings.threshold if source is Source.PANEL else LEAST_THRESHOLD
    return shares(earned, tables, least)


def _rows(session: Session, entry: RunSheetEntry, attempt: int, source: Source) -> list[Row]:
    """Everybody who guessed or, for what is not a guess of others, answered in the last round that is published."""
    last = last_round(session, entry.id, attempt)
    if last is None:
        return []
    card, round = entry.card, GUESS if source is Source.PREDICT else last.round
    truth = kind_of(card).truth(card, last.room)
    casts = session.answers(entry.id, attempt, round).values()
    match source:
        case Source.PREDICT:
            return [(cast, _guessed(cast, last.groups)) for cast in casts]
        case Source.PANEL:
            votes = {vote.answer: vote.votes for vote in card.panel}
            return [(cast, panel_points(_marked(cast), votes)) for cast in casts]
        case _:
            return [(cast, _split(cast, truth)) for cast in casts]


def _counted(session: Session, card: Card, rows: Collection[Row]) -> Iterable[tuple[int | None, float]]:
    """Table and points of those whom the whole may count; of nobody where they are fewer than the threshold."""
    threshold = session.settings.threshold
    groups = in_whole(card, Counter(cast.group for cast, _ in rows), threshold)
    counted = [(cast.table, points) for cast, points in rows if points is not None and cast.group in groups]
    return counted if len(counted) >= threshold else ()


def _guessed(guess: Cast, groups: Mapping[Group, Tally | None]) -> float | None:
    about, marked = groups.get(GUESSED[guess.group]), _marked(guess)
    return predict_points(marked[0], about.counts[ONLY]) if about else None


def _split(cast: Cast, truth: int | None) -> float | None:
    if truth is None or not isinstance(cast.answer, SplitAnswer):
        return None
    return split_points(cast.answer.guess, truth)


def _marked(cast: Cast) -> tuple[str, ...]:
    return kind_of_answer(cast.answer).marks(cast.answer)[ONLY]


def _seats(session: Session, entry: Id, attempt: int) -> dict[Id, int | None]:
    """Who guessed or answered, and at which table she sat when she last did."""
    ballots = (session.answers(entry, attempt, round) for round in (GUESS, *ROUNDS))
    return {id: cast.table for casts in ballots for id, cast in casts.items()}
