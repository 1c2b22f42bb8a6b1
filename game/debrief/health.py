"""A programme's health: time, competence, expectations, motivation and readiness, matching, by group.

The statements that ask about them (`Statement.about`) are rated from 1 to 5, agreement being good. A cell is the mean
of all marks of a group on the statements of one question: mean = Σ step · people ÷ Σ people. Every person rates all
statements of a card, so each counts alike. Only groups that are shown have a cell. The whole has one where every card
that asks counts the same groups in it: means of a room of mentors and of a room of everybody are no mean of anybody.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from math import floor

from game.cards import Concern, Group, Id
from game.debrief.look import Look
from game.intervals import mean_of
from game.kinds.counting import Tally
from game.kinds.pulse import PulseCard, Statement
from game.results import RoundResult
from game.session import Session
from game.settings import RunSheetEntry


@dataclass(frozen=True, kw_only=True)
class HealthCell:
    """What a group (None: the whole) says to one question: the mean, 1 to 5, of at least `n` people."""

    concern: Concern
    group: Group | None
    mean: float
    n: int
    statements: tuple[tuple[Id, Id, Id], ...]
    """Which statements are counted: deck, card, statement."""


@dataclass(frozen=True, kw_only=True)
class Health:
    """The heat table of a session, and its lowest cell among the groups."""

    cells: tuple[HealthCell, ...]
    lowest: HealthCell | None


def health(session: Session, look: Look) -> Health | None:
    """How healthy the programme is; None where no statement that was answered asks about it."""
    rounds = [*_newest(session, look)]
    cells = [cell for concern in Concern for group in (*Group, None) for cell in _cell(concern, group, rounds)]
    groups = [cell for cell in cells if cell.group is not None]
    lowest = min(groups, key=as_read, default=None)
    return Health(cells=tuple(cells), lowest=lowest) if cells else None


def as_read(cell: HealthCell) -> tuple[float, int]:
    """The mean to the decimal with which it is told, none below ten people; of equal ones that of more people."""
    places = 10 if cell.n >= 10 else 1
    return floor(cell.mean * places + 0.5) / places, -cell.n


def _newest(session: Session, look: Look) -> Iterable[tuple[RunSheetEntry, PulseCard, RoundResult]]:
    """Every pulse card, the last time that it was answered; a session may end before its result was shown."""
    newest: dict[tuple[Id, Id], tuple[RunSheetEntry, PulseCard, RoundResult]] = {}
    entries = {entry.id: entry for entry in session.entries}
    for ballot in session.opened:
        entry = entries.get(ballot.entry)
        if entry is None or not isinstance(entry.card, PulseCard):
            continue
        rounds = look(ballot.entry, ballot.attempt).rounds
        if rounds and rounds[-1].n:
            newest[entry.deck, entry.card.id] = entry, entry.card, rounds[-1]
    return newest.values()


def _cell(
    concern: Concern, group: Group | None, rounds: Iterable[tuple[RunSheetEntry, PulseCard, RoundResult]]
) -> Iterable[HealthCell]:
    marks: Counter[float] = Counter()
    asked: dict[tuple[Id, Id, Id], int] = {}
    covered: set[frozenset[Group]] = set()
    for entry, card, last in rounds:
        tally = last.room if group is None else last.groups.get(group)
        for one in card.statements if tally else ():
            counted = _marks(tally, one.id) if one.about is concern else Counter()
            if counted:
                marks += counted
                asked[entry.deck, card.id, one.id] = counted.total()
                covered.add(frozenset((group,)) if group else _covered(one, last))
    if len(covered) == 1:
        yield HealthCell(
            concern=concern, group=group, mean=mean_of(marks), n=min(asked.values()), statements=tuple(asked)
        )


def _covered(statement: Statement, last: RoundResult) -> frozenset[Group]:
    """Whose marks on a statement the whole counts; of a hidden group it has none of what only some are asked."""
    hidden = {group for group, tally in last.groups.items() if tally is None}
    everybody = last.room is not None and last.room.n == last.n and not (statement.groups and hidden)
    counted = set(last.groups or Group) - (set() if everybody else hidden)
    return frozenset(group for group in counted if statement.asks(group))


def _marks(tally: Tally | None, statement: Id) -> Counter[float]:
    counts = tally.counts[statement] if tally else {}
    return Counter({float(key): count for key, count in counts.items() if count})
