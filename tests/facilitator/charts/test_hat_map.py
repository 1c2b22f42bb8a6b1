"""The hat map: its axis has figures, and signs that would touch stand above and below it."""

from facilitator.debriefs.charts.hat_map import HatLine, HatMapChart, hat_chart
from game.cards import HatId
from game.hat_map import HatBalance, HatMap
from tests.facilitator.charts.results import wording


def drawn(offered: int | None, wished: int | None) -> HatMapChart:
    one = HatBalance(hat=HatId.STORYTELLER, offered=offered, wished=wished)
    return hat_chart(HatMap(hats=(one,), widest=None, offered_by=12, wished_by=14, practice=False), {}, wording())


def line(offered: int | None, wished: int | None) -> HatLine:
    [found] = drawn(offered, wished).lines
    return found


def test_the_axis_says_where_it_ends() -> None:
    assert (drawn(40, 10).ends, drawn(20, 10).ends) == (("0%", "50%"), ("0%", "25%"))


def test_signs_that_would_touch_stand_on_stems_at_their_own_places() -> None:
    found = line(31, 33)

    assert found.stems == ((60.8, 30), (64.4, 70))
    assert (found.offered, found.wished) == (60.8, 64.4)


def test_signs_far_from_each_other_stand_on_the_line() -> None:
    assert (line(10, 40).stems, line(None, 40).stems) == ((), ())
