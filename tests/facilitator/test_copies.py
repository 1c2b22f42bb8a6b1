"""What a copy of a session takes along."""

from facilitator.copies import copy_of, rehearsal_of
from facilitator.packaged import packaged_catalogues
from game import commands as c
from game.cards import Phase
from tests.game.room import Room

ENGLISH = packaged_catalogues()["en"]


def shortened() -> Room:
    """A session that plays its first card without the second vote."""
    room = Room()
    left_out = (Phase.TALK, Phase.REVOTE)
    room.press(c.ShortenEntry(kind="shorten_entry", entry=room.session.entries[0].id, without=left_out))
    return room


def test_a_duplicate_plays_again_what_was_left_out_on_the_day() -> None:
    plan = copy_of(shortened().session, ENGLISH)

    assert [entry.without for entry in plan.entries] == [() for _ in plan.entries]
    assert Phase.REVOTE in plan.entries[0].played


def test_a_rehearsal_leaves_out_what_the_session_leaves_out() -> None:
    plan = rehearsal_of(shortened().session, ENGLISH)

    assert plan.entries[0].without == (Phase.TALK, Phase.REVOTE)
