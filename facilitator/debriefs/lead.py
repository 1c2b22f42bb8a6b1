"""Did it work? What sponsor and HR read first: who came, what groups saw differently, what changed, what to do next.

Every question is answered once. The claim above the answers names no figure that they do not prove: where the widest
gap could be the chance of so many differences, it speaks of this room alone.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from facilitator.debriefs.charts.changes import figure
from facilitator.debriefs.story import BeforeAfter, Headline, Story
from facilitator.debriefs.type_size import lines_of
from facilitator.debriefs.wording import Wording, ended, quoted
from game.debrief import Debrief, PlayedCard, TalkingPoint
from game.debrief.gaps import is_clear
from game.kinds.counting import Gap

Name: TypeAlias = Literal["came", "gap", "moved", "changed", "next"]


@dataclass(frozen=True, kw_only=True)
class Answer:
    """One question that a reader has, and its answer; `basis` says of how many, and how sure it is."""

    name: Name
    label: str
    figure: str = ""
    said: str = ""
    basis: str = ""


@dataclass(frozen=True)
class Lead:
    """What a reader of one page has read when they stop after the first third."""

    claim: str
    answers: tuple[Answer, ...]

    @property
    def lines(self) -> float:
        """How many lines of normal type it takes, about."""
        figures = sum(1.5 if one.name == "gap" and one.figure else 0.4 for one in self.answers)
        texts = [f"{one.figure} {one.said} {one.basis}" for one in self.answers]
        return 2.3 * lines_of([self.claim], columns=2) + figures + sum(0.8 + lines_of([one], 1.3) for one in texts)


def lead(debrief: Debrief, story: Story, next_step: str, why_together: str, wording: Wording) -> Lead:
    """The claim and the answers; without a session that somebody answered, the claim alone.

    `why_together` says why groups are not shown apart, where nothing below the lead says so.
    """
    if debrief.empty:
        nothing = "Nobody has answered a card in this session, so there is nothing to compare."
        return Lead(wording.catalogue.say(nothing), ())
    return Lead(claim(debrief, story, wording), tuple(_answers(debrief, story, next_step, why_together, wording)))


def claim(debrief: Debrief, story: Story, wording: Wording) -> str:
    """What the workshop showed, in up to three short sentences; who took part, where it showed nothing."""
    said = (_lowest(story, wording), _apart(debrief, story, wording), _since(story, wording))
    there = debrief.attendance
    return " ".join(filter(None, said)) or wording.catalogue.say(
        "{count} of {joined} who joined answered a card.", count=there.answered, joined=there.joined
    )


def is_sure(debrief: Debrief, point: TalkingPoint) -> bool:
    """Whether the widest gap is wider than chance would make the widest of so many."""
    [result] = [one.result for one in debrief.card(point.entry).attempts if one.attempt == point.attempt]
    return is_clear(result, among=debrief.headlines.differences)


def _lowest(story: Story, wording: Wording) -> str:
    low = next((one for one in story.health if one.lowest), None)
    if low is None:
        return ""
    return f"{wording.catalogue.say('The lowest figure of the programme: {concern}.', concern=low.name)} {low.said}"


def _apart(debrief: Debrief, story: Story, wording: Wording) -> str:
    point, gap = debrief.headlines.gap, _headline(story, "gap")
    if point is None or gap is None or not gap.said:
        return ""
    return gap.said if is_sure(debrief, point) else wording.catalogue.say("In this room: {gap}", gap=gap.said)


def _since(story: Story, wording: Wording) -> str:
    """What changed since the beginning, where a pulse was asked twice."""
    pulse = _pulse(story.before_and_after)
    if pulse is None:
        return ""
    change, say = pulse.largest, wording.catalogue.say
    if change.may_be_chance:
        return say("From beginning to end, no change is certain.")
    rose, statement = change.change > 0, quoted(wording.question(pulse.place.card, change.question))
    if change.group is None:
        if rose:
            return say("From beginning to end, “{statement}” rose.", statement=statement)
        return say("From beginning to end, “{statement}” fell.", statement=statement)
    of_group = {"statement": statement, "group": wording.inside(change.group)}
    if rose:
        return say("From beginning to end, “{statement}” rose among {group}.", **of_group)
    return say("From beginning to end, “{statement}” fell among {group}.", **of_group)


def _answers(debrief: Debrief, story: Story, next_step: str, why_together: str, wording: Wording) -> Iterator[Answer]:
    say = wording.catalogue.say
    yield _came(story, wording)
    yield _gap(debrief, story, why_together, wording)
    pulse = _pulse(story.before_and_after)
    if pulse:
        yield _moved(pulse, wording)
    changed = _headline(story, "changed")
    if changed and debrief.headlines.changed:
        basis = f"{changed.basis} {changed.sure}".rstrip()
        yield Answer(name="changed", label=changed.label, figure=changed.figure, basis=basis)
    if next_step:
        yield Answer(name="next", label=say("What to do next"), said=next_step)


def _came(story: Story, wording: Wording) -> Answer:
    """How many came, of how many who were invited, by group, and how many of them took part."""
    *groups, everybody = story.attendance
    came = ", ".join(f"{one.label}\u00a0{one.joined}" for one in groups if one.joined)
    said = wording.catalogue.count("person joined", "people joined", everybody.joined)
    of = wording.catalogue.say("{groups}; {percent} answered a card.", groups=came, percent=everybody.share)
    return Answer(
        name="came",
        label=wording.catalogue.say("Who came"),
        figure=wording.number(everybody.joined),
        said=f"{said}, {everybody.of_invited}" if everybody.of_invited else said,
        basis=of if came else "",
    )


def _gap(debrief: Debrief, story: Story, why_together: str, wording: Wording) -> Answer:
    """Where groups are furthest apart: what they were asked, and how sure it is. The rest is the claim."""
    point, gap = debrief.headlines.gap, _headline(story, "gap")
    if gap is None or point is None or point.gap is None or gap.place is None:
        return Answer(
            name="gap", label=wording.catalogue.say("Widest gap"), said=why_together or (gap.basis if gap else "")
        )
    return Answer(
        name="gap",
        label=gap.label,
        figure=gap.figure,
        said=asked(gap.place.card, point.gap, wording),
        basis=f"{gap.basis} {gap.sure}".rstrip(),
    )


def asked(card: PlayedCard, gap: Gap, wording: Wording) -> str:
    """What the two groups of a gap were asked, each in its own words."""
    high, low = (quoted(wording.pick(card.prompts.get(group))) for group in (gap.high, gap.low))
    if not high or high == low:
        return ended(wording.catalogue.say("The question was: “{question}”.", question=low)) if low else ""
    names = {"high": wording.group(gap.high), "low": wording.inside(gap.low), "first": high, "second": low}
    return ended(wording.catalogue.say("{high} were asked “{first}”, {low} “{second}”.", **names))


def _moved(pulse: BeforeAfter, wording: Wording) -> Answer:
    change = pulse.largest
    return Answer(
        name="moved",
        label=wording.catalogue.say("Before and after"),
        figure="" if change.may_be_chance else figure(change, wording),
        said=pulse.said,
        basis=f"{pulse.present} {pulse.sure}".rstrip(),
    )


def _pulse(pulses: Sequence[BeforeAfter]) -> BeforeAfter | None:
    """The newest pulse that changed, else the newest."""
    clear = [one for one in pulses if not one.largest.may_be_chance]
    return next(iter([*clear[-1:], *pulses[-1:]]), None)


def _headline(story: Story, name: str) -> Headline | None:
    return next((one for one in story.headlines if one.name == name), None)
