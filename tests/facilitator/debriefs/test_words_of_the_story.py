"""What is said of gaps, sureness and health stands in tables of messages, all of them in Danish and German too."""

import pytest

from facilitator.debriefs import gaps, sureness
from facilitator.debriefs.story.clock import ANSWERING
from facilitator.debriefs.story.health import MEANINGS, REMEDIES
from facilitator.debriefs.wording import CONCERNS
from facilitator.packaged import packaged_catalogues
from game.cards import Concern
from game.text import Language
from tests.facilitator.test_words import untouched, values

SAID = (
    *MEANINGS.values(),
    *REMEDIES.values(),
    *CONCERNS.values(),
    ANSWERING,
    gaps.CLOSE,
    gaps.CLOSE_GUESS,
    gaps.GUESSED,
)
COUNTED = (gaps.NEARER, gaps.CHOSEN, *gaps.MEAN_GAPS.values(), *gaps.SHARE_GAPS.values(), *sureness.UNITS.values())


@pytest.mark.parametrize("language", ["da", "de"])
def test_every_message_of_the_tables_is_translated(language: Language) -> None:
    catalogue = packaged_catalogues()[language]
    blanks = {message: {name: f"<{name}>" for name in values(message)} for message in SAID}

    same = {one for one in SAID if catalogue.say(one, **blanks[one]) == one.format(**blanks[one])}

    assert same == set()


@pytest.mark.parametrize("language", ["da", "de"])
def test_every_counted_message_of_the_tables_is_translated(language: Language) -> None:
    catalogue = packaged_catalogues()[language]

    same = {many for one, many in COUNTED if untouched(catalogue, one, many)}

    assert same - {"{size} point", "{size} points"} == set()


def test_every_question_of_a_programmes_health_is_explained() -> None:
    assert MEANINGS.keys() == REMEDIES.keys() == CONCERNS.keys() == set(Concern)
