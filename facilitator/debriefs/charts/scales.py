"""Statements from 1 to 5: disagreement lies left of the centre, agreement right of it; the middle step straddles it."""

from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from facilitator.debriefs.charts.parties import Drawn, Party, Series
from facilitator.debriefs.shares import base, share, was_asked
from game.debrief import Question
from game.kinds.counting import Tally, mean

LEAST_REACH: Final = 0.4

Shares: TypeAlias = tuple[float, ...]


@dataclass(frozen=True)
class Segment:
    """One step of a scale bar: left edge and width in percent."""

    step: int
    left: float
    width: float
    share: float


@dataclass(frozen=True)
class ScaleLine:
    """One party's bar for one statement, with its mean as a figure."""

    party: Party
    segments: tuple[Segment, ...]
    mean: str
    before: tuple[Segment, ...] | None
    before_mean: str | None


@dataclass(frozen=True)
class Statement:
    """One statement; a party that was not asked has no line."""

    label: str
    lines: tuple[ScaleLine, ...]


@dataclass(frozen=True)
class ScaleChart:
    """Statements from 1 to 5."""

    kind: Literal["scales"]
    parties: tuple[Party, ...]
    rounds: tuple[str, ...]
    low: str
    high: str
    statements: tuple[Statement, ...]


def scales(drawn: Drawn) -> ScaleChart:
    """Every statement, with a bar per party that was asked."""
    card, wording = drawn.card, drawn.wording
    low, high = wording.ends(card)
    reach = max([LEAST_REACH, *(_arm(tally, one) for tally in _tallies(drawn) for one in card.questions)])
    statements = (Statement(wording.question(card, one.id), _lines(drawn, one, reach)) for one in card.questions)
    return ScaleChart("scales", drawn.parties, drawn.rounds, low, high, tuple(statements))


def _tallies(drawn: Drawn) -> list[Tally]:
    return [tally for one in drawn.series for tally in (one.now, one.before) if tally]


def _lines(drawn: Drawn, question: Question, reach: float) -> tuple[ScaleLine, ...]:
    asked = (one for one in drawn.series if was_asked(one.now, question.id))
    return tuple(_line(drawn, one, question, reach) for one in asked)


def _line(drawn: Drawn, series: Series, question: Question, reach: float) -> ScaleLine:
    now, before = series.now, series.before
    if before and not was_asked(before, question.id):
        before = None
    return ScaleLine(
        party=series.party,
        segments=_segments(_shares(now, question), reach),
        mean=drawn.wording.mean(mean(now, question.id), base(now, question.id)),
        before=_segments(_shares(before, question), reach) if before else None,
        before_mean=drawn.wording.mean(mean(before, question.id), base(before, question.id)) if before else None,
    )


def _segments(shares: Shares, reach: float) -> tuple[Segment, ...]:
    start = -(shares[0] + shares[1] + shares[2] / 2)
    lefts = [start + sum(shares[:step]) for step in range(len(shares))]
    return tuple(
        Segment(step, round(50 + left / reach * 50, 2), round(share / reach * 50, 2), share)
        for step, (left, share) in enumerate(zip(lefts, shares, strict=True), 1)
        if share > 0
    )


def _arm(tally: Tally, question: Question) -> float:
    one, two, three, four, five = _shares(tally, question)
    return max(one + two, four + five) + three / 2


def _shares(tally: Tally, question: Question) -> Shares:
    return tuple(share(tally, question.id, answer.id) for answer in question.answers)
