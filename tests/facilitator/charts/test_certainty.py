"""Whatever people answer: who is drawn as having stayed has stayed, and no drawing leaves its box."""

from collections import Counter

from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.debriefs.charts.changes import change_chart
from facilitator.debriefs.charts.flows import FlowChart, flow_chart
from facilitator.debriefs.charts.gaps import dumbbell
from game.cards import Group, Id
from game.debrief import Change, debrief
from game.intervals import Interval
from game.kinds import Answer
from game.kinds.counting import Gap, mean
from game.results import counted_both_times
from game.session import Session
from game.state.ballot import Ballot
from tests.facilitator.charts.results import MENTEE, MENTOR, attempt, rated, round_of, steps, wording
from tests.game.workshops import TEA, Workshop, chose

DRINK = st.none() | st.sampled_from(["tea", "coffee"])
PEOPLE = st.lists(st.tuples(st.sampled_from([*Group]), DRINK, DRINK), min_size=5, max_size=40)
FIGURE = st.floats(-1000, 1000)


def played(people: list[tuple[Group, str | None, str | None]]) -> Session:
    """A vote and a second one, in which some do not take part."""
    workshop = Workshop(TEA)
    seats = [workshop.seat(group, 1)[0] for group, _, _ in people]
    for number in (1, 2):
        said = {seat: one[number] for seat, one in zip(seats, people, strict=True)}
        answers: dict[Id, Answer] = {seat: chose(drink) for seat, drink in said.items() if drink}
        workshop.vote("e-tea", number, answers)
    workshop.end()
    return workshop.session


def drawn(session: Session) -> FlowChart | None:
    card = debrief(session).cards[0]
    return flow_chart(card, card.attempts[0], wording())


@settings(deadline=None, max_examples=60)
@given(PEOPLE)
def test_who_is_drawn_as_having_stayed_has_stayed(people: list[tuple[Group, str | None, str | None]]) -> None:
    session = played(people)
    first, second = (session.ballots.get(Ballot("e-tea", 1, number), {}) for number in (1, 2))
    pairs = [(first[one].answer, second[one].answer) for one in counted_both_times(session, TEA, first, second)]
    truth = Counter(a.option.title() for a, b in pairs if a == b)  # type: ignore[union-attr]

    made = drawn(session)

    assert made is None or not made.whole or {one.source: one.count for one in made.lines if one.stayed} == truth


@settings(deadline=None, max_examples=60)
@given(PEOPLE)
def test_flows_stay_in_their_box(people: list[tuple[Group, str | None, str | None]]) -> None:
    made = drawn(played(people))

    ends = [(end, end + one.height) for one in (made.bands if made else ()) for end in (one.left, one.right)]
    posts = [(one.top, one.top + one.height) for row in (made.rows if made else ()) for one in (row.before, row.after)]
    assert all(0 <= top <= bottom <= (made.height if made else 0) for top, bottom in [*ends, *posts])


@given(st.lists(st.integers(0, 50), min_size=5, max_size=5), st.lists(st.integers(0, 50), min_size=5, max_size=5))
def test_signs_of_a_gap_stay_on_their_track(one: list[int], other: list[int]) -> None:
    mentors, mentees = steps(soon=[*one[:4], one[4] + 1]), steps(soon=[*other[:4], other[4] + 1])
    size = mean(mentors, "soon") - mean(mentees, "soon")
    gap = Gap(measure="mean", question="soon", answer=None, high=MENTOR, low=MENTEE, size=abs(size))
    last = round_of(1, {MENTOR: mentors, MENTEE: mentees}, None, n=mentors.n + mentees.n)

    made = dumbbell(rated("soon"), attempt(last, gap=gap, gap_interval=Interval(low=-99, high=99)), wording())

    assert made is not None
    assert all(4 <= end.at <= 96 and 0 < end.height < 100 for end in (made.low, made.high))


@given(st.lists(st.tuples(FIGURE, FIGURE, FIGURE), min_size=1, max_size=4))
def test_changes_stay_on_their_line(figures: list[tuple[float, float, float]]) -> None:
    found = [
        Change(question="soon", group=MENTOR, n=12, change=middle, interval=Interval(low=low, high=high))
        for low, middle, high in map(sorted, figures)
    ]

    made = change_chart(rated("soon"), attempt(changes=tuple(found)), wording())

    assert made is not None
    assert all(4 <= at <= 96 for one in made.questions[0].lines for at in (one.at, *(one.whisker or ())))
