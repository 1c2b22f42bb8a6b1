"""What the deck checker is told about a card beyond its types."""

from dataclasses import replace

import pytest

from game.cards import Group, HatId
from game.kinds import Card, kind_of
from tests.game.deck import ADVICE, ADVICE_WALL, ONE_WORD, RAIN, TRUST, option
from tests.game.kinds.samples import (
    BOXES,
    BREAK,
    HOPES,
    ORDER,
    PULSE,
    SHARE,
    SHARE_OF_MENTEES,
    TEN,
    options,
    statement,
)

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
    "two options of several": (replace(HOPES, options=options("ab"), most=2), ("options",)),
    "nine options of several": (replace(HOPES, options=options("abcdefghi")), ("options",)),
    "one of several": (replace(HOPES, most=1), ("most",)),
    "all of several": (replace(HOPES, most=5), ("most",)),
    "two items in order": (replace(ORDER, items=options("ab")), ("items",)),
    "eight items in order": (replace(ORDER, items=options("abcdefgh")), ("items",)),
    "an item twice in order": (replace(ORDER, items=options("abca")), ("items", 3)),
    "one item to sort": (replace(BOXES, items=options("a")), ("items",)),
    "eight items to sort": (replace(BOXES, items=options("abcdefgh")), ("items",)),
    "one box": (replace(BOXES, boxes=options("x")), ("boxes",)),
    "five boxes": (replace(BOXES, boxes=options("vwxyz")), ("boxes",)),
    "a box twice": (replace(BOXES, boxes=options("xx")), ("boxes", 1)),
    "two items for ten points": (replace(TEN, items=options("ab")), ("items",)),
    "seven items for ten points": (replace(TEN, items=options("abcdefg")), ("items",)),
    "one statement before and after": (replace(PULSE, statements=(statement("know"),)), ("statements",)),
    "nine statements before and after": (
        replace(PULSE, statements=tuple(map(statement, "abcdefghi"))),
        ("statements",),
    ),
    "no statement for mentees": (
        replace(PULSE, statements=(statement("a", Group.MENTOR), statement("b", Group.MENTOR))),
        ("statements",),
    ),
    "a break without end": (replace(BREAK, timer=0), ("timer",)),
    "a break of more than an hour": (replace(BREAK, timer=61), ("timer",)),
    "a break of no number": (replace(BREAK, timer=float("nan")), ("timer",)),
    "nothing to read": (replace(BREAK, situation=None), ("situation",)),
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
        replace(HOPES, options=options("abc"), most=2),
        replace(HOPES, options=options("abcdefgh"), most=7),
        replace(ORDER, items=options("abc")),
        replace(ORDER, items=options("abcdefg")),
        replace(BOXES, items=options("ab"), boxes=options("xy")),
        replace(BOXES, items=options("abcdefg"), boxes=options("wxyz")),
        replace(TEN, items=options("abc")),
        replace(TEN, items=options("abcdef")),
        replace(PULSE, statements=tuple(map(statement, "ab"))),
        replace(PULSE, statements=tuple(map(statement, "abcdefgh"))),
        replace(BREAK, timer=60),
        replace(BREAK, timer=0.5),
        SHARE,
        SHARE_OF_MENTEES,
        ONE_WORD,
        ADVICE_WALL,
    ],
)
def test_a_card_at_its_limits_is_well_written(card: Card) -> None:
    assert [*kind_of(card).problems(card)] == []
