"""Where the session goes: next, back, skip, re-open, end, and clicks that come too late."""

from dataclasses import replace

import pytest

from game import commands as c
from game.cards import Phase
from game.state.ballot import Ballot
from tests.game.deck import ADVICE, RAIN, TRUST, answer_to, entry
from tests.game.room import Room, refused


def test_a_new_session_stands_in_the_lobby() -> None:
    room = Room()

    assert room.where == (None, None, False)


def test_next_walks_through_every_phase_and_closes_a_vote_before_leaving_it() -> None:
    room = Room(entry(ADVICE))

    walked = []
    while room.session.ended_at is None:
        room.next()
        walked.append((room.session.phase, room.session.open is not None))

    assert walked == [
        (Phase.READ, False),
        (Phase.VOTE, True),
        (Phase.VOTE, False),
        (Phase.TALK, False),
        (Phase.REVOTE, True),
        (Phase.REVOTE, False),
        (Phase.REVEAL, False),
        (Phase.REFLECT, False),
        (Phase.REFLECT, False),
    ]


def test_a_card_of_one_round_has_no_talk_and_no_second_vote() -> None:
    room = Room(entry(TRUST))

    room.reach(Phase.VOTE)
    room.next(2)

    assert room.where == ("trust", Phase.REVEAL, False)


def test_a_card_plays_the_phases_that_its_author_chose() -> None:
    room = Room(entry(replace(TRUST, phases=(Phase.VOTE, Phase.REFLECT))))

    room.next(3)

    assert room.where == ("trust", Phase.REFLECT, False)


def test_next_after_the_last_phase_reads_the_next_card() -> None:
    room = Room(entry(TRUST), entry(RAIN))

    room.reach(Phase.REFLECT)
    room.next()

    assert room.where == ("rain", Phase.READ, False)


def test_next_after_the_last_card_ends_the_session() -> None:
    room = Room(entry(TRUST))

    room.reach(Phase.REFLECT)
    room.wait(60)
    room.next()

    assert room.session.ended_at == room.now


def test_a_double_click_advances_once() -> None:
    room = Room()
    click = c.Advance(kind="advance", stage=room.session.stage)

    room.press(click)
    with refused("stale"):
        room.press(click)

    assert room.where == ("advice", Phase.READ, False)


@pytest.mark.parametrize(
    "late",
    [
        c.GoBack(kind="go_back", stage=0),
        c.SkipCard(kind="skip_card", stage=0),
        c.PlayEntry(kind="play_entry", stage=0, entry="rain"),
        c.ReopenCard(kind="reopen_card", stage=0),
        c.EndSession(kind="end_session", stage=0),
    ],
)
def test_every_phase_command_is_refused_when_it_looked_at_an_earlier_stage(late: c.PhaseCommand) -> None:
    room = Room()
    room.reach(Phase.VOTE)

    with refused("stale"):
        room.press(late)

    assert room.where == ("advice", Phase.VOTE, True)


def test_votes_never_make_a_click_stale() -> None:
    room = Room()
    room.reach(Phase.VOTE)
    click = c.Advance(kind="advance", stage=room.session.stage)

    room.join().vote("a")
    room.press(click)

    assert room.where == ("advice", Phase.VOTE, False)


def test_back_shows_the_phase_before_and_leaves_a_closed_vote_closed() -> None:
    room = Room()
    room.reach(Phase.TALK)

    room.back()

    assert room.where == ("advice", Phase.VOTE, False)


def test_back_from_an_open_vote_keeps_its_answers_and_next_takes_it_up_again() -> None:
    room = Room()
    room.reach(Phase.VOTE)
    person = room.join()
    person.vote("a")

    room.back()
    room.next()

    assert room.where == ("advice", Phase.VOTE, True)
    assert list(room.session.ballot(1)) == [person.id]


def test_back_from_the_first_phase_of_a_card_shows_the_last_phase_of_the_card_before() -> None:
    room = Room()
    room.play("rain")

    room.back()

    assert room.where == ("advice", Phase.REFLECT, False)


def test_back_into_a_vote_that_was_never_opened_opens_nothing() -> None:
    room = Room(entry(replace(ADVICE, phases=(Phase.READ, Phase.VOTE))), entry(RAIN))
    room.next()
    room.skip()

    room.back()

    assert room.where == ("advice", Phase.VOTE, False)


def test_there_is_nothing_before_the_first_card() -> None:
    room = Room()
    room.next()

    with refused("at_the_start"):
        room.back()


def test_skipping_closes_the_vote_and_reads_the_next_card() -> None:
    room = Room()
    room.reach(Phase.VOTE)

    room.skip()

    assert room.where == ("rain", Phase.READ, False)
    assert Ballot("advice", 1, 1) in room.session.closed


def test_skipping_the_last_card_ends_the_session() -> None:
    room = Room(entry(TRUST))
    room.next()

    room.skip()

    assert room.session.ended_at is not None


def test_any_entry_can_be_played_from_the_lobby() -> None:
    room = Room()

    room.play("trust")

    assert room.where == ("trust", Phase.READ, False)


def test_an_entry_that_is_not_on_the_run_sheet_cannot_be_played() -> None:
    with refused("no_such_entry"):
        Room().play("gone")


def test_reopening_a_card_asks_it_anew_and_keeps_the_earlier_answers() -> None:
    room = Room()
    room.reach(Phase.VOTE)
    person = room.join()
    person.vote("a")
    room.reach(Phase.REVEAL)

    room.reopen()
    person.vote("b")

    assert room.where == ("advice", Phase.VOTE, True)
    assert room.session.attempt == 2
    answers = [room.session.answers("advice", attempt, 1)[person.id].answer for attempt in (1, 2)]
    assert answers == [answer_to(ADVICE, "a"), answer_to(ADVICE, "b")]


def test_reopening_during_a_vote_closes_that_vote() -> None:
    room = Room()
    room.reach(Phase.VOTE)

    room.reopen()

    assert room.session.closed == {Ballot("advice", 1, 1)}
    assert room.session.open == Ballot("advice", 2, 1)


def test_a_card_without_a_vote_cannot_be_reopened() -> None:
    room = Room(entry(replace(TRUST, phases=(Phase.READ, Phase.TALK))))
    room.next()

    with refused("nothing_to_reopen"):
        room.reopen()


def test_the_same_card_twice_on_the_run_sheet_keeps_its_answers_apart() -> None:
    room = Room(entry(TRUST, "pulse-1"), entry(TRUST, "pulse-2"))
    person = room.join()
    room.reach(Phase.VOTE)
    person.vote("1", "1")
    room.skip()
    room.reach(Phase.VOTE)
    person.vote("5", "5")

    first, second = (room.session.answers(one, 1, 1)[person.id].answer for one in ("pulse-1", "pulse-2"))

    assert first != second


def test_undoing_the_end_stands_where_the_session_stood_with_its_vote_open() -> None:
    room = Room()
    room.reach(Phase.VOTE)

    room.end()
    room.undo_end()
    room.join().vote("a")

    assert room.where == ("advice", Phase.VOTE, True)
    assert room.session.ended_at is None


def test_no_answer_is_taken_after_the_end() -> None:
    room = Room()
    room.reach(Phase.VOTE)
    person = room.join()
    room.end()

    with refused("session_ended"):
        person.vote("a")
