"""How means changed between two times: a sign per group right or left of a line for no change.

Counted are people who answered both times (`game/debrief/change.py`);
a whisker shows how far chance could have moved it.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from facilitator.debriefs.charts.parties import Party
from facilitator.debriefs.wording import Wording
from game.cards import Group
from game.debrief import Attempt, Change, PlayedCard, Question
from game.rounding import DECIMALS_FROM, measured

REACHES: Final = (0.5, 1.0, 2.0, 4.0, 5.0, 10.0, 25.0, 50.0, 100.0)
"""How far the line goes to both sides: to the first of these that every change and its whisker reach."""
FREE: Final = 4.0
"""Percent of the width that stays free at both ends."""


@dataclass(frozen=True)
class ChangeLine:
    """One party's change; places are percent of the width, `whisker` is None where chance cannot be told.

    `at` is None where too few answered to say how much: a sign on 0 would say that nothing changed.
    """

    party: Party
    at: float | None
    whisker: tuple[float, float] | None
    figure: str
    range: str


@dataclass(frozen=True)
class ChangedQuestion:
    """One statement or item with a line per party."""

    label: str
    lines: tuple[ChangeLine, ...]


@dataclass(frozen=True)
class ChangeChart:
    """What changed from one time to the other; `low` and `high` say what lies left and right."""

    parties: tuple[Party, ...]
    rounds: tuple[str, str]
    low: str
    high: str
    reach: str
    questions: tuple[ChangedQuestion, ...]


def change_chart(card: PlayedCard, attempt: Attempt, wording: Wording) -> ChangeChart | None:
    """The changes of every statement or item; None without two rounds, or where too few answered both."""
    found = {one.id: _told(one, attempt.changes) for one in card.questions}
    asked = [one for one in card.questions if found[one.id]]
    if not asked:
        return None
    reach = _reach(asked[0], [change for changes in found.values() for change in changes])
    questions = (
        ChangedQuestion(wording.question(card, one.id), tuple(_line(each, reach, wording) for each in found[one.id]))
        for one in asked
    )
    low, high = _sides(card, wording)
    told = {change.group for changes in found.values() for change in changes}
    return ChangeChart(
        parties=tuple(_party(one, 0, wording) for one in (*Group, None) if one in told),
        rounds=(wording.round(card, 1), wording.round(card, 2)),
        low=low,
        high=high,
        reach=wording.number(reach),
        questions=tuple(questions),
    )


def _told(question: Question, changes: Iterable[Change]) -> list[Change]:
    """The changes of a question by group, and of the whole where it counts somebody else too."""
    own = [one for one in changes if one.question == question.id]
    groups = [one for one in own if one.group is not None]
    people = sum(one.n for one in groups)
    return [*groups, *(one for one in own if one.group is None and one.n > people)]


def _reach(question: Question, changes: Iterable[Change]) -> float:
    """How far the line goes: as far as it must, and never further than answers can change."""
    steps = [int(one.id) for one in question.answers]
    ends = [abs(end) for one in changes for end in (one.change, *_ends(one))]
    needed = next((reach for reach in REACHES if max(ends, default=0) <= reach), REACHES[-1])
    return min(needed, float(max(steps) - min(steps) or 1))


def _ends(change: Change) -> tuple[float, ...]:
    return (change.interval.low, change.interval.high) if change.interval else ()


def _line(change: Change, reach: float, wording: Wording) -> ChangeLine:
    """Drawn as it is printed: below ten people, between full steps nothing can be measured."""
    low, high = (measured(end, change.n) for end in _ends(change) or (0, 0))
    return ChangeLine(
        party=_party(change.group, change.n, wording),
        at=None if _untold(change) else _along(measured(change.change, change.n), reach),
        whisker=(_along(low, reach), _along(high, reach)) if change.interval else None,
        figure=figure(change, wording),
        range=_range(change, wording),
    )


def figure(change: Change, wording: Wording) -> str:
    """A change as it is printed, with its sign; among few people a small one is not measured."""
    if _untold(change):
        return wording.catalogue.say("too few")
    return _signed(measured(change.change, change.n), change.n, wording)


def _untold(change: Change) -> bool:
    """Whether something changed that rounds to nothing among few people."""
    return bool(change.change) and change.n < DECIMALS_FROM and measured(change.change, change.n) == 0


def _range(change: Change, wording: Wording) -> str:
    """From where to where the change could lie; empty where nothing can be estimated, or it rounds to nothing."""
    low, high = (measured(end, change.n) for end in _ends(change) or (0, 0))
    if low == high:
        return ""
    ends = {"low": _signed(low, change.n, wording), "high": _signed(high, change.n, wording)}
    return wording.catalogue.say("could be {low} to {high}", **ends)


def _signed(value: float, n: int, wording: Wording) -> str:
    sign = "+" if value > 0 else "−" if value < 0 else "±"
    return f"{sign}{wording.mean(abs(value), n)}"


def _sides(card: PlayedCard, wording: Wording) -> tuple[str, str]:
    say = wording.catalogue.say
    if card.chart == "scales":
        return wording.ends(card)
    return (say("further up"), say("further down")) if card.chart == "places" else (say("less"), say("more"))


def _party(group: Group | None, n: int, wording: Wording) -> Party:
    if group is None:
        return Party("room", wording.catalogue.say("Together"), n)
    return Party(group.value, wording.group(group), n)


def _along(value: float, reach: float) -> float:
    """Percent of the width; what lies beyond an end stands at the end."""
    return round(50 + (50 - FREE) * max(-1.0, min(1.0, value / reach)), 2)
