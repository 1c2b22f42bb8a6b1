"""About tables: who sits where, who holds a table's pen, what a table settles on, how a hat fitted."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from game.cards import Id
from game.kinds import Answer
from game.kinds.practice import Fit
from game.text import STRICT

Role: TypeAlias = Literal["asker", "wearer"]
"""The two sides of a practice."""


@dataclass(frozen=True, kw_only=True)
class DealTables:
    """Deal people to tables, each group spread as evenly as it goes: everybody anew, or those without a table."""

    __pydantic_config__ = STRICT
    kind: Literal["deal_tables"]
    everybody: bool


@dataclass(frozen=True, kw_only=True)
class MovePerson:
    """Seat somebody at a table, or at none."""

    __pydantic_config__ = STRICT
    kind: Literal["move_person"]
    participant: Id
    table: int | None


@dataclass(frozen=True, kw_only=True)
class TakePen:
    """Take the pen of one's own table, where nobody holds it."""

    __pydantic_config__ = STRICT
    kind: Literal["take_pen"]
    table: int
    """Where the phone thought that its owner sits."""


@dataclass(frozen=True, kw_only=True)
class PassPen:
    """Hand the table's pen to somebody else at the table; None lays it down."""

    __pydantic_config__ = STRICT
    kind: Literal["pass_pen"]
    table: int
    participant: Id | None


@dataclass(frozen=True, kw_only=True)
class RescuePen:
    """The phone that holds a table's pen has been away too long: the next of those whose phones are here has it."""

    table: int
    away: Id
    present: tuple[Id, ...]


@dataclass(frozen=True, kw_only=True)
class SettleTable:
    """Record what the table settled on in the second vote; without an answer, that it disagrees."""

    __pydantic_config__ = STRICT
    kind: Literal["settle_table"]
    table: int
    entry: Id
    attempt: int
    answer: Answer | None


@dataclass(frozen=True, kw_only=True)
class RateFit:
    """Say how a hat fitted, as the one who asked for it or the one who wore it. Only these two see it."""

    __pydantic_config__ = STRICT
    kind: Literal["rate_fit"]
    practice: Id
    role: Role
    fit: Fit
