"""One answer, or the mean of one question, over several sessions: a line per group, small enough to stand with others.

A session that did not play the card, or in which a group is hidden, is a gap in the line: nothing is drawn between.
Where a group is hidden somewhere, everybody has a line too, if only of the sessions that may tell it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from babel.dates import format_date

from facilitator.debriefs.charts.parties import Party
from facilitator.debriefs.numbers import whole
from facilitator.debriefs.shares import base, share, was_asked
from facilitator.debriefs.wording import EVERYBODY, Wording
from facilitator.languages import LOCALES
from facilitator.pages import moment
from game.cards import Group
from game.comparison import ComparedCard, ComparedSession
from game.kinds.counting import Tally, mean
from game.rounding import measured

MOST_DATES: Final = 3
FREE: Final = 5.0
"""Percent that stays free at every edge, so that no sign is cut."""
SMALLER: Final = ((12, 0.85), (24, 0.6), (50, 0.42))
"""Up to so many sessions, signs are so large, in em."""


@dataclass(frozen=True)
class TrendMark:
    """One session's figure; its place is in percent of the box."""

    session: str
    x: float
    y: float
    figure: str
    n: int


@dataclass(frozen=True)
class TrendLine:
    """One group's figures; a path for every run of sessions without a gap, in a box of 100 by 100."""

    party: Party
    marks: tuple[TrendMark, ...]
    paths: tuple[str, ...]

    def at(self, session: str) -> TrendMark | None:
        """The figure of a session."""
        return next((one for one in self.marks if one.session == session), None)


@dataclass(frozen=True)
class TrendChart:
    """The lines of one answer or question; `sessions` are code and name of all, oldest first."""

    label: str
    ends: tuple[str, str]
    dates: tuple[tuple[float, str], ...]
    sessions: tuple[tuple[str, str], ...]
    lines: tuple[TrendLine, ...]
    size: float
    """Of a sign, in em."""

    @property
    def newest(self) -> str:
        """The code of the last session that has a figure: what stands below is of one session, some of it hidden."""
        last = max((line.marks[-1] for line in self.lines), key=lambda mark: mark.x)
        return last.session


def trend_chart(
    card: ComparedCard, question: str, answer: str | None, sessions: Sequence[ComparedSession], wording: Wording
) -> TrendChart | None:
    """The share of people who marked an answer or, without one, the mean; None where no session shows any."""
    made = _Trend(card, question, answer, sessions, wording)
    apart = tuple(line for group in Group if (line := made.line(group)))
    together = None if apart and not _hides(card) else made.line(None)
    lines = (*apart, together) if together else apart
    return made.chart(lines) if lines else None


def _hides(card: ComparedCard) -> bool:
    return any(tally is None for point in card.points for tally in point.last.groups.values())


class _Trend:
    """The figures of one answer or question, session by session."""

    def __init__(
        self,
        card: ComparedCard,
        question: str,
        answer: str | None,
        sessions: Sequence[ComparedSession],
        wording: Wording,
    ) -> None:
        self._card, self._question, self._answer = card, question, answer
        self._sessions, self._wording = sessions, wording
        low, high = (0, 1) if answer else self._steps()
        self._ends = (high, low) if card.card.chart == "places" else (low, high)
        self._course = Course(sessions, *self._ends, wording)

    def chart(self, lines: tuple[TrendLine, ...]) -> TrendChart:
        """The lines with everything around them."""
        card, wording = self._card.card, self._wording
        asked = wording.question(card, self._question)
        label = wording.answer(card, self._question, self._answer) if self._answer else ""
        ends = (self._end(self._ends[0]), self._end(self._ends[1]))
        return self._course.chart(" → ".join(filter(None, (asked, label))), ends, lines)

    def line(self, group: Group | None) -> TrendLine | None:
        """One group's line (None: everybody); None where no session shows it."""
        name = self._wording.group(group) if group else self._wording.party(EVERYBODY)
        marks = [self._mark(number, group) for number in range(len(self._sessions))]
        return self._course.line(group.value if group else "room", name, marks)

    def _mark(self, number: int, group: Group | None) -> TrendMark | None:
        tally = self._tally(self._sessions[number].code, group)
        if tally is None or not was_asked(tally, self._question):
            return None
        value, n = self._value(tally), base(tally, self._question)
        if self._answer:
            return self._course.mark(number, value, self._wording.percent(value), n)
        return self._course.mean(number, value, n)

    def _tally(self, code: str, group: Group | None) -> Tally | None:
        point = self._card.point(code)
        if point is None:
            return None
        last = point.last
        return last.groups.get(group) if group else last.room if whole(last) == EVERYBODY else None

    def _value(self, tally: Tally) -> float:
        return share(tally, self._question, self._answer) if self._answer else mean(tally, self._question)

    def _steps(self) -> tuple[int, int]:
        [asked] = [one for one in self._card.card.questions if one.id == self._question]
        steps = [int(one.id) for one in asked.answers]
        return min(steps), max(steps)

    def _end(self, value: float) -> str:
        return self._wording.percent(value) if self._answer else self._wording.number(value)


class Course:
    """Sessions from left to right, figures from the bottom up; of places the first is on top, so their bottom is high.

    Any figure that a session has can be put on it: what it is of, `trend_chart` and its like know.
    """

    def __init__(self, sessions: Sequence[ComparedSession], bottom: float, top: float, wording: Wording) -> None:
        self._sessions, self._bottom, self._top, self._wording = sessions, bottom, top, wording

    def chart(self, label: str, ends: tuple[str, str], lines: tuple[TrendLine, ...]) -> TrendChart:
        """The lines with everything around them; `ends` are what the bottom and the top are called."""
        return TrendChart(
            label=label,
            ends=ends,
            dates=tuple(self._dates()),
            sessions=tuple((one.code, f"{one.title}, {self._date(one, 'd MMM y')}") for one in self._sessions),
            lines=lines,
            size=next(size for most, size in SMALLER if len(self._sessions) <= most or most == SMALLER[-1][0]),
        )

    def mark(self, number: int, value: float, figure: str, n: int) -> TrendMark:
        """One session's figure, by its place among the sessions."""
        return TrendMark(self._sessions[number].code, self._along(number), self._up(value), figure, n)

    def mean(self, number: int, value: float, n: int) -> TrendMark:
        """One session's mean. It stands where its figure says: of a few people a place between would be too exact."""
        return self.mark(number, measured(value, n), self._wording.mean(value, n), n)

    def line(self, party: str, name: str, marks: Sequence[TrendMark | None]) -> TrendLine | None:
        """A party's figures, one place for every session; None where it has none at all."""
        found = tuple(one for one in marks if one)
        if not found:
            return None
        runs = ([one for one in run if one] for there, run in groupby(marks, bool) if there)
        return TrendLine(Party(party, name, found[-1].n), found, tuple(_path(run) for run in runs if len(run) > 1))

    def _along(self, number: int) -> float:
        many = len(self._sessions)
        return 50.0 if many == 1 else round(FREE + (100 - 2 * FREE) * number / (many - 1), 2)

    def _up(self, value: float) -> float:
        part = (value - self._bottom) / (self._top - self._bottom or 1)
        return round(100 - FREE - (100 - 2 * FREE) * min(1.0, max(0.0, part)), 2)

    def _dates(self) -> Iterable[tuple[float, str]]:
        """A few dates along the line, the first and the last among them; numbers where dates would be the same."""
        last = len(self._sessions) - 1
        steps = min(MOST_DATES - 1, last)
        places = [round(last * step / steps) for step in range(steps + 1)] if steps else [0]
        dates = [self._date(self._sessions[place], self._pattern) for place in places]
        named = dates if len(set(dates)) == len(dates) else [str(place + 1) for place in places]
        return ((self._along(place), name) for place, name in zip(places, named, strict=True))

    @property
    def _pattern(self) -> str:
        """With the year where it changes."""
        years = {moment(one.at).year for one in self._sessions}
        return "d MMM" if len(years) == 1 else "MMM yy"

    def _date(self, one: ComparedSession, pattern: str) -> str:
        return format_date(moment(one.at), pattern, locale=LOCALES[self._wording.catalogue.language])


def _path(run: Sequence[TrendMark]) -> str:
    return "M" + "L".join(f"{one.x} {one.y}" for one in run)
