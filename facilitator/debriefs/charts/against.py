"""This room against others: its figures as bars or signs, with a mark where the others stand.

The others are a sum of published figures: a facilitator's other sessions, or another organisation's benchmark.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from facilitator.debriefs.charts.bars import BarChart, bars
from facilitator.debriefs.charts.parties import Drawn, Party, Series
from facilitator.debriefs.charts.places import PlaceChart, signs
from facilitator.debriefs.numbers import measured, whole
from facilitator.debriefs.shares import base, share, was_asked
from facilitator.debriefs.wording import EVERYBODY, Wording
from game.cards import Group
from game.comparison import ComparedCard
from game.debrief import PlayedCard, Question
from game.kinds.counting import Tally, mean
from game.results import Result, RoundResult

SHARES = frozenset({"bars", "boxes"})
"""Charts of answers that are drawn as shares; the others are drawn as means."""

Side: TypeAlias = tuple[Group | None, Tally, Tally]
"""A group, or everybody: here, and there."""


@dataclass(frozen=True)
class AgainstLine:
    """A line of the table: one answer or item of one group, here and there, each with its people."""

    label: str
    group: str
    here: str
    n: int
    there: str
    m: int


@dataclass(frozen=True)
class AgainstChart:
    """The drawing, and its figures as a table; `label` says who the others are."""

    drawing: BarChart | PlaceChart
    label: str
    lines: tuple[AgainstLine, ...]


def against(card: ComparedCard, code: str, wording: Wording) -> AgainstChart | None:
    """One session against the others that it is compared with."""
    point = card.point(code)
    label = wording.catalogue.say("Your other sessions")
    return held_against(card.card, point.last, card.others(code), label, wording) if point else None


def held_against(
    card: PlayedCard,
    last: RoundResult,
    others: Mapping[Group, Tally],
    label: str,
    wording: Wording,
    everybody: Tally | None = None,
) -> AgainstChart | None:
    """The last round of a card against any tallies of the same card, `everybody` being the others as a whole.

    None where nothing is shown on both sides. The whole is drawn where no group is.
    """
    sides: list[Side] = [
        (group, tally, others[group]) for group, tally in last.groups.items() if tally and group in others
    ]
    if not sides and last.room and everybody and whole(last) == EVERYBODY:
        sides = [(None, last.room, everybody)]
    if not sides:
        return None
    series = tuple(Series(_party(*one, wording), one[1], one[2]) for one in sides)
    rounds = (label, wording.catalogue.say("This room"))
    result = Result(rounds=(last,), gap=None, shift=None)
    drawn = Drawn(card, tuple(one.party for one in series), series, rounds, result, wording)
    picture = bars(drawn) if card.chart in SHARES else signs(drawn, card.questions, ranked=card.chart == "places")
    return AgainstChart(picture, label, tuple(_lines(drawn)))


def _party(group: Group | None, here: Tally, there: Tally, wording: Wording) -> Party:
    note = wording.catalogue.say("n {here}, compared with n {there}", here=here.n, there=there.n)
    return Party(group or "room", wording.party(group or EVERYBODY), here.n, note)


def _lines(drawn: Drawn) -> Iterable[AgainstLine]:
    for question in drawn.card.questions:
        for series in drawn.series:
            there = series.before
            if there and was_asked(series.now, question.id) and was_asked(there, question.id):
                yield from _question(drawn, question, series, there)


def _question(drawn: Drawn, question: Question, series: Series, there: Tally) -> Iterable[AgainstLine]:
    card, wording, here = drawn.card, drawn.wording, series.now
    n, m, asked = base(here, question.id), base(there, question.id), wording.question(card, question.id)
    group = series.party.label
    if question in measured(card):
        figures = (wording.mean(mean(here, question.id), n), wording.mean(mean(there, question.id), m))
        yield AgainstLine(asked or wording.pick(card.title), group, figures[0], n, figures[1], m)
        return
    for answer in question.answers:
        label = " → ".join(filter(None, (asked, wording.answer(card, question.id, answer.id))))
        parts = (wording.percent(share(tally, question.id, answer.id)) for tally in (here, there))
        yield AgainstLine(label, group, next(parts), n, next(parts), m)
