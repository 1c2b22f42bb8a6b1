"""The intervals of the debrief are those that an independent library computes, and behave as intervals should."""

from collections import Counter
from math import hypot

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from scipy import stats

from game.intervals import (
    LEVEL,
    Counts,
    Interval,
    level_of,
    mean_of,
    of_mean_change,
    of_mean_difference,
    of_share,
    of_share_difference,
    people_in,
    variance_of,
)

SHARES = st.integers(1, 400).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n)))
STEPS = st.lists(st.integers(1, 5), min_size=2, max_size=60).filter(lambda answers: len(set(answers)) > 1)
CHANGES = st.lists(st.integers(-4, 4), min_size=2, max_size=60).filter(lambda changes: len(set(changes)) > 1)
MANY = st.integers(1, 200)
HAIR = 1e-12


def close(interval: Interval | None) -> tuple[object, object]:
    """Both ends of an interval that there is, to be compared with somebody else's."""
    assert interval is not None
    return pytest.approx(interval.low, rel=1e-9, abs=HAIR), pytest.approx(interval.high, rel=1e-9, abs=HAIR)


def width(interval: Interval | None) -> float:
    """How wide an interval is that there is."""
    assert interval is not None
    return interval.high - interval.low


def times(counts: Counts, factor: int) -> Counts:
    """The same answers of more people."""
    return {value: count * factor for value, count in counts.items()}


def wilson(count: int, n: int, level: float = LEVEL) -> tuple[float, float]:
    """The library's own interval of a share."""
    found = stats.binomtest(count, n).proportion_ci(method="wilson", confidence_level=level)
    return float(found.low), float(found.high)


@given(SHARES, MANY)
def test_the_interval_of_a_share_is_the_librarys(share: tuple[int, int], among: int) -> None:
    level = level_of(among)

    assert wilson(*share, level) == close(of_share(*share, level))


@given(STEPS, STEPS, MANY)
def test_intervals_of_means_are_the_librarys_at_the_level_of_many(a: list[int], b: list[int], among: int) -> None:
    level = level_of(among)
    welch = stats.ttest_ind(a, b, equal_var=False).confidence_interval(level)
    paired = stats.ttest_1samp(a, 0).confidence_interval(level)

    assert (welch.low, welch.high) == close(of_mean_difference(Counter(a), Counter(b), level))
    assert (paired.low, paired.high) == close(of_mean_change(Counter(a), level))


@given(MANY)
def test_of_many_intervals_at_most_one_in_twenty_families_errs_however_they_hang_together(among: int) -> None:
    assert among * (1 - level_of(among)) == pytest.approx(1 - LEVEL)


@given(SHARES)
def test_the_interval_of_a_share_holds_it_and_stays_within_0_and_1(share: tuple[int, int]) -> None:
    interval = of_share(*share)

    assert 0 <= interval.low <= share[0] / share[1] <= interval.high <= 1


@given(SHARES)
def test_the_interval_of_the_others_mirrors_that_of_a_share(share: tuple[int, int]) -> None:
    count, n = share
    others = of_share(n - count, n)

    assert (1 - others.high, 1 - others.low) == close(of_share(count, n))


@given(SHARES, st.integers(2, 9))
def test_more_people_with_the_same_share_make_it_surer(share: tuple[int, int], factor: int) -> None:
    count, n = share

    assert width(of_share(count * factor, n * factor)) < width(of_share(count, n))


@pytest.mark.parametrize(
    ("a", "n", "b", "m", "printed"),
    [
        (56, 70, 48, 80, "0.0524 to 0.3339"),
        (9, 10, 3, 10, "0.1705 to 0.8090"),
        (6, 7, 2, 7, "0.0582 to 0.8062"),
        (5, 56, 0, 29, "-0.0381 to 0.1926"),
        (0, 10, 0, 20, "-0.1611 to 0.2775"),
        (0, 10, 0, 10, "-0.2775 to 0.2775"),
        (10, 10, 0, 20, "0.6791 to 1.0000"),
        (10, 10, 0, 10, "0.6075 to 1.0000"),
    ],
)
def test_the_interval_between_shares_is_the_one_newcombe_printed(a: int, n: int, b: int, m: int, printed: str) -> None:
    interval = of_share_difference(a, n, b, m)

    assert f"{interval.low:.4f} to {interval.high:.4f}" == printed


@given(SHARES, SHARES)
def test_the_interval_between_shares_comes_from_the_librarys_limits(a: tuple[int, int], b: tuple[int, int]) -> None:
    p, q, (low_a, high_a), (low_b, high_b) = a[0] / a[1], b[0] / b[1], wilson(*a), wilson(*b)
    low = p - q - hypot(p - low_a, high_b - q)
    high = p - q + hypot(high_a - p, q - low_b)

    assert (low, high) == close(of_share_difference(*a, *b))


@given(SHARES, SHARES)
def test_the_interval_between_shares_holds_the_difference(a: tuple[int, int], b: tuple[int, int]) -> None:
    interval = of_share_difference(*a, *b)

    assert -1 <= interval.low <= a[0] / a[1] - b[0] / b[1] <= interval.high <= 1


@given(SHARES, SHARES)
def test_swapping_the_groups_mirrors_the_interval_between_shares(a: tuple[int, int], b: tuple[int, int]) -> None:
    swapped = of_share_difference(*b, *a)

    assert (-swapped.high, -swapped.low) == close(of_share_difference(*a, *b))


@given(SHARES, SHARES, st.integers(2, 9))
def test_more_people_with_the_same_shares_make_their_difference_surer(
    a: tuple[int, int], b: tuple[int, int], factor: int
) -> None:
    more = of_share_difference(*(number * factor for number in (*a, *b)))

    assert width(more) < width(of_share_difference(*a, *b))


@pytest.mark.parametrize(("count", "n"), [(0, 0), (1, -1), (-1, 4), (5, 4)])
def test_a_share_that_cannot_be_is_refused(count: int, n: int) -> None:
    with pytest.raises(ValueError, match=r"^(A share|A count|5 of 4) .*\.$"):
        of_share(count, n)
    with pytest.raises(ValueError, match=r"\.$"):
        of_share_difference(1, 2, count, n)


@given(STEPS, STEPS)
def test_the_interval_between_means_is_the_librarys(a: list[int], b: list[int]) -> None:
    found = stats.ttest_ind(a, b, equal_var=False).confidence_interval(LEVEL)

    assert (found.low, found.high) == close(of_mean_difference(Counter(a), Counter(b)))


def test_a_group_that_agrees_can_be_held_against_one_that_does_not() -> None:
    # With no spread on one side Welch's t has the other side's degrees of freedom and error.
    found = stats.ttest_1samp([1, 2, 2, 5], 0).confidence_interval(LEVEL)

    assert (found.low - 4, found.high - 4) == close(of_mean_difference({1: 1, 2: 2, 5: 1}, {4: 6}))


@given(STEPS, STEPS)
def test_the_interval_between_means_holds_the_difference(a: list[int], b: list[int]) -> None:
    interval = of_mean_difference(Counter(a), Counter(b))

    assert interval is not None
    assert interval.low <= mean_of(Counter(a)) - mean_of(Counter(b)) <= interval.high


@given(STEPS, STEPS)
def test_swapping_the_groups_mirrors_the_interval_between_means(a: list[int], b: list[int]) -> None:
    swapped = of_mean_difference(Counter(b), Counter(a))

    assert swapped is not None
    assert (-swapped.high, -swapped.low) == close(of_mean_difference(Counter(a), Counter(b)))


@given(STEPS, STEPS, st.integers(2, 9))
def test_more_people_who_answer_alike_make_the_difference_of_means_surer(
    a: list[int], b: list[int], factor: int
) -> None:
    more = of_mean_difference(times(Counter(a), factor), times(Counter(b), factor))

    assert width(more) < width(of_mean_difference(Counter(a), Counter(b)))


@pytest.mark.parametrize(
    ("a", "b"),
    [({}, {1: 4, 2: 4}), ({3: 1}, {1: 4, 2: 4}), ({1: 4, 2: 4}, {3: 1}), ({2: 5}, {4: 5}), ({0.1: 3}, {2: 2})],
)
def test_there_is_no_interval_between_means_without_two_people_a_side_and_some_spread(a: Counts, b: Counts) -> None:
    assert of_mean_difference(a, b) is None


@given(CHANGES)
def test_the_interval_of_a_change_is_the_librarys(changes: list[int]) -> None:
    found = stats.ttest_1samp(changes, 0).confidence_interval(LEVEL)

    assert (found.low, found.high) == close(of_mean_change(Counter(changes)))


@given(st.lists(st.tuples(st.integers(1, 5), st.integers(1, 5)), min_size=2, max_size=60))
def test_the_interval_of_a_change_is_that_of_paired_answers(pairs: list[tuple[int, int]]) -> None:
    changes = Counter(after - before for before, after in pairs)
    assume(len(changes) > 1)
    found = stats.ttest_rel([after for _, after in pairs], [before for before, _ in pairs]).confidence_interval(LEVEL)

    assert (found.low, found.high) == close(of_mean_change(changes))


@given(CHANGES, st.integers(2, 9))
def test_more_people_who_change_alike_make_the_change_surer(changes: list[int], factor: int) -> None:
    assert width(of_mean_change(times(Counter(changes), factor))) < width(of_mean_change(Counter(changes)))


@pytest.mark.parametrize("changes", [{}, {1: 1}, {1: 8}, {0.1: 3}, {1: 8, 2: 0}])
def test_there_is_no_interval_of_a_change_without_two_people_and_some_spread(changes: Counts) -> None:
    assert of_mean_change(changes) is None


@given(STEPS)
def test_mean_and_variance_are_the_librarys(answers: list[int]) -> None:
    counts = Counter(answers)
    found = stats.describe(answers)

    assert people_in(counts) == found.nobs
    assert mean_of(counts) == pytest.approx(float(found.mean), rel=1e-9)
    assert variance_of(counts) == pytest.approx(float(found.variance), rel=1e-9)


def test_people_who_all_say_the_same_do_not_vary() -> None:
    assert variance_of({0.1: 3}) == 0


def test_a_mean_of_nobody_and_a_variance_of_one_are_refused() -> None:
    with pytest.raises(ValueError, match="at least one person"):
        mean_of({3: 0})
    with pytest.raises(ValueError, match="at least two people"):
        variance_of({3: 1})


def test_a_negative_count_is_refused() -> None:
    with pytest.raises(ValueError, match="cannot be negative"):
        of_mean_change({1: 3, 2: -1})


@pytest.mark.parametrize(
    ("low", "high", "spans"),
    [(-0.1, 0.2, True), (0, 0.2, True), (-0.2, 0, True), (0.1, 0.2, False), (-0.2, -0.1, False)],
)
def test_an_interval_spans_zero_when_no_difference_is_within_it(low: float, high: float, spans: bool) -> None:
    assert Interval(low=low, high=high).spans_zero is spans
