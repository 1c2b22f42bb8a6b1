"""Where no card has the widest gap, the page says why, and never "alike" above a gap that is there."""

from facilitator.debriefs.charts.gaps import gap_chart
from facilitator.debriefs.record import Record, record
from facilitator.debriefs.story import Headline, told
from facilitator.debriefs.wording import Wording
from facilitator.packaged import packaged_catalogues
from game.cards import Group
from tests.facilitator.debriefs.small_evening import PULSE, felt
from tests.facilitator.evening import Evening
from tests.facilitator.paper.printing import healthy
from tests.game.workshops import TEA, chose
from web.store import Store


def widest(made: Record) -> Headline:
    """The headline of the widest gap, in English."""
    [found] = [one for one in told(made, wording(made)).headlines if one.name == "gap"]
    return found


def wording(made: Record) -> Wording:
    return Wording(packaged_catalogues()["en"], made.debrief.group_labels)


def played(store: Store, mentees: str, *, pulse: tuple[int, int]) -> Record:
    """Six mentors take tea, six mentees something; mentors and mentees rate the hour so."""
    evening = Evening(store, TEA, PULSE)
    mentors, others = evening.join(Group.MENTOR, 6), evening.join(Group.MENTEE, 6)
    while evening.table.session.ended_at is None:
        evening.advance()
        if evening.table.session.open is not None and evening.table.session.entry == "e-tea":
            evening.answer(mentors, chose("tea"))
            evening.answer(others, chose(mentees))
        elif evening.table.session.open is not None:
            evening.answer(mentors, felt(pulse[0], 3))
            evening.answer(others, felt(pulse[1], 3))
    return record(evening.table.session)


def test_a_session_of_pulses_alone_tells_the_widest_gap_of_a_statement(store: Store) -> None:
    made = healthy(store)
    drawn = gap_chart(made.debrief, wording(made))

    said = widest(made).basis

    assert drawn is not None
    assert said.startswith("No card to compare. The widest gap of a statement: ")
    assert drawn.lines[0].answer.rstrip(".") in said
    assert "alike" not in said


def test_cards_answered_alike_are_told_beside_a_pulse_that_was_not(store: Store) -> None:
    said = widest(played(store, "tea", pulse=(5, 2))).basis

    assert said == (
        "On the cards the groups answered alike. The widest gap of a statement: "
        "Mentors placed “I have the hour” 3 steps higher than mentees."
    )


def test_alike_is_said_where_no_gap_is_left_at_all(store: Store) -> None:
    assert widest(played(store, "tea", pulse=(3, 3))).basis == "The groups answered alike."


def test_a_card_with_a_gap_needs_no_reason(store: Store) -> None:
    assert widest(played(store, "coffee", pulse=(3, 3))).figure == "100 percentage points"
