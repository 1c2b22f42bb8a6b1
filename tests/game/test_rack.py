"""The hat rack: what one wore, asked for, saw working, never tried, and what one might try next."""

from dataclasses import replace

import pytest

from game.cards import Group, HatId, PanelVote, Phase
from game.kinds import Card
from game.rack import RackView
from game.views import me_view
from tests.game.deck import RAIN, entry, prose
from tests.game.kinds.samples import ASK
from tests.game.room import Person, Room

WORN, ASKED, THIRD, FOURTH = HatId.SOUNDING_BOARD, HatId.QUESTION_ASKER, HatId.STRAIGHT_TALKER, HatId.STORYTELLER
FOUR = replace(RAIN, hats=(WORN, ASKED, THIRD, FOURTH), rounds=1, afterthought=None)


def rack(person: Person) -> RackView:
    """Somebody's own hats."""
    return me_view(person.room.session, 1, person.id).rack


def worn(person: Person) -> dict[HatId, int]:
    """The hats that somebody wore, with how often."""
    return {one.hat: one.times for one in rack(person).worn}


def asked(person: Person) -> dict[HatId, int]:
    """The hats that somebody asked for, with how often."""
    return {one.hat: one.times for one in rack(person).asked}


def voting(card: Card = FOUR, *more: Card) -> Room:
    """A card whose vote is open."""
    room = Room(entry(card), *map(entry, more))
    room.reach(Phase.VOTE)
    return room


def at_the_end(room: Room) -> None:
    """The card is revealed, and the session ends."""
    room.reach(Phase.REVEAL)
    room.end()


def test_a_mentor_wears_what_she_chooses() -> None:
    person = voting().join(Group.MENTOR)

    person.vote(WORN)

    assert (worn(person), asked(person)) == ({WORN: 1}, {})


@pytest.mark.parametrize("group", [Group.MENTEE, Group.MANAGER, Group.GUEST])
def test_everybody_else_asks_for_what_they_choose(group: Group) -> None:
    person = voting().join(group)

    person.vote(ASKED)

    assert (worn(person), asked(person)) == ({}, {ASKED: 1})


def test_what_was_chosen_before_a_change_of_sides_stays_what_it_was() -> None:
    room = voting()
    person = room.join(Group.MENTOR)
    person.vote(WORN)
    room.next()

    person.change(group=Group.MENTEE)

    assert (worn(person), asked(person)) == ({WORN: 1}, {})


def test_the_second_choice_of_a_card_replaces_the_first() -> None:
    room = voting(replace(FOUR, rounds=2))
    person = room.join()
    person.vote(WORN)
    room.reach(Phase.REVOTE)

    person.vote(THIRD)

    assert worn(person) == {THIRD: 1}


def test_the_most_frequent_hat_hangs_first_and_then_the_hats_own_order_counts() -> None:
    room = Room(*(entry(FOUR, f"card-{number}") for number in range(4)))
    person = room.join()
    for number, hat in enumerate((FOURTH, THIRD, FOURTH, WORN)):
        room.play(f"card-{number}")
        room.reach(Phase.VOTE)
        person.vote(hat)

    assert [one.hat for one in rack(person).worn] == [FOURTH, WORN, THIRD]


def test_a_guess_is_no_hat_of_ones_own() -> None:
    person = voting(replace(FOUR, predict=True)).join()

    person.guess(ASKED)

    assert (worn(person), asked(person)) == ({}, {})


def test_a_hat_that_somebody_asked_for_is_worn_by_whoever_was_asked() -> None:
    room = voting(ASK)
    mentee, mentor = room.join(Group.MENTEE, table=1), room.join(table=1)

    mentee.ask_for(THIRD, mentor)

    assert (asked(mentee), worn(mentee)) == ({THIRD: 1}, {})
    assert (asked(mentor), worn(mentor)) == ({}, {THIRD: 1})


def test_a_hat_that_was_changed_before_anybody_rated_it_was_not_worn() -> None:
    room = voting(ASK)
    mentee, mentor = room.join(Group.MENTEE, table=1), room.join(table=1)
    mentee.ask_for(THIRD, mentor)

    mentee.ask_for(FOURTH, mentor)

    assert (asked(mentee), worn(mentor)) == ({FOURTH: 1}, {FOURTH: 1})


def test_two_hats_that_were_tried_one_after_the_other_both_count() -> None:
    room = voting(ASK)
    mentee, mentor = room.join(Group.MENTEE, table=1), room.join(table=1)
    mentor.rate(mentee.ask_for(THIRD, mentor), "wearer", 4)

    mentee.ask_for(FOURTH, mentor)

    assert asked(mentee) == worn(mentor) == {THIRD: 1, FOURTH: 1}


def test_what_the_afterthought_shows_is_seen_working_once_it_is_told() -> None:
    room = voting(replace(FOUR, afterthought=prose("A thought."), shown_hats=(THIRD,)))
    person = room.join()
    before = rack(person).seen

    room.reach(Phase.REVEAL)

    assert (before, rack(person).seen) == ((), (THIRD,))


def test_what_was_neither_worn_nor_asked_for_was_never_tried() -> None:
    person = voting().join()

    person.vote(WORN)

    assert rack(person).never == tuple(hat for hat in HatId if hat is not WORN)


def test_a_stretch_hat_is_named_at_the_end_and_not_before() -> None:
    room = voting()
    person = room.join()
    person.vote(WORN)
    running = rack(person).stretch

    at_the_end(room)

    assert running is None
    assert rack(person).stretch is not None


def test_nobody_who_chose_nothing_is_stretched() -> None:
    room = voting()
    person = room.join()

    at_the_end(room)

    assert rack(person).stretch is None


def test_the_author_speaks_louder_than_the_panel_and_the_mentees_together() -> None:
    panel = (PanelVote(answer=ASKED, votes=9),)
    room = voting(replace(FOUR, panel=panel, afterthought=prose("A thought."), shown_hats=(THIRD,)))
    person = room.join()
    person.vote(WORN)
    room.vote_hats(Group.MENTEE, [ASKED] * 5)

    at_the_end(room)

    stretch = rack(person).stretch
    assert stretch and (stretch.hat, stretch.entry, stretch.title) == (THIRD, "rain", FOUR.title)


def test_without_an_author_the_panel_and_the_mentees_are_added_up() -> None:
    panel = (PanelVote(answer=ASKED, votes=3), PanelVote(answer=THIRD, votes=2))
    room = voting(replace(FOUR, panel=panel))
    person = room.join()
    person.vote(WORN)
    room.vote_hats(Group.MENTEE, [THIRD] * 3 + [ASKED] * 2)

    at_the_end(room)

    stretch = rack(person).stretch
    assert stretch and stretch.hat is ASKED


def test_mentees_who_are_hidden_are_not_heard() -> None:
    room = voting()
    person = room.join()
    person.vote(WORN)
    room.vote_hats(Group.MENTEE, [FOURTH] * 4)

    at_the_end(room)

    stretch = rack(person).stretch
    assert stretch and stretch.hat is ASKED


def test_a_card_that_the_room_never_saw_the_result_of_names_no_situation() -> None:
    room = voting()
    person = room.join()
    person.vote(WORN)

    room.end()

    stretch = rack(person).stretch
    assert stretch and (stretch.hat, stretch.entry) == (ASKED, None)
