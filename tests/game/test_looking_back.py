"""Looking back: up to three cards worth talking about once more, led by the same keys, while the session waits."""

from dataclasses import replace

from game import commands as c
from game.actors import Host
from game.cards import Group, Phase
from game.results import Moved
from game.views.console import console_view
from game.views.look_back import LookBackView
from tests.game.deck import ADVICE, TRUST, entry
from tests.game.room import TRAINER, Person, Room, refused

APART = {Group.MENTOR: "aaaaa", Group.MENTEE: "bbbbb"}
GAP = replace(ADVICE, id="gap", rounds=1)
SHIFT = replace(ADVICE, id="shift")
ALIKE = replace(ADVICE, id="alike", rounds=1)


def played() -> Room:
    """A card on which the sides are apart, one on which people moved, one on which they are alike; a last follows."""
    room = Room(entry(GAP), entry(SHIFT), entry(ALIKE), entry(TRUST))
    room.reach(Phase.VOTE)
    people = room.vote(APART)
    room.reach(Phase.REVEAL)
    room.play("shift")
    room.reach(Phase.VOTE)
    change_their_minds(room, people, "a", "b")
    room.play("alike")
    room.reach(Phase.VOTE)
    everybody(people, "c")
    room.reach(Phase.REVEAL)
    return room


def change_their_minds(room: Room, people: list[Person], first: str, then: str) -> None:
    """All of them answer the open vote, talk, and answer something else; the result is shown."""
    everybody(people, first)
    room.reach(Phase.REVOTE)
    everybody(people, then)
    room.reach(Phase.REVEAL)


def everybody(people: list[Person], key: str) -> None:
    """All answer the same."""
    for person in people:
        person.vote(key)


def looking(room: Room) -> LookBackView:
    """What the projector shows while the room looks back."""
    view = room.view.look_back
    assert view is not None
    return view


def moved(room: Room) -> Moved | None:
    """How many have moved on the card that the room looks back upon."""
    shift = looking(room).result.shift
    return shift.room if shift else None


def shown(room: Room) -> str:
    """The card that the room looks back upon; empty while it does not."""
    view = room.view.look_back
    return view.entry if view else ""


def test_the_widest_gap_comes_first_and_then_the_largest_shift() -> None:
    room = played()

    room.look_back()
    first = looking(room)
    room.next()
    second = looking(room)

    assert (first.entry, first.why, first.number, first.total) == ("gap", "gap", 1, 2)
    assert (second.entry, second.why, second.number, second.total) == ("shift", "shift", 2, 2)


def test_a_card_is_shown_as_at_its_reveal() -> None:
    room = played()
    room.play("gap")
    room.reach(Phase.REVEAL)
    result, card = room.view.result, room.view.card

    room.look_back()

    assert (looking(room).result, looking(room).card) == (result, card)


def test_after_the_last_card_the_session_stands_where_it_stood() -> None:
    room = played()
    stood = room.where

    room.look_back()
    announced = room.view.next
    room.next()
    last = room.view.next
    room.next()

    assert (announced, last, shown(room)) == ("look_on", "look_away", "")
    assert (room.where, room.view.next) == (stood, "reflect")


def test_back_from_the_first_card_ends_it() -> None:
    room = played()
    stood = room.where

    room.look_back()
    room.next()
    room.back()
    again = shown(room)
    room.back()

    assert (again, shown(room), room.where) == ("gap", "", stood)


def test_the_same_button_ends_it_from_any_card() -> None:
    room = played()
    room.look_back()
    room.next()

    room.look_back()

    assert shown(room) == ""


def test_a_double_press_shows_one_card_further_and_no_more() -> None:
    room = played()
    room.look_back()
    press = c.Advance(kind="advance", stage=room.session.stage)
    room.do(TRAINER, press)

    with refused("stale"):
        room.do(TRAINER, press)

    assert shown(room) == "shift"


def test_a_double_press_begins_once() -> None:
    room = played()
    press = c.LookBack(kind="look_back", stage=room.session.stage)
    room.do(TRAINER, press)

    with refused("stale"):
        room.do(TRAINER, press)

    assert shown(room) == "gap"


def test_going_to_another_card_ends_it() -> None:
    room = played()
    room.look_back()

    room.play("trust")

    assert (shown(room), room.where) == ("", ("trust", Phase.READ, False))


def test_asking_a_card_again_ends_it() -> None:
    room = played()
    room.look_back()

    room.reopen()

    assert (shown(room), room.where) == ("", ("alike", Phase.VOTE, True))


def test_a_board_takes_its_place() -> None:
    room = played()
    room.look_back()

    room.show_hats()

    assert (shown(room), room.view.board) == ("", "hats")


def test_it_takes_the_place_of_a_board() -> None:
    room = played()
    room.show_hats()

    room.look_back()

    assert (shown(room), room.view.board) == ("gap", None)


def test_while_people_answer_nobody_looks_back() -> None:
    room = played()
    room.play("trust")
    room.reach(Phase.VOTE)

    with refused("still_open"):
        room.look_back()

    assert not console_view(room.session, 1, room.now, ()).can_look_back


def test_without_a_revealed_card_there_is_nothing_to_look_back_upon() -> None:
    room = Room()
    room.next()

    with refused("nothing_to_look_back"):
        room.look_back()

    assert not console_view(room.session, 1, room.now, ()).can_look_back


def test_of_fewer_people_than_may_be_told_no_card_is_chosen() -> None:
    room = Room(entry(SHIFT))
    room.reach(Phase.VOTE)
    change_their_minds(room, room.vote({Group.MENTOR: "aa", Group.MENTEE: "bb"}), "a", "b")

    with refused("nothing_to_look_back"):
        room.look_back()


def test_a_card_that_is_not_revealed_yet_is_not_chosen() -> None:
    room = Room(entry(SHIFT))
    room.reach(Phase.VOTE)
    room.vote(APART)
    room.reach(Phase.TALK)

    with refused("nothing_to_look_back"):
        room.look_back()


def test_a_card_that_was_asked_again_shows_the_newest_time_that_the_room_has_seen() -> None:
    room = Room(entry(SHIFT))
    room.reach(Phase.VOTE)
    people = room.vote({Group.MENTOR: "aaaaa"})
    room.reach(Phase.REVEAL)
    room.reopen()
    change_their_minds(room, people, "a", "b")
    room.reopen()
    room.reach(Phase.TALK)

    room.look_back()

    assert (looking(room).attempt, looking(room).why) == (2, "shift")
    assert moved(room) == Moved(moved=5, present=5)


def test_the_cards_stay_the_same_while_the_room_looks_back() -> None:
    room = played()
    room.look_back()

    room.press(c.AddEntry(kind="add_entry", entry=entry(TRUST, "new"), place=0))

    assert (shown(room), looking(room).total) == ("gap", 2)


def test_somebody_who_is_deleted_changes_nothing_that_is_shown() -> None:
    room = Room(entry(GAP))
    room.reach(Phase.VOTE)
    people = room.vote(APART)
    room.reach(Phase.REVEAL)
    room.look_back()
    before = looking(room)

    people[0].forget()

    assert looking(room) == before


def test_after_the_end_the_same_keys_lead_through_the_cards_and_back_to_the_end() -> None:
    room = played()
    room.end()

    room.look_back()
    first = shown(room)
    room.next()
    second = shown(room)
    room.next()

    assert (first, second, shown(room)) == ("gap", "shift", "")
    assert (room.view.state, room.view.next) == ("ended", "nothing")


def test_after_the_end_nothing_else_comes_next() -> None:
    room = played()
    room.end()

    with refused("at_the_end"):
        room.next()
    with refused("at_the_end"):
        room.back()


def test_an_end_that_is_taken_back_ends_the_looking_back() -> None:
    room = played()
    room.end()
    room.look_back()

    room.undo_end()

    assert (shown(room), room.view.state) == ("", "running")


def test_the_end_takes_its_place() -> None:
    room = played()
    room.look_back()

    room.end()

    assert (shown(room), room.view.state) == ("", "ended")


def test_a_purge_ends_it_for_good() -> None:
    room = played()
    room.look_back()

    room.do(Host(), c.PurgeSession())

    assert (shown(room), room.view.next) == ("", "nothing")
    assert not console_view(room.session, 1, room.now, ()).can_look_back


def test_the_facilitator_has_the_notes_of_the_card_that_the_room_looks_back_upon() -> None:
    room = played()
    room.skip()
    now = console_view(room.session, 1, room.now, ()).notes

    room.look_back()
    then = console_view(room.session, 1, room.now, ()).notes

    assert (now, then) == (TRUST.notes and TRUST.notes.blocks, GAP.notes and GAP.notes.blocks)


def test_the_timer_goes_on_while_the_room_looks_back() -> None:
    room = played()
    room.press(c.StartTimer(kind="start_timer", seconds=60))
    timer = room.session.timer

    room.look_back()

    assert room.session.timer == timer
