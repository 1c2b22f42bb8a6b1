"""The game in one page: its numbers are the code's, and its worked examples are computed."""

import re
from pathlib import Path

import pytest

from game.cards import FIELDS
from game.journey import PACE, field
from game.kinds.practice import PracticeCard
from game.scoring.card import Points
from game.scoring.closeness import (
    MOST,
    MOST_REFLECTION,
    SPLIT_REACH,
    panel_points,
    predict_points,
    reflection_points,
    split_points,
    table_points,
)
from game.scoring.offers import Source
from game.scoring.shares import Earned, shares
from game.settings import LEAST_THRESHOLD, MOST_SEATS, MOST_TABLES, Settings
from game.views.pace import MINUTE
from web.pens import AWAY

README = (Path(__file__).parents[2] / "facilitator" / "README.md").read_text("utf-8")
PAGE = README.split("\n## The game in one page\n")[1].split("\n## ")[0]
NUMBERS = ["no", "one", "two", "three", "four"]


def told(heading: str) -> str:
    """The paragraph or line of the page that begins with a heading, on one line."""
    (found,) = re.findall(rf"^(?:- )?\*\*{heading}\*\*(.*?)(?=\n\n|\n- |\Z)", PAGE, re.DOTALL | re.MULTILINE)
    return " ".join(found.split())


def counted(text: str) -> dict[str, int]:
    """Answers and how often they were given: "A 12, B 6"."""
    return {answer: int(times) for answer, times in re.findall(r"\b([A-D]) (\d+)", text)}


def said(text: str) -> dict[str, float]:
    """What gets how many points: "A gets 10, B 5, and A with B 8"."""
    found = re.findall(r"\b(\w+|[A-D] with [A-D])(?: gets?)? (\d+(?:\.\d+)?)", text)
    return {what: float(points) for what, points in found}


def reflected(approved: int, of: int) -> float:
    """What a table gets for so many people with an approved sentence."""
    return sum(reflection_points(number < approved) for number in range(of)) / of


def test_a_guess_is_worth_what_the_page_says() -> None:
    answers, points = told("Predict").split("answered")[1].split(" times: the guess ")

    votes = counted(answers)

    assert said(points) == {guess: round(predict_points(guess, votes), 1) for guess in "ABC"}


def test_agreeing_with_the_panel_is_worth_what_the_page_says() -> None:
    answers, points = told("Panel").split("voted")[1].split(":")

    votes = counted(answers)

    chosen = {"A": "A", "B": "B", "D": "D", "A with B": "AB"}
    assert said(points) == {name: panel_points([*answers], votes) for name, answers in chosen.items()}


def test_a_guessed_share_is_worth_what_the_page_says() -> None:
    truth, points = re.findall(r"Of a hundred, (\d+) said yes: the guess (.*)", told("Split"))[0]

    shares = said(points)

    assert shares == {guess: split_points(int(guess), int(truth)) for guess in ("60", "45", "10")}
    assert f"÷ {SPLIT_REACH})" in told("Split")


def test_disagreeing_is_worth_as_much_as_settling() -> None:
    assert f"settled gets {table_points(True):g}, “we disagree” gets {table_points(True):g}" in told("Table answer")
    assert f"nothing recorded gets {table_points(False):g}" in told("Table answer")


def test_sentences_are_worth_what_the_page_says() -> None:
    ((approved, people, points),) = re.findall(r"(\d+) of (\d+) people get (\d+)", told("Reflection"))

    assert reflected(int(approved), int(people)) == float(points)
    assert f": {MOST_REFLECTION:g} × " in told("Reflection")


def test_a_card_is_worth_what_the_page_says() -> None:
    offered = {Source.PANEL: 6.0, Source.TABLE: table_points(True)}

    without, with_sentences = Points(offered), Points({**offered, Source.REFLECTION: reflected(2, of=5)})

    assert f"settled: {without.total:g}. Two approved sentences among its five people" in told("A card")
    assert f"make it {with_sentences.total:g}" in told("A card")


def test_a_table_gets_what_the_page_says() -> None:
    earned: Earned = {1: [10.0, 10.0, 5.0, 5.0], 2: [8.0, 8.0, 2.0], 3: [6.0, 0.0]}

    got = shares(earned, (*earned, 4), LEAST_THRESHOLD)

    assert got is not None
    assert got.tables == {1: 7.5, 2: 6.0, 3: 6.0, 4: 6.0}
    assert "Tables of 4, 3 and 2 people guess: the four, with 10, 10, 5 and 5, have 7.5" in told("A table")
    assert "the two other tables get the room’s 6, and so does a table that sits there" in told("A table")
    assert f"answers but records nothing has {table_points(False):g}" in told("A table")
    assert f"fewer than {LEAST_THRESHOLD} guesses" in told("A table")
    assert f"limit is your session’s ({Settings.threshold}, unless you changed it)" in told("A table")


def test_a_token_stands_where_the_page_says() -> None:
    ((cards, points, where),) = re.findall(r"With (\d+) cards, (\d+) points lead to field (\d+)", told("The journey"))

    assert field(int(points), int(cards)) == int(where)
    assert field(MOST * int(cards) * PACE, int(cards)) == FIELDS
    assert f"{FIELDS} × points ÷ ({MOST:g} × cards × {PACE})" in told("The journey")
    assert "seven tenths of everything" in told("The journey")


@pytest.mark.parametrize(
    ("heading", "most"),
    [
        ("Predict", MOST),
        ("Panel", MOST),
        ("Split", MOST),
        ("Table answer", MOST),
        ("Reflection", MOST_REFLECTION),
        ("A card", MOST + MOST_REFLECTION),
    ],
)
def test_every_formula_says_its_range(heading: str, most: float) -> None:
    assert re.match(rf"[^.]*\b0 (?:to|or) {most:g}\b", told(heading))


def test_the_rules_of_tables_and_turns_are_the_codes() -> None:
    assert f"(1 to {MOST_TABLES})" in told("Tables.")
    assert f"(2 to {MOST_SEATS}, or no limit)" in told("Tables.")
    assert f"away for {AWAY:g} seconds" in told("The pen.")
    assert f"After {NUMBERS[int(PracticeCard.turn)]} minutes" in told("Ask for a hat.")
    assert f"From {NUMBERS[MINUTE // 60_000]} minute on" in told("Running late\\?")


def test_the_game_fits_on_one_page() -> None:
    assert len(PAGE.strip().splitlines()) <= 70
    assert max(map(len, PAGE.splitlines())) <= 120
