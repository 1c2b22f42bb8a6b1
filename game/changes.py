"""How means changed between two times, counted over the people who were present at both: paired change.

Whoever answered only once is left out, so that a group does not seem to change because other people sit in it. Hidden
groups stay hidden, by the same rule as who moved (`pairs.paired`).
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from game import intervals
from game.cards import Comparison, Group
from game.intervals import Interval
from game.kinds import Card, kind_of
from game.pairs import Paired
from game.rounding import measured
from game.rows import Row

HALF = 0.5
MEASURED = frozenset({"scales", "places", "points", "guesses"})
"""The charts of answers that are numbers."""


@dataclass(frozen=True, kw_only=True)
class Change:
    """After less before, in the question's own steps: the mean over the `n` people who answered it both times.

    Without a group it is the whole, counted as the shift's room is. The interval is that of the paired t test; those of
    a card's changes hold together with 95 % (`intervals.level_of`), as the largest of them is told. None where all
    changed alike.
    """

    question: str
    group: Group | None
    n: int
    change: float
    interval: Interval | None

    @property
    def may_be_chance(self) -> bool:
        """Whether it is none as it is printed, or no wider than so few people swing by themselves.

        Where all changed alike there is no spread to estimate from: then as many might have gone the other way, if half
        of the people is among what the share of those who did not could be.
        """
        if not measured(self.change, self.n):
            return True
        if self.interval is None:
            return intervals.of_share(self.n, self.n).low <= HALF
        return self.interval.spans_zero


@dataclass(frozen=True, kw_only=True)
class Changed:
    """What changed most between two times: `change` in the question's own steps, of the `n` present at both.

    Without a group it is the whole.
    """

    question: str
    group: Group | None
    n: int
    change: float
    may_be_chance: bool


def changes_of(card: Card, both: Paired, threshold: int) -> Iterable[Change]:
    """The change of every question that is answered with numbers, by group and of the whole."""
    if kind_of(card).chart not in MEASURED:
        return
    told = [(question, group, steps) for question, group, steps in _steps(card, both) if steps.total() >= threshold]
    level = intervals.level_of(len(told))
    for question, group, steps in told:
        mean, interval = intervals.mean_of(steps), intervals.of_mean_change(steps, level)
        yield Change(question=question, group=group, n=steps.total(), change=mean, interval=interval)


def most(changes: Sequence[Change]) -> Change | None:
    """What changed most: in the whole rather than in a group, and rather what is no chance."""
    whole = [one for one in changes if one.group is None]
    sure = [one for one in changes if not one.may_be_chance]
    of_whole = [one for one in sure if one.group is None]
    return max(of_whole or sure or whole or changes, key=lambda one: abs(one.change), default=None)


def changed(card: Card, both: Paired, threshold: int) -> Changed | None:
    """What changed most on a card that was played twice; None on others, and where too few were present at both."""
    one = most(tuple(changes_of(card, both, threshold))) if kind_of(card).repeats else None
    if one is None:
        return None
    return Changed(question=one.question, group=one.group, n=one.n, change=one.change, may_be_chance=one.may_be_chance)


def _measured(card: Card) -> list[str]:
    questions = kind_of(card).questions(card)
    return [question for question, keys in questions.items() if all(key.isdigit() for key in keys)]


def _steps(card: Card, both: Paired) -> Iterable[tuple[str, Group | None, Counter[float]]]:
    """Of every question, by group and of the whole, how many people went how many steps."""
    some = kind_of(card).for_some(card)
    for question in _measured(card):
        for group, rows in both.groups.items():
            yield question, group, _gone(question, rows or ())
        if question not in some or card.compare is Comparison.ROOM:
            yield question, None, _gone(question, both.room)


def _gone(question: str, rows: Iterable[Row]) -> Counter[float]:
    both = [(before[question], after[question]) for before, after in rows if question in before and question in after]
    return Counter(float(int(after) - int(before)) for (before,), (after,) in both)
