"""Cards for the tables: one sheet each, in the projector's language, with a code that seats people at that table."""

import pytest

from facilitator.addresses import Addresses
from game.settings import Seating, Settings
from tests.facilitator.console_browser import Browser, words
from tests.facilitator.evening import Evening
from tests.game.workshops import TEA
from web import qr
from web.network import BadAddress
from web.store import Store

LINK = "http://192.168.1.20:8000/j/482913"
PAGE = "/console/482913/tables"


@pytest.fixture(autouse=True)
def address(monkeypatch: pytest.MonkeyPatch) -> None:
    """This computer has an address that phones reach."""
    monkeypatch.setattr(Addresses, "join_url", lambda self, code: LINK)


def evening(store: Store, tables: int, seating: Seating = Seating.CHOSEN) -> None:
    """A session with so many tables, whose projector speaks Danish."""
    settings = Settings(title="Kick-off", languages=("en", "da"), screen_language="da", tables=tables, seating=seating)
    Evening(store, TEA, settings=settings)


def test_every_table_has_a_sheet_with_its_own_code_on_both_sides(store: Store, ingrid: Browser) -> None:
    evening(store, 8)

    page = ingrid.open(PAGE).text

    assert page.count('<li class="tent">') == 8
    assert [page.count(qr.svg(f"{LINK}/{table}", f"Bord {table}")) for table in range(1, 9)] == [2] * 8


def test_one_side_stands_upside_down_and_is_read_out_once(store: Store, ingrid: Browser) -> None:
    evening(store, 1)

    page = ingrid.open(PAGE).text

    assert page.count('class="tent__half tent__half--turned" aria-hidden="true"') == 1
    assert page.count('class="tent__half"') == 1


def test_a_card_speaks_the_projectors_language_and_can_be_typed(store: Store, ingrid: Browser) -> None:
    evening(store, 1)

    page = ingrid.open(PAGE)

    assert '<ol class="tents" lang="da">' in page.text
    assert "Scan, og sæt dig ved dette bord Eller skriv: 192.168.1.20:8000 Kode 482 913 Samme wifi som" in words(page)


def test_sixty_tables_are_sixty_sheets(store: Store, ingrid: Browser) -> None:
    evening(store, 60)

    assert ingrid.open(PAGE).text.count('<li class="tent">') == 60


@pytest.mark.parametrize(("asked", "paper"), [("", "a4"), ("?paper=letter", "letter"), ("?paper=stone", "a4")])
def test_the_paper_can_be_chosen(store: Store, ingrid: Browser, asked: str, paper: str) -> None:
    evening(store, 1)

    assert f"tents-page--{paper}" in ingrid.open(PAGE + asked).text


def test_whoever_deals_is_told_that_codes_seat_people_all_the_same(store: Store, ingrid: Browser) -> None:
    evening(store, 2, seating=Seating.DEALT)

    assert "also where you deal people to tables" in words(ingrid.open(PAGE))


def test_a_session_without_tables_has_no_cards_and_says_what_to_do(store: Store, ingrid: Browser) -> None:
    evening(store, 0)

    page = ingrid.open(PAGE)

    assert "This session has no tables, so there are no cards to print." in words(page)
    assert "/console/482913/settings" in page.text
    assert "<svg" not in page.text


def test_a_computer_without_a_network_prints_no_code(
    store: Store, ingrid: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Addresses, "join_url", lambda self, code: None)
    evening(store, 2)

    page = ingrid.open(PAGE)

    assert "This computer has no address that phones can reach" in words(page)
    assert 'class="tent"' not in page.text


def test_a_code_never_leads_a_phone_to_itself(store: Store, ingrid: Browser, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Addresses, "join_url", lambda self, code: "http://localhost:8000/j/482913")
    evening(store, 2)

    page = ingrid.open(PAGE)

    assert "This computer has no address that phones can reach" in words(page)
    assert 'class="tent"' not in page.text


def test_an_inner_address_is_told_as_no_address(store: Store, ingrid: Browser, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(self: Addresses, code: str) -> str:
        raise BadAddress("inner")

    monkeypatch.setattr(Addresses, "join_url", refuse)
    evening(store, 2)

    assert "This computer has no address that phones can reach" in words(ingrid.open(PAGE))


def test_only_facilitators_print_cards(store: Store, browser: Browser) -> None:
    evening(store, 2)

    assert browser.open(PAGE).request.path == "/sign-in"


def test_a_session_that_is_not_there_is_said_so(ingrid: Browser) -> None:
    assert ingrid.open(PAGE).status_code == 404
