"""Who moved where: bands as high as people are many, and those who stayed only where they are certain."""

from dataclasses import replace

from facilitator.debriefs.charts.flows import FlowChart, flow_chart
from game.results import Moved, RoundResult, Shift
from tests.facilitator.charts.results import MANAGER, MENTEE, MENTOR, attempt, chosen, moving, round_of, tally, wording

CARD = chosen("tea", "coffee", "water")


def drawn(first: RoundResult, last: RoundResult, shift: Shift | None) -> FlowChart:
    made = flow_chart(CARD, attempt(first, last, shift=shift), wording())
    assert made is not None
    return made


def table(made: FlowChart) -> list[tuple[str, str, int]]:
    return [(one.source, one.target, one.count) for one in made.lines]


def test_bands_lead_from_before_to_after() -> None:
    first, last = round_of(1, {}, tally(6, 4, 0)), round_of(2, {}, tally(3, 7, 0))

    made = drawn(first, last, moving(10, 3, tea_coffee=3))

    assert table(made) == [("Tea", "Coffee", 3), ("Coffee", "Coffee", 4), ("Tea", "Tea", 3)]
    assert [(row.label, row.before.figure, row.after.figure) for row in made.rows] == [
        ("Tea", "6", "3"),
        ("Coffee", "4", "7"),
    ]
    assert [(one.source, one.target, one.left, one.right, one.height) for one in made.bands] == [
        (1, 1, 126.0, 144.0, 48.0),
        (0, 0, 14.0, 32.0, 36.0),
        (0, 1, 50.0, 108.0, 36.0),
    ]
    assert made.story == "3 of 10 moved."


def test_those_who_came_or_left_between_the_votes_are_not_drawn() -> None:
    first, last = round_of(1, {}, tally(7, 4, 0)), round_of(2, {}, tally(3, 7, 1))

    made = drawn(first, last, moving(10, 3, tea_coffee=3))

    assert table(made) == [("Tea", "Coffee", 3), ("Coffee", "Coffee", 4), ("Tea", "Tea", 3)]


def test_where_it_is_not_certain_who_stayed_only_the_others_are_drawn() -> None:
    first, last = round_of(1, {}, tally(7, 4, 0)), round_of(2, {}, tally(4, 7, 0))

    made = drawn(first, last, moving(10, 3, tea_coffee=3))

    assert table(made) == [("Tea", "Coffee", 3)]
    assert [(row.before.figure, row.after.figure) for row in made.rows] == [("−3", ""), ("", "+3")]
    assert made.story == "3 of 10 moved; the others stayed and are not drawn."


def test_a_hidden_group_may_be_missing_in_the_whole_of_both_rounds() -> None:
    groups = {MENTOR: tally(6, 0, 0), MENTEE: tally(0, 5, 0), MANAGER: None}
    later = {MENTOR: tally(4, 2, 0), MENTEE: tally(0, 5, 0), MANAGER: None}
    first, last = round_of(1, groups, tally(6, 5, 0), n=13), round_of(2, later, tally(4, 7, 0), n=13)
    by_group = {MENTOR: Moved(present=6, moved=2), MENTEE: Moved(present=5, moved=0), MANAGER: None}

    made = drawn(first, last, moving(11, 2, by_group, tea_coffee=2))

    assert table(made) == [("Tea", "Coffee", 2), ("Coffee", "Coffee", 5), ("Tea", "Tea", 4)]


def test_of_wholes_that_count_other_groups_nothing_is_concluded() -> None:
    groups = {MENTOR: tally(6, 0, 0), MENTEE: tally(0, 5, 0), MANAGER: None}
    later = {MENTOR: tally(4, 2, 0), MENTEE: None, MANAGER: None}
    first, last = round_of(1, groups, tally(6, 5, 0), n=13), round_of(2, later, tally(4, 2, 0), n=10)
    by_group = {MENTOR: Moved(present=6, moved=2), MENTEE: None}

    made = drawn(first, last, moving(6, 2, by_group, tea_coffee=2))

    assert not made.whole


def test_of_two_marks_each_nobody_knows_who_kept_which() -> None:
    both = replace(tally(8, 7, 5), n=10)

    made = drawn(round_of(1, {}, both), round_of(2, {}, both), moving(10, 2, tea_coffee=1, coffee_tea=1))

    assert not made.whole


def test_nothing_is_drawn_where_nobody_moved() -> None:
    same = round_of(1, {}, tally(6, 4, 0))

    assert flow_chart(CARD, attempt(same, same, shift=moving(10, 0)), wording()) is None
    assert flow_chart(CARD, attempt(same), wording()) is None
