"""Sponsor sheet and HR report in the browser: for facilitators, and the same as on paper."""

import re

import pytest

from facilitator.debriefs.offline import Offline
from facilitator.packaged import packaged_assets, packaged_catalogues
from scenarios.catalog import Catalog
from tests.facilitator.console_browser import Browser
from tests.facilitator.evening import Evening
from tests.facilitator.paper.printing import bare, full_record
from tests.game.workshops import TEA
from web.store import Store

LAYOUTS = ["sponsor", "hr"]


def leaves(page: str) -> str:
    """The sheets of a page, as they stand in it."""
    return bare("".join(re.findall(r"<article\b.*?</article>", page, re.S)))


@pytest.mark.parametrize("layout", LAYOUTS)
def test_page_and_paper_are_the_same_sheets(store: Store, ingrid: Browser, layout: str) -> None:
    made = full_record(store)
    offline = Offline(packaged_catalogues(), packaged_assets(), Catalog())

    printed = offline.page(made, "sponsor" if layout == "sponsor" else "hr", language="de", paper="a4")
    shown = ingrid.open(f"/debrief/482913/{layout}?language=de").text

    assert leaves(shown)
    assert leaves(shown) == leaves(printed)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_nobody_sees_them_who_is_not_signed_in(store: Store, browser: Browser, layout: str) -> None:
    full_record(store)

    answer = browser.client.get(f"/debrief/482913/{layout}")

    assert (answer.status_code, "/sign-in" in answer.location) == (302, True)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_an_unknown_session_is_told_of(ingrid: Browser, layout: str) -> None:
    assert ingrid.open(f"/debrief/999999/{layout}").status_code == 404


@pytest.mark.parametrize(("asked", "paper"), [("", ""), ("?paper=letter", "on-letter"), ("?paper=napkin", "")])
def test_the_address_may_name_the_paper(store: Store, ingrid: Browser, asked: str, paper: str) -> None:
    full_record(store)

    body = re.search(r'<body class="([^"]*)"', ingrid.open(f"/debrief/482913/hr{asked}").text)

    assert body
    assert [one for one in body[1].split() if one.startswith("on-")] == [paper][: len(paper)]


def test_the_debrief_begins_with_a_front_page_for_its_print(store: Store, ingrid: Browser) -> None:
    full_record(store)

    assert 'class="front front--letter"' in ingrid.open("/debrief/482913?paper=letter").text


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_session_that_still_runs_says_so(store: Store, ingrid: Browser, layout: str) -> None:
    Evening(store, TEA).advance(2)

    assert (
        "The session has not ended: these are the figures up to now." in ingrid.open(f"/debrief/482913/{layout}").text
    )
