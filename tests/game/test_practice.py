"""Asking for a hat: between two people, or two at one phone, and nobody else's business."""

from dataclasses import replace

import pytest

from game import commands as c
from game.cards import Group, HatId, Phase
from game.commands.tables import Role
from game.decisions.practice import MOST_PRACTICES
from game.events import VoteCast
from game.kinds.practice import PracticeAnswer
from game.views import me_view
from game.views.me import OwnPractice
from tests.game.deck import SETTINGS, TRUST, entry
from tests.game.kinds.samples import ASK
from tests.game.room import Person, Room, refused

HAT = HatId.ENCOURAGER
OTHER = HatId.STORYTELLER


def practising(*groups: Group, table: int | None = 1, names_at_table: bool = False) -> tuple[Room, list[Person]]:
    """People of these groups at one table, on a card that asks for hats."""
    room = Room(entry(ASK), entry(TRUST), settings=replace(SETTINGS, names_at_table=names_at_table))
    people = [room.join(group, name=f"Secret-{number}", table=table) for number, group in enumerate(groups)]
    room.reach(Phase.VOTE)
    return room, people


def own(person: Person) -> tuple[OwnPractice, ...]:
    """What somebody sees of her practices."""
    return me_view(person.room.session, 1, person.id).practices


def sides(person: Person) -> list[tuple[HatId, str | None, tuple[Role, ...]]]:
    """The hats of somebody's practices, the other person, and the own sides."""
    return [(one.hat, one.partner.id if one.partner else None, one.roles) for one in own(person)]


def worn(person: Person) -> list[HatId]:
    """The hats that somebody wore."""
    return [one.hat for one in me_view(person.room.session, 1, person.id).rack.worn]


def test_one_asks_and_the_other_sees_the_hat() -> None:
    _, (mentee, mentor) = practising(Group.MENTEE, Group.MENTOR)

    mentee.ask_for(HAT, mentor)

    assert sides(mentee) == [(HAT, mentor.id, ("asker",))]
    assert sides(mentor) == [(HAT, mentee.id, ("wearer",))]


def test_then_they_swap() -> None:
    _, (mentee, mentor) = practising(Group.MENTEE, Group.MENTOR)
    mentee.ask_for(HAT, mentor)

    mentor.ask_for(OTHER, mentee)

    assert sides(mentee) == [(HAT, mentor.id, ("asker",)), (OTHER, mentor.id, ("wearer",))]


def test_in_threes_everybody_asks_the_next() -> None:
    _, people = practising(Group.MENTEE, Group.MENTOR, Group.MENTOR)

    for asker, wearer in zip(people, [*people[1:], people[0]], strict=True):
        asker.ask_for(HAT, wearer)

    assert [[roles for _, _, roles in sides(person)] for person in people] == [
        [("asker",), ("wearer",)],
        [("wearer",), ("asker",)],
        [("wearer",), ("asker",)],
    ]


def test_mentors_among_themselves_practise_as_well() -> None:
    _, (anna, bo) = practising(Group.MENTOR, Group.MENTOR)

    anna.ask_for(HAT, bo)

    assert worn(bo) == [HAT]


def test_without_a_partner_both_sides_are_on_one_phone() -> None:
    _, (mentee,) = practising(Group.MENTEE)

    practice = mentee.ask_for(HAT, None)
    mentee.rate(practice, "asker", 4)
    mentee.rate(practice, "wearer", 2)

    assert [(one.partner, one.roles, one.fits) for one in own(mentee)] == [
        (None, ("asker", "wearer"), {"asker": 4, "wearer": 2})
    ]


def test_in_a_session_without_tables_two_share_a_phone() -> None:
    room, (anna, bo) = practising(Group.MENTEE, Group.MENTOR, table=None)

    with refused("no_partner"):
        anna.ask_for(HAT, bo)
    anna.ask_for(HAT, None)

    assert len(room.session.practices) == 1


def test_nobody_asks_herself() -> None:
    _, (mentee, _) = practising(Group.MENTEE, Group.MENTOR)

    with refused("no_partner"):
        mentee.ask_for(HAT, mentee)


def test_nobody_asks_somebody_at_another_table() -> None:
    room, (mentee, mentor) = practising(Group.MENTEE, Group.MENTOR)
    mentor.move(2)

    with refused("no_partner"):
        mentee.ask_for(HAT, mentor)

    assert room.session.practices == {}


@pytest.mark.parametrize("forgotten", [True, False])
def test_nobody_asks_somebody_who_is_gone(forgotten: bool) -> None:
    room, (mentee, mentor) = practising(Group.MENTEE, Group.MENTOR)
    remove = c.RemovePerson(kind="remove_person", participant=mentor.id, removed=True)
    forget = c.ForgetPerson(kind="forget_person", seat=mentor.seat.seat)
    room.press(forget if forgotten else remove)

    with refused("no_partner"):
        mentee.ask_for(HAT, mentor)


def test_a_hat_that_is_not_on_the_card_cannot_be_asked_for() -> None:
    room = Room(entry(replace(ASK, hats=(HAT, OTHER))))
    mentee = room.join(Group.MENTEE)
    room.reach(Phase.VOTE)

    with refused("wrong_answer"):
        mentee.ask_for(HatId.MAP_READER, None)


def test_asking_the_same_person_for_the_same_hat_again_changes_nothing() -> None:
    room, (mentee, mentor) = practising(Group.MENTEE, Group.MENTOR)
    mentee.ask_for(HAT, mentor)

    assert mentee.answer(PracticeAnswer(kind="practice", hat=HAT, partner=mentor.id)) == []
    assert len(room.session.practices) == 1


@pytest.mark.parametrize("shared", [True, False])
def test_a_hat_that_was_tried_can_be_asked_for_anew(shared: bool) -> None:
    room, (mentee, mentor) = practising(Group.MENTEE, Group.MENTOR)
    other = None if shared else mentor
    mentee.rate(mentee.ask_for(HAT, other), "asker", 4)

    mentee.ask_for(HAT, other)

    assert [(one.hat, dict(one.fits)) for one in room.session.practices.values()] == [(HAT, {"asker": 4}), (HAT, {})]


def test_what_was_asked_by_mistake_leaves_the_others_phone() -> None:
    _, (mentee, wrong, right) = practising(Group.MENTEE, Group.MENTOR, Group.MENTOR)
    mistaken = mentee.ask_for(HAT, wrong)

    mentee.ask_for(HAT, right)

    assert (own(wrong), [one.partner and one.partner.id for one in own(mentee)]) == ((), [right.id])
    with refused("no_partner"):
        wrong.rate(mistaken, "wearer", 3)


@pytest.mark.parametrize("role", ["asker", "wearer"])
def test_what_one_of_the_two_rated_stays_when_the_next_hat_is_asked_for(role: Role) -> None:
    _, (mentee, mentor) = practising(Group.MENTEE, Group.MENTOR)
    rated = mentee.ask_for(HAT, mentor)
    (mentee if role == "asker" else mentor).rate(rated, role, 4)

    mentee.ask_for(OTHER, mentor)

    assert [one.hat for one in own(mentor)] == [HAT, OTHER]


def test_what_others_asked_for_and_what_was_asked_for_before_stays() -> None:
    room, (mentee, mentor) = practising(Group.MENTEE, Group.MENTOR)
    mentee.ask_for(HAT, mentor)
    mentor.ask_for(HAT, mentee)
    room.reopen()

    mentee.ask_for(OTHER, mentor)

    assert [(one.attempt, one.asker, one.hat) for one in room.session.practices.values()] == [
        (1, mentee.id, HAT),
        (1, mentor.id, HAT),
        (2, mentee.id, OTHER),
    ]


def test_whoever_has_tried_twenty_hats_on_a_card_lets_others_ask() -> None:
    room, (mentee, mentor) = practising(Group.MENTEE, Group.MENTOR)
    for number in range(MOST_PRACTICES):
        mentee.rate(mentee.ask_for((HAT, OTHER)[number % 2], mentor), "asker", 4)

    with refused("enough_practised"):
        mentee.ask_for(HAT, mentor)
    mentor.ask_for(HAT, mentee)

    assert len(room.session.practices) == MOST_PRACTICES + 1


def test_a_card_that_is_asked_again_has_room_for_more_practices() -> None:
    room, (mentee, mentor) = practising(Group.MENTEE, Group.MENTOR)
    for number in range(MOST_PRACTICES):
        mentee.rate(mentee.ask_for((HAT, OTHER)[number % 2], mentor), "asker", 4)
    room.reopen()

    mentee.ask_for(HAT, mentor)

    assert len(own(mentor)) == 1


def test_the_room_hears_nothing_of_groups_and_of_no_gap() -> None:
    room = Room(entry(ASK), settings=replace(SETTINGS, threshold=3))
    room.reach(Phase.VOTE)
    for group in (Group.MENTOR, Group.MENTEE):
        for hat in (HAT, HAT, OTHER):
            room.join(group).ask_for(hat, None)

    room.reach(Phase.REVEAL)

    result = room.view.result
    assert result and (result.gap, result.rounds[0].groups, result.rounds[0].n) == (None, {}, 6)


def test_a_change_of_table_begins_no_other_practice() -> None:
    room, (mentee, mentor) = practising(Group.MENTEE, Group.MENTOR)
    mentee.ask_for(HAT, mentor)

    (_, recast) = mentee.move(2)

    assert isinstance(recast, VoteCast) and recast.practice is None
    assert len(room.session.practices) == 1


def test_the_timer_of_a_turn_starts_with_the_vote_and_not_with_the_reading() -> None:
    room = Room(entry(ASK))
    room.next()
    read = room.session.timer

    room.next()

    assert read is None
    assert room.session.timer and room.session.timer.length == 4 * 60 * 1000


def test_nobody_is_led_by_the_others_rating() -> None:
    _, (mentee, mentor) = practising(Group.MENTEE, Group.MENTOR)
    practice = mentee.ask_for(HAT, mentor)

    mentee.rate(practice, "asker", 5)
    before = own(mentor)[0].fits
    mentor.rate(practice, "wearer", 2)

    assert before == {}
    assert own(mentor)[0].fits == own(mentee)[0].fits == {"asker": 5, "wearer": 2}


def test_one_sees_ones_own_rating_at_once() -> None:
    _, (mentee, mentor) = practising(Group.MENTEE, Group.MENTOR)
    practice = mentee.ask_for(HAT, mentor)

    mentor.rate(practice, "wearer", 3)

    assert (own(mentor)[0].fits, own(mentee)[0].fits) == ({"wearer": 3}, {})


def test_a_rating_can_be_changed_and_the_same_again_changes_nothing() -> None:
    _, (mentee, mentor) = practising(Group.MENTEE, Group.MENTOR)
    practice = mentee.ask_for(HAT, mentor)
    mentee.rate(practice, "asker", 2)

    mentee.rate(practice, "asker", 4)

    assert own(mentee)[0].fits == {"asker": 4}
    assert mentee.rate(practice, "asker", 4) == []


def test_only_the_two_rate_and_each_for_the_own_side() -> None:
    room, (mentee, mentor, third) = practising(Group.MENTEE, Group.MENTOR, Group.MENTOR)
    practice = mentee.ask_for(HAT, mentor)

    for person, role in ((third, "wearer"), (mentor, "asker"), (mentee, "wearer")):
        with refused("no_partner"):
            person.send(c.RateFit(kind="rate_fit", practice=practice, role=role, fit=3))  # type: ignore[arg-type]

    assert room.session.practices[practice].fits == {}


def test_a_practice_that_never_was_is_not_rated() -> None:
    _, (mentee,) = practising(Group.MENTEE)

    with refused("no_partner"):
        mentee.rate("x-nothing", "asker", 3)


def test_a_rating_may_come_after_the_card() -> None:
    room, (mentee, mentor) = practising(Group.MENTEE, Group.MENTOR)
    practice = mentee.ask_for(HAT, mentor)
    room.skip()

    mentor.rate(practice, "wearer", 3)

    assert room.session.practices[practice].fits == {"wearer": 3}


def test_on_the_next_card_the_practices_are_over() -> None:
    room, (mentee, mentor) = practising(Group.MENTEE, Group.MENTOR)
    mentee.ask_for(HAT, mentor)

    room.skip()

    assert own(mentee) == own(mentor) == ()


def test_a_name_is_told_to_the_other_only_where_the_session_allows_names_at_a_table() -> None:
    room, (mentee, mentor) = practising(Group.MENTEE, Group.MENTOR, names_at_table=True)
    mentee.ask_for(HAT, mentor)
    named = own(mentee)[0].partner

    room.change(names_at_table=False)
    unnamed = own(mentee)[0].partner

    assert named and named.name == "Secret-1"
    assert unnamed and (unnamed.name, unnamed.group) == (None, Group.MENTOR)


def test_the_room_sees_how_often_a_hat_was_asked_for() -> None:
    room = Room(entry(ASK), settings=replace(SETTINGS, threshold=3))
    room.reach(Phase.VOTE)
    for hat in (HAT, HAT, OTHER):
        room.join(Group.MENTEE).ask_for(hat, None)

    room.reach(Phase.REVEAL)

    tally = room.view.result
    assert tally and tally.rounds[0].room and tally.rounds[0].room.counts["answer"][HAT] == 2
