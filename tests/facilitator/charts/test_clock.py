"""The session by the clock: every phase at its time, where cards should have ended, who was there, how fast."""

import re
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.debriefs.charts.clock import MOST_TICKS, TimeChart, lap, time_chart
from facilitator.pages import moment
from game.cards import Phase
from game.debrief import Debrief, PlayedCard
from game.debrief.timeline import Answering, Presence, Span, Timeline
from tests.facilitator.charts.results import attempt, chosen, looked_back, wording

START, MINUTE = 1_790_000_000_000, 60_000
CARD = chosen("tea", "coffee", minutes=6, attempts=(attempt(),))


def span(phase: Phase, begins: float, ends: float, entry: str = "e-1") -> Span:
    return Span(entry=entry, attempt=1, phase=phase, begins=at(begins), ends=at(ends))


def at(minutes: float) -> int:
    return START + round(minutes * MINUTE)


def answered(round: int, half: int | None, most: int | None) -> Answering:
    return Answering(entry="e-1", attempt=1, round=round, opened_at=START, n=7, half=half, most=most)  # type: ignore[arg-type]


def session(*spans: Span, cards: tuple[PlayedCard, ...] = (CARD,), speeds: tuple[Answering, ...] = ()) -> Debrief:
    presence = Presence(at=START, seated=10), Presence(at=at(4), seated=20), Presence(at=at(8), seated=15)
    return looked_back(*cards, timeline=Timeline(spans=spans, answering=speeds, presence=presence))


def drawn(debrief: Debrief) -> TimeChart:
    made = time_chart(debrief, wording())
    assert made is not None
    return made


def test_phases_stand_along_the_clock_with_where_the_card_should_have_ended() -> None:
    made = drawn(session(span(Phase.READ, 0, 1), span(Phase.VOTE, 1, 5), span(Phase.REVEAL, 5, 8)))

    [row] = made.rows
    assert [(one.phase, one.left, one.width) for one in row.segments] == [
        ("read", 0.0, 12.5),
        ("vote", 12.5, 50.0),
        ("reveal", 62.5, 37.5),
    ]
    assert (row.planned, row.began, row.took, row.meant) == (75.0, moment(START).strftime("%H:%M"), "8:00", "6:00")
    assert [name for _, name in made.phases] == ["Reading", "First vote", "Result"]


def test_the_line_of_seats_goes_along_and_then_up_or_down() -> None:
    made = drawn(session(span(Phase.READ, 0, 8)))

    assert made.seats.path == "M0.0 50.0H50.0V4.0H100.0V27.0H100.0"
    assert (made.seats.most, made.seats.last) == (20, 15)


def test_a_card_that_was_shorter_than_planned_leaves_room_for_its_plan() -> None:
    made = drawn(session(span(Phase.READ, 0, 3)))

    assert (made.rows[0].segments[0].width, made.rows[0].planned) == (50.0, 100.0)


def test_the_table_says_how_fast_answers_came() -> None:
    speeds = answered(1, 22_400, 51_000), answered(2, None, None)

    made = drawn(session(span(Phase.VOTE, 0, 8), speeds=speeds))

    assert [(one.vote, one.n, one.said) for one in made.rows[0].speeds] == [
        ("First vote", 7, "half answered within 0:22, nine tenths within 0:51"),
        ("Second vote", 7, "too few to say"),
    ]


def test_votes_of_a_card_that_was_asked_again_say_which_attempt() -> None:
    twice = replace(CARD, attempts=(attempt(), attempt()))

    made = drawn(session(span(Phase.VOTE, 0, 8), cards=(twice,), speeds=(answered(1, 1, 2),)))

    assert [one.vote for one in made.rows[0].speeds] == ["First vote, attempt 1"]


def test_before_the_first_card_there_is_no_clock() -> None:
    assert time_chart(session(), wording()) is None


def test_a_lap_has_minutes_and_seconds() -> None:
    assert [lap(one) for one in (0, 999, 22_000, 61_000, 3_600_000)] == ["0:00", "0:01", "0:22", "1:01", "60:00"]


@settings(deadline=None)
@given(st.lists(st.floats(0.001, 240), min_size=1, max_size=30), st.floats(0, 60))
def test_nothing_is_drawn_outside_the_box(lengths: list[float], minutes: float) -> None:
    begins = [sum(lengths[:number]) for number in range(len(lengths) + 1)]
    cards = tuple(replace(CARD, entry=f"e{number}", minutes=minutes) for number in range(len(lengths)))
    spans = (span(Phase.VOTE, begins[n], begins[n + 1], f"e{n}") for n in range(len(lengths)))

    made = drawn(session(*spans, cards=cards))

    edges = [edge for row in made.rows for one in row.segments for edge in (one.left, one.left + one.width)]
    places = [*edges, *(row.planned for row in made.rows), *(x for x, _ in made.ticks)]
    steps = [float(one) for one in re.findall(r"[\d.]+", made.seats.path)]
    assert all(0 <= one <= 100.01 for one in [*places, *steps])
    assert len(made.ticks) <= MOST_TICKS + 1
