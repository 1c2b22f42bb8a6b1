"""The sponsor sheet: a workshop on one page, for somebody who reads for a minute. One sentence claims what the figures
below it show; where they cannot carry it, it claims less."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from facilitator.debriefs.charts.gaps import DumbbellChart
from facilitator.debriefs.levels import LevelTable, levels
from facilitator.debriefs.outside import gaps_outside
from facilitator.debriefs.record import Record
from facilitator.debriefs.story import Headline, HealthSaid, Story, TalkingCard
from facilitator.debriefs.together import RoomAnswer, together, why_together
from facilitator.debriefs.type_size import lines_of, type_size
from facilitator.debriefs.wording import Wording, quoted
from game.cards import Group, HatId
from game.debrief import Debrief, TalkingPoint

GAPS: Final = 3
"""How many cards the chart has."""
ANSWERS: Final = 5
"""How many cards stand here without groups."""
ROOM: Final = 41
"""Lines of normal type beside head and foot."""


@dataclass(frozen=True)
class BigFigure:
    """A figure to be seen from across the table, what it says, and of how many."""

    value: str
    says: str
    of: str
    hat: HatId | None = None
    """A hat is drawn beside its name."""


@dataclass(frozen=True)
class SponsorSheet:
    """Everything that stands on the sheet."""

    claim: str
    figures: tuple[BigFigure, ...]
    gaps: DumbbellChart | None
    why_together: str
    """Why no groups stand side by side; empty where some do."""
    room: tuple[RoomAnswer, ...]
    """What everybody answered, where no groups stand side by side."""
    levels: LevelTable | None
    """Where people stand, where no groups stand side by side."""
    talking: tuple[TalkingCard, ...]

    @property
    def lines(self) -> float:
        """How many lines of normal type it takes, about."""
        gaps = self.gaps.lines if self.gaps else ()
        figures = [3 + lines_of((one.says, one.of), columns=2.6) for one in self.figures]
        return (
            2.2 * lines_of([self.claim], columns=2.2)
            + sum(sorted(figures)[-2:])
            + sum(1 + max(2, lines_of((one.title, one.answer), columns=3)) for one in gaps)
            + sum(1 + lines_of((one.title, one.answer), columns=2) for one in self.room)
            + (self.levels.lines if self.levels else 0)
            + sum(2 + lines_of([f"{one.said} {one.basis}"]) for one in self.talking)
        )

    @property
    def size(self) -> int:
        """The size of its type in percent, so that it is one page."""
        return type_size(self.lines, ROOM)


def sponsor_sheet(made: Record, story: Story, wording: Wording) -> SponsorSheet:
    """A workshop on one page."""
    gaps = gaps_outside(made.debrief, wording, GAPS)
    return SponsorSheet(
        claim=claim(made.debrief, wording),
        figures=tuple(_figures(made, story, wording)),
        gaps=gaps,
        why_together="" if gaps else why_together(made, story, wording),
        room=() if gaps else tuple(together(made, wording))[-ANSWERS:],
        levels=None if gaps else levels(made.debrief, story.before_and_after, wording),
        talking=story.talking,
    )


def claim(debrief: Debrief, wording: Wording) -> str:
    """What the workshop showed, in one sentence: the widest gap of a card to talk about where it is no chance, and who
    changed. It says nothing of widest, as a pulse or a written word may be wider."""
    say, gap, changed = wording.catalogue.say, debrief.headlines.gap, debrief.changed
    if debrief.empty:
        return say("Nobody has answered a card in this session, so there is nothing to compare.")
    share = wording.percent(changed.moved / changed.present) if changed else ""
    if gap and gap.gap and is_sure(gap):
        title = quoted(wording.pick(debrief.card(gap.entry).title))
        names = {"high": wording.group(gap.gap.high), "low": wording.inside(gap.gap.low), "card": title}
        if not changed:
            return say("{high} and {low} answered “{card}” differently.", **names)
        both = {"percent": share, **names}
        return say("{high} and {low} answered “{card}” differently, and {percent} changed their mind.", **both)
    if changed:
        return say("{percent} of those who voted twice changed their mind.", percent=share)
    there = debrief.attendance
    return say("{count} of {joined} who joined answered a card.", count=there.answered, joined=there.joined)


def is_sure(point: TalkingPoint) -> bool:
    """Whether a gap is wider than chance alone would make it."""
    return point.gap_interval is not None and not point.gap_interval.spans_zero


def _figures(made: Record, story: Story, wording: Wording) -> Iterator[BigFigure]:
    named: Mapping[str, Headline] = {one.name: one for one in story.headlines}
    yield _people(story, wording)
    if made.debrief.changed:
        changed = named["changed"]
        yield BigFigure(changed.figure, changed.label, changed.basis)
    if made.debrief.headlines.gap:
        gap = named["gap"]
        yield BigFigure(gap.figure, gap.said, gap.basis)
    if hat := _wish(made, wording):
        yield hat
    yield from (_health(one, wording) for one in story.health if one.lowest)


def _people(story: Story, wording: Wording) -> BigFigure:
    """How many came, of how many who were invited, by group, and how many of them took part."""
    *groups, everybody = story.attendance
    came = ", ".join(f"{one.label}\u00a0{one.joined}" for one in groups if one.joined)
    says = wording.catalogue.count("person joined", "people joined", everybody.joined)
    of = wording.catalogue.say("{groups}; {percent} answered a card.", groups=came, percent=everybody.share)
    says = f"{says}, {everybody.of_invited}" if everybody.of_invited else says
    return BigFigure(wording.number(everybody.joined), says, of if came else "")


def _wish(made: Record, wording: Wording) -> BigFigure | None:
    """The hat that mentees wish for most."""
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
    return BigFigure(wording.pick(made.hats.get(most.hat)) or most.hat, says, of, most.hat)


def _health(low: HealthSaid, wording: Wording) -> BigFigure:
    says = wording.catalogue.say("of 5 for “{concern}”: the lowest of the programme’s health", concern=low.name)
    of = wording.catalogue.say("{group}, {n} people", group=low.label, n=low.n)
    return BigFigure(low.mean, says, of)
