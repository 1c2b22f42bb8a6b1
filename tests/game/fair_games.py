"""Games of random players at tables of one to ten, played by the formulas alone: fast enough for a thousand of them."""

from collections import Counter
from dataclasses import dataclass
from itertools import compress
from random import Random

from game.cards import Group
from game.scoring.card import Points
from game.scoring.closeness import panel_points, predict_points, reflection_points, table_points
from game.scoring.offers import Source
from game.scoring.shares import Shares, shares

SIZES = range(1, 11)
"""Table 1 has one person, table 10 has ten."""
SEATS = tuple(size for size in SIZES for _ in range(size))
GROUPS = tuple((Group.MENTOR, Group.MENTEE)[number % 2] for number, _ in enumerate(SEATS))
VOTES = {"a": 5, "b": 3, "c": 1}
CARDS = 6
THRESHOLD, GUESSERS = 5, 3
ABSENT = "-"
"""Stands for the answer, and the guess, of somebody who gives none."""


@dataclass(frozen=True)
class Round:
    """What everybody did on one card, in the order of the seats; and the tables that settled.

    Who does not answer does not guess, and her sentence counts nowhere; where nobody answers, nobody settles.
    """

    answers: str
    guesses: str
    approved: tuple[bool, ...]
    settled: frozenset[int]


def game(dice: Random, settling: float = 1.0, answering: float = 1.0) -> list[Round]:
    """A game of people who answer, guess and write at random, on each card with other leanings.

    How likely a table records its answer, and somebody answers a card: 0 to 1.
    """
    return [_round(dice, [dice.random() for _ in VOTES], settling, answering) for _ in range(CARDS)]


def _round(dice: Random, leanings: list[float], settling: float, answering: float) -> Round:
    here = [dice.random() < answering for _ in SEATS]
    awake = {*compress(SEATS, here)}
    return Round(
        answers=_present(dice.choices([*VOTES], leanings, k=len(SEATS)), here),
        guesses=_present(dice.choices([*VOTES], k=len(SEATS)), here),
        approved=tuple(dice.random() < 0.2 for _ in SEATS),
        settled=frozenset(table for table in SIZES if dice.random() < settling and table in awake),
    )


def _present(keys: list[str], here: list[bool]) -> str:
    return "".join(key if is_here else ABSENT for key, is_here in zip(keys, here, strict=True))


def totals(played: list[Round]) -> dict[int, float]:
    """Table → its points of all cards."""
    found: Counter[int] = Counter()
    for one in played:
        found.update(_points(one))
    return dict(found)


def _points(played: Round) -> dict[int, float]:
    answers = {group: Counter(_of(group, played.answers)) for group in (Group.MENTOR, Group.MENTEE)}
    panel = {key: panel_points([key], VOTES) for key in VOTES}
    predict = {
        group: {key: predict_points(key, others) for key in VOTES}
        for group, others in zip(answers, reversed(answers.values()), strict=True)
    }
    guessed = [predict[group].get(key, 0.0) for group, key in zip(GROUPS, played.guesses, strict=True)]
    sources = {
        Source.PANEL: _shares(played, [panel.get(key, 0.0) for key in played.answers], THRESHOLD),
        Source.PREDICT: _shares(played, guessed, GUESSERS),
        Source.TABLE: _settled(played),
        Source.REFLECTION: _shares(played, [*map(reflection_points, played.approved)], THRESHOLD),
    }
    return {table: Points({source: one.tables[table] for source, one in sources.items()}).total for table in SIZES}


def _settled(played: Round) -> Shares:
    awake = {table for table, answer in zip(SEATS, played.answers, strict=True) if answer != ABSENT}
    found = shares({table: [table_points(table in played.settled)] for table in awake}, SIZES, least=1)
    assert found
    return found


def _of(group: Group, keys: str) -> list[str]:
    return [key for key, own in zip(keys, GROUPS, strict=True) if own is group and key != ABSENT]


def _shares(played: Round, points: list[float], least: int) -> Shares:
    earned: dict[int | None, list[float]] = {}
    for table, one, answer in zip(SEATS, points, played.answers, strict=True):
        if answer != ABSENT:
            earned.setdefault(table, []).append(one)
    found = shares(earned, SIZES, least)
    assert found
    return found
