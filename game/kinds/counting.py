"""Counting answers: every kind turns an answer into marks, and marks add up the same way for all of them.

A card asks one or more *questions* (a `choice` card one, a `scale` card one per statement). An answer puts *marks* on
the answer keys of each question. Tallies, flows and gaps are computed from marks and never look inside an answer.
"""

from collections import Counter
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

from game.cards import Group

Measure: TypeAlias = Literal["share", "mean", "place", "points", "guess"]

Marks: TypeAlias = Mapping[str, tuple[str, ...]]
"""Question id → the answer keys that one person marked."""

Questions: TypeAlias = Mapping[str, tuple[str, ...]]
"""Question id → every answer key, in the order in which people see them."""

Step: TypeAlias = Literal[1, 2, 3, 4, 5]
STEPS = ("1", "2", "3", "4", "5")

ONLY = "answer"
"""The question id of a card that asks only one."""


@dataclass(frozen=True, kw_only=True)
class Tally:
    """How n people answered: question id → answer key → how many marked it."""

    n: int
    counts: Mapping[str, Mapping[str, int]]


@dataclass(frozen=True, kw_only=True)
class Gap:
    """How far two groups are apart where they differ most.

    `share`: `high` chose `answer` `size` percentage points more often than `low` (0 to 100).
    `mean`: the mean of `high` on `question` is `size` scale steps above that of `low` (0 to 4).
    `place`: `high` puts `question` `size` places further up than `low`, on average (0 to one less than the items).
    `points`: `high` gives `question` `size` points more than `low`, on average (0 to 10).
    `guess`: `high` guesses `size` of a hundred more than `low`, on average (0 to 100).
    """

    measure: Measure
    question: str
    answer: str | None
    high: Group
    low: Group
    size: float


@dataclass(frozen=True, kw_only=True)
class Move:
    """How many people went from one answer to another between the rounds."""

    question: str
    source: str
    target: str
    count: int


def tally(questions: Questions, marks: Iterable[Marks]) -> Tally:
    """Add up marks. Every key of every question is present, with 0 where nobody marked it."""
    n = 0
    counters: dict[str, Counter[str]] = {question: Counter() for question in questions}
    for one in marks:
        n += 1
        for question, keys in one.items():
            counter = counters[question]
            for key in keys:  # quicker by far than `update` for one or two
                counter[key] += 1
    return Tally(
        n=n,
        counts={q: {key: counters[q][key] for key in keys} for q, keys in questions.items()},
    )


def moves(questions: Questions, pairs: Iterable[tuple[Marks, Marks]]) -> tuple[Move, ...]:
    """Who went where, most travelled first. Keys that somebody kept are left out; the rest are paired in order."""
    travelled: Counter[tuple[str, str, str]] = Counter()
    for before, after in pairs:
        if before == after:
            continue
        for question in questions:
            left, found = _exchanged(before.get(question, ()), after.get(question, ()))
            travelled.update((question, a, b) for a, b in zip(left, found, strict=False))
    return tuple(
        Move(question=question, source=source, target=target, count=count)
        for (question, source, target), count in sorted(travelled.items(), key=lambda item: (-item[1], item[0]))
    )


def _exchanged(before: tuple[str, ...], after: tuple[str, ...]) -> tuple[list[str], list[str]]:
    return [key for key in before if key not in after], [key for key in after if key not in before]


def widest_share(tallies: Mapping[Group, Tally]) -> Gap | None:
    """The answer on which two groups' shares differ most.

    share(g, a) = people of g who marked a ÷ people of g who answered, in whole percent (halves go up);
    gap = max |share(g, a) − share(h, a)|, the difference of the figures that people see.
    """
    return _widest(
        _share_gap(question, key, g, a, h, b)
        for g, a, h, b in _pairs(tallies)
        for question, counts in a.counts.items()
        for key in counts
    )


def widest_mean(
    tallies: Mapping[Group, Tally], measure: Measure = "mean", questions: Container[str] | None = None
) -> Gap | None:
    """The question on which two groups' means differ most. Answer keys are read as whole numbers.

    gap = max |mean(g, q) − mean(h, q)| over the questions that somebody of both groups answered, both to one decimal
    (halves go up): the difference of the figures that people see.
    A smaller mean place is further up, so with `place` the group of the smaller mean is the high one.
    """
    return _widest(
        _mean_gap(measure, question, g, a, h, b)
        for g, a, h, b in _pairs(tallies)
        for question in a.counts
        if (questions is None or question in questions) and _asked(a, question) and _asked(b, question)
    )


def widest_place(tallies: Mapping[Group, Tally]) -> Gap | None:
    """The item whose mean places differ most."""
    return widest_mean(tallies, "place")


def widest_points(tallies: Mapping[Group, Tally]) -> Gap | None:
    """The item whose mean points differ most."""
    return widest_mean(tallies, "points")


def no_moves(_: Questions, __: Iterable[tuple[Marks, Marks]]) -> tuple[Move, ...]:
    """For kinds whose moves cannot be read: before and after stand side by side instead."""
    return ()


def mean(tally: Tally, question: str) -> float:
    """The mean of one question's marks, read as numbers; 0 when nobody answered."""
    counts = tally.counts[question]
    total = sum(counts.values())
    return sum(int(key) * count for key, count in counts.items()) / total if total else 0.0


def figure(tally: Tally, question: str) -> float:
    """The mean to one decimal, rounded as every page rounds it (half up)."""
    counts = tally.counts[question]
    total = sum(counts.values())
    return int(10 * sum(int(key) * count for key, count in counts.items()) / total + 0.5) / 10 if total else 0.0


def percent(part: int, whole: int) -> int:
    """A share in whole percent, rounded as every page rounds it (half up), so that the gap is that of the bars."""
    return (200 * part + whole) // (2 * whole)


def _asked(tally: Tally, question: str) -> bool:
    return any(tally.counts[question].values())


def _pairs(tallies: Mapping[Group, Tally]) -> Iterable[tuple[Group, Tally, Group, Tally]]:
    groups = [group for group in Group if group in tallies and tallies[group].n]
    return [(g, tallies[g], h, tallies[h]) for i, g in enumerate(groups) for h in groups[i + 1 :]]


def _share_gap(question: str, key: str, g: Group, a: Tally, h: Group, b: Tally) -> Gap:
    difference = percent(a.counts[question][key], a.n) - percent(b.counts[question][key], b.n)
    high, low = (g, h) if difference >= 0 else (h, g)
    size = abs(difference)
    return Gap(measure="share", question=question, answer=key, high=high, low=low, size=size)


def _mean_gap(measure: Measure, question: str, g: Group, a: Tally, h: Group, b: Tally) -> Gap:
    difference = figure(a, question) - figure(b, question)
    if measure == "place":
        difference = -difference
    high, low = (g, h) if difference >= 0 else (h, g)
    return Gap(measure=measure, question=question, answer=None, high=high, low=low, size=round(abs(difference), 1))


def _widest(gaps: Iterable[Gap]) -> Gap | None:
    return max(gaps, key=lambda gap: gap.size, default=None)
