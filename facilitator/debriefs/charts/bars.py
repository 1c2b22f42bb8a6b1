"""Bars by group, side by side for every answer or item; with two rounds a tick marks where the first one stood."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final, Literal

from facilitator.debriefs.charts.parties import Drawn, Party
from facilitator.debriefs.numbers import answers
from facilitator.debriefs.shares import base, share
from game.debrief import AnswerFace, Question
from game.kinds.counting import Tally, mean

MOST_STACKED: Final = 12
"""More bars than these stand in columns, as on the live pages."""
MOST_WORDS: Final = 24
"""The words that are drawn; the table has all of them."""
SHARES: Final = (0.25, 0.5, 0.75, 1.0)
POINTS: Final = (2.5, 5.0, 7.5, 10.0)
"""Where the track can end: small figures get room, and quarters keep two charts comparable."""


@dataclass(frozen=True)
class Bar:
    """One bar with its figure, and where the first round stood; widths in percent of the track."""

    figure: str
    moved: str
    width: float
    before_width: float | None
    tick: bool = False


@dataclass(frozen=True)
class BarRow:
    """One answer or item: a bar per party that is shown."""

    label: str
    bars: tuple[tuple[Party, Bar], ...]


@dataclass(frozen=True)
class BarChart:
    """A section per question; each has a row per answer."""

    kind: Literal["bars"]
    parties: tuple[Party, ...]
    rounds: tuple[str, ...]
    sections: tuple[tuple[str, tuple[BarRow, ...]], ...]

    @property
    def shown(self) -> tuple[Party, ...]:
        """The parties that have bars."""
        return tuple(party for party in self.parties if party.n is not None)

    @property
    def columns(self) -> bool:
        """Whether so many bars stand better in a column per party."""
        rows = max((len(rows) for _, rows in self.sections), default=0)
        return len(self.shown) > 1 and rows * len(self.shown) > MOST_STACKED


@dataclass(frozen=True)
class _Value:
    """One party's value in a row; `n` is the people of the smaller round."""

    party: Party
    now: float
    before: float | None
    n: int


@dataclass(frozen=True)
class _Measure:
    """What bars measure: where their track can end, and how a figure and a change of so many people are written."""

    ends: Sequence[float]
    figure: Callable[[float, int], str]
    moved: Callable[[float, float, int], str]


def bars(drawn: Drawn) -> BarChart:
    """The share of the people who marked each answer."""
    sections = tuple(_section(drawn, question, question.answers) for question in drawn.card.questions)
    return BarChart("bars", drawn.parties, drawn.rounds, sections)


def words(drawn: Drawn) -> BarChart | None:
    """The most frequent words; None where none may be shown."""
    found = [(question, answers(drawn.card, drawn.result, question)) for question in drawn.card.questions]
    sections = tuple(_section(drawn, question, ranked[:MOST_WORDS]) for question, ranked in found if ranked)
    return BarChart("bars", drawn.parties, drawn.rounds, sections) if sections else None


def points(drawn: Drawn) -> BarChart:
    """The points that each item was given, on average."""
    wording = drawn.wording
    measure = _Measure(POINTS, wording.mean, wording.mean_moved)
    values = [
        (wording.question(drawn.card, one.id), _values(drawn, one, partial(mean, question=one.id)))
        for one in drawn.card.questions
    ]
    return BarChart("bars", drawn.parties, drawn.rounds, (("", _rows(values, measure)),))


def _section(drawn: Drawn, question: Question, answers: Sequence[AnswerFace]) -> tuple[str, tuple[BarRow, ...]]:
    card, wording = drawn.card, drawn.wording
    measure = _Measure(SHARES, lambda part, _: wording.percent(part), lambda a, b, _: wording.percent_moved(a, b))
    values = [
        (
            wording.answer(card, question.id, one.id),
            _values(drawn, question, partial(share, question=question.id, answer=one.id)),
        )
        for one in answers
    ]
    return wording.question(card, question.id), _rows(values, measure)


def _values(drawn: Drawn, question: Question, of: Callable[[Tally], float]) -> list[_Value]:
    return [
        _Value(
            one.party,
            of(one.now),
            of(one.before) if one.before else None,
            min(base(tally, question.id) for tally in (one.now, one.before) if tally),
        )
        for one in drawn.series
    ]


def _rows(values: Sequence[tuple[str, list[_Value]]], measure: _Measure) -> tuple[BarRow, ...]:
    reach = [value for _, row in values for one in row for value in (one.now, one.before or 0)]
    end = track_end(reach, measure.ends)
    return tuple(BarRow(label, tuple((one.party, _bar(one, end, measure)) for one in row)) for label, row in values)


def track_end(values: Sequence[float], ends: Sequence[float] = SHARES) -> float:
    """Where the track ends, so that all values fit on it."""
    return next((end for end in ends if max(values, default=0) <= end), ends[-1])


def _bar(value: _Value, end: float, measure: _Measure) -> Bar:
    return Bar(
        figure=measure.figure(value.now, value.n),
        moved="" if value.before is None else measure.moved(value.before, value.now, value.n),
        width=width_of(value.now, end),
        before_width=None if value.before is None else width_of(value.before, end),
    )


def width_of(value: float, end: float) -> float:
    """A bar's width in percent of its track."""
    return round(100 * min(1, value / end), 2)
