"""The session by the clock: what was open when, how fast answers came, who was there."""

from dataclasses import replace
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from game import commands as c
from game.actors import Host
from game.cards import Group, Phase
from game.debrief import debrief
from game.debrief.timeline import Answering, Timeline
from tests.game.deck import ADVICE, TRUST, entry
from tests.game.kinds.samples import QUICK
from tests.game.room import MORNING, Room


def clock(room: Room) -> Timeline:
    """The timeline of the room's debrief."""
    return debrief(room.session).timeline


def answered_after(*seconds: int, of: int = 0) -> Answering:
    """How fast a vote was answered in which one person answered after each of these seconds."""
    room = Room(entry(ADVICE))
    people = [room.join() for _ in seconds]
    room.reach(Phase.VOTE)
    opened = room.now
    for person, after in zip(people, seconds, strict=True):
        room.now = opened + after * 1000
        person.vote("a")
    room.next()
    return clock(room).answering[of]


def seated(room: Room) -> list[int]:
    """How many had a seat, at every change."""
    return [one.seated for one in clock(room).presence]


def test_before_the_first_card_there_is_nothing_to_tell() -> None:
    room = Room()
    room.join()

    assert clock(room) == Timeline(spans=(), answering=(), presence=())


def test_phases_follow_one_another_from_the_first_card_to_the_end() -> None:
    room = Room(entry(ADVICE), entry(TRUST))
    room.wait(60)
    while room.session.ended_at is None:
        room.next()
        room.wait(10)

    spans = clock(room).spans

    assert (spans[0].begins, spans[-1].ends) == (MORNING + 60_000, room.session.ended_at)
    assert all(one.ends == other.begins for one, other in pairwise(spans))
    assert [one.phase for one in spans if one.entry == "advice"] == [*Phase]


def test_a_phase_that_was_left_in_the_same_instant_is_none() -> None:
    room = Room(entry(ADVICE), entry(TRUST))
    room.next()
    room.play("trust")
    room.wait(30)
    room.end()

    assert [(one.entry, one.ends - one.begins) for one in clock(room).spans] == [("trust", 30_000)]


def test_a_session_that_nobody_ended_lasts_until_its_last_phase_or_answer() -> None:
    room = Room(entry(ADVICE))
    person = room.join()
    room.reach(Phase.VOTE)
    room.wait(30)
    person.vote("a")
    room.wait(7 * 86_400)
    room.press(c.TagSession(kind="tag_session", tags=room.session.tags))
    person.forget()

    made = debrief(room.session)

    assert made.lasted == 30_000
    assert made.timeline.spans[-1].ends == MORNING + 30_000


def test_after_an_end_that_was_taken_back_the_session_goes_on() -> None:
    room = Room(entry(ADVICE), entry(TRUST))
    room.next()
    room.wait(30)
    room.end()
    room.wait(30)
    room.undo_end()
    room.play("trust")
    room.wait(40)
    room.end()

    assert [one.ends - one.begins for one in clock(room).spans] == [60_000, 40_000]
    assert debrief(room.session).lasted == 100_000


@QUICK
@given(st.lists(st.integers(0, 600), min_size=5, max_size=60))
def test_half_and_nine_tenths_are_those_of_an_independent_library(seconds: list[int]) -> None:
    speed = answered_after(*sorted(seconds))

    half, most = stats.quantile([1000 * one for one in seconds], [0.5, 0.9], method="inverted_cdf")
    assert (speed.n, speed.half, speed.most) == (len(seconds), half, most)


def test_fewer_than_the_threshold_are_counted_and_not_timed() -> None:
    speed = answered_after(1, 2, 3, 4)

    assert (speed.n, speed.half, speed.most) == (4, None, None)


def test_whoever_answers_anew_is_timed_by_the_first_answer() -> None:
    room = Room(entry(ADVICE))
    people = [room.join() for _ in range(5)]
    room.reach(Phase.VOTE)
    for person in people:
        room.wait(1)
        person.vote("a")
    room.wait(100)
    people[0].vote("b")
    people[1].change(group=Group.MENTEE)
    room.next()

    [speed] = clock(room).answering

    assert (speed.half, speed.most) == (3000, 5000)


def test_a_vote_that_is_open_is_not_timed() -> None:
    room = Room(entry(ADVICE))
    room.reach(Phase.VOTE)
    room.vote({Group.MENTOR: "aaaaa"})

    assert clock(room).answering == ()


def test_a_guess_is_not_timed() -> None:
    room = Room(entry(replace(ADVICE, predict=True)))
    room.reach(Phase.VOTE)
    for person in room.vote({Group.MENTOR: "aaaaa"}):
        person.guess("b")
    room.next()

    assert [one.round for one in clock(room).answering] == [1]


def test_people_are_counted_from_the_first_card_on() -> None:
    room = Room(entry(ADVICE))
    room.table_of(3)
    room.wait(60)
    room.next()
    room.wait(60)
    room.join()
    room.wait(60)
    room.end()

    assert [(one.at - MORNING, one.seated) for one in clock(room).presence] == [(60_000, 3), (120_000, 4)]


def test_who_is_taken_out_and_let_in_again_is_missing_in_between() -> None:
    room = Room(entry(ADVICE))
    people = room.table_of(3)
    room.next()
    for removed in (True, False):
        room.wait(60)
        room.press(c.RemovePerson(kind="remove_person", participant=people[0].id, removed=removed))
    room.wait(60)
    room.end()

    assert seated(room) == [3, 2, 3]


def test_who_was_taken_out_and_is_deleted_later_left_when_taken_out() -> None:
    room = Room(entry(ADVICE))
    people = room.table_of(3)
    room.next()
    room.wait(60)
    room.press(c.RemovePerson(kind="remove_person", participant=people[0].id, removed=True))
    room.wait(60)
    room.press(c.ForgetPerson(kind="forget_person", seat=people[0].seat.seat))
    room.wait(60)
    room.end()

    assert [(one.at - MORNING, one.seated) for one in clock(room).presence] == [(0, 3), (60_000, 2)]


def test_who_is_deleted_after_the_end_was_there_to_the_end() -> None:
    room = Room(entry(ADVICE))
    people = room.table_of(3)
    room.next()
    room.end()
    room.wait(86_400)
    people[0].forget()

    assert seated(room) == [3]


def test_a_restart_changes_nothing() -> None:
    room = Room(entry(ADVICE))
    room.table_of(3)
    room.next()
    room.wait(60)
    room.end()
    before = clock(room)

    room.wait(3600)
    room.do(Host(), c.ResumeAfterRestart())

    assert clock(room) == before
