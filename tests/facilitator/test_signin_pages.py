"""The way into the console: the printed link the first time, name and passphrase afterwards, and out again."""

import pytest

from facilitator import accounts
from facilitator.app import Rolecall
from tests.facilitator.console_browser import PASSPHRASE, Browser, words
from web import runtime

PRIVATE = (
    "/console",
    "/console/new",
    "/console/cards.json",
    "/console/482913",
    "/console/482913/settings",
    "/console/482913/addresses",
    "/console/482913/card/e1",
    "/console/482913/delete",
    "/debrief/482913",
    "/debrief/482913.xlsx",
    "/debrief/482913.zip",
    "/debrief/482913.json",
)


@pytest.mark.parametrize("path", PRIVATE)
def test_nothing_of_the_console_is_shown_to_somebody_who_is_not_signed_in(browser: Browser, path: str) -> None:
    answer = browser.client.get(path)

    assert (answer.status_code, answer.location) == (302, f"/sign-in?next={path}")


def test_opening_the_link_does_not_use_it_up(rolecall: Rolecall, browser: Browser) -> None:
    key = rolecall.first_key()

    first, second = browser.open(f"/sign-in?key={key}"), browser.open(f"/sign-in?key={key}")

    assert "Welcome to the console" in words(first)
    assert "Welcome to the console" in words(second)


def test_the_link_leads_to_a_passphrase_and_then_to_the_console(rolecall: Rolecall, browser: Browser) -> None:
    browser.sign_in(rolecall)

    assert "No session yet" in words(browser.open("/console"))


def test_a_used_link_lets_nobody_in(rolecall: Rolecall, browser: Browser) -> None:
    key = rolecall.first_key()
    browser.sign_in(rolecall)
    stranger = Browser(rolecall.flask.test_client())

    answer = stranger.open(f"/sign-in?key={key}")

    assert answer.status_code == 403
    assert "used already" in words(answer)


def test_name_and_passphrase_lead_back_to_the_page_that_was_asked_for(rolecall: Rolecall, ingrid: Browser) -> None:
    phone = Browser(rolecall.flask.test_client())
    phone.open("/console/new")

    answer = phone.send("/sign-in?next=/console/new", name="ingrid", passphrase=PASSPHRASE)

    assert answer.request.path == "/console/new"


def test_a_sign_in_page_never_leads_to_another_site(rolecall: Rolecall, ingrid: Browser) -> None:
    phone = Browser(rolecall.flask.test_client())
    phone.open("/sign-in")
    phone.token = phone.token

    fields = {"form_token": phone.token, "name": "Ingrid", "passphrase": PASSPHRASE}
    answer = phone.client.post("/sign-in?next=//elsewhere.example", data=fields)

    assert answer.location == "/console"


def test_a_wrong_passphrase_is_refused_and_the_name_stays_typed(rolecall: Rolecall, ingrid: Browser) -> None:
    phone = Browser(rolecall.flask.test_client())
    phone.open("/sign-in")

    answer = phone.send("/sign-in", name="Ingrid", passphrase="three red apples")

    assert answer.status_code == 403
    assert 'value="Ingrid"' in answer.text


def test_after_five_wrong_tries_one_has_to_wait(rolecall: Rolecall, ingrid: Browser) -> None:
    phone = Browser(rolecall.flask.test_client())
    phone.open("/sign-in")
    for _ in range(5):
        phone.send("/sign-in", name="Ingrid", passphrase="three red apples")

    answer = phone.send("/sign-in", name="Ingrid", passphrase=PASSPHRASE)

    assert answer.status_code == 429
    assert "Too many wrong tries" in words(answer)


def statuses(rolecall: Rolecall, path: str, **fields: str) -> list[int]:
    """What a dozen forms are answered that strangers send in the same instant."""
    strangers = [Browser(rolecall.flask.test_client()) for _ in range(12)]
    for stranger in strangers:
        stranger.open("/sign-in")
    tasks = [runtime.spawn(stranger.send, path, **fields) for stranger in strangers]
    return sorted(task.wait().status_code for task in tasks)


def test_wrong_tries_in_the_same_instant_are_counted_too(rolecall: Rolecall, ingrid: Browser) -> None:
    answers = statuses(rolecall, "/sign-in", name="Ingrid", passphrase="three red apples")

    assert answers == [403] * 5 + [429] * 7


def test_a_guessed_link_hashes_nothing(rolecall: Rolecall, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(accounts, "hashed")

    answers = statuses(rolecall, "/passphrase", key="guessed", name="Ingrid", passphrase=PASSPHRASE)

    assert answers == [422] * 5 + [429] * 7


def test_signing_in_forgives_the_wrong_tries(rolecall: Rolecall, ingrid: Browser) -> None:
    phone = Browser(rolecall.flask.test_client())
    phone.open("/sign-in")
    for passphrase in ("wrong one", "wrong two", "wrong three", PASSPHRASE):
        phone.send("/sign-in", name="Ingrid", passphrase=passphrase)
    phone.send("/sign-out")
    phone.open("/sign-in")

    answers = [phone.send("/sign-in", name="Ingrid", passphrase="wrong again").status_code for _ in range(4)]

    assert answers == [403] * 4


def test_a_passphrase_that_is_too_short_is_refused_and_the_link_still_works(
    rolecall: Rolecall, browser: Browser
) -> None:
    key = rolecall.first_key() or ""
    browser.open(f"/sign-in?key={key}")

    refused = browser.send("/passphrase", key=key, name="Ingrid", passphrase="short")
    accepted = browser.send("/passphrase", key=key, name="Ingrid", passphrase=PASSPHRASE)

    assert (refused.status_code, accepted.status_code) == (422, 200)


def test_signing_out_ends_it_on_this_device(ingrid: Browser) -> None:
    ingrid.open("/console")

    ingrid.send("/sign-out")

    assert ingrid.client.get("/console").status_code == 302


def test_signing_out_everywhere_ends_it_on_the_other_device_too(rolecall: Rolecall, ingrid: Browser) -> None:
    phone = Browser(rolecall.flask.test_client())
    phone.open("/sign-in")
    phone.send("/sign-in", name="Ingrid", passphrase=PASSPHRASE)
    ingrid.open("/console")

    ingrid.send("/sign-out", everywhere="yes")

    assert phone.client.get("/console").status_code == 302


def test_a_form_of_another_page_is_refused(ingrid: Browser) -> None:
    ingrid.token = "guessed"

    assert ingrid.send("/sign-out").status_code == 403


def test_a_token_of_strange_letters_is_refused_too(ingrid: Browser) -> None:
    ingrid.token = "æøå"

    assert ingrid.send("/sign-out").status_code == 403


def test_a_form_sent_from_another_site_is_refused(ingrid: Browser) -> None:
    ingrid.open("/console")

    answer = ingrid.client.post(
        "/sign-out", data={"form_token": ingrid.token}, headers={"Origin": "http://elsewhere.example"}
    )

    assert answer.status_code == 403


def test_scripts_cannot_read_the_cookie_and_other_sites_do_not_send_it(rolecall: Rolecall, browser: Browser) -> None:
    cookie = browser.client.get("/sign-in").headers["Set-Cookie"]

    assert "HttpOnly" in cookie
    assert "SameSite=Lax" in cookie
    assert "Secure" not in cookie


def test_private_pages_are_not_kept_by_browsers(ingrid: Browser) -> None:
    assert ingrid.open("/console").headers["Cache-Control"] == "no-store"


def test_the_page_speaks_the_language_that_was_chosen(browser: Browser) -> None:
    browser.open("/sign-in?language=da")

    assert "Log ind" in words(browser.open("/sign-in"))
