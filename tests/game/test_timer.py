"""The timer: it counts, it can be held and lengthened, and it closes nothing by itself."""

import pytest

from game import commands as c
from game.actors import Host
from game.cards import Phase
from tests.game.room import Room, refused


def in_talk(seconds: int) -> Room:
    """A room that talks, with a timer."""
    room = Room()
    room.reach(Phase.TALK)
    room.press(c.StartTimer(kind="start_timer", seconds=seconds))
    return room


def remaining(room: Room) -> int:
    """Seconds that the timer shows."""
    assert room.session.timer is not None
    return room.session.timer.remaining(room.now) // 1000


def pause(room: Room, paused: bool = True) -> list[object]:
    """Hold the timer, or let it run on."""
    return [*room.press(c.PauseTimer(kind="pause_timer", paused=paused))]


def extend(room: Room, seconds: int) -> None:
    """Lengthen the timer."""
    room.press(c.ExtendTimer(kind="extend_timer", seconds=seconds))


def test_a_timer_counts_down_and_stops_at_zero() -> None:
    room = in_talk(90)

    room.wait(30)
    halfway = remaining(room)
    room.wait(100)

    assert (halfway, remaining(room)) == (60, 0)


def test_a_timer_that_has_run_out_closes_nothing() -> None:
    room = Room()
    room.reach(Phase.VOTE)
    person = room.join()
    room.press(c.StartTimer(kind="start_timer", seconds=10))

    room.wait(60)
    person.vote("a")

    assert room.where == ("advice", Phase.VOTE, True)


def test_a_held_timer_stands_and_runs_on_where_it_stood() -> None:
    room = in_talk(90)
    room.wait(30)

    pause(room)
    room.wait(500)
    held = remaining(room)
    pause(room, paused=False)
    room.wait(20)

    assert (held, remaining(room)) == (60, 40)


@pytest.mark.parametrize("paused", [True, False])
def test_pressing_pause_twice_changes_nothing(paused: bool) -> None:
    room = in_talk(90)
    pause(room, paused)
    room.wait(10)

    assert pause(room, paused) == []


def test_a_running_timer_can_be_lengthened_and_shortened() -> None:
    room = in_talk(60)

    extend(room, 60)
    longer = remaining(room)
    extend(room, -90)

    assert (longer, remaining(room)) == (120, 30)


def test_a_held_timer_stays_held_when_it_is_lengthened() -> None:
    room = in_talk(60)
    pause(room)

    extend(room, 30)
    room.wait(60)

    assert remaining(room) == 90


def test_a_timer_that_has_run_out_can_be_given_more_time() -> None:
    room = in_talk(60)
    room.wait(600)

    extend(room, 45)

    assert remaining(room) == 45


def test_a_timer_never_grows_beyond_an_hour_nor_below_nothing() -> None:
    room = in_talk(60)

    extend(room, 10**12)
    longest = remaining(room)
    extend(room, -(10**12))

    assert (longest, remaining(room)) == (3600, 0)


@pytest.mark.parametrize("seconds", [9, 3601, -60])
def test_a_timer_runs_for_ten_seconds_to_an_hour(seconds: int) -> None:
    with refused("wrong_timer"):
        in_talk(seconds)


def test_a_timer_can_be_taken_away() -> None:
    room = in_talk(60)

    room.press(c.StopTimer(kind="stop_timer"))

    assert room.session.timer is None


def test_entering_the_next_phase_takes_the_timer_away() -> None:
    room = in_talk(60)

    room.next()

    assert room.session.timer is None


def test_the_end_takes_the_timer_away() -> None:
    room = in_talk(60)

    room.end()

    assert room.session.timer is None


@pytest.mark.parametrize(
    "command",
    [
        c.PauseTimer(kind="pause_timer", paused=True),
        c.ExtendTimer(kind="extend_timer", seconds=30),
        c.StopTimer(kind="stop_timer"),
    ],
)
def test_without_a_timer_there_is_nothing_to_hold(command: c.RoomCommand) -> None:
    room = Room()
    room.next()

    with refused("no_timer"):
        room.press(command)


def test_after_a_restart_the_timer_stands_where_the_log_left_it() -> None:
    room = in_talk(90)
    room.wait(20)
    room.join()

    room.wait(3600)
    room.do(Host(), c.ResumeAfterRestart())

    assert remaining(room) == 70
    assert room.session.timer and room.session.timer.ends_at is None


def test_a_restart_leaves_a_held_timer_and_no_timer_alone() -> None:
    held, without = in_talk(60), Room()
    pause(held)

    assert held.do(Host(), c.ResumeAfterRestart()) == []
    assert without.do(Host(), c.ResumeAfterRestart()) == []
