"""`make screenshots`: plays a session with scripted people on the real app, and takes the README's pictures of it."""

import io
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from PIL import Image
from playwright.sync_api import Page, expect, sync_playwright

from tests.browsers import launch
from tests.e2e.guests import Guests
from tests.e2e.venue import Venue
from tests.live_server import LiveServer

DOCS: Final = Path(__file__).parents[1] / "docs"
PUBLIC_URL: Final = "http://192.168.1.20:8000"
"""What the pictures show as the phones' address, whatever machine takes them."""
TITLE: Final = "Mentoring kick-off"
HD: Final = {"width": 1280, "height": 720}
SMALL_PHONE: Final = {"width": 390, "height": 780}
PAGE: Final = {"width": 1280, "height": 860}
MARGIN: Final = 40
"""Pixels above the cards worth talking about."""
PALETTE: Final = 256
LATER: Final = ("just-tell-me", "the-bad-draft")
"""The cards that are played for the debrief."""

# Ten mentors, eleven mentees and two managers, by the place of the hat that they choose.
FIRST: Final = (0, 0, 0, 0, 0, 0, 1, 1, 2, 8, 2, 2, 2, 2, 2, 1, 1, 0, 6, 2, 0, 6, 6)
SECOND: Final = (0, 2, 0, 2, 0, 0, 1, 2, 2, 1, 2, 2, 2, 2, 2, 2, 1, 2, 6, 2, 0, 6, 2)


def main() -> None:
    """Take all pictures."""
    DOCS.mkdir(exist_ok=True)
    with ExitStack() as around:
        folder = around.enter_context(TemporaryDirectory())
        environment = {"ROLECALL_PUBLIC_URL": PUBLIC_URL, "ROLECALL_EXTRA_HOSTS": "workshop.test"}
        server = around.enter_context(LiveServer(Path(folder), environment=environment))
        browser = launch(around.enter_context(sync_playwright()))
        take_pictures(around.enter_context(Venue(server, browser)))
        browser.close()


def take_pictures(venue: Venue) -> None:
    """Play the second card of the kick-off, and stop where there is something to see."""
    code = venue.server.open_session(title=TITLE, tables="6")
    guests = venue.guests(code)
    screen, console = venue.screen(code, viewport=HD), venue.console(code)
    phone = venue.phone(code, viewport=SMALL_PHONE).join("Mentor", "Ingrid", table=2)
    guests.come(mentor=10, mentee=11, manager=2)
    guests.play("three-minutes-of-rain")
    guests.advance()
    phone.choose("Question-Asker")
    guests.vote(*FIRST, round=1)
    guests.advance_to("revote")
    phone.choose("Straight Talker")
    expect(phone.foot).to_contain_text("Saved ✓")
    keep(phone.page, "phone")
    guests.vote(*SECOND, round=2)
    expect(console.now).to_contain_text("24 of 24 have answered")
    keep(console.page, "console")
    guests.advance_to("reveal")
    expect(screen.page.locator(".bars")).to_be_visible()
    keep(screen.page, "projector")
    play_on(guests)
    debrief = venue.page(f"/debrief/{code}", viewport=PAGE, facilitator=True)
    debrief.locator("#talking").evaluate(f"one => scrollTo(0, one.getBoundingClientRect().top - {MARGIN})")
    keep(debrief, "debrief")


def play_on(guests: Guests) -> None:
    """Play the cards after it, and end the session."""
    for card in LATER:
        guests.play(card)
        while guests.room["phase"] != "reveal":
            guests.advance()
            if guests.room["open"]:
                guests.vote(*(FIRST if guests.room["round"] == 1 else SECOND))
    guests.tell("end_session", stage=guests.room["stage"])


def keep(page: Page, name: str) -> None:
    """Take a picture of what is seen, with no more colours than it needs."""
    picture = Image.open(io.BytesIO(page.screenshot(animations="disabled"))).convert("RGB")
    path = DOCS / f"{name}.png"
    picture.quantize(PALETTE, Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE).save(path, optimize=True)
    print(f"{path.relative_to(DOCS.parent)}: {path.stat().st_size // 1000} kB")


if __name__ == "__main__":
    main()
