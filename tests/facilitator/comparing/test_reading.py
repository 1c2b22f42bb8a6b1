"""Fifty debriefs are read from their logs: no session wakes up, and nothing that was deleted is kept."""

from collections.abc import Iterator

import pytest

from facilitator.app import Rolecall
from facilitator.comparing.reading import MOST, Reading
from game.actors import Host
from game.commands import PurgeSession
from game.verdict import Verdict
from tests.facilitator.comparing.evenings import AUTUMN, SPRING, begun, held
from web.desk import Desk
from web.pages import NoSession
from web.store import Store


@pytest.fixture
def reading(store: Store) -> Iterator[Reading]:
    own = Store(store.url)
    yield Reading(Desk(own))
    own.close()


def test_a_record_is_that_of_the_log_and_stays_the_same_until_the_log_goes_on(store: Store, reading: Reading) -> None:
    evening = begun(store, SPRING, "tttcc", "ccccc")

    [first], [again] = reading.records([SPRING]), reading.records([SPRING])
    evening.end()
    [ended] = reading.records([SPRING])

    assert first is again
    assert (first.debrief.ended_at is None, ended.debrief.ended_at is None) == (True, False)
    assert first.debrief.attendance.joined == 10


def test_records_come_in_the_order_in_which_they_were_asked_for(store: Store, reading: Reading) -> None:
    held(store, SPRING, "tttcc", "ccccc")
    held(store, AUTUMN, "ttttt", "ccccc")

    assert [one.debrief.code for one in reading.records([AUTUMN, SPRING])] == [AUTUMN, SPRING]


def test_a_session_that_is_not_there_is_named(store: Store, reading: Reading) -> None:
    held(store, SPRING, "tttcc", "ccccc")

    with pytest.raises(NoSession) as refused:
        reading.records([SPRING, "999999"])

    assert refused.value.code == "999 999"


def test_what_a_purge_deletes_is_read_no_more_even_when_another_session_is_asked_for(
    store: Store, reading: Reading
) -> None:
    evening = begun(store, SPRING, "tttcc", "ccccc")
    evening.write(evening.join(next(iter(evening.table.session.settings.groups)), 1)[0], "Marked", Verdict.APPROVED)
    held(store, AUTUMN, "ttttt", "ccccc")
    [before] = reading.records([SPRING])

    evening.ask(Host(), PurgeSession())
    reading.records([AUTUMN])

    assert "Marked" in str(before)
    assert list(reading._read) == [AUTUMN]
    assert "Marked" not in str(reading.records([SPRING]))


def test_no_more_records_are_kept_than_a_large_comparison_needs(
    store: Store, reading: Reading, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("facilitator.comparing.reading.MOST", 2)
    codes = [f"10000{number}" for number in range(4)]
    for code in codes:
        held(store, code, "ttttt", "ccccc")

    found = reading.records(codes)

    assert [one.debrief.code for one in found] == codes
    assert list(reading._read) == codes[-2:]
    assert MOST > 50


def test_comparing_makes_no_session_live(store: Store, rolecall: Rolecall) -> None:
    held(store, SPRING, "tttcc", "ccccc")

    rolecall.reading.records([SPRING])

    assert rolecall.sessions._rooms == {}
