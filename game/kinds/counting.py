"""Counting answers: every kind turns an answer into marks, and marks add up the same way for all of them.

A card asks one or more *questions* (a `choice` card one, a `scale` card one per statement). An answer puts *marks* on
the answer keys of each question. Tallies, flows and gaps are computed from marks and never look inside an answer.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

from game.cards import Group

Marks: TypeAlias = Mapping[str, tuple[str, ...]]
"""Question id → the answer keys that one person marked."""

Questions: TypeAlias = Mapping[str, tuple[str, ...]]
"""Question id → every answer key, in the order in which people see them."""

ONLY = "answer"
"""The question id of a card that asks only one."""


@dataclass(frozen=True, kw_only=True)
class Split:
    """How n people answered: question id → answer key → how many marked it."""

    n: int
    counts: Mapping[str, Mapping[str, int]]


@dataclass(frozen=True, kw_only=True)
class Gap:
    """How far two groups are apart where they differ most.

    `share`: `high` chose `answer` `size` percentage points more often than `low` (0 to 100).
    `mean`: the mean of `high` on `question` is `size` scale steps above that of `low` (0 to 4).
    """

    measure: Literal["share", "mean"]
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


def tally(questions: Questions, marks: Iterable[Marks]) -> Split:
    """Add up marks. Every key of every question is present, with 0 where nobody marked it."""
    n = 0
    counters: dict[str, Counter[str]] = {question: Counter() for question in questions}
    for one in marks:
        n += 1
        for question, keys in one.items():
            counters[question].update(keys)
    return Split(
        n=n,
        counts={q: {key: counters[q][key] for key in keys} for q, keys in questions.items()},
    )


def moves(questions: Questions, pairs: Iterable[tuple[Marks, Marks]]) -> tuple[Move, ...]:
    """Who went where, most travelled first. Keys that somebody kept are left out; the rest are paired in order."""
    travelled: Counter[tuple[str, str, str]] = Counter()
    for before, after in pairs:
        for question in questions:
            left, found = _exchanged(before[question], after[question])
            travelled.update((question, a, b) for a, b in zip(left, found, strict=False))
    return tuple(
        Move(question=question, source=source, target=target, count=count)
        for (question, source, target), count in sorted(travelled.items(), key=lambda item: (-item[1], item[0]))
    )


def _exchanged(before: tuple[str, ...], after: tuple[str, ...]) -> tuple[list[str], list[str]]:
    return [key for key in before if key not in after], [key for key in after if key not in before]


def widest_share(splits: Mapping[Group, Split]) -> Gap | None:
    """The answer on which two groups' shares differ most.

    share(g, a) = people of g who marked a ÷ people of g who answered, in whole percent (halves go up);
    gap = max |share(g, a) − share(h, a)|, the difference of the figures that people see.
    """
    return _widest(
        (_share_gap(question, key, g, a, h, b))
        for g, a, h, b in _pairs(splits)
        for question, counts in a.counts.items()
        for key in counts
    )


def widest_mean(splits: Mapping[Group, Split]) -> Gap | None:
    """The question on which two groups' means differ most. Answer keys are read as whole numbers."""
    return _widest(_mean_gap(question, g, a, h, b) for g, a, h, b in _pairs(splits) for question in a.counts)


def mean(split: Split, question: str) -> float:
    """The mean of one question's marks, read as numbers; 0 when nobody answered."""
    counts = split.counts[question]
    total = sum(counts.values())
    return sum(int(key) * count for key, count in counts.items()) / total if total else 0.0


def _pairs(splits: Mapping[Group, Split]) -> Iterable[tuple[Group, Split, Group, Split]]:
    groups = [group for group in Group if group in splits and splits[group].n]
    return [(g, splits[g], h, splits[h]) for i, g in enumerate(groups) for h in groups[i + 1 :]]


def _share_gap(question: str, key: str, g: Group, a: Split, h: Group, b: Split) -> Gap:
    difference = _points(a, question, key) - _points(b, question, key)
    high, low = (g, h) if difference >= 0 else (h, g)
    size = abs(difference)
    return Gap(measure="share", question=question, answer=key, high=high, low=low, size=size)


def _points(split: Split, question: str, key: str) -> int:
    """A share in whole percent, rounded as every page rounds it (half up), so that the gap is that of the bars."""
    return int(100 * split.counts[question][key] / split.n + 0.5)


def _mean_gap(question: str, g: Group, a: Split, h: Group, b: Split) -> Gap:
    difference = mean(a, question) - mean(b, question)
    high, low = (g, h) if difference >= 0 else (h, g)
    return Gap(measure="mean", question=question, answer=None, high=high, low=low, size=round(abs(difference), 1))


def _widest(gaps: Iterable[Gap]) -> Gap | None:
    return max(gaps, key=lambda gap: gap.size, default=None)
