"""The session by the clock: a row per card with its phases, how many people had a seat, and how fast answers came.

For learning to facilitate: it says when people answered, never what.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from babel.dates import format_time

from facilitator.debriefs.spans import MINUTE, in_seconds
from facilitator.debriefs.titles import titles
from facilitator.debriefs.wording import Wording
from facilitator.languages import LOCALES
from facilitator.pages import moment
from game.cards import VOTES, Id, Phase
from game.debrief import Debrief, PlayedCard
from game.debrief.timeline import Answering, Presence, Span
from game.rounding import whole_number

TICKS: Final = (1, 2, 5, 10, 15, 30, 60, 120, 240, 480, 1440)
"""Minutes between two figures on the clock: the first that needs no more than `MOST_TICKS`."""
MOST_TICKS: Final = 6
PHASES: Final[Mapping[Phase, str]] = {
    Phase.READ: "Reading",
    Phase.VOTE: "First vote",
    Phase.TALK: "Talk at the tables",
    Phase.REVOTE: "Second vote",
    Phase.REVEAL: "Result",
    Phase.REFLECT: "Reflection",
}


@dataclass(frozen=True)
class Segment:
    """One phase of a card; in percent of the width."""

    phase: Phase
    left: float
    width: float


@dataclass(frozen=True)
class Speed:
    """How fast a vote was answered, in words; `n` is how many answered."""

    vote: str
    n: int
    said: str


@dataclass(frozen=True)
class TimeRow:
    """One card; `planned` is where it should have ended, in percent of the width."""

    title: str
    segments: tuple[Segment, ...]
    planned: float
    began: str
    took: str
    meant: str
    speeds: tuple[Speed, ...]


@dataclass(frozen=True)
class Seats:
    """How many had a seat: a line of steps in a drawing of 100 by 100, and the figures beside it."""

    path: str
    most: int
    last: int


@dataclass(frozen=True)
class TimeChart:
    """A session along the clock; `ticks` are places in percent with their time."""

    phases: tuple[tuple[Phase, str], ...]
    ticks: tuple[tuple[float, str], ...]
    rows: tuple[TimeRow, ...]
    seats: Seats


def time_chart(debrief: Debrief, wording: Wording) -> TimeChart | None:
    """The cards in the order in which they were played; None before the first one."""
    line = debrief.timeline
    if not line.spans:
        return None
    rows = [
        (card, spans) for card in debrief.cards if (spans := [one for one in line.spans if one.entry == card.entry])
    ]
    ends = (line.spans[-1].ends, *(spans[0].begins + _meant(card) for card, spans in rows))
    clock = _Clock(line.spans[0].begins, max(ends), titles(debrief.cards, wording), wording)
    told = {one.phase for one in line.spans}
    return TimeChart(
        phases=tuple((one, wording.catalogue.say(name)) for one, name in PHASES.items() if one in told),
        ticks=tuple(clock.ticks()),
        rows=tuple(clock.row(card, spans, _speeds(card, line.answering, wording)) for card, spans in rows),
        seats=clock.seats(line.presence, line.spans[-1].ends),
    )


def _meant(card: PlayedCard) -> int:
    return whole_number(card.minutes) * MINUTE


def _speeds(card: PlayedCard, answering: Iterable[Answering], wording: Wording) -> tuple[Speed, ...]:
    own = (one for one in answering if one.entry == card.entry)
    return tuple(Speed(_vote(one, card, wording), one.n, _said(one, wording)) for one in own)


def _said(one: Answering, wording: Wording) -> str:
    if one.half is None or one.most is None:
        return wording.catalogue.say("too few to say")
    message = "half answered within {half}, nine tenths within {most}"
    return wording.catalogue.say(message, half=lap(one.half), most=lap(one.most))


def _vote(one: Answering, card: PlayedCard, wording: Wording) -> str:
    name = wording.catalogue.say(PHASES[next(phase for phase, round in VOTES.items() if round == one.round)])
    if len(card.attempts) < 2:
        return name
    return wording.catalogue.say("{vote}, attempt {number}", vote=name, number=one.attempt)


def lap(milliseconds: int) -> str:
    """A span of time in minutes and seconds: 0:22."""
    minutes, seconds = divmod(in_seconds(milliseconds), 60)
    return f"{minutes}:{seconds:02}"


class _Clock:
    """The width of the drawing is from the first card to the end, or to where the last card should have ended."""

    def __init__(self, begins: int, ends: int, titles: Mapping[Id, str], wording: Wording) -> None:
        self._begins, self._ends, self._titles, self._wording = begins, max(ends, begins + 1), titles, wording

    def ticks(self) -> Iterable[tuple[float, str]]:
        """Full steps of the clock, with their time."""
        minutes = (self._ends - self._begins) / MINUTE
        step = next((one for one in TICKS if minutes / one <= MOST_TICKS), TICKS[-1]) * MINUTE
        return (
            (self._along(at), self._time(at)) for at in range(-(-self._begins // step) * step, self._ends + 1, step)
        )

    def row(self, card: PlayedCard, spans: Sequence[Span], speeds: tuple[Speed, ...]) -> TimeRow:
        """One card with all its phases, also of later attempts."""
        took = sum(one.ends - one.begins for one in spans)
        return TimeRow(
            title=self._titles[card.entry],
            segments=tuple(self._segment(one) for one in spans),
            planned=self._along(spans[0].begins + _meant(card)),
            began=self._time(spans[0].begins),
            took=lap(took),
            meant=lap(_meant(card)),
            speeds=speeds,
        )

    def seats(self, presence: Sequence[Presence], end: int) -> Seats:
        """The line of steps; every change goes along first, then up or down."""
        most = max((one.seated for one in presence), default=0)
        steps = [(self._along(one.at), round(96 - 92 * one.seated / max(1, most), 2)) for one in presence]
        drawn = f"M{steps[0][0]} {steps[0][1]}" + "".join(f"H{x}V{y}" for x, y in steps[1:]) if steps else "M0 96"
        return Seats(f"{drawn}H{self._along(end)}", most, presence[-1].seated if presence else 0)

    def _segment(self, span: Span) -> Segment:
        left = self._along(span.begins)
        return Segment(span.phase, left, round(self._along(span.ends) - left, 2))

    def _along(self, at: int) -> float:
        return round(100 * min(1.0, max(0.0, (at - self._begins) / (self._ends - self._begins))), 2)

    def _time(self, at: int) -> str:
        return format_time(moment(at), "short", locale=LOCALES[self._wording.catalogue.language])
