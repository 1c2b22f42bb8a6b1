"""Deleting names and texts keeps what a debrief says of the game: tables, journey, points and hats."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from facilitator.debriefs.record import Record, record
from game.actors import Actor, Host
from game.commands import Command, ForgetMe, PurgeSession
from tests.facilitator.full_evening import FullEvening
from tests.facilitator.test_gameplay import Tables
from web.store import Store

PURGE: tuple[Actor, Command] = (Host(), PurgeSession())


def game(of: Record) -> Record:
    """A record without its cards, on which texts stood."""
    return replace(of, debrief=replace(of.debrief, cards=(), purged=False))


@pytest.fixture(params=[Tables, FullEvening])
def played(request: pytest.FixtureRequest, store: Store) -> Tables | FullEvening:
    """An evening of tables with points, and one with a card of every kind; both are over."""
    make: Callable[[Store], Tables | FullEvening] = request.param
    evening = make(store)
    if isinstance(evening, Tables):
        evening.play()
    return evening


def test_a_purge_keeps_the_game(played: Tables | FullEvening) -> None:
    before = game(record(played.table.session))

    played.ask(*PURGE)

    assert game(record(played.table.session)) == before


def test_deleting_people_keeps_the_game(played: Tables | FullEvening) -> None:
    before = game(record(played.table.session))
    groups = [played.mentors, played.mentees] if isinstance(played, Tables) else played.phones.values()

    for phone in (phone for phones in groups for phone in phones):
        played.ask(phone, ForgetMe(kind="forget_me"))

    assert game(record(played.table.session)) == before
