"""Rounding as everybody does it by hand: halves go up, however a computer writes the fraction."""

from fractions import Fraction
from math import floor

from game.kinds import counting
from game.rounding import measured, percent, tenth

MANY = 300
HALF = Fraction(1, 2)


def test_a_share_is_rounded_from_the_people_whom_it_counts() -> None:
    shares = [(some, all) for all in range(1, MANY + 1) for some in range(all + 1)]

    exact = [floor(Fraction(100 * some, all) + HALF) for some, all in shares]

    assert [percent(some / all) for some, all in shares] == exact
    assert [counting.percent(some, all) for some, all in shares] == exact


def test_a_mean_is_rounded_from_the_marks_that_it_sums() -> None:
    means = [(sum, n) for n in range(1, MANY + 1) for sum in range(n, 5 * n + 1)]

    assert [tenth(sum / n) for sum, n in means] == [floor(Fraction(10 * sum, n) + HALF) / 10 for sum, n in means]


def test_of_fewer_than_ten_people_a_mean_is_a_whole_number() -> None:
    assert [measured(2.5, n) for n in (9, 10)] == [3, 2.5]
    assert [measured(-0.5, n) for n in (9, 10)] == [0, -0.5]
