"""What was to be guessed: the share of yes of whoever was asked, and of nobody who is too few."""

from dataclasses import replace

from game.cards import Comparison, Group, Phase
from game.kinds import Card
from game.kinds.split import SplitAnswer
from game.results import Result, result
from tests.game.deck import entry
from tests.game.kinds.samples import SHARE, SHARE_OF_MENTEES, SHARE_OF_ROOM
from tests.game.room import Room


def guess(guess: int, own: bool | None = None) -> SplitAnswer:
    """A guess and, where it was asked, what is true of oneself."""
    return SplitAnswer(kind="split", guess=guess, own=own)


def guessed(card: Card, answers: dict[Group, list[SplitAnswer]]) -> Result:
    """What is published of these guesses."""
    room = Room(entry(card, "share"))
    room.reach(Phase.VOTE)
    room.gather(answers)
    room.next()
    return result(room.session, "share", 1)


def test_the_share_of_the_room_is_that_of_everybody_who_answered() -> None:
    mentors = [guess(40, own=True)] * 4 + [guess(40, own=False)] * 2
    mentees = [guess(40, own=True)] * 5

    assert guessed(SHARE_OF_ROOM, {Group.MENTOR: mentors, Group.MENTEE: mentees}).truth == 82


def test_the_share_of_a_group_is_that_of_the_group() -> None:
    mentees = [guess(40, own=True)] * 2 + [guess(40, own=False)] * 3

    assert guessed(SHARE_OF_MENTEES, {Group.MENTOR: [guess(90)] * 9, Group.MENTEE: mentees}).truth == 40


def test_nobody_is_a_share_as_well() -> None:
    assert guessed(SHARE_OF_ROOM, {Group.MENTOR: [guess(40, own=False)] * 5}).truth == 0


def test_a_card_that_asks_nobody_has_no_truth() -> None:
    assert guessed(SHARE, {Group.MENTOR: [guess(40)] * 9}).truth is None


def test_a_room_that_is_too_small_has_no_truth() -> None:
    assert guessed(SHARE_OF_ROOM, {Group.MENTOR: [guess(40, own=True)] * 4}).truth is None


def test_a_group_that_is_too_small_is_not_told_by_its_truth() -> None:
    published = guessed(SHARE_OF_MENTEES, {Group.MENTOR: [guess(90)] * 9, Group.MENTEE: [guess(90, own=True)] * 4})

    assert published.truth is None


def test_a_small_group_is_not_counted_in_the_truth_of_the_room() -> None:
    answers = {Group.MENTOR: [guess(40, own=True)] * 5, Group.MANAGER: [guess(40, own=False)] * 4}

    assert guessed(SHARE_OF_ROOM, answers).truth == 100


def test_the_share_of_a_group_is_told_on_a_card_for_the_whole_room() -> None:
    card = replace(SHARE_OF_MENTEES, compare=Comparison.ROOM)

    published = guessed(card, {Group.MENTOR: [guess(90)] * 9, Group.MENTEE: [guess(90, own=True)] * 5})

    assert published.truth == 100
    assert published.rounds[0].room and published.rounds[0].room.counts["own"] == {"yes": 5, "no": 0}


def test_a_small_group_is_not_told_on_a_card_for_the_whole_room() -> None:
    card = replace(SHARE_OF_MENTEES, compare=Comparison.ROOM)

    published = guessed(card, {Group.MENTOR: [guess(90)] * 9, Group.MENTEE: [guess(90, own=True)] * 4})

    assert published.truth is None
    assert published.rounds[0].room and published.rounds[0].room.counts["own"] == {"yes": 0, "no": 0}


def test_the_second_vote_says_what_is_true() -> None:
    room = Room(entry(SHARE_OF_ROOM))
    people = [room.join() for _ in range(5)]
    for phase, own in ((Phase.VOTE, False), (Phase.REVOTE, True)):
        room.reach(phase)
        for person in people:
            person.answer(guess(50, own=own))
    room.next()

    assert result(room.session, "share-of-room", 1).truth == 100


def test_who_guessed_anew_has_moved_and_no_flow_is_drawn() -> None:
    room = Room(entry(SHARE))
    people = [room.join() for _ in range(5)]
    room.reach(Phase.VOTE)
    for person in people:
        person.answer(guess(50))
    room.reach(Phase.REVOTE)
    for person, number in zip(people, (50, 50, 55, 60, 0), strict=True):
        person.answer(guess(number))
    room.next()

    shift = result(room.session, "share", 1).shift

    assert shift and (shift.room.present, shift.room.moved, shift.moves) == (5, 3, ())


def test_somebody_who_changes_sides_is_in_no_shift() -> None:
    room = Room(entry(SHARE_OF_MENTEES))
    people = [room.join(Group.MENTEE) for _ in range(5)]
    room.reach(Phase.VOTE)
    for person in people:
        person.answer(guess(50, own=True))
    room.reach(Phase.TALK)
    for person in people:
        person.change(group=Group.MENTOR)
    room.reach(Phase.REVOTE)
    for person in people:
        person.answer(guess(50))
    room.next()

    shift = result(room.session, "share-of-mentees", 1).shift

    assert shift is None
