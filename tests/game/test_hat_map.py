"""The room's hat map: what mentors offer against what mentees wish for."""

from dataclasses import replace

from game.cards import Group, HatId, Phase
from game.hat_map import HatBalance, HatMap, hat_map
from tests.game.deck import RAIN, entry
from tests.game.kinds.samples import ASK
from tests.game.room import Room

A, B, C = HatId.SOUNDING_BOARD, HatId.QUESTION_ASKER, HatId.STRAIGHT_TALKER
ONCE = replace(RAIN, rounds=1)


def played(room: Room, mentors: list[HatId], mentees: list[HatId]) -> None:
    """The next hat card is answered and revealed."""
    room.reach(Phase.VOTE)
    room.vote_hats(Group.MENTOR, mentors)
    room.vote_hats(Group.MENTEE, mentees)
    room.reach(Phase.REVEAL)


def drawn(room: Room) -> HatMap:
    """The map as it stands."""
    return hat_map(room.session)


def test_the_map_holds_offered_against_wished_and_names_the_widest() -> None:
    room = Room(entry(ONCE))

    played(room, [A, A, A, A, B], [A, B, B, C, C])

    assert drawn(room) == HatMap(
        offered_by=5,
        wished_by=5,
        practice=False,
        hats=(
            HatBalance(hat=A, offered=80, wished=20),
            HatBalance(hat=B, offered=20, wished=40),
            HatBalance(hat=C, offered=0, wished=40),
        ),
        widest=HatBalance(hat=A, offered=80, wished=20),
    )


def test_the_map_adds_up_all_cards_that_were_revealed() -> None:
    room = Room(entry(ONCE), entry(ONCE, "again"), entry(ONCE, "open"))
    played(room, [A] * 5, [B] * 5)
    played(room, [B] * 5, [B] * 5)
    room.reach(Phase.VOTE)
    room.vote_hats(Group.MENTOR, [C] * 5)

    made = drawn(room)

    assert (made.offered_by, made.wished_by) == (10, 10)
    assert {one.hat: (one.offered, one.wished) for one in made.hats} == {A: (50, 0), B: (50, 100)}


def test_a_card_on_which_one_side_is_hidden_does_not_count() -> None:
    room = Room(entry(ONCE), entry(ONCE, "again"))
    played(room, [A] * 5, [B] * 4)
    alone = drawn(room)

    played(room, [A] * 5, [B] * 5)

    assert (alone.hats, alone.widest) == ((), None)
    assert drawn(room).offered_by == 5


def test_of_a_card_that_is_asked_again_the_newest_result_counts() -> None:
    room = Room(entry(ONCE))
    played(room, [A] * 5, [B] * 5)
    room.reopen()
    room.vote_hats(Group.MENTOR, [C] * 5)
    room.vote_hats(Group.MENTEE, [C] * 5)
    before = {one.hat for one in drawn(room).hats}

    room.reach(Phase.REVEAL)

    assert (before, {one.hat for one in drawn(room).hats}) == ({A, B}, {C})


def test_where_both_sides_agree_nothing_is_widest() -> None:
    room = Room(entry(ONCE))

    played(room, [A] * 5, [A] * 5)

    assert drawn(room).widest is None


def test_two_hats_each_are_shares_of_all_choices() -> None:
    room = Room(entry(ONCE))
    room.reach(Phase.VOTE)
    for group in (Group.MENTOR, Group.MENTEE):
        for _ in range(5):
            room.join(group).vote(A, B)
    room.reach(Phase.REVEAL)

    assert (drawn(room).offered_by, {one.offered for one in drawn(room).hats}) == (10, {50})


def test_at_the_reveal_of_a_practice_the_room_sees_what_was_asked_for_against_what_was_offered() -> None:
    room = Room(entry(ONCE), entry(ASK))
    played(room, [A] * 5, [A] * 5)
    room.reach(Phase.VOTE)
    for hat in (A, B, B, B, B):
        room.join(Group.MENTEE).ask_for(hat, None)
    before = room.view.hat_map
    room.reach(Phase.REVEAL)

    made = room.view.hat_map

    assert before is None
    assert made and (made.practice, made.offered_by, made.wished_by) == (True, 5, 5)
    assert made.widest == HatBalance(hat=A, offered=100, wished=20)


def test_what_fewer_than_the_threshold_asked_for_is_not_drawn() -> None:
    room = Room(entry(ASK))
    room.reach(Phase.VOTE)
    for _ in range(4):
        room.join(Group.MENTEE).ask_for(A, None)

    room.reach(Phase.REVEAL)

    made = room.view.hat_map
    assert made and (made.hats, made.wished_by) == ((), 0)
