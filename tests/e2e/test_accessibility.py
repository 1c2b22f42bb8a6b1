"""Nobody is kept out: axe finds nothing on any page, phase and kind, in light and dark, narrow and enlarged."""

import re
from collections.abc import Iterator
from typing import Final

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.e2e.axe import violations
from tests.e2e.guests import Guests
from tests.e2e.stages import console_shows, phone_shows, play_and_end, screen_shows, stages
from tests.e2e.venue import Venue
from tests.live_server import LiveServer

KINDS: Final = ("just-tell-me", "three-minutes-of-rain", "the-bad-draft", "first-team")
NARROW: Final = {"width": 320, "height": 640}
SMALLEST_CHOICE: Final = 56
USUAL: Final = 16
"""Pixels of text in a browser that nobody has changed; twice that is what people with weak eyes choose."""
TOO_WIDE: Final = "() => document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth"
HEIGHTS: Final = "(all) => all.map((one) => one.getBoundingClientRect().height)"


def faults(page: Page, where: str) -> list[str]:
    """What is wrong with a page: in dark with text twice as large, then in light at its usual size."""
    expect(page.get_by_role("heading", level=1).first).to_be_attached()
    found = []
    settings = page.context.new_cdp_session(page)
    for theme, size in (("dark", 2 * USUAL), ("light", USUAL)):
        page.emulate_media(color_scheme=theme)  # type: ignore[arg-type]
        settings.send("Page.setFontSizes", {"fontSizes": {"standard": size}})
        found += [f"{where}, {theme}, text of {size} px: {one}" for one in [*violations(page), *overflow(page)]]
    settings.detach()
    return found


def overflow(page: Page) -> list[str]:
    """How far a page reaches out to the right."""
    wider = page.evaluate(TOO_WIDE)
    return [f"{wider} px too wide"] if wider > 0 else []


@pytest.fixture(scope="module")
def code(server: LiveServer) -> str:
    """A session in which nobody plays."""
    return server.open_session(title="Nobody is kept out", tables="3")


@pytest.fixture(scope="module")
def signed_in(server: LiveServer, browser: Browser) -> Iterator[BrowserContext]:
    """A signed-in facilitator's profile on a narrow screen."""
    with Venue(server, browser) as venue:
        yield venue.profile(facilitator=True, viewport=NARROW)


def test_axe_sees_what_is_wrong(venue: Venue) -> None:
    page = venue.page("/")

    page.evaluate("() => document.querySelector('label').remove()")

    assert violations(page) != []


@pytest.mark.parametrize(
    "path", ["/", "/?code=111111", "/help/wifi", "/sign-in", "/sign-in?key=old", "/t/unknown", "/screen/111111"]
)
def test_everybody_can_use_the_public_pages(venue: Venue, path: str) -> None:
    page = venue.page(path, viewport=NARROW)

    found = faults(page, path)
    assert not found, "\n".join(found)


@pytest.mark.parametrize(
    "path",
    [
        "/console",
        "/console/new",
        "/console/{code}/settings",
        "/console/{code}/addresses",
        "/console/{code}/card/e1",
        "/console/{code}/delete",
        "/console/999999",
        "/debrief/{code}",
    ],
)
def test_everybody_can_use_the_facilitators_pages(signed_in: BrowserContext, code: str, path: str) -> None:
    page = signed_in.new_page()
    page.goto(path.format(code=code))

    found = faults(page, path)
    assert not found, "\n".join(found)


def test_a_form_with_mistakes_says_so_to_everybody(signed_in: BrowserContext) -> None:
    page = signed_in.new_page()
    page.goto("/console/new")
    page.get_by_role("radio", name="Pick cards myself").check()
    page.get_by_role("button", name="Make the session").click()

    expect(page.get_by_role("alert")).to_contain_text("1 thing needs another look")
    found = faults(page, "mistakes")
    assert not found, "\n".join(found)


@pytest.mark.parametrize("card", KINDS)
def test_everybody_can_follow_every_phase_of_a_card(venue: Venue, card: str) -> None:
    guests = venue.play(card, tables="3")
    phone = venue.phone(guests.code, viewport=NARROW)
    screen, console = venue.screen(guests.code), venue.console(guests.code)
    expect(phone.heading("Welcome")).to_be_visible()
    found = faults(phone.page, "join")
    phone.join("Mentor", "Anna", table=2)
    guests.come(mentor=5, mentee=6, manager=2)
    expect(screen.stage).to_contain_text("14 people are in")
    found += faults(phone.page, "lobby") + faults(screen.page, "lobby") + faults(console.page, "lobby")

    for room in stages(guests):
        phone_shows(phone, room)
        screen_shows(screen, room)
        console_shows(console, room)
        where = f"{room['phase']}, {'open' if room['open'] else 'closed'}"
        found += faults(phone.page, f"phone, {where}")
        found += faults(screen.page, f"screen, {where}")
        found += faults(console.page, f"console, {where}")
        heights = phone.page.locator(".choice, .scale__step").evaluate_all(HEIGHTS)
        found += [f"a choice {height} px high" for height in heights if height < SMALLEST_CHOICE]

    assert not found, "\n".join(found)


def test_everybody_can_use_what_lies_beside_the_cards(venue: Venue) -> None:
    guests = venue.play()
    phone = venue.phone(guests.code, viewport=NARROW)
    phone.page.get_by_role("button", name="I was already in").click()
    found = faults(phone.page, "seat code")
    phone.page.get_by_role("button", name="Back").click()
    phone.join("Mentee")
    guests.come(mentor=2)
    phone.open_me()
    found += faults(phone.page, "me")
    phone.page.get_by_role("button", name="Let somebody join on this phone").click()
    found += faults(phone.page, "somebody else")
    phone.join("Mentor", "Bo")
    found += faults(phone.page, "shared phone")
    phone.open_me()
    phone.page.get_by_role("button", name="Delete me …").click()
    found += faults(phone.page, "delete me")
    phone.page.get_by_role("button", name="Yes, delete me").click()
    expect(phone.heading("You are deleted")).to_be_visible()
    found += faults(phone.page, "deleted")
    guests.tell("end_session", stage=guests.room["stage"])
    phone.page.get_by_role("button", name="Go on as").click()
    expect(phone.heading("Thank you for being here")).to_be_visible()

    found += faults(phone.page, "the end")
    assert not found, "\n".join(found)


def test_everybody_can_use_what_the_console_unfolds(venue: Venue) -> None:
    guests = venue.play("just-tell-me", "watched")
    console, screen = venue.console(guests.code), venue.screen(guests.code)
    lost = venue.phone(guests.code)
    lost.page.get_by_role("button", name="I was already in").click()
    lost.page.get_by_label("Who are you?").fill("Anna, table 2")
    lost.page.get_by_role("button", name="Ask the facilitator").click()
    guests.come(mentor=6, mentee=6)
    guests.advance_to("vote")
    guests.vote(0, 1)
    guests.tell("start_timer", seconds=600)
    expect(console.panel("Somebody was already in")).to_contain_text("Anna, table 2")
    console.button("Open the list").click()
    console.page.get_by_text("Add somebody without a phone").click()
    console.page.get_by_text("Add a card").click()
    console.button("Ask again").click()
    found = faults(console.page, "everything open")
    console.page.get_by_role("button", name=re.compile("Answer for ….*Mentee 6")).click()
    found += faults(console.page, "an answer for somebody")
    console.button("Close").click()
    console.press("q")
    expect(console.page.get_by_role("dialog")).to_contain_text("How to come in")
    found += faults(console.page, "QR code")
    console.button("Close").click()
    console.press("?")
    expect(console.page.get_by_role("dialog")).to_contain_text("Keys")
    found += faults(console.page, "keys")
    screen.press("q")
    expect(screen.page.locator(".lobby__code")).to_be_visible()
    found += faults(screen.page, "QR code on the projector")
    screen.press("q")
    guests.tell("blank_screen", blank=True)
    expect(screen.stage).to_contain_text("The screen is dark")

    found += faults(screen.page, "dark projector")
    assert not found, "\n".join(found)


@pytest.mark.parametrize(
    ("sheet", "heading"),
    [("", "Who was there"), ("/sponsor", "How far the groups are apart"), ("/hr", "Who was there")],
)
def test_everybody_can_read_the_debrief(venue: Venue, played: Guests, sheet: str, heading: str) -> None:
    page = venue.page(f"/debrief/{played.code}{sheet}", viewport=NARROW, facilitator=True)

    expect(page.get_by_role("heading", name=heading)).to_be_visible()
    found = faults(page, f"debrief{sheet}")
    assert not found, "\n".join(found)


def test_everybody_can_read_a_comparison(venue: Venue) -> None:
    first, second = (play_and_end(venue.play("first-team")) for _ in range(2))
    chosen = f"code={first}&code={second}"
    signed_in = venue.profile(facilitator=True, viewport=NARROW)
    sessions, all_of_them, one_room = signed_in.new_page(), signed_in.new_page(), signed_in.new_page()
    sessions.goto("/console")
    all_of_them.goto(f"/compare?{chosen}")
    one_room.goto(f"/compare/room?{chosen}&room={first}")
    expect(all_of_them.get_by_role("heading", name="2 sessions", exact=True)).to_be_visible()
    expect(one_room.get_by_role("heading", name="First team")).to_be_visible()

    found = faults(sessions, "sessions") + faults(all_of_them, "comparison") + faults(one_room, "one room")
    assert not found, "\n".join(found)


@pytest.fixture
def played(venue: Venue) -> Guests:
    """A session that was played, with sentences on its wall."""
    guests = venue.play(*KINDS)
    guests.come(mentor=6, mentee=6, manager=2)
    for _ in KINDS:
        for room in stages(guests):
            assert room["card"]
    guests.reflect("Ask before you advise.", "Listen for one minute longer.")
    guests.approve_all()
    return guests
