"""The facilitator's laptop before and after the session: signing in, making the session, taking the figures home."""

import re
from typing import Any, Final

from playwright.sync_api import Page, expect

from tests.browsers import WORKSHOP_HOST
from tests.e2e.console_page import ConsolePage
from tests.live_server import LiveServer

PRINTED_LINK: Final = re.compile(r"http://\S+/sign-in\?key=\S+")


def sign_in(laptop: Page, server: LiveServer) -> None:
    """Open the printed link, and choose a name and a passphrase."""
    (link,) = PRINTED_LINK.findall(server.output)
    laptop.goto(link)
    laptop.get_by_label("Your name").fill("Ingrid")
    laptop.get_by_label("A passphrase").fill("three words I like")
    laptop.get_by_role("button", name="Go to the console").click()


def make_the_session(laptop: Page) -> ConsolePage:
    """Make a session from the shipped run sheet, choose the address for the phones, and try the projector window."""
    laptop.get_by_role("link", name="Make the first session").click()
    laptop.get_by_role("radio", name="Kick-off 45 minutes").check()
    laptop.get_by_label("Title").fill("Kick-off in the north")
    laptop.get_by_text("Languages, groups, tables, names, deletion").click()
    laptop.get_by_label("Tables").fill("3")
    laptop.get_by_role("button", name="Make the session").click()
    laptop.get_by_role("link", name="Addresses and phone test").click()
    laptop.get_by_role("radio", name=WORKSHOP_HOST).check()
    laptop.get_by_role("button", name="Use this address").click()
    expect(laptop.get_by_role("radio", name=WORKSHOP_HOST)).to_be_checked()
    laptop.goto(laptop.url.removesuffix("/addresses"))
    expect(laptop.get_by_role("heading", name="People are coming in")).to_be_visible()
    with laptop.expect_popup() as window:
        laptop.get_by_role("link", name="Open the projector window").first.click()
    expect(window.value.get_by_role("heading", name="Kick-off in the north")).to_be_visible()
    window.value.close()
    return ConsolePage(laptop)


def exports(laptop: Page) -> list[bytes]:
    """What two links of the debrief download: the tables for HR as CSV, and the facilitator's own file."""
    files = []
    for name in ("CSV files", "Your own file"):
        with laptop.expect_download() as download:
            laptop.get_by_role("link", name=name, exact=True).click()
        files.append(download.value.path().read_bytes())
    return files


def cookie_of(laptop: Page) -> str:
    """What the laptop's browser is signed in by, as a header says it."""
    cookies: list[Any] = laptop.context.cookies()
    return "; ".join(f"{one['name']}={one['value']}" for one in cookies)
