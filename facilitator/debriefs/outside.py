"""A debrief for readers outside the room, sponsor and HR: the same figures, and no word that a participant wrote."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from facilitator.debriefs.charts.gaps import DumbbellChart, gap_chart
from facilitator.debriefs.charts.heat import HeatTable, heat_table
from facilitator.debriefs.lead import Lead, lead
from facilitator.debriefs.levels import LevelTable, levels
from facilitator.debriefs.next_step import next_step
from facilitator.debriefs.record import Record
from facilitator.debriefs.story import Story
from facilitator.debriefs.together import RoomAnswer, together, why_together
from facilitator.debriefs.type_size import lines_of
from facilitator.debriefs.wording import Wording, is_choice
from game.debrief import Debrief

GAPS: Final = 5
"""How many cards the chart of gaps has."""


@dataclass(frozen=True)
class Outside:
    """What both sheets say: the lead, and how far groups are apart or why none are shown apart."""

    lead: Lead
    heat: HeatTable | None
    gaps: DumbbellChart | None
    why_together: str
    """Why no groups stand side by side; empty where some do."""
    room: tuple[RoomAnswer, ...]
    """What everybody answered, where no groups stand side by side."""
    levels: LevelTable | None
    """Where people stand."""

    @property
    def lines(self) -> float:
        """How many lines of normal type it takes, about, without where people stand."""
        gaps = self.gaps.lines if self.gaps else ()
        return (
            self.lead.lines
            + (2 * len(self.heat.rows) + 4 if self.heat else 0)
            + (3 if gaps else 0)
            + sum(1 + max(2, lines_of((one.title, one.answer), columns=3)) for one in gaps)
            + sum(1 + lines_of((one.title, one.answer), columns=2) for one in self.room)
        )


def outside(made: Record, story: Story, wording: Wording, answers: int) -> Outside:
    """Made once for a sheet that has room for so many answers of everybody."""
    health, gaps = made.debrief.health, gaps_outside(made.debrief, wording, GAPS)
    room: Sequence[RoomAnswer] = () if gaps else tuple(together(made, wording))[-answers:]
    why = "" if gaps else why_together(made, story, wording)
    table = levels(made.debrief, story.before_and_after, wording)
    return Outside(
        lead=lead(made.debrief, story, next_step(story, table, wording), "" if room else why, wording),
        heat=heat_table(health, wording) if health else None,
        gaps=gaps,
        why_together=why,
        room=tuple(room),
        levels=table,
    )


def gaps_outside(debrief: Debrief, wording: Wording, most: int) -> DumbbellChart | None:
    """The widest gaps of the cards to talk about, of which the widest is told; what was written stays in the room, and
    a pulse has tables of its own."""
    chart = gap_chart(replace(debrief, cards=tuple(card for card in debrief.cards if is_choice(card))), wording)
    return replace(chart, lines=chart.lines[:most]) if chart else None
