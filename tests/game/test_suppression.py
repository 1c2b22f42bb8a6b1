"""No small group can be computed from what is published, whatever a curious person subtracts from what."""

from itertools import combinations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game.cards import Group, Phase
from game.results import RoundResult, result
from game.suppression import hide_from_sum
from tests.game.room import Room

QUICK = settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow], database=None)
LETTERS = st.text("abc", max_size=9)
ROOMS = st.fixed_dictionaries({group: LETTERS for group in Group})
THRESHOLDS = st.integers(3, 6)


def voted(answers: dict[Group, str], threshold: int) -> RoundResult:
    """What is published when these people gave these answers."""
    room = Room()
    room.change(threshold=threshold)
    room.reach(Phase.VOTE)
    room.vote(answers)
    room.next()
    return result(room.session, "advice", 1).rounds[0]


def told(published: RoundResult) -> list[int]:
    """The sizes of all sets of people whose split can be told: those shown, and what subtraction leaves over."""
    shown = [split.n for split in published.groups.values() if split is not None]
    whole = [published.room.n] if published.room else []
    left_over = [
        whole[0] - sum(taken) for size in range(len(shown) + 1) for taken in combinations(shown, size) if whole
    ]
    return [size for size in (*shown, *left_over) if size > 0]


@QUICK
@given(ROOMS, THRESHOLDS)
def test_nothing_published_tells_of_fewer_people_than_the_threshold(answers: dict[Group, str], threshold: int) -> None:
    published = voted(answers, threshold)

    assert all(size >= threshold for size in told(published))


@QUICK
@given(ROOMS, THRESHOLDS)
def test_what_the_shown_groups_leave_over_is_nobody_or_people_of_several_groups(
    answers: dict[Group, str], threshold: int
) -> None:
    published = voted(answers, threshold)

    shown = sum(split.n for split in published.groups.values() if split is not None)
    hidden = [group for group, split in published.groups.items() if split is None]
    assert published.room is None or published.room.n == shown or len(hidden) >= 2


@QUICK
@given(ROOMS, THRESHOLDS)
def test_what_is_shown_is_true(answers: dict[Group, str], threshold: int) -> None:
    published = voted(answers, threshold)

    shown = {group: split.counts["answer"] for group, split in published.groups.items() if split is not None}
    everybody = "".join(answers.values())
    counted = everybody if published.room and published.room.n == len(everybody) else "".join(map(answers.get, shown))  # type: ignore[arg-type]
    assert shown == {group: {key: answers[group].count(key) for key in "abc"} for group in shown}
    assert published.n == len(everybody)
    assert published.room is None or published.room.counts["answer"] == {key: counted.count(key) for key in "abc"}


@QUICK
@given(ROOMS, THRESHOLDS)
def test_a_small_group_costs_no_other_group_its_comparison(answers: dict[Group, str], threshold: int) -> None:
    published = voted(answers, threshold)

    assert {group for group, split in published.groups.items() if split} == {
        group for group, keys in answers.items() if len(keys) >= threshold
    }


@QUICK
@given(ROOMS, THRESHOLDS)
def test_groups_that_are_all_big_enough_are_all_shown(answers: dict[Group, str], threshold: int) -> None:
    big = {group: keys + "a" * threshold for group, keys in answers.items()}

    published = voted(big, threshold)

    assert None not in published.groups.values()


@pytest.mark.parametrize(
    ("sizes", "shown"),
    [
        ((5, 5), {0, 1}),
        ((20, 4), set()),
        ((20, 10, 3), {0}),
        ((20, 10, 3, 2), {0, 1}),
        ((20, 10, 2, 2), {0}),
        ((20, 0, 5), {0, 2}),
        ((20,), {0}),
        ((4,), set()),
        ((6, 6, 1), {1}),
    ],
)
def test_where_the_sum_is_shown_the_smallest_groups_are_hidden_until_none_can_be_computed(
    sizes: tuple[int, ...], shown: set[int]
) -> None:
    by_group = dict(zip(Group, sizes, strict=False))

    hidden = hide_from_sum(by_group, threshold=5)

    assert {place for place, (group, size) in enumerate(by_group.items()) if size and group not in hidden} == shown


def test_a_room_below_the_threshold_shows_nothing() -> None:
    published = voted({Group.MENTOR: "ab", Group.MENTEE: "ab"}, threshold=5)

    assert published.room is None
    assert set(published.groups.values()) == {None}


def test_a_group_in_which_nobody_answered_is_absent() -> None:
    published = voted({Group.MENTOR: "aaaaa", Group.MENTEE: ""}, threshold=5)

    assert set(published.groups) == {Group.MENTOR}


def test_a_ballot_that_still_takes_answers_is_not_published() -> None:
    room = Room()
    room.reach(Phase.VOTE)
    room.vote({Group.MENTOR: "aaaaa"})
    room.back()
    room.skip()
    room.back()

    assert room.session.phase is Phase.REFLECT
    assert result(room.session, "advice", 1).rounds == ()
