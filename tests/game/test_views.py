"""What the audiences do see: where the session stands, counts, pace, one's own things."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from game import commands as c
from game.cards import Group, HatId, Phase, Prompts
from game.decide import replay
from game.kinds import Card
from game.views import (
    ConsoleView,
    RoomView,
    TimerView,
    console_view,
    keepsake_view,
    me_view,
    people_view,
    room_view,
    screen_view,
)
from game.views.pace import Pace
from game.views.people import RequestView
from tests.game.deck import ADVICE, RAIN, TRUST, answer_to, entry, option, words
from tests.game.room import Person, Room

MINUTE = 60_000


def phones(room: Room) -> RoomView:
    """What every phone sees."""
    return room_view(room.session, version=7, now=room.now)


def console(room: Room, present: Sequence[Person] = ()) -> ConsoleView:
    """What the facilitators see."""
    return console_view(room.session, 7, room.now, {person.id for person in present})


def test_the_view_says_what_the_next_press_does() -> None:
    room = Room(entry(ADVICE), entry(TRUST))

    presses = []
    while room.session.ended_at is None:
        presses.append(phones(room).next)
        room.next()

    assert [*presses, phones(room).next] == [
        *("open_first_card", "vote", "close_voting", "talk", "revote", "close_voting", "reveal", "reflect"),
        *("next_card", "vote", "close_voting", "reveal", "reflect", "end"),
        "nothing",
    ]


def test_the_view_says_where_the_session_stands() -> None:
    room = Room()
    room.play("rain")
    room.reach(Phase.REVOTE)

    view = phones(room)

    assert (view.version, view.state, view.number, view.total) == (7, "running", 2, 3)
    assert (view.entry, view.phase, view.attempt, view.round, view.open) == ("rain", Phase.REVOTE, 1, 2, True)


def test_the_states_of_a_session_are_lobby_running_and_ended() -> None:
    room = Room()

    states = [phones(room).state]
    for step in (room.next, room.end, room.undo_end):
        step()
        states.append(phones(room).state)

    assert states == ["lobby", "running", "ended", "running"]


def test_an_ended_session_takes_no_answers() -> None:
    room = Room()
    room.reach(Phase.VOTE)

    room.end()

    assert not phones(room).open


def test_phones_get_milliseconds_and_never_wall_time() -> None:
    room = Room()
    room.next()
    room.press(c.StartTimer(kind="start_timer", seconds=90))
    room.wait(30)

    assert phones(room).timer == TimerView(remaining=60_000, length=90_000, running=True)


def test_every_group_reads_its_own_question_and_the_projector_everybodys() -> None:
    room = Room(entry(ADVICE))
    room.next()

    card = phones(room).card

    assert card and card.prompts[Group.MENTOR] == words("What do you say?")
    assert card.prompts[Group.GUEST] == card.prompt == words("What do you hope to hear?")


def test_a_group_without_a_question_has_none() -> None:
    room = Room(entry(replace(ADVICE, prompt=Prompts(mentor=words("You?")))))
    room.next()

    card = phones(room).card

    assert card and (dict(card.prompts), card.prompt) == ({Group.MENTOR: words("You?")}, words("You?"))


@pytest.mark.parametrize(
    ("card", "options", "most", "rounds"),
    [
        (ADVICE, ["a", "b", "c"], 1, 2),
        (RAIN, list(HatId), 2, 2),
        (TRUST, ["open", "early"], 1, 1),
        (replace(TRUST, phases=(Phase.READ, Phase.TALK)), ["open", "early"], 1, 0),
    ],
)
def test_a_card_shows_what_can_be_answered(card: Card, options: list[str], most: int, rounds: int) -> None:
    room = Room(entry(card))
    room.next()

    face = phones(room).card

    assert face and ([one.id for one in face.options], face.most, face.rounds) == (options, most, rounds)


def test_options_stand_in_one_order_for_ever() -> None:
    room = Room(entry(ADVICE))
    room.join()

    orders = set()
    while room.session.ended_at is None:
        room.next()
        for session in (room.session, replay(room.log)):
            card = room_view(session, 1, room.now).card
            assert card
            orders.add(tuple(one.id for one in card.options))

    assert orders == {("a", "b", "c")}


def test_a_phone_sees_its_own_seat_answers_and_hats() -> None:
    room = Room(entry(RAIN), entry(TRUST))
    room.reach(Phase.VOTE)
    person = room.join(Group.MENTEE, name="Anna", table=3)
    person.vote("storyteller", "sounding-board")
    person.reflect("Hm.")

    me = me_view(room.session, 7, person.id)

    assert (me.group, me.name, me.number, me.table, me.seat) == (Group.MENTEE, "Anna", 1, 3, person.seat.seat)
    assert [(one.entry, one.round, one.answer) for one in me.answers] == [
        ("rain", 1, answer_to(RAIN, "storyteller", "sounding-board"))
    ]
    assert [(one.text, one.offered) for one in me.reflections] == [("Hm.", False)]
    assert [one.hat for one in me.rack.asked] == [HatId.SOUNDING_BOARD, HatId.STORYTELLER]


def test_the_end_page_keeps_the_cards_that_were_played() -> None:
    room = Room()
    room.play("trust")
    room.reach(Phase.VOTE)
    room.reopen()
    room.end()

    cards = keepsake_view(room.session, 7).cards

    assert [(one.entry, one.attempt) for one in cards] == [("trust", 2)]


def test_the_projector_says_how_many_of_those_present_have_answered() -> None:
    room = Room()
    room.reach(Phase.VOTE)
    people = room.vote({Group.MENTOR: "ab", Group.MENTEE: "c"})
    room.join()

    view = screen_view(room.session, 7, room.now, {people[0].id, people[1].id})

    assert (view.answered, view.present) == (3, 2)


def test_after_the_vote_the_projector_still_counts_its_answers() -> None:
    room = Room()
    room.reach(Phase.VOTE)
    room.vote({Group.MENTOR: "ab"})

    room.reach(Phase.TALK)

    assert screen_view(room.session, 7, room.now, ()).answered == 2


def test_the_console_counts_by_group_and_table() -> None:
    room = Room()
    mentor, mentee = room.join(Group.MENTOR, table=1), room.join(Group.MENTEE, table=2)
    room.reach(Phase.VOTE)
    mentor.vote("a")
    room.press(c.AddPerson(kind="add_person", group=Group.MENTEE, name="Bo", table=2))

    counts = console(room, present=[mentor, mentee]).counts

    assert (counts.answered, counts.present, counts.joined) == (1, 3, 3)
    assert [(one.group, one.answered, one.present) for one in counts.groups][:2] == [
        (Group.MENTOR, 1, 1),
        (Group.MENTEE, 0, 2),
    ]
    assert [(one.table, one.answered, one.present) for one in counts.tables][:2] == [(1, 1, 1), (2, 0, 2)]


def test_somebody_removed_is_no_longer_present() -> None:
    room = Room()
    person = room.join()

    room.press(c.RemovePerson(kind="remove_person", participant=person.id, removed=True))

    assert console(room, present=[person]).counts.present == 0


def test_the_console_knows_who_has_answered_and_who_has_no_phone() -> None:
    room = Room()
    room.reach(Phase.VOTE)
    room.join(name="Anna").vote("a")
    room.press(c.AddPerson(kind="add_person", group=Group.MENTEE, name="Bo", table=None))

    people = people_view(room.session, 7, present=()).people

    assert [(one.name, one.answered, one.phone) for one in people] == [("Anna", True, True), ("Bo", False, False)]


def test_the_console_lists_the_phones_that_ask() -> None:
    room = Room()
    request = room.phone().ask("Anna")

    assert people_view(room.session, 7, ()).requests == (RequestView(id=request, name="Anna"),)


def test_the_run_sheet_says_what_was_played() -> None:
    room = Room(entry(ADVICE), entry(TRUST))
    room.next()
    room.reopen()

    lines = console(room).entries

    assert [(one.id, one.played, one.attempts) for one in lines] == [("advice", True, 2), ("trust", False, 0)]


def test_the_pace_counts_from_the_first_card() -> None:
    room = Room(entry(ADVICE, minutes=5), entry(TRUST, minutes=3))
    room.wait(600)
    room.next()
    room.wait(5 * 60)

    pace = console(room).pace

    assert pace == Pace(
        planned=8 * MINUTE,
        elapsed=5 * MINUTE,
        late=0,
        entry_planned=5 * MINUTE,
        entry_elapsed=5 * MINUTE,
        savings=(),
    )


def test_a_card_that_is_past_its_own_minutes_is_late() -> None:
    room = Room(entry(ADVICE, minutes=5), entry(TRUST, minutes=3))
    room.next()
    room.wait(7 * 60)

    pace = console(room).pace

    assert pace and pace.late == 2 * MINUTE


def test_a_card_that_began_early_is_early() -> None:
    room = Room(entry(ADVICE, minutes=5), entry(TRUST, minutes=3))
    room.next()
    room.wait(4 * 60)
    room.skip()

    pace = console(room).pace

    assert pace and pace.late == -1 * MINUTE


def test_there_is_no_pace_in_the_lobby() -> None:
    assert console(Room()).pace is None


def test_a_mended_card_is_shown_mended() -> None:
    room = Room(entry(ADVICE))
    room.next()
    mended = replace(ADVICE, options=(replace(option("a"), text=words("Say it")), *ADVICE.options[1:]))

    room.press(c.MendCard(kind="mend_card", entry="advice", card=mended))

    card = phones(room).card
    assert card and card.options[0].text == words("Say it")
