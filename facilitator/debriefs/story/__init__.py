"""What a debrief tells beside its cards, in the words of one language: made once, drawn on page, sheet and report.

Figures come from the record and are only worded here. `told` is the way in; every other file tells one chapter.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from facilitator.debriefs.record import Record
from facilitator.debriefs.story.before_and_after import BeforeAfter, Line, before_and_after
from facilitator.debriefs.story.clock import ClockStory, clock
from facilitator.debriefs.story.headlines import AttendanceRow, Headline, attendance, headlines
from facilitator.debriefs.story.health import DeckLink, HealthSaid, health
from facilitator.debriefs.story.no_gap import without_gap
from facilitator.debriefs.story.path import Path, Station, path
from facilitator.debriefs.story.places import CardPlace, places
from facilitator.debriefs.story.talking import TalkingCard, talking
from facilitator.debriefs.wording import Wording
from game.cards import Concern

__all__ = [
    "AttendanceRow",
    "BeforeAfter",
    "CardPlace",
    "ClockStory",
    "DeckLink",
    "Headline",
    "HealthSaid",
    "Line",
    "Path",
    "Station",
    "Story",
    "TalkingCard",
    "told",
]


@dataclass(frozen=True, kw_only=True)
class Story:
    """A debrief in words. Every chapter may be empty; a reader of one chapter needs no other."""

    attendance: tuple[AttendanceRow, ...]
    """The groups that were invited, and everybody last."""
    headlines: tuple[Headline, ...]
    """What somebody should know who reads nothing else; none where nobody has answered."""
    talking: tuple[TalkingCard, ...]
    without_gap: str
    """Why no gap is shown anywhere; empty where there is one."""
    before_and_after: tuple[BeforeAfter, ...]
    """Every pulse that was asked twice."""
    health: tuple[HealthSaid, ...]
    """The questions of the programme's health that were asked, in their order; one of them is the `lowest`."""
    path: Path | None
    clock: ClockStory


def told(record: Record, wording: Wording, decks: Mapping[Concern, Sequence[DeckLink]] | None = None) -> Story:
    """Tell a debrief; `decks` are those that work on a question of the programme's health."""
    debrief, found = record.debrief, places(record.debrief, wording)
    return Story(
        attendance=tuple(attendance(debrief, wording)),
        headlines=tuple(headlines(debrief, found, wording)),
        talking=tuple(talking(debrief, found, wording)),
        without_gap=without_gap(debrief, wording),
        before_and_after=tuple(before_and_after(debrief, found, wording)),
        health=tuple(health(debrief, wording, decks or {})),
        path=path(record.gameplay.journey, wording),
        clock=clock(debrief, found, wording),
    )
