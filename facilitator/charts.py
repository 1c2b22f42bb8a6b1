"""What the debrief's charts draw: shares per group, answer and round, ready for the templates' inline SVG.

The drawings look like those of the live pages (`web/client/charts`), and beside each stands the same as a table.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, TypeAlias

from facilitator.numbers import whole
from facilitator.wording import Wording
from game.debrief import PlayedCard, Question
from game.kinds.counting import Tally, mean
from game.results import Result, RoundResult

MOST_STACKED = 12
"""More bars than these stand in columns, as on the live pages."""

Shares: TypeAlias = tuple[float, ...]


@dataclass(frozen=True)
class Bar:
    """One bar from 0 to 1, with where the first vote stood, and how wide both are drawn, in percent of the track."""

    share: float
    before: float | None
    width: float
    before_width: float | None


@dataclass(frozen=True)
class Party:
    """A group of the legend; `n` is None where it is hidden."""

    group: str
    label: str
    n: int | None


@dataclass(frozen=True)
class BarChart:
    """One question: a row per answer, in each row a bar per party that is shown."""

    kind: Literal["bars"]
    parties: tuple[Party, ...]
    rounds: int
    rows: tuple[tuple[str, tuple[tuple[Party, Bar], ...]], ...]

    @property
    def shown(self) -> tuple[Party, ...]:
        """The parties that have bars."""
        return tuple(party for party in self.parties if party.n is not None)

    @property
    def columns(self) -> bool:
        """Whether so many bars stand better in a column per party."""
        return len(self.shown) > 1 and len(self.rows) * len(self.shown) > MOST_STACKED


@dataclass(frozen=True)
class Segment:
    """One step of a scale bar: left edge and width in percent."""

    step: int
    left: float
    width: float
    share: float


@dataclass(frozen=True)
class ScaleLine:
    """One party's bar for one statement."""

    party: Party
    segments: tuple[Segment, ...]
    shares: Shares
    mean: float
    before: tuple[Segment, ...] | None
    before_shares: Shares | None
    before_mean: float | None


@dataclass(frozen=True)
class ScaleChart:
    """Statements from 1 to 5."""

    kind: Literal["scales"]
    parties: tuple[Party, ...]
    rounds: int
    low: str
    high: str
    statements: tuple[tuple[str, tuple[ScaleLine, ...]], ...]


Chart: TypeAlias = BarChart | ScaleChart


@dataclass(frozen=True)
class _Series:
    party: Party
    now: Tally
    before: Tally | None


def chart(card: PlayedCard, result: Result, wording: Wording) -> Chart | None:
    """The chart of an attempt's last round, with the first one as what was before; None where nothing may be shown."""
    if not result.rounds or result.rounds[-1].room is None:
        return None
    last, first = result.rounds[-1], result.rounds[0] if len(result.rounds) > 1 else None
    series = tuple(_series(last, first, wording))
    parties = (*(one.party for one in series), *_hidden(last, wording))
    if card.chart == "scales":
        return _scales(card, series, parties, len(result.rounds), wording)
    if card.chart not in ("bars", "words") or not card.questions:
        return None
    return _bars(card.questions[0], series, parties, len(result.rounds), wording)


def _series(last: RoundResult, first: RoundResult | None, wording: Wording) -> Iterable[_Series]:
    """The groups that are shown, and the whole room where it counts somebody whom they leave out."""
    shown = {group: split for group, split in last.groups.items() if split is not None}
    for group, split in shown.items():
        yield _Series(
            Party(group.value, wording.group(group), split.n), split, first.groups.get(group) if first else None
        )
    if last.room and last.room.n > sum(split.n for split in shown.values()):
        everybody = Party("room", wording.party(whole(last)), last.room.n)
        yield _Series(everybody, last.room, first.room if first else None)


def _hidden(last: RoundResult, wording: Wording) -> Iterable[Party]:
    return (Party(group.value, wording.group(group), None) for group, split in last.groups.items() if split is None)


def _bars(
    question: Question, series: tuple[_Series, ...], parties: tuple[Party, ...], rounds: int, wording: Wording
) -> BarChart:
    shares = [share for one in series for split in (one.now, one.before) if split for share in _shares(split, question)]
    top = next((end for end in (0.25, 0.5, 0.75) if max(shares, default=0) <= end), 1.0)
    rows = tuple(
        (
            wording.pick(answer.text) or answer.id,
            tuple((one.party, _bar(one, question.id, answer.id, top)) for one in series),
        )
        for answer in question.answers
    )
    return BarChart("bars", parties, rounds, rows)


def _bar(series: _Series, question: str, answer: str, top: float) -> Bar:
    share = _share(series.now, question, answer)
    before = _share(series.before, question, answer) if series.before else None
    width = round(100 * min(1, share / top), 2)
    return Bar(share, before, width, None if before is None else round(100 * min(1, before / top), 2))


def _scales(
    card: PlayedCard, series: tuple[_Series, ...], parties: tuple[Party, ...], rounds: int, wording: Wording
) -> ScaleChart:
    reach = max(
        [0.4, *(_arm(split, one) for s in series for split in (s.now, s.before) if split for one in card.questions)]
    )
    return ScaleChart(
        "scales",
        parties,
        rounds,
        wording.pick(card.low) or wording.catalogue.say("completely disagree"),
        wording.pick(card.high) or wording.catalogue.say("completely agree"),
        tuple((wording.pick(one.text), tuple(_line(s, one, reach) for s in series)) for one in card.questions),
    )


def _line(series: _Series, question: Question, reach: float) -> ScaleLine:
    now, before = series.now, series.before
    return ScaleLine(
        party=series.party,
        segments=_segments(_shares(now, question), reach),
        shares=_shares(now, question),
        mean=round(mean(now, question.id), 1),
        before=_segments(_shares(before, question), reach) if before else None,
        before_shares=_shares(before, question) if before else None,
        before_mean=round(mean(before, question.id), 1) if before else None,
    )


def _segments(shares: Shares, reach: float) -> tuple[Segment, ...]:
    """Disagreement lies left of the centre, agreement right of it; the middle step straddles it."""
    start = -(shares[0] + shares[1] + shares[2] / 2)
    lefts = [start + sum(shares[:step]) for step in range(len(shares))]
    return tuple(
        Segment(step, round(50 + left / reach * 50, 2), round(share / reach * 50, 2), share)
        for step, (left, share) in enumerate(zip(lefts, shares, strict=True), 1)
        if share > 0
    )


def _arm(split: Tally, question: Question) -> float:
    one, two, three, four, five = _shares(split, question)
    return max(one + two, four + five) + three / 2


def _shares(split: Tally, question: Question) -> Shares:
    return tuple(_share(split, question.id, answer.id) for answer in question.answers)


def _share(split: Tally, question: str, answer: str) -> float:
    """The share of people who marked an answer; nobody is 0."""
    return split.counts[question][answer] / split.n if split.n else 0.0
