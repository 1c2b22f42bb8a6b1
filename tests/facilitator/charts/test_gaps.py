"""How far groups are apart: every card on its own scale, its figures beside it, nothing more exact than the people."""

from dataclasses import replace
from typing import Any

import pytest

from facilitator.debriefs.charts.gaps import Dumbbell, dumbbell, gap_chart
from game.cards import Group
from game.debrief import PlayedCard
from game.intervals import Interval
from game.kinds.counting import ONLY, Gap, Measure, Tally
from tests.facilitator.charts.results import (
    MENTEE,
    MENTOR,
    attempt,
    chosen,
    looked_back,
    rated,
    round_of,
    steps,
    tally,
    wording,
)

DRINK, DRAFT = chosen("tea", "coffee"), rated("soon", "kind")


def gap(measure: Measure, question: str, size: float, answer: str | None = None, high: Group = MENTOR) -> Gap:
    low = MENTEE if high is MENTOR else MENTOR
    return Gap(measure=measure, question=question, answer=answer, high=high, low=low, size=size)


def played(of: PlayedCard, mentors: Tally, mentees: Tally, found: Gap, interval: Interval | None = None) -> PlayedCard:
    only = round_of(1, {MENTOR: mentors, MENTEE: mentees}, None, n=mentors.n + mentees.n)
    return replace(of, attempts=(attempt(only, gap=found, gap_interval=interval),))


def drawn(card: PlayedCard) -> Dumbbell:
    made = dumbbell(card, card.attempts[0], wording())
    assert made is not None
    return made


def drinking(interval: Interval | None = None) -> PlayedCard:
    return played(DRINK, tally(15, 5), tally(4, 6), gap("share", ONLY, 35, "tea"), interval)


def drafting(*mentors: int, size: float = 1.5) -> PlayedCard:
    return played(
        DRAFT, steps(kind=mentors), steps(kind=(0, 4, 4, 0, 0)), gap("mean", "kind", size), Interval(low=0.3, high=9)
    )


def test_shares_stand_on_a_track_of_a_hundred() -> None:
    made = drawn(drinking(Interval(low=4.6, high=63.2)))

    assert (made.answer, made.ends, made.size) == ("Tea", ("0%", "100%"), "35 percentage points")
    assert [(one.party.label, one.figure, one.party.n, one.at) for one in (made.high, made.low)] == [
        ("Mentors", "75%", 20, 73.0),
        ("Mentees", "40%", 10, 40.8),
    ]
    assert made.range == "could be 5 to 63 percentage points"


def test_an_interval_that_holds_nothing_says_so() -> None:
    assert drawn(drinking(Interval(low=-2, high=63))).range == "could be none, or up to 63 percentage points"
    assert drawn(drinking()).range == ""


def test_an_interval_whose_ends_are_rounded_alike_is_one_figure() -> None:
    assert drawn(drinking(Interval(low=34.6, high=35.4))).range == "probably about 35 percentage points"


def test_means_stand_on_their_own_scale_without_decimals_below_ten_people() -> None:
    made = drawn(drafting(0, 0, 4, 4, 4))

    assert (made.answer, made.ends) == ("Kind", ("1", "5"))
    assert [(one.figure, one.party.n, one.at) for one in (made.high, made.low)] == [("4.0", 12, 73.0), ("3", 8, 50.0)]
    assert made.size == "2 steps"
    assert made.range == "could be none, or up to 4 steps"


def test_among_few_people_a_small_gap_of_means_is_not_measured() -> None:
    assert drawn(drafting(0, 0, 12, 0, 0, size=0.4)).size == "too few to say how much"


def test_groups_that_answered_alike_stand_above_each_other() -> None:
    made = drawn(played(DRINK, tally(10, 10), tally(5, 5), gap("share", ONLY, 0, "tea")))

    assert made.size == "alike"
    assert (made.high.height, made.low.height) == (72.0, 28.0)


def test_the_widest_gap_comes_first_whatever_its_measure() -> None:
    made = gap_chart(looked_back(drinking(), drafting(0, 0, 0, 0, 12, size=2.5), chosen("tea")), wording())

    assert made is not None
    assert [line.answer for line in made.lines] == ["Kind", "Tea"]
    assert [one.label for one in made.parties] == ["Mentors", "Mentees"]


def test_without_a_gap_nothing_is_drawn() -> None:
    assert gap_chart(looked_back(DRINK), wording()) is None


@pytest.mark.parametrize(("language", "said"), [("da", "35 procentpoint"), ("de", "35 Prozentpunkte")])
def test_a_gap_is_said_in_other_languages(language: Any, said: str) -> None:
    made = dumbbell(drinking(), drinking().attempts[0], wording(language))

    assert made is not None
    assert made.size == said
