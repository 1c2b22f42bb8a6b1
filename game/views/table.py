"""What the people at one table see: who sits here, who holds the pen, what it settled on; and how many tables did."""

from collections.abc import Mapping
from dataclasses import dataclass

from game.cards import Group, Id
from game.kinds import Answer
from game.session import Session
from game.state.people import Participant
from game.state.tables import Settled
from game.views.numbers import shown_number


@dataclass(frozen=True, kw_only=True)
class MateView:
    """Somebody at the table: first name where the session allows it, else group and number tell people apart."""

    id: Id
    group: Group
    name: str | None
    number: int


@dataclass(frozen=True, kw_only=True)
class TableAnswer:
    """What the table settled on; without an answer it disagrees."""

    entry: Id
    attempt: int
    answer: Answer | None


@dataclass(frozen=True, kw_only=True)
class TableView:
    """One table, for those who sit there."""

    version: int
    table: int
    mates: tuple[MateView, ...]
    """Everybody at the table, oneself too, in the order of coming."""
    pen: Id | None
    settled: TableAnswer | None
    """Of the card on which the session stands."""


@dataclass(frozen=True, kw_only=True)
class SettledView:
    """How many tables settled on an answer, how many recorded that they disagree, of how many at which people sit."""

    settled: int
    disagree: int
    tables: int


def table_view(session: Session, version: int, table: int) -> TableView:
    """What the people at a table see."""
    settled = settled_tables(session).get(table)
    return TableView(
        version=version,
        table=table,
        mates=tuple(mate_view(session, person) for person in session.at_table(table)),
        pen=session.pens.get(table),
        settled=TableAnswer(entry=session.entry, attempt=session.attempt, answer=settled.answer)
        if settled and session.entry
        else None,
    )


def mate_view(session: Session, person: Participant) -> MateView:
    """Somebody as the others at the table may know her."""
    name = first_name(person.name) if session.settings.tells_names and person.name else None
    number = shown_number(session, person, name)
    return MateView(id=person.id, group=person.group, name=name, number=number)


def first_name(name: str) -> str:
    """The first word that is no title or initial, as these end with a full stop; without one the whole name."""
    return next((word for word in name.split() if not word.endswith(".")), name)


def settled_tables(session: Session) -> Mapping[int, Settled]:
    """What the tables recorded on the card on which the session stands."""
    return session.settled.get((session.entry or "", session.attempt), {})


def settled_view(session: Session) -> SettledView | None:
    """The same as numbers; None where no table recorded anything."""
    recorded = settled_tables(session)
    if not recorded:
        return None
    disagree = sum(one.answer is None for one in recorded.values())
    tables = session.taken_tables() | recorded.keys()
    return SettledView(settled=len(recorded) - disagree, disagree=disagree, tables=len(tables))
