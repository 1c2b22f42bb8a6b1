"""A benchmark says the same in another organisation; whatever is wrong with a file is a sentence."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from facilitator.comparing.benchmark_file import LARGEST, BenchmarkError, read, written
from game.benchmark import Benchmark, BenchmarkCard
from game.cards import Group, HatId
from game.kinds.counting import ONLY, Tally

TEA = BenchmarkCard(
    deck="drinks",
    card="tea",
    kind="choice",
    sessions=3,
    groups={
        Group.MENTOR: Tally(n=40, counts={ONLY: {"tea": 30, "coffee": 10}}),
        Group.MENTEE: Tally(n=20, counts={ONLY: {"tea": 0, "coffee": 20}}),
    },
)
HATS = BenchmarkCard(
    deck="drinks",
    card="rain",
    kind="hat",
    sessions=3,
    groups={Group.MENTOR: Tally(n=20, counts={ONLY: {HatId.STORYTELLER: 20, HatId.ENCOURAGER: 15}})},
)
PULSE = BenchmarkCard(
    deck="drinks",
    card="pulse",
    kind="pulse",
    sessions=2,
    groups={Group.GUEST: Tally(n=25, counts={"time": {"1": 0, "2": 5, "3": 5, "4": 5, "5": 10}})},
)
Spoil = Callable[[dict[str, Any]], object]


def test_what_is_written_is_read_again() -> None:
    benchmark = Benchmark(cards=(TEA, HATS, PULSE))

    assert read(written(benchmark)) == benchmark


def test_the_file_holds_counts_and_nothing_else() -> None:
    [card] = json.loads(written(Benchmark(cards=(TEA,))))["cards"]

    assert card == {
        "deck": "drinks",
        "card": "tea",
        "kind": "choice",
        "sessions": 3,
        "groups": {
            "mentor": {"n": 40, "counts": {"answer": {"tea": 30, "coffee": 10}}},
            "mentee": {"n": 20, "counts": {"answer": {"tea": 0, "coffee": 20}}},
        },
    }


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "is no benchmark, or its end is missing"),
        (written(Benchmark(cards=(TEA,)))[:-40], "is no benchmark, or its end is missing"),
        (b"PK\x03\x04 a workbook", "is no benchmark, or its end is missing"),
        (b"[]", "is no benchmark of Rolecall"),
        (b'{"cards": []}', "is no benchmark of Rolecall"),
        (b'{"rolecall": "session", "format": 1}', "holds something else than a benchmark"),
        (b'{"rolecall": "benchmark", "format": 2, "cards": {}}', "A newer Rolecall made this benchmark"),
        (b'{"rolecall": "benchmark", "format": 1, "cards": []}', "damaged at “cards”"),
        (b" " * (LARGEST + 1), "larger than 5 MB"),
    ],
)
def test_a_file_that_is_no_benchmark_is_refused_in_a_sentence(content: bytes, sentence: str) -> None:
    with pytest.raises(BenchmarkError, match=sentence) as refused:
        read(content)

    assert "Nothing was imported." in str(refused.value)


def people(content: dict[str, Any]) -> dict[str, Any]:
    """The mentors of the first card."""
    found: dict[str, Any] = content["cards"][0]["groups"]["mentor"]
    return found


@pytest.mark.parametrize(
    ("spoil", "sentence"),
    [
        (lambda it: people(it).update(n=19), "damaged at “cards/0/groups/mentor/n”"),
        (lambda it: people(it).update(n="40"), "damaged"),
        (lambda it: people(it).update(n=40.5), "damaged"),
        (lambda it: people(it).update(n=True), "damaged"),
        (lambda it: people(it).update(names=["Ann"]), "damaged at “cards/0/groups/mentor/names”"),
        (lambda it: people(it)["counts"]["answer"].update(tea=-1), "damaged"),
        (lambda it: people(it)["counts"]["answer"].update(tea=41), "do not add up"),
        (lambda it: people(it)["counts"]["answer"].update(milk=1), "do not add up"),
        (lambda it: people(it)["counts"].update(answer={}), "do not add up"),
        (lambda it: people(it)["counts"].update(answer={"tea": 0, "coffee": 0}), "do not add up"),
        (lambda it: people(it)["counts"]["answer"].update(tea=29), "do not add up"),
        (
            lambda it: it["cards"][1]["groups"]["guest"]["counts"].update(time=dict.fromkeys("12345", 0)),
            "drinks/pulse in this benchmark do not add up",
        ),
        (lambda it: people(it).update(counts={}), "damaged"),
        (lambda it: it["cards"][0]["groups"].update(boss=people(it)), "damaged"),
        (lambda it: it["cards"][0].update(groups={}), "damaged"),
        (lambda it: it["cards"][0].update(kind="oracle"), "a kind of card, oracle, that this Rolecall does not know"),
        (lambda it: it["cards"].append(it["cards"][0]), "holds drinks/tea twice"),
        (lambda it: it["cards"][0].update(date="2026-05-01"), "damaged at “cards/0/date”"),
        (lambda it: it.update(sender="Northwind"), "damaged at “sender”"),
        (
            lambda it: it["cards"][1]["groups"]["guest"]["counts"]["time"].update(six=0),
            "drinks/pulse in this benchmark",
        ),
        (lambda it: it["cards"][1]["groups"]["guest"]["counts"]["time"].update({"5": 11}), "do not add up"),
    ],
)
def test_a_figure_that_cannot_be_is_refused(spoil: Spoil, sentence: str) -> None:
    content = json.loads(written(Benchmark(cards=(TEA, PULSE))))
    spoil(content)

    with pytest.raises(BenchmarkError, match=sentence):
        read(json.dumps(content).encode())
