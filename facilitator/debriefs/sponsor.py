"""The sponsor sheet: a workshop on one page, for somebody who reads for a minute. The lead answers whether it worked;
the figures below it show how far groups are apart or, where none may be shown apart, what everybody answered."""

from dataclasses import dataclass
from typing import Final

from facilitator.debriefs.charts.gaps import DumbbellChart
from facilitator.debriefs.charts.heat import HeatTable, heat_table
from facilitator.debriefs.lead import Lead, lead
from facilitator.debriefs.levels import LevelTable, levels
from facilitator.debriefs.next_step import next_step
from facilitator.debriefs.outside import gaps_outside
from facilitator.debriefs.record import Record
from facilitator.debriefs.story import Story
from facilitator.debriefs.together import RoomAnswer, together, why_together
from facilitator.debriefs.type_size import lines_of, type_size
from facilitator.debriefs.wording import Wording
from game.cards import Group, HatId

GAPS: Final = 5
"""How many cards the chart has."""
ANSWERS: Final = 5
"""How many cards stand here without groups."""
ROOM: Final = 46
"""Lines of normal type beside head and foot."""


@dataclass(frozen=True)
class WishedHat:
    """The hat that mentees wish for most, and of how many wishes and choices that is told."""

    hat: HatId
    name: str
    says: str
    of: str


@dataclass(frozen=True)
class SponsorSheet:
    """Everything that stands on the sheet."""

    lead: Lead
    hat: WishedHat | None
    heat: HeatTable | None
    gaps: DumbbellChart | None
    why_together: str
    """Why no groups stand side by side; empty where some do."""
    room: tuple[RoomAnswer, ...]
    """What everybody answered, where no groups stand side by side."""
    levels: LevelTable | None
    """Where people stand, where no groups stand side by side."""

    @property
    def lines(self) -> float:
        """How many lines of normal type it takes, about."""
        gaps = self.gaps.lines if self.gaps else ()
        return (
            self.lead.lines
            + (3 if self.hat else 0)
            + (2 * len(self.heat.rows) + 4 if self.heat else 0)
            + (3 if gaps else 0)
            + sum(1 + max(2, lines_of((one.title, one.answer), columns=3)) for one in gaps)
            + sum(1 + lines_of((one.title, one.answer), columns=2) for one in self.room)
            + (self.levels.lines if self.levels else 0)
        )

    @property
    def size(self) -> int:
        """The size of its type in percent, so that it is one page."""
        return type_size(self.lines, ROOM)


def sponsor_sheet(made: Record, story: Story, wording: Wording) -> SponsorSheet:
    """A workshop on one page."""
    gaps = gaps_outside(made.debrief, wording, GAPS)
    room, why = ((), "") if gaps else (tuple(together(made, wording))[-ANSWERS:], why_together(made, story, wording))
    table = levels(made.debrief, story.before_and_after, wording)
    return SponsorSheet(
        lead=lead(made.debrief, story, next_step(story, table, wording), "" if room else why, wording),
        hat=wished(made, wording),
        heat=heat_table(made.debrief.health, wording) if made.debrief.health else None,
        gaps=gaps,
        why_together=why,
        room=room,
        levels=None if gaps else table,
    )


def wished(made: Record, wording: Wording) -> WishedHat | None:
    """The hat that mentees wish for most; None where nobody wished for one."""
    hats, say = made.gameplay.hats, wording.catalogue.say
    most = max(hats.hats, key=lambda one: one.wished or 0, default=None) if hats else None
    if hats is None or most is None or not most.wished:
        return None
    of = say("{percent} of {count} wishes", percent=wording.percent(most.wished / 100), count=hats.wished_by)
    if most.offered is not None:
        group, share = wording.inside(Group.MENTOR), wording.percent(most.offered / 100)
        offered = say("{percent} of {count} choices of {group}", percent=share, count=hats.offered_by, group=group)
        of = f"{of}, {offered}"
    says = say("The hat that {group} wish for most", group=wording.inside(Group.MENTEE))
    return WishedHat(most.hat, wording.pick(made.hats.get(most.hat)) or most.hat, says, of)
