"""Sessions whose files are looked at: a small one with a hidden group, and an evening with a card of every kind."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from facilitator.debriefs.record import Record, record
from game.cards import Group
from tests.facilitator.full_evening import FullEvening
from tests.game.workshops import DRAFT, TEA, Workshop, chose, rated
from web.migrate import migrate
from web.store import Store


def workshop() -> Workshop:
    """Six mentors and seven mentees who move, and two managers who stay hidden."""
    made = Workshop(TEA, DRAFT)
    mentors, mentees = made.seat(Group.MENTOR, 6), made.seat(Group.MENTEE, 7)
    managers = made.seat(Group.MANAGER, 2)
    everybody = [*mentors, *mentees, *managers]
    made.vote(
        "e-tea", 1, {**dict.fromkeys(mentors, chose("tea")), **dict.fromkeys(mentees + managers, chose("coffee"))}
    )
    made.vote("e-tea", 2, {**dict.fromkeys(everybody, chose("tea")), mentees[0]: chose("coffee")})
    made.vote("e-draft", 1, dict.fromkeys(mentors, rated(1, 5)))
    made.end()
    return made


@pytest.fixture
def small() -> Record:
    """The small session on record."""
    return record(workshop().session)


@pytest.fixture(scope="module")
def evening(tmp_path_factory: pytest.TempPathFactory) -> Iterator[FullEvening]:
    """An evening with a card of every kind, over."""
    store = _store(tmp_path_factory.mktemp("evening"))
    yield FullEvening(store)
    store.close()


@pytest.fixture(scope="module")
def full(evening: FullEvening) -> Record:
    """That evening on record."""
    return record(evening.table.session)


def _store(folder: Path) -> Store:
    made = Store(f"sqlite:///{folder / 'rolecall.sqlite'}")
    migrate(made, None)
    return made
