"""What no phone and no projector may receive: searched for in the views as they are sent."""

from collections.abc import Iterator, Mapping
from typing import Any

import pytest
from pydantic import TypeAdapter

from game import commands as c
from game import views as v
from game.cards import Group, Phase
from game.legal import REVEALED
from game.views import console_view, keepsake_view, me_view, people_view, room_view, screen_view
from tests.game.room import Person, Room

WRITERS: Mapping[type[Any], TypeAdapter[Any]] = {
    view: TypeAdapter(view)
    for view in (v.RoomView, v.MeView, v.ScreenView, v.ConsoleView, v.PeopleView, v.KeepsakeView)
}
ANSWERS = {"advice": ("c",), "rain": ("storyteller",), "trust": ("1", "5")}
ALWAYS_SECRET = ("secret-note", "secret-entry-note", "secret-token", "secret-private", "secret-offered", "Secret-Name")


def sent(view: Any) -> str:
    """A view as it goes over the wire."""
    return WRITERS[type(view)].dump_json(view).decode()


def on_phones(room: Room) -> str:
    """What every phone receives."""
    return sent(room_view(room.session, version=1, now=room.now))


def on_screen(room: Room) -> str:
    """What the projector receives."""
    return sent(screen_view(room.session, version=1, now=room.now, present=room.session.participants))


def on_console(room: Room) -> str:
    """What the facilitators receive."""
    people = room.session.participants
    return sent(console_view(room.session, 1, room.now, people)) + sent(people_view(room.session, 1, people))


def with_secrets() -> tuple[Room, Person]:
    """A room full of secrets, and somebody in it who told them."""
    room = Room()
    author = room.join(Group.MENTEE, name="Secret-Name")
    room.phone().ask("Secret-Name of a phone that asks")
    return room, author


def played() -> Iterator[tuple[Room, Person, Person]]:
    """The same room at every step of a whole session, with the author of its secrets and somebody curious."""
    room, author = with_secrets()
    shy, curious = room.join(Group.MENTEE), room.join(Group.MENTOR)
    while room.session.ended_at is None:
        yield room, author, curious
        room.next()
        if room.session.open:
            author.vote(*ANSWERS[room.card.id])
        if room.session.phase is Phase.REFLECT:
            author.reflect("secret-private thought")
            shy.reflect("secret-offered thought", offered=True)
    yield room, author, curious


def test_no_note_no_name_no_token_and_no_sentence_ever_reaches_phones_or_projector() -> None:
    leaks = [
        (room.where, secret)
        for room, _, _ in played()
        for secret in ALWAYS_SECRET
        if secret in on_phones(room) + on_screen(room)
    ]

    assert leaks == []


def test_nobody_receives_what_belongs_to_somebody_else() -> None:
    leaks = [
        (room.where, secret)
        for room, author, curious in played()
        for secret in (*ALWAYS_SECRET, author.id, author.seat.seat)
        if secret in sent(me_view(room.session, 1, curious.id))
    ]

    assert leaks == []


def test_nobody_receives_the_answer_of_somebody_else() -> None:
    answers = {len(me_view(room.session, 1, curious.id).answers) for room, _, curious in played()}

    assert answers == {0}


def test_no_seat_code_and_no_participant_is_on_phones_or_projector() -> None:
    leaks = [
        room.where
        for room, author, _ in played()
        if author.id in on_phones(room) + on_screen(room) or author.seat.seat in on_phones(room) + on_screen(room)
    ]

    assert leaks == []


def test_the_afterthought_is_told_at_the_reveal_and_not_before() -> None:
    told = {(room.session.phase, "secret-afterthought" in on_phones(room) + on_screen(room)) for room, _, _ in played()}

    assert told == {(phase, phase in REVEALED) for phase in (None, *Phase)}


def test_no_result_is_sent_before_the_reveal() -> None:
    results = {(room.session.phase, room_view(room.session, 1, room.now).result is not None) for room, _, _ in played()}

    assert results == {(phase, phase in REVEALED) for phase in (None, *Phase)}


def test_a_card_that_is_still_to_come_is_not_sent() -> None:
    room = Room()
    room.reach(Phase.REFLECT)

    assert "Trust" not in on_phones(room) + on_screen(room)


def test_the_end_page_holds_no_afterthought_while_the_session_runs() -> None:
    room = Room()
    room.reach(Phase.VOTE)
    running = sent(keepsake_view(room.session, 1))

    room.end()

    assert "secret-afterthought" not in running
    assert "secret-afterthought" in sent(keepsake_view(room.session, 1))


def test_answers_change_nothing_that_phones_receive_until_the_reveal() -> None:
    room = Room()
    room.reach(Phase.VOTE)
    before = on_phones(room)

    room.vote({Group.MENTOR: "aaabb", Group.MENTEE: "bbbcc"})

    assert on_phones(room) == before


def test_the_projector_learns_how_many_answered_but_not_what() -> None:
    some, others = Room(), Room()
    for room, keys in ((some, "aaaaaa"), (others, "cccccc")):
        room.reach(Phase.VOTE)
        room.vote({Group.MENTOR: keys})

    assert on_screen(some) == on_screen(others)
    assert screen_view(some.session, 1, some.now, ()).answered == 6


def test_the_first_result_is_sent_in_the_talk_only_when_it_is_shown() -> None:
    room = Room()
    room.reach(Phase.VOTE)
    room.vote({Group.MENTOR: "aaabb"})
    room.reach(Phase.TALK)
    hidden = room_view(room.session, 1, room.now).result

    room.press(c.ShowFirstResult(kind="show_first_result", shown=True))
    shown = room_view(room.session, 1, room.now).result
    room.next()

    assert hidden is None
    assert shown and [one.n for one in shown.rounds] == [5]
    assert room_view(room.session, 1, room.now).result is None


def test_the_console_holds_no_token_and_no_private_sentence() -> None:
    leaks = [
        (room.where, secret)
        for room, _, _ in played()
        for secret in ("secret-token", "secret-private")
        if secret in on_console(room)
    ]

    assert leaks == []


def test_the_secrets_are_really_there() -> None:
    room, author, _ = [*played()][-1]

    everything = repr(room.session)

    assert [secret for secret in (*ALWAYS_SECRET, "secret-afterthought", author.id) if secret not in everything] == []


@pytest.mark.parametrize("secret", ["secret-note of advice", "secret-entry-note of advice", "Secret-Name"])
def test_the_console_holds_the_notes_and_the_names(secret: str) -> None:
    room, _ = with_secrets()
    room.next()

    assert secret in on_console(room)


def test_the_console_receives_no_result_of_a_vote_that_is_open() -> None:
    room = Room()
    room.reach(Phase.VOTE)
    room.vote({Group.MENTOR: "aaaaa"})

    view = console_view(room.session, 1, room.now, ())

    assert (view.first_result, view.room.result) == (None, None)


def test_a_small_group_is_hidden_from_the_console_too() -> None:
    room = Room()
    room.reach(Phase.VOTE)
    room.vote({Group.MENTOR: "aaaaa", Group.MENTEE: "bb"})
    room.reach(Phase.TALK)

    first = console_view(room.session, 1, room.now, ()).first_result

    assert first and first.rounds[0].groups[Group.MENTEE] is None


def test_somebody_forgotten_is_on_no_list() -> None:
    room, author = with_secrets()
    room.phone()

    author.forget()

    assert author.id not in on_console(room)
