"""The deck library in a real browser: files appear by themselves, decks are dropped in, run sheets built by buttons."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

import pytest
from playwright.sync_api import Dialog, Locator, Page, expect

from tests.browsers import WORKSHOP_HOST
from tests.e2e.test_accessibility import NARROW, faults
from tests.e2e.venue import Venue
from tests.facilitator.decks.shelf import DECK, ILLUSTRATED, PAIR
from tests.live_server import LiveServer
from tests.scenarios.written import CHOICE, HAT, deck_of

DROP: Final = """(form, [name, text]) => {
  const files = new DataTransfer();
  files.items.add(new File([text], name));
  form.dispatchEvent(new DragEvent("drop", {dataTransfer: files, bubbles: true, cancelable: true}));
}"""
MINE: Final = deck_of(CHOICE, HAT, PAIR)


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LiveServer]:
    """A server with decks of its own, so that no other test meets them."""
    environment = {"ROLECALL_EXTRA_HOSTS": WORKSHOP_HOST}
    with LiveServer(tmp_path_factory.mktemp("decks"), environment=environment) as server:
        yield server


def save(server: LiveServer, name: str, text: str) -> Path:
    """A trainer saves a file with a text editor."""
    path = server.data / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def choose(page: Page, file: Path) -> None:
    """Choose a file on the upload page and press the button."""
    page.goto("/console/upload")
    page.get_by_label("A deck: one .yaml file").set_input_files(file)
    page.get_by_role("button", name="Check and store it").click()


@pytest.fixture
def kept(tmp_path: Path) -> Callable[[str, bytes], Path]:
    """Keeps a file where a trainer keeps hers."""

    def keep(name: str, data: bytes) -> Path:
        file = tmp_path / name
        file.write_bytes(data)
        return file

    return keep


def rows(page: Page) -> Locator:
    """The cards on the run sheet that is being built, in their order."""
    return page.locator(".entry__title strong")


def of(what: str, title: str) -> re.Pattern[str]:
    """The name of a link or button that says for whom it is to those who cannot see it."""
    return re.compile(rf"^{what} ?: {title}$")


def add(within: Page | Locator, *titles: str) -> None:
    """Press Add beside cards of the deck that is unfolded."""
    for title in titles:
        within.get_by_role("button", name=of("Add", title)).click()


def test_a_file_that_is_saved_appears_on_the_open_page(server: LiveServer, venue: Venue) -> None:
    page = venue.page("/console/decks", facilitator=True)
    page.get_by_role("link", name=of("Download", "Between us")).focus()

    save(server, "decks/watched.yaml", "id: watched\ntitel: Watched\n")
    expect(page.get_by_role("region", name="mistakes in your decks")).to_contain_text("Did you mean 'title'?")
    save(server, "decks/watched.yaml", MINE.replace("my-deck", "watched").replace("My deck", "Watched deck"))

    expect(page.get_by_role("heading", name="Watched deck")).to_be_visible()
    expect(page.get_by_role("link", name=of("Download", "Between us"))).to_be_focused()
    expect(page.locator("[data-changed]")).to_have_text("The list has changed.")


def test_a_deck_that_is_looked_at_follows_its_file_and_keeps_what_is_unfolded(server: LiveServer, venue: Venue) -> None:
    text = MINE.replace("my-deck", "read").replace("  kind: hat", "  kind: hat\n    notes: Say less.")
    save(server, "decks/read.yaml", text)
    page = venue.page("/console/decks/read", facilitator=True)
    page.get_by_text("Your notes").click()

    save(server, "decks/read.yaml", text.replace("Say less.", "Say nothing."))

    expect(page.get_by_text("Say nothing.")).to_be_visible()


def test_a_deck_is_uploaded_mended_and_replaced(venue: Venue, kept: Callable[[str, bytes], Path]) -> None:
    page = venue.page("/console/decks", facilitator=True)

    choose(page, kept("mine.zip", ILLUSTRATED[:-30]))
    expect(page.get_by_role("alert")).to_contain_text("1 mistake in mine.zip. Nothing was stored.")
    choose(page, kept("mine.zip", ILLUSTRATED))
    expect(page.get_by_text("The deck is stored, and can be played.")).to_be_visible()
    shown = page.get_by_role("img", name="A corridor")
    expect(shown).to_be_visible()
    assert shown.evaluate("(image) => image.decode().then(() => image.naturalWidth)") == 32
    choose(page, kept("mine.yaml", MINE.encode()))
    expect(page.get_by_role("heading", name="Replace “My deck”?")).to_be_visible()
    found = faults(page, "replace")
    page.get_by_role("button", name="Replace it").click()

    expect(page.get_by_role("heading", name="Rain")).to_be_visible()
    assert not found, "\n".join(found)


def test_a_file_can_be_dropped(venue: Venue) -> None:
    page = venue.page("/console/upload", facilitator=True)

    page.locator("form[data-drop]").evaluate(DROP, ["dropped.yaml", DECK.decode().replace("my-deck", "dropped")])
    page.get_by_role("button", name="Check and store it").click()

    expect(page).to_have_url(f"{venue.url}/console/decks/dropped?stored=yes")


@pytest.mark.parametrize(("megabytes", "said"), [(11, "The file is larger than 10 MB."), (30, "is larger than 10 MB.")])
def test_a_file_that_is_too_large_gets_a_page_and_no_broken_line(
    venue: Venue, kept: Callable[[str, bytes], Path], megabytes: int, said: str
) -> None:
    page = venue.page("/console/upload", facilitator=True, java_script_enabled=False)

    choose(page, kept("large.yaml", b"#" * megabytes * 1_000_000))

    expect(page.get_by_role("alert")).to_contain_text(said)
    expect(page.get_by_role("alert")).to_contain_text("Nothing was stored.")


def test_a_run_sheet_is_built_by_buttons_and_played(server: LiveServer, venue: Venue) -> None:
    save(server, "decks/built.yaml", MINE.replace("my-deck", "built").replace("My deck", "Built of"))
    page = venue.page("/console/runsheet", facilitator=True, viewport={"width": 390, "height": 844})
    page.get_by_label("Title").fill("An evening")
    page.get_by_label("Minutes that you have").fill("10")
    page.get_by_text("Built of").click()
    add(page, "First", "Together", "Rain", "First")
    total = page.locator("[data-sum]")
    expect(total).to_have_text("Together 18 minutes · 8 too many")
    page.get_by_role("button", name="Move up: Rain").click()
    expect(page.get_by_role("button", name="Move up: Rain")).to_be_focused()
    page.get_by_role("button", name="Take out: First").last.click()
    page.get_by_label("Minutes for Rain").fill("3,5")
    expect(total).to_have_text("Together 9.5 minutes · 0.5 to spare")
    expect(rows(page)).to_have_text(["First", "Rain", "Together"])
    page.locator(".entry__notes > summary").nth(1).click()
    page.get_by_role("textbox", name="Notes for this place: Rain").fill("Wait.")
    found = faults(page, "builder")
    page.get_by_role("button", name="Save the run sheet").click()
    expect(page.get_by_text("The run sheet is saved.")).to_be_visible()

    page.get_by_role("link", name=of("New session", "An evening")).click()
    expect(page.get_by_role("radio", name="An evening")).to_be_checked()
    page.get_by_role("button", name="Make the session").click()
    expect(page.get_by_role("main")).to_contain_text("1 card of the run sheet was left out")
    found += faults(page, "left out")
    page.get_by_role("link", name="Open the console").click()

    expect(page.get_by_role("heading", name="People are coming in")).to_be_visible()
    assert not found, "\n".join(found)


def test_a_run_sheet_is_built_without_a_script(server: LiveServer, venue: Venue) -> None:
    save(server, "decks/plain.yaml", MINE.replace("my-deck", "plain").replace("My deck", "Plain"))
    page = venue.page("/console/runsheet", facilitator=True, java_script_enabled=False)
    page.get_by_label("Title").fill("Without a script")
    for title in ("First", "Rain"):
        page.locator("#deck-plain > summary").click()
        add(page.locator("#deck-plain"), title)
    page.get_by_role("button", name="Move up: Rain").click()
    page.get_by_label("Minutes that you have").fill("20")
    page.get_by_role("button", name="Add up").click()
    expect(page.locator("[data-sum]")).to_have_text("Together 12 minutes · 8 to spare")
    expect(rows(page)).to_have_text(["Rain", "First"])

    page.get_by_label("Title").press("Enter")

    expect(page.get_by_text("The run sheet is saved.")).to_be_visible()
    expect(page.get_by_role("heading", name="Without a script")).to_be_visible()


def test_whoever_leaves_without_saving_is_asked_first(venue: Venue) -> None:
    page = venue.page("/console/runsheet", facilitator=True)
    page.get_by_label("Title").fill("Nearly lost")
    asked: list[str] = []

    def leave(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.accept()

    page.on("dialog", leave)

    page.get_by_role("link", name="Decks", exact=True).click()

    expect(page.get_by_role("heading", name="Decks", exact=True)).to_be_visible()
    assert asked == ["beforeunload"]


def test_the_picker_of_a_new_session_says_what_fits(venue: Venue) -> None:
    page = venue.page("/console/new", facilitator=True)
    page.get_by_role("radio", name="Pick cards myself").check()
    page.get_by_label("Minutes that you have").fill("3")

    page.get_by_role("checkbox", name="Warm-up").check()

    expect(page.locator(".picker__sum")).to_have_text("Together 2 minutes · 1 to spare")


@pytest.mark.parametrize(
    "path",
    [
        "/console/decks",
        "/console/decks/which-hat-now",
        "/console/decks/which-hat-now/duplicate",
        "/console/decks/listed/delete",
        "/console/upload",
        "/console/runsheets",
        "/console/runsheet?from=kick-off-45",
    ],
)
def test_everybody_can_use_the_library(server: LiveServer, venue: Venue, path: str) -> None:
    save(server, "decks/listed.yaml", MINE.replace("my-deck", "listed"))
    page = venue.page(path, facilitator=True, viewport=NARROW)

    found = faults(page, path)

    assert not found, "\n".join(found)
