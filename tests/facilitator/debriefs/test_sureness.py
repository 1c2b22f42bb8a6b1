"""How sure a figure is, in words that need no statistics."""

import pytest

from facilitator.debriefs.sureness import Unit, sureness, too_few
from facilitator.debriefs.wording import Wording
from facilitator.packaged import packaged_catalogues
from game.intervals import Interval
from game.text import Language


def wording(language: Language = "en") -> Wording:
    return Wording(packaged_catalogues()[language], {})


@pytest.mark.parametrize(
    ("measure", "low", "high", "n", "size"),
    [
        ("share", 4.6, 33.4, 8, "5 to 33 percentage points"),
        ("mean", 0.52, 1.46, 10, "0.5 to 1.5 steps"),
        ("place", 1.04, 2.96, 10, "1.0 to 3.0 places"),
        ("mean", 0.52, 2.46, 9, "1 to 2 steps"),
        ("mean", -2.4, -0.6, 9, "1 to 2 steps"),
        ("place", 0.6, 2.1, 8, "1 to 2 places"),
        ("guess", 3.2, 18.9, 30, "3 to 19 of a hundred"),
        ("percent", 0.48, 0.83, 8, "48 to 83 in a hundred"),
    ],
)
def test_an_interval_is_said_in_the_unit_of_its_figure(
    measure: Unit, low: float, high: float, n: int, size: str
) -> None:
    said = sureness(Interval(low=low, high=high), measure, wording(), n)

    assert said == f"With this many people it could be anything from {size}."


def test_where_no_difference_is_possible_too_it_could_be_chance() -> None:
    assert sureness(Interval(low=-3, high=40), "share", wording()) == "With this many people this could be chance."


def test_a_share_of_nobody_is_no_chance() -> None:
    said = sureness(Interval(low=0, high=0.2), "percent", wording())

    assert said == "With this many people it could be anything up to 20 in a hundred."


def test_ends_that_round_to_the_same_are_said_once() -> None:
    said = sureness(Interval(low=0.6, high=1.4), "mean", wording(), 9)

    assert said == "With this many people it is probably about 1 step."


def test_nothing_is_said_where_nothing_can_be_estimated() -> None:
    assert sureness(None, "share", wording()) == ""


@pytest.mark.parametrize("language", ["da", "de"])
def test_it_is_said_in_every_language(language: Language) -> None:
    interval, own = Interval(low=5, high=33), wording(language)

    said = {sureness(interval, "share", own), too_few(own)}

    assert not said & {sureness(interval, "share", wording()), too_few(wording())}
