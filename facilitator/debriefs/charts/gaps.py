"""How far groups are apart on every card: two signs on a track joined by a bar, the widest first.

Each card has its own measure; its track goes from the least to the most that could be answered, so that the bars can
be compared. Beside the bar stand both figures, the gap in its own unit, and how far chance could have moved it.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from facilitator.debriefs.charts.lines import aside, between
from facilitator.debriefs.charts.parties import Party
from facilitator.debriefs.gaps import gap_people, gap_size
from facilitator.debriefs.shares import base, share
from facilitator.debriefs.sureness import counted_in, size_of
from facilitator.debriefs.titles import titles
from facilitator.debriefs.wording import Wording
from game.cards import Group
from game.debrief import Attempt, Debrief, PlayedCard
from game.debrief.gaps import last_answered, strength
from game.intervals import Interval
from game.kinds.counting import Gap, Tally, mean
from game.rounding import measured, whole_number


@dataclass(frozen=True)
class End:
    """One group at one end of the bar; its place is in percent of the track's width and height."""

    party: Party
    at: float
    height: float
    figure: str


@dataclass(frozen=True)
class Dumbbell:
    """One card with its gap; `range` is empty where chance cannot be told."""

    title: str
    answer: str
    low: End
    high: End
    ends: tuple[str, str]
    size: str
    range: str


@dataclass(frozen=True)
class DumbbellChart:
    """The cards that have a gap, the widest first; `parties` are the groups that stand on them, without numbers."""

    parties: tuple[Party, ...]
    lines: tuple[Dumbbell, ...]


def gap_chart(debrief: Debrief, wording: Wording) -> DumbbellChart | None:
    """Every card with a gap, the newest time that had one; None where no card has any."""
    found = sorted(_found(debrief), key=lambda one: -_strength(one[1]))
    named, made = titles(debrief.cards, wording), ((card, dumbbell(card, one, wording)) for card, one in found)
    lines = tuple(replace(line, title=named[card.entry]) for card, line in made if line)
    groups = {end.party.group for line in lines for end in (line.low, line.high)}
    parties = tuple(Party(group.value, wording.group(group), 0) for group in Group if group.value in groups)
    return DumbbellChart(parties, lines) if lines else None


def dumbbell(card: PlayedCard, attempt: Attempt, wording: Wording) -> Dumbbell | None:
    """The gap of one attempt; None where it has none."""
    gap, last = attempt.result.gap, last_answered(attempt.result)
    high, low = (last.groups.get(gap.high), last.groups.get(gap.low)) if gap and last else (None, None)
    if gap is None or high is None or low is None:
        return None
    return _Line(card, gap, high, low, wording).drawn(attempt)


def _found(debrief: Debrief) -> Iterator[tuple[PlayedCard, Attempt]]:
    for card in debrief.cards:
        if attempt := _newest(card):
            yield card, attempt


def _newest(card: PlayedCard) -> Attempt | None:
    return next((one for one in reversed(card.attempts) if one.result.gap), None)


def _strength(attempt: Attempt) -> float:
    gap, last = attempt.result.gap, last_answered(attempt.result)
    tally = last.groups.get(gap.high) if gap and last else None
    return strength(gap, tally.counts) if gap and tally else 0.0


class _Line:
    """One gap on its own scale."""

    def __init__(self, card: PlayedCard, gap: Gap, high: Tally, low: Tally, wording: Wording) -> None:
        self._card, self._gap, self._high, self._low, self._wording = card, gap, high, low, wording

    def drawn(self, attempt: Attempt) -> Dumbbell:
        """The line of one attempt."""
        gap, interval = self._gap, attempt.gap_interval
        places = (self._at(self._low), self._at(self._high))
        first, second = aside(*places)
        return Dumbbell(
            title=self._wording.pick(self._card.title),
            answer=self._asked(),
            low=self._end(gap.low, self._low, places[0], first),
            high=self._end(gap.high, self._high, places[1], second),
            ends=self._ends(),
            size=self._size(gap_size(attempt.result) or 0, gap_people(attempt.result)),
            range=self._range(interval, gap_people(attempt.result)) if interval else "",
        )

    def _end(self, group: Group, tally: Tally, at: float, height: float) -> End:
        n, value = self._base(tally), self._value(tally)
        figure = self._wording.percent(value) if self._is_share else self._mean(value, n)
        return End(Party(group.value, self._wording.group(group), n), at, height, figure)

    @property
    def _is_share(self) -> bool:
        return self._gap.measure == "share"

    def _base(self, tally: Tally) -> int:
        return base(tally, self._gap.question)

    def _value(self, tally: Tally) -> float:
        gap = self._gap
        return share(tally, gap.question, gap.answer or "") if self._is_share else mean(tally, gap.question)

    def _mean(self, value: float, n: int) -> str:
        return str(whole_number(value)) if self._gap.measure == "guess" else self._wording.mean(value, n)

    def _steps(self) -> tuple[int, int]:
        keys = [int(key) for key in self._high.counts[self._gap.question]]
        return min(keys), max(keys)

    def _at(self, tally: Tally) -> float:
        low, high = (0, 1) if self._is_share else self._steps()
        value = self._value(tally)
        return between(value if self._is_share else self._rounded(value, self._base(tally)), low, high)

    def _ends(self) -> tuple[str, str]:
        if self._is_share:
            return self._wording.percent(0), self._wording.percent(1)
        return str(self._steps()[0]), str(self._steps()[1])

    def _asked(self) -> str:
        """What the groups differ on: the answer, the item, or both."""
        question = self._wording.question(self._card, self._gap.question)
        answer = self._wording.answer(self._card, self._gap.question, self._gap.answer) if self._gap.answer else ""
        return " → ".join(filter(None, (question, answer)))

    def _size(self, size: float, n: int) -> str:
        if self._gap.size == 0:
            return self._wording.catalogue.say("alike")
        return self._counted(size, n) if size else self._wording.catalogue.say("too few to say how much")

    def _counted(self, size: float, n: int) -> str:
        return counted_in(size, self._gap.measure, self._wording, n)

    def _range(self, interval: Interval, n: int) -> str:
        """From where to where the gap could lie with this many people; empty where that rounds to nothing."""
        widest = 100 if self._is_share else self._steps()[1] - self._steps()[0]
        low, high = (self._rounded(min(widest, end), n) for end in (interval.low, interval.high))
        say = self._wording.catalogue.say
        if high <= 0:
            return ""
        if low <= 0:
            return say("could be none, or up to {size}", size=self._counted(high, n))
        if low == high:
            return say("probably about {size}", size=self._counted(high, n))
        least = size_of(low, self._gap.measure, self._wording, n)
        return say("could be {low} to {size}", low=least, size=self._counted(high, n))

    def _rounded(self, end: float, n: int) -> float:
        """As the gap itself is: shares and guesses are whole, means have a decimal from ten people on."""
        return whole_number(end) if self._gap.measure in ("share", "guess") else measured(end, n)
