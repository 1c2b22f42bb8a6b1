"""Figures in drawings stand where they belong: in their own segment, beside their sign, below their vote."""

import re

from facilitator.debriefs.charts import chart
from facilitator.debriefs.charts.changes import change_chart
from facilitator.debriefs.tables import table
from game.debrief import Change
from game.intervals import Interval
from tests.facilitator.charts.paper import on_paper
from tests.facilitator.charts.results import MENTEE, MENTOR, attempt, chosen, rated, round_of, steps, tally, wording


def test_a_figure_that_is_wider_than_its_step_is_left_out_on_a_phone() -> None:
    people = steps(soon=(0, 1, 1, 0, 4))
    result = attempt(round_of(1, {MENTOR: people}, people)).result

    page = on_paper("drawing", chart(rated("soon"), result, wording()), "Soon")

    assert re.findall(r'class="scales__figure scales__figure-(\d)( scales__figure--narrow)?"', page) == [
        ("2", " scales__figure--narrow"),
        ("3", " scales__figure--narrow"),
        ("5", ""),
    ]


def test_a_change_of_which_nothing_is_said_has_no_sign_on_its_line() -> None:
    few = Change(question="soon", group=MENTEE, n=9, change=0.4, interval=Interval(low=-1, high=2))
    many = Change(question="soon", group=MENTOR, n=12, change=0.4, interval=Interval(low=-1, high=2))

    page = on_paper("changes", change_chart(rated("soon"), attempt(changes=(few, many)), wording()), "Soon")

    assert re.findall(r'class="gaps__sign group-(\w+)"', page) == ["mentor"]
    assert page.count("changes__whisker") == 2


def test_every_vote_of_a_table_has_its_columns_in_a_group() -> None:
    first, second = round_of(1, {MENTOR: tally(6, 4)}, tally(8, 6)), round_of(2, {MENTOR: tally(3, 7)}, tally(7, 7))
    card = chosen("tea", "coffee")

    page = on_paper("numbers", table(card, attempt(first, second).result, wording()), wording(), "Tea")

    assert re.findall(r'<colgroup span="(\d)">', page) == ["1", "2", "2"]
    assert re.findall(r'<th scope="colgroup" colspan="(\d)">', page) == ["2", "2"]
