"""Spans of time are rounded once: page and workbook say the same."""

from dataclasses import replace

import pytest

from facilitator.debriefs.record import Record, record
from facilitator.debriefs.spans import in_minutes, in_seconds
from facilitator.debriefs.story import told
from facilitator.debriefs.wording import Wording
from facilitator.packaged import packaged_catalogues
from tests.facilitator.debriefs.small_evening import SmallEvening
from web.store import Store


@pytest.fixture
def made(store: Store) -> Record:
    """The small evening."""
    return record(SmallEvening(store).table.session)


def lasted(made: Record, lasted: int, planned: float) -> str:
    debrief = replace(made.debrief, lasted=lasted, planned_minutes=planned)
    return told(replace(made, debrief=debrief), Wording(packaged_catalogues()["en"], {})).clock.lasted


def test_halves_of_a_minute_go_up() -> None:
    assert (in_minutes(150_000), in_minutes(149_000), in_minutes(29_000)) == (3, 2, 0)


def test_what_took_any_time_took_a_second() -> None:
    assert (in_seconds(0), in_seconds(200), in_seconds(1_500)) == (0, 1, 2)


def test_planned_minutes_are_whole(made: Record) -> None:
    assert lasted(made, 540_000, 3.938) == "It took 9 minutes; 4 were planned."
    assert lasted(made, 540_000, 1.2) == "It took 9 minutes; 1 was planned."


def test_a_session_of_less_than_a_minute_took_no_zero_minutes(made: Record) -> None:
    assert lasted(made, 20_000, 10) == "It took less than a minute; 10 minutes were planned."
