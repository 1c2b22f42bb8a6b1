"""What drawings say that no message of the source names at its place."""

import pytest

from facilitator.debriefs.charts.clock import PHASES
from game.cards import Phase
from game.text import Language
from tests.facilitator.charts.results import wording


def test_every_phase_has_a_name() -> None:
    assert PHASES.keys() == set(Phase)


@pytest.mark.parametrize("language", ["da", "de"])
def test_every_phase_is_named_in_other_languages(language: Language) -> None:
    assert [name for name in PHASES.values() if wording(language).catalogue.say(name) == name] == []
