"""How means changed: right and left of nothing, with how many people, and how sure."""

from facilitator.debriefs.charts.changes import ChangeChart, change_chart
from game.cards import Group
from game.debrief import AnswerFace, Change, Question
from game.intervals import Interval
from tests.facilitator.charts.results import MENTEE, MENTOR, attempt, card, rated, wording

CARD = rated("soon", "kind")


def changed(question: str, group: Group | None, n: int, by: float, *ends: float) -> Change:
    interval = Interval(low=ends[0], high=ends[1]) if ends else None
    return Change(question=question, group=group, n=n, change=by, interval=interval)


def drawn(*changes: Change) -> ChangeChart:
    made = change_chart(CARD, attempt(changes=changes), wording())
    assert made is not None
    return made


def test_a_change_stands_right_or_left_of_none_with_its_whisker() -> None:
    made = drawn(changed("soon", MENTOR, 12, 0.5, 0.0, 1.0), changed("soon", MENTEE, 14, -0.25, -0.75, 0.25))

    [soon] = made.questions
    assert (soon.label, made.reach, made.low, made.high) == ("Soon", "1", "completely disagree", "completely agree")
    assert [(one.party.label, one.party.n, one.at, one.whisker, one.figure, one.range) for one in soon.lines] == [
        ("Mentors", 12, 73.0, (50.0, 96.0), "+0.5", "could be ±0.0 to +1.0"),
        ("Mentees", 14, 40.8, (17.8, 63.8), "−0.2", "could be −0.7 to +0.3"),
    ]


def test_among_few_people_a_change_is_whole_and_a_small_one_is_not_measured() -> None:
    made = drawn(changed("soon", MENTOR, 9, 1.4), changed("soon", MENTEE, 9, 0.4), changed("kind", MENTEE, 9, 0))

    assert [one.figure for question in made.questions for one in question.lines] == [
        "+1",
        "too few",
        "±0",
    ]
    assert [one.at for question in made.questions for one in question.lines] == [73.0, None, 50.0]


def test_a_change_of_which_nothing_is_said_has_a_whisker_and_no_sign() -> None:
    [soon] = drawn(changed("soon", MENTEE, 9, 0.4, -1, 2)).questions

    assert [(one.at, one.whisker, one.figure) for one in soon.lines] == [(None, (27.0, 96.0), "too few")]


def test_the_whole_is_drawn_where_it_counts_somebody_else_too() -> None:
    groups = changed("soon", MENTOR, 12, 0.5), changed("kind", MENTOR, 12, 0.5)

    made = drawn(*groups, changed("soon", None, 20, 0.7), changed("kind", None, 12, 0.5))

    assert [[one.party.label for one in question.lines] for question in made.questions] == [
        ["Mentors", "Together"],
        ["Mentors"],
    ]
    assert [one.label for one in made.parties] == ["Mentors", "Together"]


def test_a_whisker_ends_where_answers_end() -> None:
    made = drawn(changed("soon", MENTOR, 5, 3, -3, 9))

    [line] = made.questions[0].lines
    assert (made.reach, line.at, line.whisker) == ("4", 84.5, (15.5, 96.0))


def test_places_move_up_to_the_left() -> None:
    places = tuple(AnswerFace(id=str(one), text={}) for one in (1, 2, 3))
    ranked = card("rank", "places", (Question(id="tea", text={"en": "Tea"}, answers=places),))

    made = change_chart(ranked, attempt(changes=(changed("tea", MENTOR, 12, -0.5),)), wording())

    assert made is not None
    assert (made.low, made.high, made.questions[0].lines[0].at) == ("further up", "further down", 4.0)


def test_without_people_who_answered_twice_nothing_is_drawn() -> None:
    assert change_chart(CARD, attempt(), wording()) is None
