"""The gap: within the range that the kind states, the same seen from either side, and true to the figures shown."""

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.cards import Group
from game.kinds import Card, kind_of
from game.kinds.counting import Gap, Tally, percent, tally, widest_mean, widest_place
from game.kinds.points import PointsAnswer
from game.kinds.rank import RankAnswer
from game.kinds.sort import SortAnswer
from game.kinds.split import SplitAnswer
from tests.game.kinds.samples import BOXES, CARDS, ORDER, QUICK, SHARE_OF_MENTEES, SIDES, TEN, counted, sides

RANGES = {"share": 100, "mean": 4, "place": 6, "points": 10, "guess": 100}
NO_GAP = {"wall", "practice", "info"}
Seeds = tuple[list[int], list[int]]


def swapped(tallies: Mapping[Group, Tally]) -> Mapping[Group, Tally]:
    """The mentors' answers given by mentees, and the other way round."""
    return {Group.MENTOR: tallies[Group.MENTEE], Group.MENTEE: tallies[Group.MENTOR]}


def shown(measure: str, tally: Tally, question: str, answer: str | None) -> float:
    """The figure beside a bar, reckoned here with whole numbers: percent, or a mean to one decimal."""
    counts = tally.counts[question]
    if measure == "share":
        return percent(counts[answer or ""], tally.n)
    total = sum(counts.values())
    tenths = (20 * sum(int(key) * count for key, count in counts.items()) + total) // (2 * total)
    return tenths / 10


def difference(gap: Gap, tallies: Mapping[Group, Tally]) -> float:
    """How far the high side's figure is above that of the low side."""
    high, low = (shown(gap.measure, tallies[of], gap.question, gap.answer) for of in (gap.high, gap.low))
    return high - low


@QUICK
@given(CARDS, SIDES)
def test_a_gap_lies_within_the_range_that_the_kind_states(card: Card, seeds: Seeds) -> None:
    gap = kind_of(card).compare(sides(card, *seeds))

    assert (gap is None) is (card.kind in NO_GAP)
    assert gap is None or 0 <= gap.size <= RANGES[gap.measure]
    assert gap is None or gap.high is not gap.low


@QUICK
@given(CARDS, SIDES)
def test_a_gap_is_the_same_from_either_side(card: Card, seeds: Seeds) -> None:
    tallies = sides(card, *seeds)

    here, there = kind_of(card).compare(tallies), kind_of(card).compare(swapped(tallies))

    assert (here and here.size) == (there and there.size)
    assert here is None or there is None or (here.question, here.answer) == (there.question, there.answer)
    assert here is None or there is None or here.size == 0 or (here.high, here.low) == (there.low, there.high)


@QUICK
@given(CARDS, SIDES)
def test_a_gap_is_the_difference_of_the_figures_that_people_see(card: Card, seeds: Seeds) -> None:
    tallies = sides(card, *seeds)
    gap = kind_of(card).compare(tallies)

    assert gap is None or gap.size == round(abs(difference(gap, tallies)), 1)
    assert gap is None or gap.measure == "place" or difference(gap, tallies) >= 0


def test_halves_of_a_mean_go_up_as_they_do_on_the_screen() -> None:
    marks = {Group.MENTOR: ("2", "2", "2", "3"), Group.MENTEE: ("1", "1", "1", "1")}

    gap = widest_mean(
        {group: tally({"q": ("1", "2", "3")}, [{"q": (key,)} for key in of]) for group, of in marks.items()}
    )

    assert gap and gap.size == 1.3


def test_the_smaller_mean_place_is_the_high_one() -> None:
    mentors = counted(ORDER, [RankAnswer(kind="rank", order=tuple("abcd"))] * 2)
    mentees = counted(ORDER, [RankAnswer(kind="rank", order=tuple("bcda"))] * 2)

    gap = widest_place({Group.MENTOR: mentors, Group.MENTEE: mentees})

    assert gap and (gap.measure, gap.question, gap.high, gap.size) == ("place", "a", Group.MENTOR, 3)


def test_more_points_are_the_high_ones() -> None:
    mentors = counted(TEN, [PointsAnswer(kind="points", points={"a": 9, "b": 1, "c": 0})])
    mentees = counted(TEN, [PointsAnswer(kind="points", points={"a": 2, "b": 4, "c": 4})])

    gap = kind_of(TEN).compare({Group.MENTOR: mentors, Group.MENTEE: mentees})

    assert gap and (gap.measure, gap.question, gap.high, gap.size) == ("points", "a", Group.MENTOR, 7)


def test_a_sorted_item_is_compared_box_by_box() -> None:
    mentors = counted(BOXES, [SortAnswer(kind="sort", boxes={"a": "x", "b": "x", "c": "x"})])
    mentees = counted(BOXES, [SortAnswer(kind="sort", boxes={"a": "x", "b": "x", "c": "z"})])

    gap = kind_of(BOXES).compare({Group.MENTOR: mentors, Group.MENTEE: mentees})

    assert gap and (gap.measure, gap.question, gap.answer, gap.size) == ("share", "c", "x", 100)


def test_guesses_are_compared_and_not_what_is_true_of_oneself() -> None:
    mentors = counted(SHARE_OF_MENTEES, [SplitAnswer(kind="split", guess=20, own=None)])
    mentees = counted(SHARE_OF_MENTEES, [SplitAnswer(kind="split", guess=65, own=True)])

    gap = kind_of(SHARE_OF_MENTEES).compare({Group.MENTOR: mentors, Group.MENTEE: mentees})

    assert gap and (gap.measure, gap.question, gap.high, gap.size) == ("guess", "guess", Group.MENTEE, 45)


@pytest.mark.parametrize("missing", [Group.MENTOR, Group.MENTEE])
@QUICK
@given(CARDS, SIDES)
def test_one_side_alone_has_no_gap(missing: Group, card: Card, seeds: Seeds) -> None:
    tallies = {group: of for group, of in sides(card, *seeds).items() if group is not missing}

    assert kind_of(card).compare(tallies) is None


@QUICK
@given(st.lists(st.sampled_from("12345"), min_size=1, max_size=9))
def test_a_question_that_one_side_was_not_asked_is_not_compared(steps: list[str]) -> None:
    asked = tally({"q": tuple("12345")}, [{"q": (step,)} for step in steps])
    unasked = tally({"q": tuple("12345")}, [{}, {}])

    assert widest_mean({Group.MENTOR: asked, Group.MENTEE: unasked}) is None
