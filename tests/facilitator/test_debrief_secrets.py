"""What must stay in the room is in no page and in no file for HR, on an evening with a card of every kind."""

import re
import secrets
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest

from facilitator.debriefs.record import Record, record
from facilitator.exporting.csvzip import csv_of
from facilitator.exporting.sheets import sheets
from facilitator.packaged import packaged_catalogues
from game.cards import Group
from tests.facilitator.console_browser import Browser
from tests.facilitator.full_evening import SECRET, FullEvening
from web.migrate import migrate
from web.store import Store

WHIMS = range(1, 7)
SAID_OF_FIGURES = "is no secret"
FORM_TOKEN = re.compile(r'name="form_token" value="[^"]+"')


@pytest.fixture(scope="module")
def evenings(tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[FullEvening]]:
    """The same evening again and again; only the two managers answer differently."""
    stores = [_store(tmp_path_factory.mktemp("evening")) for _ in WHIMS]
    yield [evening(store, whims) for store, whims in zip(stores, WHIMS, strict=True)]
    for store in stores:
        store.close()


def _store(folder: Path) -> Store:
    made = Store(f"sqlite:///{folder / 'rolecall.sqlite'}")
    migrate(made, None)
    return made


def evening(store: Store, whims: int, code: str = "482913") -> FullEvening:
    """An evening on which chance plays no part."""
    numbers = count(1)
    with pytest.MonkeyPatch.context() as chance:
        chance.setattr(secrets, "randbits", lambda bits: next(numbers))
        return FullEvening(store, whims=whims, code=code)


def files(made: Record) -> bytes:
    """Every table for HR."""
    return b"".join(csv_of(sheet) for sheet in sheets([made], packaged_catalogues()["en"]))


def test_no_answer_of_a_group_that_is_too_small_can_be_told_from_the_files(evenings: list[FullEvening]) -> None:
    answers = {str([ballot.items() for ballot in one.table.session.ballots.values()]) for one in evenings}

    assert len(answers) == len(WHIMS)
    assert len({files(record(one.table.session)) for one in evenings}) == 1


def test_no_answer_of_a_group_that_is_too_small_can_be_told_from_the_page(store: Store, ingrid: Browser) -> None:
    evening(store, 1, "111111")
    evening(store, 2, "222222")

    one, other = (ingrid.open(f"/debrief/{code}").text for code in ("111111", "222222"))

    assert _without_code(one) == _without_code(other)


def test_no_name_and_nothing_that_was_not_approved_leaves_the_room(store: Store, ingrid: Browser) -> None:
    session = FullEvening(store).table.session
    written = ingrid.open("/debrief/482913").text + files(record(session)).decode()

    assert SECRET.casefold() not in written.casefold().replace(SAID_OF_FIGURES, "")
    assert [id for id in (*session.posts, *session.participants) if id in written] == []


def test_a_hidden_group_is_null_in_every_round_of_every_card(evenings: list[FullEvening]) -> None:
    made = record(evenings[0].table.session)

    rounds = [one for card in made.debrief.cards for attempt in card.attempts for one in attempt.result.rounds]

    assert {one.groups[Group.MANAGER] for one in rounds if Group.MANAGER in one.groups} == {None}


def _without_code(page: str) -> str:
    """Two sessions differ by their codes and by the tokens of their forms."""
    return FORM_TOKEN.sub("", re.sub(r"111 ?111|222 ?222", "CODE", page))
