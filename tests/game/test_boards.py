"""Boards on the projector: the journey between two cards, and the hat map whenever it is asked for."""

import pytest

from game import commands as c
from game.cards import Phase
from tests.game.deck import entry
from tests.game.players import PANELLED, POINTLESS, SETTLED, answered, playing, seated
from tests.game.room import TRAINER, Room, refused


def after_a_card() -> Room:
    """A card that gave points stands on its last phase; another follows."""
    room = playing(PANELLED)
    answered(room, seated(room, {1: "aaaaa"}))
    room.next()
    return room


def board(room: Room) -> str | None:
    """What the projector shows instead of the card."""
    return room.view.board


def test_after_a_card_that_gave_points_the_tokens_walk() -> None:
    room = after_a_card()
    announced = room.view.next

    room.next()

    assert (announced, board(room), room.session.phase) == ("journey", "journey", Phase.REFLECT)
    assert room.view.journey is not None


def test_from_the_journey_next_opens_the_next_card() -> None:
    room = after_a_card()
    room.next()
    announced = room.view.next

    room.next()

    assert announced == "next_card"
    assert (room.where, board(room), room.view.journey) == (("pointless", Phase.READ, False), None, None)


def test_a_double_click_shows_the_journey_and_goes_no_further() -> None:
    room = after_a_card()
    click = c.Advance(kind="advance", stage=room.session.stage)
    room.do(TRAINER, click)

    with refused("stale"):
        room.do(TRAINER, click)

    assert (room.session.entry, board(room)) == ("panelled", "journey")


def test_back_takes_the_journey_away_and_next_shows_it_again() -> None:
    room = after_a_card()
    room.next()

    room.back()
    hidden = board(room)
    room.next()

    assert (hidden, board(room)) == (None, "journey")


def test_the_journey_is_not_missed_because_the_hat_map_is_up() -> None:
    room = after_a_card()
    room.show_hats()

    room.next()

    assert board(room) == "journey"


def test_after_a_card_without_points_the_next_card_comes_at_once() -> None:
    room = playing(POINTLESS, PANELLED, last=False)
    room.reach(Phase.REFLECT)

    room.next()

    assert (board(room), room.session.entry) == (None, "panelled")


def test_after_the_last_card_the_end_comes_at_once() -> None:
    room = playing(PANELLED, last=False)
    answered(room, seated(room, {1: "aaaaa"}))

    room.next(2)

    assert (board(room), room.session.ended_at is not None) == (None, True)
    assert room.view.journey is not None


def test_a_card_that_is_skipped_shows_no_journey() -> None:
    room = after_a_card()

    room.skip()

    assert (board(room), room.session.entry) == (None, "pointless")


def test_an_attempt_that_nobody_has_seen_the_result_of_shows_no_journey() -> None:
    room = playing(PANELLED)
    room.reach(Phase.VOTE)
    room.skip()

    room.back()
    room.next()

    assert (board(room), room.session.entry) == (None, "pointless")


@pytest.mark.parametrize("phase", [Phase.READ, Phase.VOTE, Phase.REVEAL])
def test_a_board_can_be_shown_at_any_time_and_the_card_stands_where_it_stood(phase: Phase) -> None:
    room = playing(SETTLED)
    room.reach(phase)
    where = room.where

    room.show_journey()
    shown = board(room)
    room.press(c.ShowBoard(kind="show_board", board=None))

    assert (shown, board(room), room.where) == ("journey", None, where)


def test_entering_a_phase_takes_a_board_away() -> None:
    room = playing(SETTLED)
    room.next()
    room.show_hats()

    room.next()

    assert board(room) is None


def test_closing_a_vote_leaves_the_board_up() -> None:
    room = playing(SETTLED)
    room.reach(Phase.VOTE)
    room.show_hats()

    room.next()

    assert (board(room), room.session.open) == ("hats", None)


def test_showing_what_is_shown_changes_nothing() -> None:
    room = after_a_card()
    room.next()

    assert room.press(c.ShowBoard(kind="show_board", board="journey")) == []


def test_the_end_takes_a_board_away() -> None:
    room = after_a_card()
    room.next()

    room.end()
    room.undo_end()

    assert board(room) is None


def test_the_hat_map_is_sent_only_while_it_is_shown_and_at_the_end() -> None:
    room = playing(SETTLED)
    room.reach(Phase.REVEAL)
    card = room.view.hat_map
    room.show_hats()
    shown = room.view.hat_map
    room.end()

    assert card is None
    assert shown is not None and room.view.hat_map is not None


def test_without_points_there_is_no_journey_to_show() -> None:
    room = Room(entry(PANELLED))
    room.next()

    with refused("no_points"):
        room.show_journey()


def test_a_board_that_shows_nothing_of_points_is_there_without_them() -> None:
    room = Room(entry(PANELLED))
    room.next()

    room.show_hats()

    assert board(room) == "hats"


def test_switching_points_off_takes_the_journey_away() -> None:
    room = after_a_card()
    room.next()

    room.change(points=False)

    assert (board(room), room.view.journey, room.view.next) == (None, None, "next_card")
