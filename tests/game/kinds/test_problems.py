"""What the deck checker is told about a card beyond its types."""

from dataclasses import replace

import pytest

from game.cards import HatId
from game.kinds import Card, kind_of
from tests.game.deck import ADVICE, RAIN, TRUST, option

LETTERS = "abcdefg"

WRONG: dict[str, tuple[Card, tuple[str | int, ...]]] = {
    "one option": (replace(ADVICE, options=ADVICE.options[:1]), ("options",)),
    "seven options": (replace(ADVICE, options=tuple(map(option, LETTERS))), ("options",)),
    "an option twice": (replace(ADVICE, options=(option("a"), option("b"), option("a"))), ("options", 2)),
    "one hat": (replace(RAIN, hats=(HatId.ENCOURAGER,)), ("hats",)),
    "a hat twice": (replace(RAIN, hats=(HatId.ENCOURAGER, HatId.ENCOURAGER)), ("hats", 1)),
    "no statement": (replace(TRUST, statements=()), ("statements",)),
    "six statements": (replace(TRUST, statements=tuple(map(option, LETTERS[:6]))), ("statements",)),
    "a statement twice": (replace(TRUST, statements=(option("a"), option("a"))), ("statements", 1)),
}


@pytest.mark.parametrize(("card", "path"), WRONG.values(), ids=WRONG.keys())
def test_a_problem_says_where_it_is(card: Card, path: tuple[str | int, ...]) -> None:
    problems = [*kind_of(card).problems(card)]

    assert [problem.path for problem in problems] == [path]
    assert all(problem.sentence for problem in problems)


@pytest.mark.parametrize(
    "card",
    [
        replace(ADVICE, options=tuple(map(option, LETTERS[:2]))),
        replace(ADVICE, options=tuple(map(option, LETTERS[:6]))),
        replace(RAIN, hats=(HatId.ENCOURAGER, HatId.STORYTELLER)),
        replace(TRUST, statements=(option("a"),)),
        replace(TRUST, statements=tuple(map(option, LETTERS[:5]))),
    ],
)
def test_a_card_at_its_limits_is_well_written(card: Card) -> None:
    assert [*kind_of(card).problems(card)] == []
