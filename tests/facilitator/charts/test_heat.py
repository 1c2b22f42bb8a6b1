"""A programme's health: the five questions by group, darker where it is lower, nothing where too few answered."""

import pytest

from facilitator.debriefs.charts.heat import heat_table, shade
from game.cards import Concern, Group
from game.debrief import Health, HealthCell
from tests.facilitator.charts.results import MENTEE, MENTOR, wording


def cell(concern: Concern, group: Group | None, mean: float, n: int) -> HealthCell:
    return HealthCell(concern=concern, group=group, mean=mean, n=n, statements=())


LOWEST = cell(Concern.TIME, MENTEE, 2.44, 8)
HEALTH = Health(
    cells=(
        cell(Concern.TIME, MENTOR, 4.25, 12),
        LOWEST,
        cell(Concern.TIME, None, 3.55, 20),
        cell(Concern.MATCHING, None, 3.0, 21),
    ),
    lowest=LOWEST,
)


def test_questions_are_rows_and_groups_are_columns() -> None:
    made = heat_table(HEALTH, wording())

    assert [one.label for one in made.columns] == ["Mentors", "Mentees", "Together"]
    assert [(label, [(one.figure, one.n, one.shade) for one in cells]) for label, cells in made.rows] == [
        ("Time", [("4.3", 12, 1), ("2", 8, 4), ("3.6", 20, 2)]),
        ("Matching", [("", 0, 0), ("", 0, 0), ("3.0", 21, 3)]),
    ]


def test_the_lowest_cell_is_marked() -> None:
    made = heat_table(HEALTH, wording())

    assert [[one.lowest for one in cells] for _, cells in made.rows] == [[False, True, False], [False, False, False]]


@pytest.mark.parametrize(("mean", "expected"), [(1, 5), (2, 4), (2.8, 3), (3.6, 2), (4.3, 1), (5, 1)])
def test_a_lower_mean_is_darker(mean: float, expected: int) -> None:
    assert shade(mean) == expected
