"""What happened at the tables: seats dealt, a pen in somebody's hand, an answer settled, a hat tried."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from game.cards import Id
from game.kinds import Answer
from game.personal import Personal


@dataclass(frozen=True, kw_only=True)
class TablesDealt:
    """People sit at the tables to which they were dealt."""

    kind: Literal["tables_dealt"] = "tables_dealt"
    seats: Mapping[Id, int]
    """Participant → table."""


@dataclass(frozen=True, kw_only=True)
class PenHeld:
    """Somebody holds a table's pen, or nobody does."""

    kind: Literal["pen_held"] = "pen_held"
    table: int
    participant: Id | None


@dataclass(frozen=True, kw_only=True)
class TableSettled:
    """A table recorded what it settled on, or that it disagrees."""

    kind: Literal["table_settled"] = "table_settled"
    participant: Id
    """Who held the pen."""
    table: int
    entry: Id
    attempt: int
    answer: Answer | None


@dataclass(frozen=True, kw_only=True)
class FitRated:
    """Somebody said how a hat fitted, as the one who asked for it or the one who wore it."""

    kind: Literal["fit_rated"] = "fit_rated"
    participant: Id
    practice: Personal
    """What the two did together; deleted with either of them."""
    role: Literal["asker", "wearer"]
    fit: Personal
    """1 to 5, as text: it stays between the two, and goes with them."""
