"""Sessions played at random keep every property, and every property notices the mistake it is there for."""

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.game.faults import FAULTS
from tests.game.properties import PROPERTIES, Property
from tests.game.room import Rules
from tests.game.session_machine import SessionMachine

PLAYED = settings(
    max_examples=200,
    stateful_step_count=40,
    deadline=None,
    database=None,
    suppress_health_check=[*HealthCheck],
)
SOUGHT = settings(PLAYED, max_examples=400, derandomize=True, phases=[Phase.generate])


def test_every_session_keeps_every_property() -> None:
    run_state_machine_as_test(SessionMachine, settings=PLAYED)


@pytest.mark.parametrize(("holds", "faulty"), FAULTS.items(), ids=[holds.__name__ for holds in FAULTS])
def test_a_property_notices_its_fault(holds: Property, faulty: Rules) -> None:
    class FaultyMachine(SessionMachine):
        played_by, properties = faulty, (holds,)

    with pytest.raises(AssertionError):
        run_state_machine_as_test(FaultyMachine, settings=SOUGHT)


def test_every_property_has_a_fault() -> None:
    assert set(FAULTS) == set(PROPERTIES)
