"""The preview in a browser: the real phone and projector follow the controls and every save."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from playwright.sync_api import Browser, FrameLocator, Page, ViewportSize, expect

from facilitator.trainer.preview_server import PreviewServer
from tests.e2e.axe import violations
from tests.e2e.venue import Venue
from tests.facilitator.trainer.samples import EVERY_KIND, sample, the_hats, write_sample

WIDE: ViewportSize = {"width": 1500, "height": 900}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return write_sample(tmp_path)


@pytest.fixture
def preview(file: Path) -> Iterator[PreviewServer]:
    """The preview of a deck with every kind of card."""
    made = PreviewServer(file, the_hats())
    with ThreadPoolExecutor(1) as pool:
        served = pool.submit(made.serve)
        yield made
        made.stop()
        served.result()


@pytest.fixture
def desk(preview: PreviewServer, browser: Browser) -> Iterator[Page]:
    """The preview's page; it asks no other host for anything and throws nothing."""
    context = browser.new_context(viewport=WIDE, bypass_csp=True)
    page = context.new_page()
    asked: list[str] = []
    thrown: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("pageerror", lambda error: thrown.append(str(error)))
    page.goto(preview.url)
    expect(page.get_by_role("status")).to_have_text("This is the file as you saved it last.")
    yield page
    context.close()
    assert [url for url in asked if not url.startswith((preview.url.removesuffix("deck/"), "data:"))] == []
    assert thrown == []


def phone(desk: Page) -> FrameLocator:
    """The phone in its frame."""
    return desk.frame_locator("#phone")


def screen(desk: Page) -> FrameLocator:
    """The projector in its frame."""
    return desk.frame_locator("#screen")


def test_phone_and_projector_stand_side_by_side(desk: Page) -> None:
    expect(phone(desk).get_by_role("heading", name="One of them")).to_be_visible()
    expect(screen(desk).get_by_role("heading", name="One of them")).to_be_visible()
    expect(screen(desk).locator("footer")).to_contain_text("24 here")


def test_a_save_is_seen_without_touching_the_page(desk: Page, file: Path) -> None:
    file.write_text(EVERY_KIND.replace("en: One of them", "en: One of those"), "utf-8")

    expect(phone(desk).get_by_role("heading", name="One of those")).to_be_visible()
    expect(screen(desk).get_by_role("heading", name="One of those")).to_be_visible()


def test_a_broken_save_keeps_the_last_good_version_beside_the_error_until_it_is_mended(desk: Page, file: Path) -> None:
    file.write_text(EVERY_KIND.replace("kind: hat", "kind: hut"), "utf-8")

    told = desk.get_by_role("region", name="What the checker says")
    expect(desk.get_by_role("status")).to_have_text("The file has errors. This is the last version without any.")
    expect(told).to_contain_text("every-kind.yaml:29:")
    expect(told).to_contain_text("Did you mean 'hat'?")
    expect(phone(desk).get_by_role("heading", name="One of them")).to_be_visible()

    file.write_text(EVERY_KIND, "utf-8")
    expect(desk.get_by_role("status")).to_have_text("This is the file as you saved it last.")
    expect(told).not_to_contain_text("Did you mean")


def test_the_controls_choose_group_language_theme_and_size(desk: Page) -> None:
    desk.get_by_text("Vote", exact=True).click()
    desk.get_by_label("Group on the phone").select_option("mentee")
    expect(phone(desk).get_by_role("heading", name="What do you hope to hear?")).to_be_visible()

    desk.get_by_label("Language of the cards").select_option("da")
    expect(phone(desk).get_by_role("heading", name="Hvad håber du at høre?")).to_be_visible()
    expect(screen(desk).get_by_text("Spørg igen")).to_be_visible()

    desk.get_by_label("Light or dark").select_option("dark")
    expect(screen(desk).locator("html")).to_have_attribute("data-theme", "dark")
    expect(phone(desk).locator("html")).to_have_attribute("data-theme", "dark")

    desk.get_by_label("Size of the projector").select_option("1920x1080")
    expect(desk.locator("#screen")).to_have_css("width", "1920px")


def test_people_come_and_go_with_the_slider(desk: Page) -> None:
    desk.get_by_label("People in the room").fill("0")
    expect(screen(desk).locator("footer")).to_contain_text("0 here")

    desk.get_by_label("People in the room").fill("80")
    expect(screen(desk).locator("footer")).to_contain_text("80 here")


def test_a_tap_on_the_phone_is_answered(desk: Page) -> None:
    desk.get_by_text("Vote", exact=True).click()
    phone(desk).get_by_text("Ask once more").click()

    expect(phone(desk).get_by_text("Saved ✓ You can still change it.")).to_be_visible()


def test_the_choice_survives_a_reload(desk: Page) -> None:
    desk.get_by_label("Card", exact=True).select_option("boxes")
    expect(screen(desk).get_by_role("heading", name="Boxes")).to_be_visible()
    desk.get_by_label("Language of the cards").select_option("da")
    expect(screen(desk).locator("html")).to_have_attribute("lang", "da")

    desk.reload()

    expect(screen(desk).get_by_role("heading", name="Boxes")).to_be_visible()
    expect(screen(desk).locator("html")).to_have_attribute("lang", "da")
    expect(desk.locator("html")).to_have_attribute("lang", "en")


def test_every_phase_of_every_kind_is_drawn_by_the_keys_of_a_clicker(desk: Page) -> None:
    for card in sample().playable:
        for phase in card.played:
            expect(desk.locator("#card option:checked")).to_contain_text(card.title["en"])
            expect(desk.locator(f"#phases input[value={phase}]")).to_be_checked()
            expect(screen(desk).locator(".sheet")).to_be_visible()
            expect(phone(desk).locator("main")).not_to_be_empty()
            desk.keyboard.press("ArrowRight")


def test_everybody_can_use_the_desk(desk: Page) -> None:
    desk.get_by_label("Card", exact=True).select_option("hats")

    assert violations(desk) == []


def test_a_deck_of_the_library_is_looked_at_in_the_console(venue: Venue) -> None:
    desk = venue.page("/console/decks/which-hat-now", facilitator=True, viewport=WIDE)

    desk.get_by_role("link", name="Preview").click()

    expect(phone(desk).get_by_role("heading", name="Three minutes of rain")).to_be_visible()
    expect(screen(desk).get_by_role("heading", name="Three minutes of rain")).to_be_visible()
    desk.get_by_role("link", name="Back to the deck").click()
    expect(desk.get_by_role("heading", name="Which hat now?")).to_be_visible()
