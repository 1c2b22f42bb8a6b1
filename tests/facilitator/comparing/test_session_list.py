"""The list of sessions: what they belong to, which are shown, and whose texts are deleted next."""

import re

import pytest

from facilitator.app import Rolecall
from facilitator.comparing.tags import shown
from game.actors import Host
from game.commands import PurgeSession
from game.settings import Settings, Tags
from tests.facilitator.comparing.evenings import AUTUMN, SPRING, WINTER, held, tagged
from tests.facilitator.conftest import NOW
from tests.facilitator.console_browser import Browser, words
from tests.facilitator.evening import Evening
from tests.game.workshops import OPENED_AT, TEA
from web.models import SessionRow
from web.store import Store

DAY = 86_400_000
NEW = {"client": " Northwind ", "programme": "First  year", "year": "2026", "invited": " 80 "}


def codes(browser: Browser, path: str = "/console") -> list[str]:
    """The sessions on the list, from top to bottom."""
    return re.findall(r'data-code="(\d+)"', browser.open(path).text)


def three(store: Store) -> None:
    """Sessions of two clients, a day apart."""
    tagged(held(store, SPRING, "tttttt", "cccccc"), "Northwind", "Leaders", 2025)
    tagged(held(store, AUTUMN, "tttttt", "cccccc"), "Hospital", "Leaders", 2026)
    tagged(held(store, WINTER, "tttttt", "cccccc"), "Northwind", "First year", 2026)
    with store.session() as db:
        for days, code in enumerate((SPRING, AUTUMN, WINTER)):
            db.get_one(SessionRow, code).opened_at = OPENED_AT + days * DAY


def test_a_session_is_tagged_after_its_end_and_after_a_purge(store: Store, ingrid: Browser, rolecall: Rolecall) -> None:
    evening = held(store, SPRING, "tttttt", "cccccc")
    ingrid.open("/console")

    ended = ingrid.send(f"/console/{SPRING}/tags", tagged=shown(Tags()), **NEW)
    live = rolecall.sessions.live(SPRING)
    assert live is not None
    assert live.ask(Host(), "purge", PurgeSession()).reply.ok
    before = shown(Tags(client="Northwind", programme="First year", year=2026, invited=80))
    purged = ingrid.send(f"/console/{SPRING}/tags", tagged=before, **{**NEW, "year": "", "invited": "100000"})

    assert "Northwind · First year · 2026" in words(ended)
    assert "80 invited" in words(ended)
    assert "Names and texts were deleted" in words(purged)
    assert live.read(lambda table: table.session.tags) == Tags(
        client="Northwind", programme="First year", invited=100_000
    )
    assert evening.code == SPRING


def test_wrong_and_stale_tags_are_refused_in_a_sentence(store: Store, ingrid: Browser) -> None:
    tagged(held(store, SPRING, "tttttt", "cccccc"), "Northwind")
    ingrid.open("/console")

    now = shown(Tags(client="Northwind"))
    late = ingrid.send(f"/console/{SPRING}/tags", tagged=shown(Tags(client="Northwind", invited=9)), **NEW)
    wrong = [ingrid.send(f"/console/{SPRING}/tags", tagged=now, client="", year=year) for year in ("x", "1999")]
    long = ingrid.send(f"/console/{SPRING}/tags", tagged=now, client="x" * 61)

    assert "Somebody else has tagged this session" in words(late)
    assert ["Write a year from 2000 to 2100, or leave it empty." in words(one) for one in wrong] == [True, True]
    assert "Write client and programme on one line of at most 60 characters." in words(long)
    assert {one.status_code for one in (late, *wrong, long)} == {409}


@pytest.mark.parametrize("invited", ["many", "-80", "0", "80.5", "8,0", "1 000", "100001", "9" * 400, "\uff18\uff10"])
def test_a_number_of_people_that_is_none_is_refused_in_a_sentence(store: Store, ingrid: Browser, invited: str) -> None:
    held(store, SPRING, "tttttt", "cccccc")
    ingrid.open("/console")

    wrong = ingrid.send(f"/console/{SPRING}/tags", tagged=shown(Tags()), invited=invited)

    sentence = (
        "Write how many people were invited in digits alone, a whole number from 1 to 100,000, or leave it empty."
    )
    assert (sentence in words(wrong), wrong.status_code) == (True, 409)


@pytest.mark.parametrize(("language", "said"), [("da", "fra 1 til 100.000"), ("de", "von 1 bis 100.000")])
def test_the_refusal_is_said_in_every_language(store: Store, ingrid: Browser, language: str, said: str) -> None:
    held(store, SPRING, "tttttt", "cccccc")
    ingrid.open(f"/console?language={language}")

    assert said in words(ingrid.send(f"/console/{SPRING}/tags", tagged=shown(Tags()), invited="0"))


def test_who_tags_twice_with_the_same_form_is_told_nothing_of_somebody_else(store: Store, ingrid: Browser) -> None:
    held(store, SPRING, "tttttt", "cccccc")
    ingrid.open("/console")

    twice = [ingrid.send(f"/console/{SPRING}/tags", tagged=shown(Tags()), **NEW) for _ in range(2)]

    assert [one.status_code for one in twice] == [200, 200]


def test_from_a_debrief_the_form_leads_back_to_it(store: Store, ingrid: Browser) -> None:
    held(store, SPRING, "tttttt", "cccccc")
    asked = words(ingrid.open(f"/debrief/{SPRING}"))

    back = ingrid.send(f"/console/{SPRING}/tags", tagged=shown(Tags()), back="debrief", invited="48")

    assert "How many people were asked to come; leave it empty if you do not know." in asked
    assert "12 of 48 invited came, 25%." in words(back)


def test_the_list_is_narrowed_by_tags_and_sorted_by_date(store: Store, ingrid: Browser) -> None:
    three(store)

    assert codes(ingrid) == [WINTER, AUTUMN, SPRING]
    assert codes(ingrid, "/console?order=oldest") == [SPRING, AUTUMN, WINTER]
    assert codes(ingrid, "/console?client=Northwind") == [WINTER, SPRING]
    assert codes(ingrid, "/console?programme=Leaders&year=2026") == [AUTUMN]
    assert codes(ingrid, "/console?client=Nobody") == []
    assert "No session has these tags. " in words(ingrid.open("/console?client=Nobody")) + " "


def test_sessions_that_are_over_can_be_ticked_and_compared(store: Store, ingrid: Browser) -> None:
    three(store)
    Evening(store, TEA, code="100009", settings=Settings(title="Still open"))

    page = ingrid.open("/console").text

    ticks = re.findall(r'<input type="checkbox" name="code" value="(\d+)" form="compare">', page)
    assert ticks == [WINTER, AUTUMN, SPRING]
    assert '<form class="bar-bottom row" id="compare" action="/compare" method="get">' in page


def test_with_one_session_there_is_nothing_to_compare(store: Store, ingrid: Browser) -> None:
    held(store, SPRING, "tttttt", "cccccc")

    assert "Compare" not in words(ingrid.open("/console"))


def test_in_its_last_week_a_session_says_what_goes_and_what_to_keep(store: Store, ingrid: Browser) -> None:
    for code, left in ((SPRING, 3), (AUTUMN, 7), (WINTER, 8)):
        held(store, code, "tttttt", "cccccc")
        with store.session() as db:
            db.get_one(SessionRow, code).delete_at = NOW + left * DAY

    page = ingrid.open("/console")

    assert "In 3 days names and texts of this session are deleted; the figures stay." in words(page)
    assert "In 7 days names and texts" in words(page)
    assert "In 8 days" not in words(page)
    assert {f"/debrief/{SPRING}", f"/debrief/{SPRING}.json"} <= set(re.findall(r'href="(/debrief/[^"]+)"', page.text))
