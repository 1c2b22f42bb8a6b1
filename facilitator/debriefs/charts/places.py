"""Means as signs on a line, one line per item: places of a ranking; an empty sign is where a group stood before."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from facilitator.debriefs.charts.lines import between
from facilitator.debriefs.charts.parties import Drawn, Party, Series
from facilitator.debriefs.shares import base, was_asked
from game.debrief import Question
from game.kinds.counting import Tally, mean
from game.rounding import measured


@dataclass(frozen=True)
class Sign:
    """Where a party stands and stood before, and the height of its lane, in percent; and its mean."""

    party: Party
    at: float
    before: float | None
    height: float
    figure: str


@dataclass(frozen=True)
class Item:
    """One item with the parties' signs."""

    label: str
    signs: tuple[Sign, ...]

    @property
    def reach(self) -> tuple[float, float]:
        """From the leftmost sign to the rightmost one: the gap."""
        found = [sign.at for sign in self.signs]
        return min(found), max(found)


@dataclass(frozen=True)
class PlaceChart:
    """The items with the lowest mean at the left; `ticks` are the steps, in percent, `ends` the first and the last."""

    kind: Literal["places"]
    parties: tuple[Party, ...]
    rounds: tuple[str, ...]
    ticks: tuple[float, ...]
    ends: tuple[str, str]
    ranked: bool
    """Whether the steps are places, and the items stand in their order."""
    items: tuple[Item, ...]

    @property
    def shown(self) -> tuple[Party, ...]:
        """The parties that have signs."""
        return tuple(party for party in self.parties if party.n is not None)


MOST_TICKS = 11
"""More steps than these, as of a guess of a hundred, are not marked one by one."""


def places(drawn: Drawn) -> PlaceChart:
    """Every item on its mean place, in the order of the room."""
    return signs(drawn, _in_order(drawn), ranked=True)


def signs(drawn: Drawn, questions: Iterable[Question], *, ranked: bool) -> PlaceChart:
    """Every question that is answered with numbers on its mean."""
    card, steps = drawn.card, [int(one.id) for one in drawn.card.questions[0].answers]
    low, high = min(steps), max(steps)
    marked = range(low, high + 1) if len(steps) <= MOST_TICKS else (low, (low + high) / 2, high)
    numbered = [one for one in questions if all(answer.id.isdigit() for answer in one.answers)]
    items = (Item(drawn.wording.question(card, one.id), _signs(drawn, one, low, high)) for one in numbered)
    ticks = tuple(between(step, low, high) for step in marked)
    ends = (str(low), str(high))
    return PlaceChart(
        "places", drawn.parties, drawn.rounds, ticks, ends, ranked, tuple(one for one in items if one.signs)
    )


def _in_order(drawn: Drawn) -> list[Question]:
    """As the room put them; without a room, as its groups did together."""
    counted = [one.now for one in drawn.series if one.party.group == "room"] or [one.now for one in drawn.series]
    everybody = sum(tally.n for tally in counted)
    return sorted(
        drawn.card.questions,
        key=lambda one: sum(mean(tally, one.id) * tally.n for tally in counted) / everybody,
    )


def _signs(drawn: Drawn, question: Question, low: int, high: int) -> tuple[Sign, ...]:
    asked = [one for one in drawn.series if was_asked(one.now, question.id)]
    lanes = len(asked)
    return tuple(
        _sign(drawn, one, question, (low, high), 50 if lanes == 1 else 30 + 40 * lane / (lanes - 1))
        for lane, one in enumerate(asked)
    )


def _sign(drawn: Drawn, series: Series, question: Question, ends: tuple[int, int], height: float) -> Sign:
    earlier = series.before
    before = between(_printed(earlier, question), *ends) if earlier and was_asked(earlier, question.id) else None
    figure = drawn.wording.mean(mean(series.now, question.id), base(series.now, question.id))
    return Sign(series.party, between(_printed(series.now, question), *ends), before, round(height, 2), figure)


def _printed(tally: Tally, question: Question) -> float:
    """The mean as it is printed, so that no sign tells more than its figure."""
    return measured(mean(tally, question.id), base(tally, question.id))
