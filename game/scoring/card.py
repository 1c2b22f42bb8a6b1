"""What one card gave each table and the room: the mean of what it offers (0 to 10), and up to 2 for reflections.

A card offers one or more of: a guess of the other group (`predict`), a panel, a share to guess whose truth is known
(`split`), a second vote in which tables settle (`table`). Only what is published counts: a hidden group is not guessed,
a vote that is open gives nothing, and an anonymous card gives no points at all.
Example: a card with a panel and a second vote. Table 4 agrees with its panel by 6.0 and has settled (10): 8.0; one
approved sentence among its four people adds 0.5.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from game.cards import GUESS, GUESSED, Anonymity, Group, Id, Phase, Round
from game.kinds import Card, kind_of, kind_of_answer
from game.kinds.counting import ONLY, Tally
from game.kinds.split import SplitAnswer
from game.results import Result, result
from game.scoring.closeness import (
    panel_points,
    predict_points,
    reflection_points,
    split_points,
    table_mean,
    table_points,
)
from game.session import Cast, Session
from game.settings import RunSheetEntry, Settings


class Source(StrEnum):
    """What points are given for."""

    PREDICT = "predict"
    PANEL = "panel"
    SPLIT = "split"
    TABLE = "table"
    REFLECTION = "reflection"


@dataclass(frozen=True)
class Points:
    """What a card gave: source → points, 0 to 10 each, 0 to 2 for reflections."""

    sources: Mapping[Source, float]

    @property
    def total(self) -> float:
        """The mean of what the card offers, and the reflections: 0 to 12."""
        offered = [points for source, points in self.sources.items() if source is not Source.REFLECTION]
        mean = sum(offered) / len(offered) if offered else 0.0
        return mean + self.sources.get(Source.REFLECTION, 0.0)


@dataclass(frozen=True)
class CardPoints:
    """What a card gave the room and every table."""

    room: Points
    tables: Mapping[int, Points]


def offered(entry: RunSheetEntry, settings: Settings) -> frozenset[Source]:
    """What a card can give points for, beside reflections; empty for one that gives none."""
    card, kind = entry.card, kind_of(entry.card)
    if not card.points or card.anonymous is Anonymity.FORCED or Phase.REVEAL not in entry.played:
        return frozenset()
    holds = {
        Source.PREDICT: card.predict,
        Source.PANEL: bool(card.panel),
        Source.SPLIT: kind.face(card).ask is not None,
        Source.TABLE: settles(entry, settings),
    }
    return frozenset(source for source, held in holds.items() if held)


def settles(entry: RunSheetEntry, settings: Settings) -> bool:
    """Whether tables record an answer on a card: it has a second vote, and something that can be agreed on."""
    return settings.tables > 0 and kind_of(entry.card).settles and Phase.REVOTE in entry.played


def gives_points(entry: RunSheetEntry, settings: Settings) -> bool:
    """Whether a card can give points for anything but reflections."""
    return bool(offered(entry, settings))


def card_points(session: Session, entry: RunSheetEntry, attempt: int) -> CardPoints:
    """The points of an attempt at a card whose result the room has seen."""
    told = result(session, entry.id, attempt)
    rows = dict(_rows(session, entry, attempt, told))
    people = _people(session, entry, attempt)
    tables = sorted(table for table in set(people.values()) if table is not None)
    settled = session.settled.get((entry.id, attempt), {})
    approved = _approved(session, entry.id, attempt)
    return CardPoints(
        room=_points(rows, None, people, approved, [table in settled for table in tables], entry, session.settings),
        tables={
            table: _points(rows, table, people, approved, [table in settled], entry, session.settings)
            for table in tables
        },
    )


def _points(
    rows: Mapping[Source, list[tuple[int | None, float]]],
    table: int | None,
    people: Mapping[Id, int | None],
    approved: frozenset[Id],
    settled: list[bool],
    entry: RunSheetEntry,
    settings: Settings,
) -> Points:
    """The points of one table or, without one, of the room."""
    sources: dict[Source, float] = {}
    for source, row in rows.items():
        everybody = [points for _, points in row]
        room = sum(everybody) / len(everybody)
        sources[source] = room if table is None else table_mean([one for at, one in row if at == table], room)
    if Source.TABLE in offered(entry, settings) and settled:
        sources[Source.TABLE] = sum(map(table_points, settled)) / len(settled)
    own = [one for one, at in people.items() if table is None or at == table]
    if sources and Phase.REFLECT in entry.played:
        sources[Source.REFLECTION] = reflection_points(len(approved.intersection(own)), len(own))
    return Points(sources)


def _rows(
    session: Session, entry: RunSheetEntry, attempt: int, told: Result
) -> Iterable[tuple[Source, list[tuple[int | None, float]]]]:
    """For every source the tables and points of the people whom it counts; a source that counts nobody is left out."""
    sources, card = offered(entry, session.settings), entry.card
    last = next((one for one in reversed(told.rounds) if one.n), None)
    if last is None or last.room is None:
        return
    casts = session.answers(entry.id, attempt, last.round).values()
    guesses = session.answers(entry.id, attempt, GUESS).values()
    found: Mapping[Source, list[tuple[int | None, float | None]]] = {
        Source.PREDICT: [_guessed(one, last.groups) for one in guesses if Source.PREDICT in sources],
        Source.PANEL: [_agreed(one, card) for one in casts if Source.PANEL in sources],
        Source.SPLIT: [_split(one, told.truth) for one in casts if Source.SPLIT in sources],
    }
    for source, row in found.items():
        if counted := [(table, points) for table, points in row if points is not None]:
            yield source, counted


def _guessed(guess: Cast, groups: Mapping[Group, Tally | None]) -> tuple[int | None, float | None]:
    answered = groups.get(GUESSED[guess.group])
    (marked,) = kind_of_answer(guess.answer).marks(guess.answer)[ONLY]
    return guess.table, predict_points(marked, answered.counts[ONLY]) if answered else None


def _agreed(cast: Cast, card: Card) -> tuple[int | None, float | None]:
    votes = {vote.answer: vote.votes for vote in card.panel}
    return cast.table, panel_points(kind_of_answer(cast.answer).marks(cast.answer)[ONLY], votes)


def _split(cast: Cast, truth: int | None) -> tuple[int | None, float | None]:
    guess = cast.answer.guess if isinstance(cast.answer, SplitAnswer) else None
    return cast.table, split_points(guess, truth) if guess is not None and truth is not None else None


def _people(session: Session, entry: RunSheetEntry, attempt: int) -> dict[Id, int | None]:
    """Who answered the card, and at which table she sat then."""
    rounds: tuple[Round, ...] = (1, 2)
    return {
        id: cast.table if session.settings.tables else None
        for round in rounds
        for id, cast in session.answers(entry.id, attempt, round).items()
    }


def _approved(session: Session, entry: Id, attempt: int) -> frozenset[Id]:
    sentences = session.reflections.items()
    return frozenset(
        author for (of, number, author), one in sentences if (of, number) == (entry, attempt) and one.shown
    )
