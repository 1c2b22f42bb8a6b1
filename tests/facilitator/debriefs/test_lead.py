"""What sponsor and HR read first: the answers to "did it work?", each once, and no claim that could be chance."""

from dataclasses import replace

import pytest

from facilitator.debriefs.layouts import values_of
from facilitator.debriefs.lead import Answer, Lead
from facilitator.debriefs.record import Record, record
from facilitator.debriefs.story import told
from facilitator.debriefs.wording import Wording
from facilitator.packaged import packaged_catalogues
from game.cards import Group, Phase
from game.kinds.pulse import PulseCard
from scenarios.catalog import Catalog
from tests.facilitator.debriefs.small_evening import PULSE, SmallEvening, felt
from tests.facilitator.evening import Evening
from tests.facilitator.paper.printing import healthy
from tests.game.workshops import TEA, chose
from web.store import Store

OF_NO_HEALTH = replace(PULSE, statements=tuple(replace(one, about=None) for one in PULSE.statements))


def wording(made: Record) -> Wording:
    """The words of English."""
    return Wording(packaged_catalogues()["en"], made.debrief.group_labels)


def lead_of(made: Record) -> Lead:
    """The lead of the sponsor's sheet, which is HR's too."""
    sheet, report = (values_of(layout, made, wording(made), Catalog().decks()) for layout in ("sponsor", "hr"))
    found = sheet["sheet"].lead
    assert isinstance(found, Lead)
    assert found == report["report"].lead
    return found


def answer(made: Record, name: str) -> Answer:
    [found] = [one for one in lead_of(made).answers if one.name == name]
    return found


def tea(store: Store, mentors: int, mentees: int) -> Record:
    """Twelve mentors and twelve mentees; so many of either take tea, the others coffee."""
    evening = Evening(store, TEA)
    there = {group: evening.join(group, 12) for group in (Group.MENTOR, Group.MENTEE)}
    until(evening, Phase.VOTE)
    for group, some in ((Group.MENTOR, mentors), (Group.MENTEE, mentees)):
        evening.answer(there[group][:some], chose("tea"))
        evening.answer(there[group][some:], chose("coffee"))
    until(evening, Phase.REVEAL)
    evening.end()
    return record(evening.table.session)


def pulse(store: Store, card: PulseCard, *, now: int) -> Record:
    """Seven mentors and seven mentees rate a pulse at the beginning, and so at the end."""
    evening = Evening(store, card, card)
    there = [*evening.join(Group.MENTOR, 7), *evening.join(Group.MENTEE, 7)]
    until(evening, Phase.VOTE)
    evening.answer(there, felt(3, 2))
    until(evening, Phase.REVEAL)
    until(evening, Phase.VOTE)
    evening.answer(there, felt(now, 2))
    until(evening, Phase.REVEAL)
    evening.end()
    return record(evening.table.session)


def until(evening: Evening, phase: Phase) -> None:
    evening.advance()
    while evening.table.session.phase is not phase:
        evening.advance()


def test_the_answers_stand_in_the_order_of_the_questions_and_each_once(store: Store) -> None:
    made = record(SmallEvening(store).table.session)

    names = [one.name for one in lead_of(made).answers]

    assert names == ["came", "gap", "moved", "changed", "next"]


def test_who_came_is_told_by_group_with_the_share_that_took_part(store: Store) -> None:
    came = answer(record(SmallEvening(store).table.session), "came")

    assert (came.figure, came.said) == ("15", "people joined")
    assert came.basis == "Mentors\u00a06, Mentees\u00a09; 93% answered a card."


def test_a_gap_wider_than_chance_is_claimed_in_the_words_of_the_answer(store: Store) -> None:
    made = tea(store, mentors=12, mentees=0)

    assert lead_of(made).claim == "Mentors chose “Tea” 100 points more often than mentees."
    assert answer(made, "gap").said == "The question was: “What do you drink?”"


def test_a_gap_that_could_be_chance_is_told_of_this_room_alone(store: Store) -> None:
    made = tea(store, mentors=7, mentees=4)

    assert lead_of(made).claim == "In this room: Mentors chose “Tea” 25 points more often than mentees."


def test_the_widest_of_many_differences_says_that_it_could_be_chance(store: Store) -> None:
    made = tea(store, mentors=11, mentees=3)
    many = replace(made.debrief.headlines, differences=10_000)

    said = answer(replace(made, debrief=replace(made.debrief, headlines=many)), "gap").basis

    assert said.endswith("As the widest of 10000 differences it could be chance.")
    assert "chance" not in answer(made, "gap").basis


def test_a_pulse_that_rose_is_claimed_with_its_change(store: Store) -> None:
    made = pulse(store, OF_NO_HEALTH, now=5)
    moved = answer(made, "moved")

    assert lead_of(made).claim.endswith("From beginning to end, “I have the hour” rose.")
    assert (moved.figure, moved.basis) == ("+2.0", "Counted over the 14 people who answered both times.")


def test_a_pulse_that_stayed_says_that_no_change_is_certain(store: Store) -> None:
    made = pulse(store, OF_NO_HEALTH, now=3)

    assert lead_of(made).claim.endswith("From beginning to end, no change is certain.")
    assert (answer(made, "moved").figure, answer(made, "moved").said) == ("", "No statement changed.")


def test_the_lowest_statement_of_a_pulse_is_the_next_step(store: Store) -> None:
    step = answer(pulse(store, OF_NO_HEALTH, now=5), "next").said

    assert step.startswith("The lowest figure of the pulse: Mentors gave “I am ready” 2 of 5 (7 people).")
    assert step.endswith("ask them before you decide what to do.")


def test_the_programmes_health_leads_with_its_lowest_cell_and_what_helps(store: Store) -> None:
    made = healthy(store)
    [low] = [one for one in told(made, wording(made)).health if one.lowest]

    assert lead_of(made).claim == f"The lowest figure of the programme: {low.name}. {low.said}"
    assert low.remedy in answer(made, "next").said
    assert "Cards that work on it:" in answer(made, "next").said


def test_without_pulse_and_health_the_next_step_is_the_question_of_a_card(store: Store) -> None:
    made = record(SmallEvening(store).table.session)
    talked = [replace(card, talk={"en": "Who brews it?"}) for card in made.debrief.cards if card.chart != "scales"]
    bare = replace(made, debrief=replace(made.debrief, cards=tuple(talked), health=None))

    assert answer(bare, "next").said == "Go on talking, with this question: Who brews it?"


@pytest.mark.parametrize("name", ["moved", "changed", "next"])
def test_what_nobody_was_asked_has_no_answer(store: Store, name: str) -> None:
    assert name not in [one.name for one in lead_of(tea(store, mentors=6, mentees=6)).answers]
