"""The HR report: a workshop on two pages of aggregates. No text that a participant wrote stands here, approved or not:
what was said in the room stays with the facilitator's debrief."""

from dataclasses import dataclass
from typing import Final

from facilitator.debriefs.charts.hat_map import HatMapChart, hat_chart
from facilitator.debriefs.levels import LevelTable, statements
from facilitator.debriefs.outside import Outside, outside
from facilitator.debriefs.record import Record
from facilitator.debriefs.story import AttendanceRow, Headline, Story, TalkingCard
from facilitator.debriefs.type_size import lines_of, type_size
from facilitator.debriefs.wording import EVERYBODY, Wording

FACTS: Final = ("played", "shift", "reflections")
"""What stands at a glance beside the lead."""
ANSWERS: Final = 12
"""So many stand on the page."""
FIRST: Final = 46
SECOND: Final = 35
"""Lines of normal type on each page, beside what always stands there."""


@dataclass(frozen=True)
class HrReport(Outside):
    """Everything that stands in the report."""

    attendance: tuple[AttendanceRow, ...]
    facts: tuple[Headline, ...]
    statements: tuple[LevelTable, ...]
    """What the programme's health is the mean of, where the pulse is not told apart."""
    talking: tuple[TalkingCard, ...]
    hats: HatMapChart | None
    tables: str
    """How often tables came to an answer; empty without tables."""

    @property
    def size(self) -> int:
        """The size of the type of both pages in percent."""
        return min(type_size(self._first, FIRST), type_size(self._second, SECOND))

    @property
    def levels_first(self) -> bool:
        """Whether the pulse stands on the first page: where it is not the fuller one."""
        return self._shown_first + self._pulse - FIRST <= self._shown_second - SECOND

    @property
    def _first(self) -> float:
        return self._shown_first + (self._pulse if self.levels_first else 0)

    @property
    def _second(self) -> float:
        return self._shown_second + (0 if self.levels_first else self._pulse)

    @property
    def _pulse(self) -> float:
        return self.levels.lines if self.levels else 0

    @property
    def _shown_first(self) -> float:
        """Lines of the first page, about, without the pulse."""
        facts = sum(1.3 + lines_of([_whole(one)], columns=1.9) for one in self.facts)
        tables = lines_of([self.tables], columns=1.9) + 1 if self.tables else 0
        return self.lines + max(3 + len(self.attendance), facts + tables)

    @property
    def _shown_second(self) -> float:
        """Lines of the second page, about, without the pulse."""
        hats = len(self.hats.lines) + 5 if self.hats else 0
        talking = (lines_of([f"{one.said} {one.basis} {one.sure}", one.talk]) for one in self.talking)
        return hats + sum(1.5 + one for one in talking) + sum(one.lines for one in self.statements)


def hr_report(made: Record, story: Story, wording: Wording) -> HrReport:
    """A workshop on two pages."""
    hats, found = made.gameplay.hats, outside(made, story, wording, ANSWERS)
    return HrReport(
        **vars(found),
        attendance=tuple(one for one in story.attendance if one.joined or one.party == EVERYBODY),
        facts=tuple(one for one in story.headlines if one.name in FACTS),
        statements=() if found.levels else statements(made.debrief, wording),
        talking=story.talking,
        hats=hat_chart(hats, made.hats, wording) if hats else None,
        tables=tables(made, wording),
    )


def _whole(fact: Headline) -> str:
    return f"{fact.figure} {fact.place.title if fact.place else ''} {fact.said} {fact.basis} {fact.sure}"


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
