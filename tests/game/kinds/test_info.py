"""A card that is only read: nobody answers it, and its timer starts when it is opened."""

from dataclasses import replace

from game import commands as c
from game.cards import Phase
from game.kinds import kind_of
from game.kinds.info import NoAnswer
from game.results import result
from game.views import room_view
from tests.game.deck import ADVICE, entry
from tests.game.kinds.samples import BREAK
from tests.game.room import Room, refused

MINUTE = 60_000


def stopped(room: Room) -> bool:
    """Whether no timer is set."""
    return room.session.timer is None


def test_a_break_is_only_read() -> None:
    room = Room(entry(ADVICE), entry(BREAK))

    room.play("break")

    assert room.where == ("break", Phase.READ, False)
    assert room_view(room.session, 1, room.now).next == "end"


def test_the_timer_starts_when_the_card_is_opened() -> None:
    room = Room(entry(BREAK))
    room.next()

    timer = room_view(room.session, 1, room.now).timer

    assert timer and (timer.remaining, timer.length, timer.running) == (10 * MINUTE, 10 * MINUTE, True)


def test_a_card_without_minutes_starts_no_timer() -> None:
    room = Room(entry(replace(BREAK, timer=None)))

    room.next()

    assert stopped(room)


def test_the_timer_goes_with_the_card() -> None:
    room = Room(entry(BREAK), entry(ADVICE))
    room.next(2)

    assert stopped(room)


def test_looking_back_starts_no_timer() -> None:
    room = Room(entry(BREAK), entry(ADVICE))
    room.next(2)

    room.back()

    assert room.session.entry == "break"
    assert stopped(room)


def test_coming_back_to_the_card_starts_no_timer() -> None:
    room = Room(entry(BREAK), entry(ADVICE))
    room.next(2)

    room.play("break")

    assert stopped(room)


def test_the_next_page_of_the_card_has_no_timer() -> None:
    room = Room(entry(replace(BREAK, phases=(Phase.READ, Phase.TALK))))
    room.next(2)

    assert room.session.phase is Phase.TALK
    assert stopped(room)


def test_a_second_break_has_its_own_timer() -> None:
    room = Room(entry(BREAK), entry(replace(BREAK, timer=2.5), "again"))
    room.next(2)

    assert room.session.timer and room.session.timer.length == 2.5 * MINUTE


def test_nobody_can_answer() -> None:
    room = Room(entry(BREAK))
    person = room.join()
    room.next()

    with refused("wrong_phase"):
        person.send(c.Vote(kind="vote", entry="break", attempt=1, round=1, answer=NoAnswer(kind="info")))


def test_there_is_nothing_to_open_again() -> None:
    room = Room(entry(BREAK))
    room.next()

    with refused("nothing_to_reopen"):
        room.reopen()


def test_it_has_no_result() -> None:
    room = Room(entry(BREAK))
    room.next()

    published = result(room.session, "break", 1)

    assert (published.rounds, published.gap, published.shift, published.truth) == ((), None, None, None)
    assert kind_of(BREAK).compare({}) is None
