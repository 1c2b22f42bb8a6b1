"""What every kind refuses, and with which code."""

from dataclasses import replace

import pytest

from game.cards import Anonymity, Group, HatId
from game.kinds import Answer, Card, kind_of
from game.kinds.choice import ChoiceAnswer
from game.kinds.hat import HatAnswer
from game.kinds.info import NoAnswer
from game.kinds.multi import MultiAnswer
from game.kinds.points import PointsAnswer
from game.kinds.pulse import PulseAnswer
from game.kinds.rank import RankAnswer
from game.kinds.scale import ScaleAnswer
from game.kinds.sort import SortAnswer
from game.kinds.split import SplitAnswer
from game.kinds.wall import WallAnswer
from game.kinds.words import WordsAnswer
from tests.game.deck import ADVICE, ADVICE_WALL, ONE_WORD, RAIN, TRUST
from tests.game.kinds.samples import (
    BOXES,
    BREAK,
    HOPES,
    ORDER,
    PULSE,
    SHARE,
    SHARE_OF_MENTEES,
    SHARE_OF_ROOM,
    TEN,
)
from tests.game.room import refused

FORCED = replace(ADVICE_WALL, anonymous=Anonymity.FORCED)


def multi(letters: str) -> MultiAnswer:
    return MultiAnswer(kind="multi", options=tuple(letters))


def hats(*hats: HatId) -> HatAnswer:
    return HatAnswer(kind="hat", hats=hats)


def rank(letters: str) -> RankAnswer:
    return RankAnswer(kind="rank", order=tuple(letters))


def sort(**boxes: str) -> SortAnswer:
    return SortAnswer(kind="sort", boxes=boxes)


def points(**points: int) -> PointsAnswer:
    return PointsAnswer(kind="points", points=points)


def split(guess: int, own: bool | None = None) -> SplitAnswer:
    return SplitAnswer(kind="split", guess=guess, own=own)


def pulse(*statements: str) -> PulseAnswer:
    return PulseAnswer(kind="pulse", steps=dict.fromkeys(statements, 3))


def scale(*statements: str) -> ScaleAnswer:
    return ScaleAnswer(kind="scale", steps=dict.fromkeys(statements, 3))


def wrote(*words: str) -> WordsAnswer:
    return WordsAnswer(kind="words", words=words, language="en")


def sentence(text: str, signed: bool = False) -> WallAnswer:
    return WallAnswer(kind="wall", text=text, signed=signed)


WRONG: dict[str, tuple[Card, Answer, Group]] = {
    "an option that is not there": (ADVICE, ChoiceAnswer(kind="choice", option="d"), Group.MENTOR),
    "no option of several": (HOPES, multi(""), Group.MENTOR),
    "four options of three": (HOPES, multi("abcd"), Group.MENTOR),
    "an option twice": (HOPES, multi("aa"), Group.MENTOR),
    "one of the options is not there": (HOPES, multi("az"), Group.MENTOR),
    "no hat": (RAIN, hats(), Group.MENTOR),
    "three hats of two": (RAIN, hats(HatId.MAP_READER, HatId.ENCOURAGER, HatId.STORYTELLER), Group.MENTOR),
    "a hat twice": (RAIN, hats(HatId.MAP_READER, HatId.MAP_READER), Group.MENTOR),
    "a hat that is not on offer": (replace(RAIN, hats=(HatId.ENCOURAGER,)), hats(HatId.MAP_READER), Group.MENTOR),
    "a statement not rated": (TRUST, scale("open"), Group.MENTOR),
    "a statement that is not there": (TRUST, scale("open", "early", "late"), Group.MENTOR),
    "an item without a place": (ORDER, rank("abc"), Group.MENTOR),
    "an item with two places": (ORDER, rank("abca"), Group.MENTOR),
    "an item more than there are": (ORDER, rank("abcde"), Group.MENTOR),
    "a place for an item that is not there": (ORDER, rank("abcz"), Group.MENTOR),
    "an item in no box": (BOXES, sort(a="x", b="y"), Group.MENTOR),
    "an item that is not there in a box": (BOXES, sort(a="x", b="y", c="z", d="x"), Group.MENTOR),
    "a box that is not there": (BOXES, sort(a="x", b="y", c="w"), Group.MENTOR),
    "nine points": (TEN, points(a=3, b=3, c=3), Group.MENTOR),
    "eleven points": (TEN, points(a=3, b=3, c=5), Group.MENTOR),
    "points taken away": (TEN, points(a=12, b=-2, c=0), Group.MENTOR),
    "an item without points": (TEN, points(a=5, b=5), Group.MENTOR),
    "points for an item that is not there": (TEN, points(a=5, b=5, c=0, d=0), Group.MENTOR),
    "no points at all": (TEN, points(), Group.MENTOR),
    "a guess between the steps": (SHARE, split(42), Group.MENTOR),
    "a guess below none": (SHARE, split(-5), Group.MENTOR),
    "a guess above all": (SHARE, split(105), Group.MENTOR),
    "a yes that nobody asked for": (SHARE, split(40, own=True), Group.MENTOR),
    "a guess without one's own yes or no": (SHARE_OF_ROOM, split(40), Group.MENTOR),
    "a mentee without her own yes or no": (SHARE_OF_MENTEES, split(40), Group.MENTEE),
    "a mentor with a yes of his own about the mentees": (SHARE_OF_MENTEES, split(40, own=False), Group.MENTOR),
    "a statement of one's group left out": (PULSE, pulse("know"), Group.MENTOR),
    "a statement for another group": (PULSE, pulse("know", "dare", "back"), Group.MENTOR),
    "a manager who answers like a mentee": (PULSE, pulse("know", "dare"), Group.MANAGER),
    "no word": (ONE_WORD, wrote(), Group.MENTOR),
    "four words of three": (ONE_WORD, wrote("a", "b", "c", "d"), Group.MENTOR),
    "two words of one": (replace(ONE_WORD, most=1), wrote("a", "b"), Group.MENTOR),
    "an empty word": (ONE_WORD, wrote("time", ""), Group.MENTOR),
    "a word of signs": (ONE_WORD, wrote("?!…"), Group.MENTOR),
    "a word of characters that nobody sees": (ONE_WORD, wrote("\u200b"), Group.MENTOR),
    "a word on two lines": (ONE_WORD, wrote("time\nout"), Group.MENTOR),
    "the same word in two spellings": (ONE_WORD, wrote("Time", "“time”"), Group.MENTOR),
    "an empty sentence": (ADVICE_WALL, sentence(""), Group.MENTOR),
    "a sentence of spaces": (ADVICE_WALL, sentence("   "), Group.MENTOR),
    "a sentence with spaces around it": (ADVICE_WALL, sentence(" Ask. "), Group.MENTOR),
    "a sentence on two lines": (ADVICE_WALL, sentence("Ask.\nThen wait."), Group.MENTOR),
    "a sentence that turns the direction round": (ADVICE_WALL, sentence("Ask \u202eesrever"), Group.MENTOR),
    "a signed sentence on an anonymous card": (FORCED, sentence("Ask.", signed=True), Group.MENTOR),
    "anything on a card that is only read": (BREAK, NoAnswer(kind="info"), Group.MENTOR),
}
TOO_LONG: dict[str, tuple[Card, Answer]] = {
    "a word of 25 characters": (ONE_WORD, wrote("a" * 25)),
    "a sentence of 141 characters": (ADVICE_WALL, sentence("a" * 141)),
}
RIGHT: dict[str, tuple[Card, Answer, Group]] = {
    "as many options as are allowed": (HOPES, multi("abc"), Group.MENTOR),
    "ten points for one item": (TEN, points(a=10, b=0, c=0), Group.MENTOR),
    "nobody": (SHARE, split(0), Group.MENTOR),
    "everybody": (SHARE, split(100), Group.MENTOR),
    "a no of one's own": (SHARE_OF_ROOM, split(40, own=False), Group.GUEST),
    "a mentor about the mentees": (SHARE_OF_MENTEES, split(40), Group.MENTOR),
    "the statements of managers": (PULSE, pulse("know", "back"), Group.MANAGER),
    "the statements of guests": (PULSE, pulse("know"), Group.GUEST),
    "all items in one box": (BOXES, sort(a="x", b="x", c="x"), Group.MENTOR),
    "a word of 24 characters": (ONE_WORD, wrote("a" * 24), Group.MENTOR),
    "an emoji": (ONE_WORD, wrote("👩‍🚀"), Group.MENTOR),
    "a sentence of 140 characters": (ADVICE_WALL, sentence("a" * 140), Group.MENTOR),
    "a signed sentence": (ADVICE_WALL, sentence("Ask.", signed=True), Group.MENTOR),
}


@pytest.mark.parametrize(("card", "answer", "group"), WRONG.values(), ids=WRONG.keys())
def test_an_answer_that_does_not_fit_is_refused(card: Card, answer: Answer, group: Group) -> None:
    with refused("wrong_answer"):
        kind_of(card).validate(card, answer, group)


@pytest.mark.parametrize(("card", "answer"), TOO_LONG.values(), ids=TOO_LONG.keys())
def test_what_is_too_long_is_refused_as_too_long(card: Card, answer: Answer) -> None:
    with refused("too_long"):
        kind_of(card).validate(card, answer, Group.MENTOR)


@pytest.mark.parametrize(("card", "answer", "group"), RIGHT.values(), ids=RIGHT.keys())
def test_an_answer_at_the_limits_is_accepted(card: Card, answer: Answer, group: Group) -> None:
    assert kind_of(card).validate(card, answer, group) is None
