"""A session by keyboard alone: the console with its keys and Tab, a phone with Tab, arrows and Space."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.e2e.console_page import ConsolePage
from tests.e2e.phone_page import PhonePage
from tests.e2e.venue import LAPTOP, Venue
from tests.imports import ROOT
from tests.live_server import NAME, PASSPHRASE

GUIDE = ROOT / "facilitator" / "README.md"
KEYS = "| key | does |\n|---|---|\n"
MOST_STEPS = 80
HAS_FOCUS = "(one) => one === document.activeElement"


def test_a_session_by_keyboard_alone(venue: Venue) -> None:
    venue.server.sign_in()
    laptop = venue.page("/sign-in", viewport=LAPTOP)
    console = open_a_session(laptop)
    code = laptop.url[-6:]
    screen, phone = venue.screen(code), venue.phone(code)
    join(phone, "Anna")

    step(console, "Space", "Open the vote")
    expect(phone.heading("Warm-up")).to_be_visible()
    step(console, "ArrowRight", "Close the vote")
    expect(phone.head).to_contain_text("Vote")
    tab_to(phone.page, phone.option("I asked for it"))
    press(phone.page, "ArrowDown", "ArrowDown", "Space")
    expect(phone.option("A question set me thinking")).to_be_checked()
    expect(phone.foot).to_contain_text("Saved ✓")
    step(console, "PageDown", "Show the results")
    step(console, "PageDown", "Let them reflect")
    expect(screen.stage).to_contain_text("What we chose")
    tab_to(laptop, console.button("Skip this card"))
    press(laptop, "Enter")

    expect(phone.heading("Three minutes of rain")).to_be_visible()
    expect(console.title).to_have_text("Three minutes of rain")
    step(console, "PageDown", "Close the vote")
    expect(phone.head).to_contain_text("Vote")
    tab_to(phone.page, phone.option("Sounding Board"))
    press(phone.page, "ArrowLeft", "Enter")
    expect(phone.option("Fellow Learner")).to_be_checked()
    for following in (
        "Let the tables talk",
        "Open the second vote",
        "Close the vote",
        "Show the results",
        "Let them reflect",
        "Next card",
    ):
        step(console, "ArrowRight", following)

    write(phone, "I listen first")
    tab_to(laptop, laptop.get_by_role("button", name="Approve"))
    press(laptop, "Enter")
    expect(screen.stage).to_contain_text("I listen first")

    tab_to(laptop, console.button("End the session"))
    press(laptop, "Enter")
    expect(laptop.get_by_role("button", name="End it")).to_be_focused()
    press(laptop, "Enter")
    expect(phone.heading("Thank you for being here")).to_be_visible()
    tab_to(laptop, laptop.get_by_role("link", name="Open the debrief"))
    press(laptop, "Enter")
    expect(laptop.get_by_role("heading", name="Who was there")).to_be_visible()


def open_a_session(laptop: Page) -> ConsolePage:
    """Sign in, and make a session from the first run sheet."""
    expect(laptop.get_by_label("Your name")).to_be_focused()
    laptop.keyboard.type(NAME)
    press(laptop, "Tab")
    laptop.keyboard.type(PASSPHRASE)
    press(laptop, "Enter")
    expect(laptop).to_have_title(re.compile("Sessions"))
    tab_to(laptop, laptop.get_by_role("link", name=re.compile("New session|Make the first session")).first)
    press(laptop, "Enter")
    tab_to(laptop, laptop.get_by_label("Title"))
    laptop.keyboard.type("By keyboard")
    press(laptop, "Enter")
    expect(laptop.get_by_role("heading", name="People are coming in")).to_be_visible()
    return ConsolePage(laptop)


def join(phone: PhonePage, name: str) -> None:
    """Choose the second group with an arrow, type a name, and go in."""
    tab_to(phone.page, phone.option("Mentor"))
    press(phone.page, "ArrowRight", "Space")
    expect(phone.option("Mentee")).to_be_checked()
    tab_to(phone.page, phone.page.get_by_label("Your name"))
    phone.page.keyboard.type(name)
    tab_to(phone.page, phone.page.get_by_role("button", name="Join", exact=True))
    press(phone.page, "Enter")
    expect(phone.heading("You are in")).to_be_focused()


def write(phone: PhonePage, sentence: str) -> None:
    """Write a sentence and offer it to the wall."""
    tab_to(phone.page, phone.page.get_by_label("One sentence"))
    phone.page.keyboard.type(sentence)
    tab_to(phone.page, phone.page.get_by_role("checkbox", name="Offer it to the wall"))
    press(phone.page, "Space")
    tab_to(phone.page, phone.page.get_by_role("button", name="Save", exact=True))
    press(phone.page, "Enter")
    expect(phone.main).to_contain_text("Offered to the wall.")


def step(console: ConsolePage, key: str, following: str) -> None:
    """Press a key for what happens next, and wait until the console offers what follows."""
    console.press(key)
    expect(console.now.get_by_role("button", name=following)).to_have_attribute("aria-disabled", "false")


def tab_to(page: Page, wanted: Locator) -> None:
    """Press Tab until it has the focus."""
    expect(wanted).to_be_visible()
    for _ in range(MOST_STEPS):
        page.keyboard.press("Tab")
        if wanted.evaluate(HAS_FOCUS):
            return
    raise AssertionError(f"Tab does not lead to {wanted}.")


def press(page: Page, *keys: str) -> None:
    """Press one key after the other."""
    for key in keys:
        page.keyboard.press(key)


@pytest.fixture
def console(venue: Venue) -> ConsolePage:
    """The console of a session whose first vote is open."""
    guests = venue.play()
    guests.advance_to("vote")
    console = venue.console(guests.code)
    expect(console.now).to_contain_text("The vote is open.")
    return console


@pytest.mark.parametrize(
    ("key", "sign"), [("b", "projector dark"), (".", "projector dark"), ("l", "locked"), ("L", "locked")]
)
def test_a_key_switches_on_and_off(console: ConsolePage, key: str, sign: str) -> None:
    bar = console.page.locator("header")

    console.press(key)
    expect(bar).to_contain_text(sign)
    console.press(key)
    expect(bar).not_to_contain_text(sign)


@pytest.mark.parametrize(("key", "title"), [("q", "How to come in"), ("?", "Keys")])
def test_a_key_opens_a_dialog_and_escape_closes_it(console: ConsolePage, key: str, title: str) -> None:
    dialog = console.page.get_by_role("dialog")

    console.press(key)
    expect(dialog).to_contain_text(title)
    console.press("Escape")

    expect(dialog).to_be_hidden()


def test_the_timer_has_keys(console: ConsolePage) -> None:
    timer = console.page.get_by_role("timer")

    console.press("t")
    expect(timer).to_contain_text(re.compile(r"^\s*(3:00|2:\d\d)"))
    console.press("t")
    expect(console.button("Go on")).to_be_visible()
    held = timer.inner_text()
    console.press("+")
    expect(timer).to_contain_text(later(held, 30))
    console.press("-")

    expect(timer).to_have_text(held)


def later(clock: str, seconds: int) -> str:
    """What a timer shows that has so much more time: "2:58" and half a minute are "3:28"."""
    minutes, rest = map(int, clock.strip()[:4].split(":"))
    left = 60 * minutes + rest + seconds
    return f"{left // 60}:{left % 60:02}"


def test_notes_fold_away_with_a_key(console: ConsolePage) -> None:
    expect(console.page.locator(".notes__block").first).to_be_visible()

    console.press("s")

    expect(console.page.locator(".notes__block")).to_have_count(0)


def test_next_during_a_vote_first_closes_it_and_back_destroys_nothing(console: ConsolePage) -> None:
    console.press("ArrowRight")
    expect(console.now).to_contain_text("The vote is closed.")
    console.press("ArrowRight")
    expect(console.now.locator("[aria-current=step]")).to_have_text("Talk")
    console.press("ArrowLeft")

    expect(console.now.locator("[aria-current=step]")).to_have_text("Vote")
    expect(console.now).to_contain_text("The vote is closed.")


def test_space_means_next_again_after_a_click_elsewhere(console: ConsolePage) -> None:
    console.button("Dark projector").click()
    expect(console.page.locator("header")).to_contain_text("projector dark")

    console.press("Space")

    expect(console.now).to_contain_text("The vote is closed.")
    expect(console.page.locator("header")).to_contain_text("projector dark")


def test_keys_rest_while_somebody_types(console: ConsolePage) -> None:
    console.button("Open the list").click()
    search = console.page.get_by_role("searchbox")

    search.press_sequentially("bl ? ")

    expect(search).to_have_value("bl ? ")
    expect(console.page.locator("header")).not_to_contain_text("projector dark")
    expect(console.page.get_by_role("dialog")).to_be_hidden()
    expect(console.now).to_contain_text("The vote is open.")


def test_the_guide_lists_the_keys_of_the_console(console: ConsolePage) -> None:
    rows = GUIDE.read_text("utf-8").split(KEYS)[1].split("\n\n")[0].splitlines()
    in_the_guide = {key for row in rows for key in row.split("|")[1].strip().split(", ")}

    console.press("?")
    expect(console.page.get_by_role("dialog")).to_contain_text("Keys are on")

    assert set(console.page.locator("dialog .key").all_inner_texts()) == in_the_guide


def test_keys_can_be_switched_off(console: ConsolePage) -> None:
    console.press("?")
    console.page.get_by_label("Keys are on").uncheck()
    console.button("Close").click()

    console.press("b")
    console.press("ArrowRight")
    console.page.reload()

    expect(console.now).to_contain_text("The vote is open.")
    expect(console.page.locator("header")).not_to_contain_text("projector dark")
