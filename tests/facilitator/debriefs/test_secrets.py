"""No section of the page tells what a hidden group answered: neither health nor change, neither clock nor journey."""

import re

from facilitator.debriefs.record import Record, record
from facilitator.debriefs.story import told
from facilitator.debriefs.wording import Wording
from facilitator.packaged import packaged_catalogues
from game.cards import Group
from tests.facilitator.console_browser import Browser, words
from tests.facilitator.debriefs.small_evening import SmallEvening
from web.store import Store

FORM_TOKEN = re.compile(r'name="form_token" value="[^"]+"')


def test_the_page_is_the_same_whatever_two_managers_answer(store: Store, ingrid: Browser) -> None:
    SmallEvening(store, "111111", managers=Group.MENTOR)
    SmallEvening(store, "222222", managers=Group.MENTEE)

    one, other = (ingrid.open(f"/debrief/{code}").text for code in ("111111", "222222"))

    assert without_code(one) == without_code(other)


def test_a_hidden_group_has_no_line_in_any_chapter(store: Store) -> None:
    made = record(SmallEvening(store, managers=Group.MENTOR).table.session)

    story = told(made, wording(made))

    assert {line.party for one in story.before_and_after for line in one.lines} == {"mentor", "mentee", "shown"}
    assert {one.party for one in story.health} <= {"mentor", "mentee"}


def test_the_page_says_that_only_answers_are_secret(store: Store, ingrid: Browser) -> None:
    SmallEvening(store, managers=Group.MENTOR)

    page = words(ingrid.open("/debrief/482913"))

    assert "Managers 2 2 100%" in page
    assert "How many came and took part is told of every group." in page


def test_no_name_is_on_the_page(store: Store, ingrid: Browser) -> None:
    session = SmallEvening(store).table.session

    page = ingrid.open("/debrief/482913").text

    assert "Secret" not in page
    assert [id for id in session.participants if id in page] == []


def wording(made: Record) -> Wording:
    return Wording(packaged_catalogues()["en"], made.debrief.group_labels)


def without_code(page: str) -> str:
    """Two sessions differ by their codes, and their pages by the tokens of the forms."""
    return FORM_TOKEN.sub("", re.sub(r"111 ?111|222 ?222", "CODE", page))
