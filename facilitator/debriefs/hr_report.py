"""The HR report: a workshop on two pages of aggregates. No text that a participant wrote stands here, approved or not:
what was said in the room stays with the facilitator's debrief."""

from dataclasses import dataclass
from typing import Final

from facilitator.debriefs.charts.gaps import DumbbellChart
from facilitator.debriefs.charts.hat_map import HatMapChart, hat_chart
from facilitator.debriefs.charts.heat import HeatTable, heat_table
from facilitator.debriefs.levels import LevelTable, levels
from facilitator.debriefs.outside import gaps_outside
from facilitator.debriefs.record import Record
from facilitator.debriefs.story import AttendanceRow, Headline, HealthSaid, Story, TalkingCard
from facilitator.debriefs.together import RoomAnswer, together, why_together
from facilitator.debriefs.turnout import turnout
from facilitator.debriefs.type_size import lines_of, type_size
from facilitator.debriefs.wording import EVERYBODY, Wording

FACTS: Final = ("played", "changed", "gap", "shift", "reflections")
GAPS: Final = 5
ANSWERS: Final = 12
"""So many stand on the page."""
FIRST: Final = 45
SECOND: Final = 34
"""Lines of normal type on each page, beside what always stands there."""


@dataclass(frozen=True)
class HrReport:
    """Everything that stands in the report."""

    turnout: str
    """How many of those invited came; empty where nobody said how many were."""
    attendance: tuple[AttendanceRow, ...]
    facts: tuple[Headline, ...]
    gaps: DumbbellChart | None
    why_together: str
    """Why no groups stand side by side; empty where some do."""
    room: tuple[RoomAnswer, ...]
    """What everybody answered, where no groups stand side by side."""
    levels: LevelTable | None
    talking: tuple[TalkingCard, ...]
    heat: HeatTable | None
    lowest: HealthSaid | None
    hats: HatMapChart | None
    tables: str
    """How often tables came to an answer; empty without tables."""

    @property
    def first(self) -> int:
        """The size of the first page's type in percent."""
        gaps = self.gaps.lines if self.gaps else ()
        lines = max(
            (5 if self.turnout else 4)
            + len(self.attendance)
            + lines_of((one.hidden for one in self.attendance), columns=5),
            sum(1.3 + lines_of([_whole(one)], columns=1.9) for one in self.facts),
        )
        lines += sum(1 + max(2, lines_of((one.title, one.answer), columns=3)) for one in gaps)
        lines += sum(1 + lines_of((one.title, one.answer), columns=2) for one in self.room)
        return type_size(lines + (self.levels.lines if self.levels else 0), FIRST)

    @property
    def second(self) -> int:
        """The size of the second page's type in percent."""
        lines = len(self.hats.lines) + 5 if self.hats else 0.0
        lines += 2 * len(self.heat.rows) + 4 if self.heat else 0
        lines += 2 + lines_of([self.next]) if self.next else 0
        lines += sum(1.5 + lines_of([f"{one.said} {one.basis} {one.sure}", one.talk]) for one in self.talking)
        return type_size(lines, SECOND)

    @property
    def next(self) -> str:
        """What the lowest figure is; where the programme's health was asked, what is usually behind it and helps."""
        if self.lowest:
            return f"{self.lowest.said} {self.lowest.meaning} {self.lowest.remedy}"
        return self.levels.lowest if self.levels else ""


def hr_report(made: Record, story: Story, wording: Wording) -> HrReport:
    """A workshop on two pages."""
    health, hats = made.debrief.health, made.gameplay.hats
    gaps = gaps_outside(made.debrief, wording, GAPS)
    return HrReport(
        turnout=turnout(made.debrief.attendance, wording),
        attendance=tuple(one for one in story.attendance if one.joined or one.party == EVERYBODY),
        facts=tuple(one for one in story.headlines if one.name in FACTS),
        gaps=gaps,
        why_together="" if gaps else why_together(made, story, wording),
        room=() if gaps else tuple(together(made, wording))[-ANSWERS:],
        levels=levels(made.debrief, story.before_and_after, wording),
        talking=story.talking,
        heat=heat_table(health, wording) if health else None,
        lowest=next((one for one in story.health if one.lowest), None),
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
