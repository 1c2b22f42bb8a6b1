"""One table of a file, described once: XLSX, CSV and the codebook are all made of this description.

A row leaves out what it has nothing to say to. A share is a whole number of percent, as everywhere.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property
from typing import Final, TypeAlias

from facilitator.debriefs.numbers import told
from facilitator.debriefs.record import Record
from facilitator.debriefs.wording import Wording
from game.cards import Id

Cell: TypeAlias = str | int | float | date | None
Row: TypeAlias = Mapping[str, Cell]

YES: Final = "yes"
NO: Final = "no"


class Type(StrEnum):
    """What stands in a column, besides nothing."""

    TEXT = "text"
    WHOLE = "whole number"
    NUMBER = "number"
    PERCENT = "percent"
    DATE = "date"
    YES_NO = "yes or no"


@dataclass(frozen=True)
class Column:
    """One column: its name, what stands in it, and what that means, with its unit."""

    key: str
    type: Type
    meaning: str


@dataclass(frozen=True)
class Told:
    """A session on record, and the words in which files tell of it."""

    record: Record
    wording: Wording

    @cached_property
    def numbers(self) -> Mapping[Id, int]:
        """Entry → the number that its card has on the page."""
        return {card.entry: place for place, card in enumerate(told(self.record.debrief), 1)}


@dataclass(frozen=True)
class Table:
    """A table that can be made of any session."""

    name: str
    about: str
    columns: tuple[Column, ...]
    rows: Callable[[Told], Iterable[Row]]


@dataclass(frozen=True)
class Sheet:
    """A table, filled."""

    name: str
    about: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    is_prose: bool = False
    """Whether it is there to be read, not to be computed with."""

    def cells(self, row: Row) -> tuple[Cell, ...]:
        """A row's cells in the order of the columns."""
        return tuple(row.get(column.key) for column in self.columns)


def yes_no(is_so: bool) -> str:
    """Yes or no."""
    return YES if is_so else NO


def yes_or_nothing(is_so: bool) -> str | None:
    """Yes, or an empty cell."""
    return YES if is_so else None


def text(key: str, meaning: str) -> Column:
    """A column of text."""
    return Column(key, Type.TEXT, meaning)


def whole(key: str, meaning: str) -> Column:
    """A column of whole numbers."""
    return Column(key, Type.WHOLE, meaning)


def number(key: str, meaning: str) -> Column:
    """A column of numbers that may have a decimal."""
    return Column(key, Type.NUMBER, meaning)


def percent_of(key: str, meaning: str) -> Column:
    """A column of shares."""
    return Column(key, Type.PERCENT, meaning)


def flag(key: str, meaning: str) -> Column:
    """A column of yes and no."""
    return Column(key, Type.YES_NO, meaning)


HIDDEN: Final = flag("hidden", "yes where too few answered to be shown apart: then the row has no figures; else empty")
