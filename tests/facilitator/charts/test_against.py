"""This room against others: both figures with their people, on the drawing that the answers have everywhere."""

from typing import Any

from facilitator.debriefs.charts.against import against, held_against
from game.debrief import AnswerFace, Question
from game.kinds.counting import Tally
from tests.facilitator.charts.results import MENTEE, MENTOR, card, chosen, rated, round_of, steps, tally, wording
from tests.facilitator.charts.sessions import code, compared

DRINK, DRAFT = chosen("tea", "coffee"), rated("soon")


def test_shares_are_bars_with_a_tick_for_the_others() -> None:
    here, there = {MENTOR: tally(6, 4)}, {MENTOR: tally(2, 18)}

    made = against(compared(DRINK, here, there, there), code(0), wording())

    assert made is not None
    drawing: Any = made.drawing
    [(_, rows)] = drawing.sections
    assert (made.label, drawing.rounds) == ("Your other sessions", ("Your other sessions", "This room"))
    assert [
        (row.label, [(one.figure, one.moved, one.width, one.before_width) for _, one in row.bars]) for row in rows
    ] == [
        ("Tea", [("60%", "+50", 60.0, 10.0)]),
        ("Coffee", [("40%", "−50", 40.0, 90.0)]),
    ]
    assert [one.note for one in drawing.parties] == ["n 10, compared with n 40"]
    assert [(one.label, one.group, one.here, one.n, one.there, one.m) for one in made.lines] == [
        ("Tea", "Mentors", "60%", 10, "10%", 40),
        ("Coffee", "Mentors", "40%", 10, "90%", 40),
    ]


def test_means_are_signs_with_an_empty_one_for_the_others() -> None:
    last, others = round_of(1, {MENTOR: steps(soon=(0, 0, 0, 0, 8))}, None, n=8), {MENTOR: steps(soon=(0, 0, 20, 0, 0))}

    made = held_against(DRAFT, last, others, "Other organisations", wording())

    assert made is not None
    drawing: Any = made.drawing
    [item] = drawing.items
    assert (drawing.ends, drawing.ranked, item.label) == (("1", "5"), False, "Soon")
    assert [(one.at, one.before, one.figure) for one in item.signs] == [(96.0, 50.0, "5")]
    assert [(one.here, one.n, one.there, one.m) for one in made.lines] == [("5", 8, "3.0", 20)]


def test_a_guess_is_a_mean_and_the_yes_or_no_beside_it_a_share() -> None:
    guess, own = (
        Question(id=id, text={}, answers=tuple(AnswerFace(id=one, text={}) for one in ids))
        for id, ids in (("guess", ("0", "50", "100")), ("own", ("yes", "no")))
    )
    asked = card("split", "guesses", (guess, own), ask={"en": "Did you ask?"})
    here = Tally(n=10, counts={"guess": {"0": 0, "50": 10, "100": 0}, "own": {"yes": 6, "no": 4}})
    there = Tally(n=20, counts={"guess": {"0": 0, "50": 0, "100": 20}, "own": {"yes": 5, "no": 15}})

    made = held_against(asked, round_of(1, {MENTOR: here}, None, n=10), {MENTOR: there}, "Others", wording())

    assert made is not None
    drawing: Any = made.drawing
    assert [[(one.figure, one.before) for one in item.signs] for item in drawing.items] == [[("50.0", 96.0)]]
    assert [(one.label, one.here, one.n, one.there, one.m) for one in made.lines] == [
        ("A card", "50.0", 10, "100.0", 20),
        ("Did you ask? → Yes", "60%", 10, "25%", 20),
        ("Did you ask? → No", "40%", 10, "75%", 20),
    ]


def test_only_groups_that_are_shown_on_both_sides_are_held_against_each_other() -> None:
    last = round_of(1, {MENTOR: tally(6, 4), MENTEE: None}, None, n=13)

    assert held_against(DRINK, last, {MENTEE: tally(10, 10)}, "Others", wording()) is None


def test_where_no_group_is_shown_everybody_is_held_against_everybody() -> None:
    last = round_of(1, {MENTOR: None, MENTEE: None}, tally(6, 2), n=8)

    made = held_against(DRINK, last, {MENTOR: tally(10, 10)}, "Others", wording(), tally(20, 20))

    assert made is not None
    assert [(one.label, one.group, one.here, one.n, one.there, one.m) for one in made.lines] == [
        ("Tea", "Everybody", "75%", 8, "50%", 40),
        ("Coffee", "Everybody", "25%", 8, "50%", 40),
    ]


def test_a_whole_that_does_not_count_everybody_is_held_against_nothing() -> None:
    last = round_of(1, {MENTOR: tally(6, 4), MENTEE: None}, tally(6, 4), n=13)

    assert held_against(DRINK, last, {MENTEE: tally(10, 10)}, "Others", wording(), tally(20, 20)) is None


def test_a_session_that_did_not_play_the_card_is_held_against_nothing() -> None:
    assert against(compared(DRINK, {MENTOR: tally(6, 4)}, None), code(1), wording()) is None
