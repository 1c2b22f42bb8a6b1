"""One answer over several sessions: a line per group with a gap where a session says nothing."""

import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.debriefs.charts.trend import MOST_DATES, TrendChart, trend_chart
from game.comparison import ComparedCard
from game.kinds.counting import ONLY
from tests.facilitator.charts.results import MENTEE, MENTOR, chosen, rated, round_of, steps, tally, wording
from tests.facilitator.charts.sessions import Answered, code, compared, sessions

DRINK, DRAFT = chosen("tea", "coffee"), rated("soon")
TOLD = ((15, 5), (9, 5), (7, 3)), (20, 14, 13)
"""What the whole of three sessions chose, and how many answered: in the last one not all of them are counted."""


def drawn(card: ComparedCard, many: int, answer: str | None = "tea", question: str = ONLY) -> TrendChart:
    made = trend_chart(card, question, answer, sessions(many), wording())
    assert made is not None
    return made


def both(tea: int, coffee: int, mentees: int | None = 10) -> Answered:
    return {MENTOR: tally(tea, coffee), MENTEE: None if mentees is None else tally(mentees, 10)}


def newest(made: TrendChart) -> list[tuple[str, str | None]]:
    return [(line.party.label, mark.figure if (mark := line.at(made.newest)) else None) for line in made.lines]


def test_shares_rise_from_left_to_right() -> None:
    made = drawn(compared(DRINK, both(5, 5), both(10, 0), both(0, 10)), 3)

    assert (made.label, made.ends) == ("Tea", ("0%", "100%"))
    mentors = made.lines[0]
    assert [(one.x, one.y, one.figure, one.n) for one in mentors.marks] == [
        (5.0, 50.0, "50%", 10),
        (50.0, 5.0, "100%", 10),
        (95.0, 95.0, "0%", 10),
    ]
    assert mentors.paths == ("M5.0 50.0L50.0 5.0L95.0 95.0",)
    assert newest(made) == [("Mentors", "0%"), ("Mentees", "50%")]


def test_a_session_that_says_nothing_is_a_gap_in_the_line() -> None:
    answered = both(5, 5), both(5, 5), None, both(5, 5, None), both(5, 5), both(5, 5)

    mentors, mentees = drawn(compared(DRINK, *answered), 6).lines

    assert [path.count("L") + 1 for path in mentors.paths] == [2, 3]
    assert [path.count("L") + 1 for path in mentees.paths] == [2, 2]
    assert mentees.at(code(3)) is None


def test_means_stand_on_their_own_scale_without_decimals_below_ten_people() -> None:
    few, many = {MENTOR: steps(soon=(0, 0, 3, 3, 0))}, {MENTOR: steps(soon=(0, 0, 6, 6, 0))}

    made = drawn(compared(DRAFT, few, many), 2, answer=None, question="soon")

    assert (made.label, made.ends) == ("Soon", ("1", "5"))
    assert [(one.y, one.figure) for one in made.lines[0].marks] == [(27.5, "4"), (38.75, "3.5")]


def test_where_no_group_is_shown_apart_the_whole_is_drawn() -> None:
    card = compared(DRINK, {}, {})
    whole = tuple(replace(one, last=round_of(1, {}, tally(6, 4))) for one in card.points)

    made = drawn(replace(card, points=whole), 2)

    assert newest(made) == [("Everybody", "60%")]


def test_where_a_group_is_hidden_everybody_has_a_line_of_the_sessions_that_may_tell_it() -> None:
    card = compared(DRINK, both(5, 5), both(6, 4, None), both(7, 3, None))
    whole = [round_of(1, one.last.groups, tally(*tea), n=n) for one, tea, n in zip(card.points, *TOLD, strict=True)]
    points = tuple(replace(one, last=last) for one, last in zip(card.points, whole, strict=True))

    made = drawn(replace(card, points=points), 3)

    assert [one.party.label for one in made.lines] == ["Mentors", "Mentees", "Everybody"]
    assert [(one.figure, one.n) for one in made.lines[2].marks] == [("75%", 20), ("64%", 14)]
    assert made.lines[2].at(code(2)) is None


def test_below_the_lines_stand_figures_of_one_session_only() -> None:
    card = compared(DRINK, both(5, 5, None), both(6, 4))
    whole = [round_of(1, one.last.groups, told) for one, told in zip(card.points, (tally(15, 5), None), strict=True)]
    points = tuple(replace(one, last=last) for one, last in zip(card.points, whole, strict=True))

    made = drawn(replace(card, points=points), 2)

    assert newest(made) == [("Mentors", "60%"), ("Mentees", "50%"), ("Everybody", None)]


def test_of_a_few_people_a_mean_stands_where_its_figure_says() -> None:
    low, high = {MENTOR: steps(soon=(0, 0, 0, 1, 4))}, {MENTOR: steps(soon=(0, 0, 0, 0, 6))}

    made = drawn(compared(DRAFT, low, high), 2, answer=None, question="soon")

    assert [(one.figure, one.y) for one in made.lines[0].marks] == [("5", 5.0), ("5", 5.0)]


def test_sessions_of_one_day_are_told_apart_by_their_numbers() -> None:
    made = trend_chart(compared(DRINK, both(5, 5), both(5, 5)), ONLY, "tea", sessions(2, 0), wording())

    assert made is not None
    assert [date for _, date in made.dates] == ["1", "2"]


@pytest.mark.parametrize(
    ("many", "days", "expected"), [(2, 3, ["21 Sept", "24 Sept"]), (3, 300, ["Sept 26", "Jul 27", "May 28"])]
)
def test_dates_have_their_year_where_it_changes(many: int, days: int, expected: list[str]) -> None:
    made = trend_chart(compared(DRINK, *[both(5, 5)] * many), ONLY, "tea", sessions(many, days), wording())

    assert made is not None
    assert [date for _, date in made.dates] == expected


def test_where_every_group_is_hidden_nothing_is_drawn() -> None:
    nothing: Answered = {MENTOR: None}

    assert trend_chart(compared(DRINK, nothing, nothing), ONLY, "tea", sessions(2), wording()) is None


@settings(deadline=None)
@given(st.lists(st.none() | st.tuples(st.integers(0, 50), st.integers(1, 50)), min_size=2, max_size=50))
def test_nothing_is_drawn_outside_the_box(people: list[tuple[int, int] | None]) -> None:
    card = compared(DRINK, {MENTOR: tally(1, 1)}, *(one and {MENTOR: tally(*one)} for one in people))

    made = drawn(card, len(people) + 1)

    numbers = [float(one) for line in made.lines for path in line.paths for one in re.findall(r"[\d.]+", path)]
    places = [place for line in made.lines for one in line.marks for place in (one.x, one.y)]
    assert all(5 <= one <= 95 for one in [*numbers, *places, *(x for x, _ in made.dates)])
    assert len(made.dates) <= MOST_DATES
