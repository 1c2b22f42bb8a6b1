"""The HR report: a workshop on two pages of aggregates. No text that a participant wrote stands here, approved or not:
what was said in the room stays with the facilitator's debrief."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from facilitator.debriefs.charts.gaps import DumbbellChart
from facilitator.debriefs.charts.hat_map import HatMapChart, hat_chart
from facilitator.debriefs.charts.heat import HeatTable, heat_table
from facilitator.debriefs.outside import gaps_outside, headline_outside
from facilitator.debriefs.record import Record
from facilitator.debriefs.story import AttendanceRow, BeforeAfter, Headline, HealthSaid, Line, Story
from facilitator.debriefs.type_size import lines_of, type_size
from facilitator.debriefs.wording import EVERYBODY, Wording

FACTS: Final = ("played", "changed", "gap", "shift")
GAPS: Final = 5
STATEMENTS: Final = 8
"""So many stand on the page."""
FIRST: Final = 45
SECOND: Final = 34
"""Lines of normal type on each page, beside what always stands there."""


@dataclass(frozen=True)
class ChangedStatement:
    """How a statement changed, by party; None where too few may be told, or nobody was asked."""

    statement: str
    lines: tuple[Line | None, ...]


@dataclass(frozen=True)
class ChangeTable:
    """What a pulse says at the end that it did not say at the beginning: a row a statement, a column a party."""

    title: str
    said: str
    present: str
    parties: tuple[tuple[str, str], ...]
    """Group or whole, and its name."""
    rows: tuple[ChangedStatement, ...]
    left_out: int
    """How many statements had no place."""


@dataclass(frozen=True)
class HrReport:
    """Everything that stands in the report."""

    attendance: tuple[AttendanceRow, ...]
    facts: tuple[Headline, ...]
    gaps: DumbbellChart | None
    changes: ChangeTable | None
    heat: HeatTable | None
    lowest: HealthSaid | None
    hats: HatMapChart | None
    tables: str
    """How often tables came to an answer; empty without tables."""

    @property
    def begins_long(self) -> bool:
        """Whether the changes stand on the first page, as the second has enough."""
        return self.heat is not None or self.hats is not None

    @property
    def first(self) -> int:
        """The size of the first page's type in percent."""
        gaps = self.gaps.lines if self.gaps else ()
        lines = max(
            4 + len(self.attendance) + lines_of((one.hidden for one in self.attendance), columns=5),
            sum(1.3 + lines_of([_whole(one)], columns=1.9) for one in self.facts),
        )
        lines += sum(1 + max(2, lines_of((one.title, one.answer), columns=3)) for one in gaps)
        return type_size(lines + (self._changes if self.begins_long else 0), FIRST)

    @property
    def second(self) -> int:
        """The size of the second page's type in percent."""
        lines = len(self.hats.lines) + 4 if self.hats else 0.0
        lines += 2 * len(self.heat.rows) + 4 if self.heat else 0
        lines += lines_of([f"{self.lowest.said} {self.lowest.meaning} {self.lowest.remedy}"]) if self.lowest else 0
        return type_size(lines + (0 if self.begins_long else self._changes), SECOND)

    @property
    def _changes(self) -> float:
        rows = self.changes.rows if self.changes else ()
        return 4 + sum(0.4 + lines_of([one.statement], columns=2) for one in rows) if rows else 0


def hr_report(made: Record, story: Story, wording: Wording) -> HrReport:
    """A workshop on two pages."""
    health, hats = made.debrief.health, made.gameplay.hats
    return HrReport(
        attendance=tuple(one for one in story.attendance if one.joined or one.party == EVERYBODY),
        facts=tuple(headline_outside(one, wording) for one in story.headlines if one.name in FACTS),
        gaps=gaps_outside(made.debrief, wording, GAPS),
        changes=changes(story.before_and_after),
        heat=heat_table(health, wording) if health else None,
        lowest=next((one for one in story.health if one.lowest), None),
        hats=hat_chart(hats, made.hats, wording) if hats else None,
        tables=tables(made, wording),
    )


def changes(pulses: Sequence[BeforeAfter]) -> ChangeTable | None:
    """The newest pulse that was asked twice."""
    if not pulses:
        return None
    pulse = pulses[-1]
    parties = tuple({one.party: one.label for one in pulse.lines}.items())
    rows = [_row(statement, lines, parties) for statement, lines in groupby(pulse.lines, lambda one: one.statement)]
    return ChangeTable(
        title=pulse.place.title,
        said=pulse.said,
        present=pulse.present,
        parties=parties,
        rows=tuple(rows[:STATEMENTS]),
        left_out=max(0, len(rows) - STATEMENTS),
    )


def _whole(fact: Headline) -> str:
    return f"{fact.figure} {fact.place.title if fact.place else ''} {fact.said} {fact.basis} {fact.sure}"


def _row(statement: str, lines: Iterable[Line], parties: Iterable[tuple[str, str]]) -> ChangedStatement:
    found = {one.party: one for one in lines}
    return ChangedStatement(statement, tuple(found.get(party) for party, _ in parties))


def tables(made: Record, wording: Wording) -> str:
    """How often tables came to an answer, over all cards; empty without tables."""
    counted = made.gameplay.tables.values()
    if not counted:
        return ""
    return wording.catalogue.say(
        "Tables settled on one answer {settled} times out of {total}, and disagreed {disagree} times.",
        settled=sum(one.settled for one in counted),
        disagree=sum(one.disagree for one in counted),
        total=sum(one.tables for one in counted),
    )
