"""The quantiles of Student's t are those of an independent library and of the printed tables."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from game.student import quantile


@given(p=st.floats(0.501, 0.9995), freedom=st.floats(1, 1000))
def test_a_quantile_of_student_is_the_librarys(p: float, freedom: float) -> None:
    assert quantile(p, freedom) == pytest.approx(float(stats.t.ppf(p, freedom)), rel=1e-9)


@pytest.mark.parametrize(
    ("p", "freedom", "printed"),
    [(0.975, 1, "12.706"), (0.975, 2, "4.303"), (0.975, 10, "2.228"), (0.95, 30, "1.697"), (0.9995, 5, "6.869")],
)
def test_a_quantile_of_student_is_the_one_in_the_printed_tables(p: float, freedom: float, printed: str) -> None:
    assert f"{quantile(p, freedom):.3f}" == printed


@given(p=st.floats(0.0005, 0.499), freedom=st.floats(1, 1000))
def test_the_lower_quantiles_mirror_the_upper_ones(p: float, freedom: float) -> None:
    assert quantile(p, freedom) == -quantile(1 - p, freedom)


def test_the_middle_of_student_is_zero() -> None:
    assert quantile(0.5, 7.5) == 0


@pytest.mark.parametrize(
    ("p", "freedom"), [(0, 5), (1, 5), (1.5, 5), (0.9, 0.5), (0.9, float("inf")), (0.9, float("nan"))]
)
def test_a_quantile_that_does_not_exist_is_refused(p: float, freedom: float) -> None:
    with pytest.raises(ValueError, match=r"^[AS].* needs .*\.$"):
        quantile(p, freedom)
