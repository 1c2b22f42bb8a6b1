"""Guesses on a line from 0 to 100: columns for how many, a needle for the mean of every party, a flag on the truth."""

from dataclasses import dataclass
from typing import Final, Literal

from facilitator.debriefs.charts.parties import Drawn, Party, Series
from facilitator.debriefs.shares import share
from game.debrief import Question
from game.kinds.counting import Tally, mean
from game.rounding import whole_number

QUARTERS: Final = (0, 25, 50, 75, 100)
HIGHEST: Final = 92.0
"""Percent of the strip that the highest column takes."""


@dataclass(frozen=True)
class Column:
    """How many guessed the same; all in percent."""

    left: float
    top: float
    height: float


@dataclass(frozen=True)
class GuessLine:
    """One party's guesses, and its mean on the line and in words."""

    party: Party
    columns: tuple[Column, ...]
    needle: float
    before_needle: float | None
    mean: str


@dataclass(frozen=True)
class Flag:
    """The truth on the line, and what the flag says."""

    at: float
    anchor: Literal["start", "middle", "end"]
    says: str


@dataclass(frozen=True)
class GuessChart:
    """A line per party; without a flag there is no truth, or it must stay hidden."""

    kind: Literal["guesses"]
    parties: tuple[Party, ...]
    rounds: tuple[str, ...]
    flag: Flag | None
    lines: tuple[GuessLine, ...]
    quarters: tuple[tuple[int, float], ...]

    @property
    def hidden(self) -> tuple[Party, ...]:
        """The parties that have no line."""
        return tuple(party for party in self.parties if party.n is None)


def guesses(drawn: Drawn) -> GuessChart:
    """The guesses of every party, one below the other."""
    question = drawn.card.questions[0]
    shares = [share(one.now, question.id, answer.id) for one in drawn.series for answer in question.answers]
    highest = max([0.01, *shares])
    lines = tuple(_line(drawn, one, question, highest) for one in drawn.series)
    quarters = tuple((at, _along(at)) for at in QUARTERS)
    return GuessChart("guesses", drawn.parties, drawn.rounds, _flag(drawn), lines, quarters)


def _flag(drawn: Drawn) -> Flag | None:
    truth = drawn.result.truth
    if truth is None:
        return None
    anchor: Literal["start", "middle", "end"] = "start" if truth < 30 else "end" if truth > 70 else "middle"
    return Flag(_along(truth), anchor, drawn.wording.catalogue.say("Really: {truth}", truth=truth))


def _line(drawn: Drawn, series: Series, question: Question, highest: float) -> GuessLine:
    now, before = mean(series.now, question.id), mean(series.before, question.id) if series.before else None
    figures = [str(whole_number(value)) for value in (before, now) if value is not None]
    return GuessLine(
        party=series.party,
        columns=_columns(series.now, question, highest),
        needle=_along(now),
        before_needle=None if before is None else _along(before),
        mean=" → ".join(figures),
    )


def _columns(tally: Tally, question: Question, highest: float) -> tuple[Column, ...]:
    heights = {int(one.id): HIGHEST * share(tally, question.id, one.id) / highest for one in question.answers}
    return tuple(
        Column(left=round(_along(guess) - 1.7, 2), top=round(99 - height, 2), height=round(height, 2))
        for guess, height in heights.items()
        if height
    )


def _along(value: float) -> float:
    """Percent of the line's width; its ends stay free for their columns and numbers."""
    return round(4 + 0.92 * value, 2)
