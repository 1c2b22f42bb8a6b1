"""A programme's health as a table: the five questions by group, the darker the lower, the lowest cell marked."""

from dataclasses import dataclass
from typing import Final

from facilitator.debriefs.wording import Wording
from game.cards import Concern, Group
from game.debrief import Health, HealthCell
from game.rounding import measured

SHADES: Final = (2.0, 2.75, 3.5, 4.25)
"""Means below these are shaded 5 (darkest), 4, 3 and 2; from the last one on 1."""


@dataclass(frozen=True)
class HeatCell:
    """A mean with its people; without a figure too few may be told. `shade` is 0, or 1 (high) to 5 (low)."""

    figure: str
    n: int
    shade: int
    lowest: bool


@dataclass(frozen=True)
class HeatColumn:
    """A group, or the whole (`room`)."""

    group: str
    label: str


@dataclass(frozen=True)
class HeatTable:
    """The questions that were asked, by group and together; `scale` says what the figures mean."""

    columns: tuple[HeatColumn, ...]
    rows: tuple[tuple[str, tuple[HeatCell, ...]], ...]
    scale: str


NOTHING: Final = HeatCell("", 0, 0, False)


def heat_table(health: Health, wording: Wording) -> HeatTable:
    """The table of a session's health."""
    cells = {(one.concern, one.group): one for one in health.cells}
    groups = [one for one in (*Group, None) if any(group is one for _, group in cells)]
    rows = (
        (wording.concern(concern), tuple(_cell(cells.get((concern, one)), health, wording) for one in groups))
        for concern in Concern
        if any(asked is concern for asked, _ in cells)
    )
    return HeatTable(
        columns=tuple(_column(one, wording) for one in groups),
        rows=tuple(rows),
        scale=wording.catalogue.say("Means from 1 (completely disagree) to 5 (completely agree); darker is lower."),
    )


def _column(group: Group | None, wording: Wording) -> HeatColumn:
    if group is None:
        return HeatColumn("room", wording.catalogue.say("Together"))
    return HeatColumn(group.value, wording.group(group))


def _cell(cell: HealthCell | None, health: Health, wording: Wording) -> HeatCell:
    if cell is None:
        return NOTHING
    return HeatCell(wording.mean(cell.mean, cell.n), cell.n, shade(measured(cell.mean, cell.n)), cell == health.lowest)


def shade(mean: float) -> int:
    """How dark a cell is, by the mean that is printed in it: 1 for the highest, 5 for the lowest."""
    return 5 - sum(mean >= below for below in SHADES)
