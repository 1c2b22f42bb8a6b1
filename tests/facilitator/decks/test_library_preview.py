"""The preview in the console: every deck of the library, for whoever is signed in."""

from pathlib import Path

import pytest
from PIL import Image

from facilitator.app import Rolecall
from tests.facilitator.console_browser import Browser
from tests.facilitator.trainer.samples import EVERY_KIND, write_sample

BUILT_IN = "/console/decks/which-hat-now/preview"
OWN = "/console/decks/every-kind/preview"


@pytest.fixture
def own(rolecall: Rolecall) -> Path:
    """A deck of the facilitator's own."""
    folder = rolecall.folder.path / "decks"
    folder.mkdir(parents=True, exist_ok=True)
    return write_sample(folder)


def test_nobody_looks_without_signing_in(browser: Browser) -> None:
    answers = [browser.client.get(f"{BUILT_IN}/{path}") for path in ("", "state", "news", "frame/phone")]

    assert [answer.status_code for answer in answers] == [302] * 4


def test_a_deck_of_the_library_can_be_looked_at(ingrid: Browser) -> None:
    desk, state = ingrid.client.get(f"{BUILT_IN}/"), ingrid.client.get(f"{BUILT_IN}/state").get_json()

    assert b"which-hat-now.yaml" in desk.data and b'href="/console/decks/which-hat-now"' in desk.data
    assert state["fresh"] and state["views"]["room"]["card"]["id"] == state["deck"]["cards"][0]["id"]


def test_a_deck_that_is_not_there_is_not_found(ingrid: Browser) -> None:
    assert ingrid.client.get("/console/decks/nowhere/preview/state").status_code == 404


def test_a_save_in_the_own_folder_is_seen(ingrid: Browser, own: Path) -> None:
    before = ingrid.client.get(f"{OWN}/state").get_json()["edition"]

    own.write_text(EVERY_KIND.replace("en: One of them", "en: One of those"), "utf-8")
    after = ingrid.client.get(f"{OWN}/state").get_json()

    assert after["edition"] == before + 1
    assert after["views"]["room"]["card"]["title"]["en"] == "One of those"


def test_a_broken_save_keeps_the_last_good_version_beside_the_error(ingrid: Browser, own: Path) -> None:
    ingrid.client.get(f"{OWN}/state")

    own.write_text(EVERY_KIND.replace("kind: hat", "kind: hut"), "utf-8")
    state = ingrid.client.get(f"{OWN}/state").get_json()

    assert not state["fresh"] and state["views"]
    assert any(one["fix"] == "Did you mean 'hat'?" for one in state["mistakes"])


def test_a_deck_that_was_taken_away_is_not_found_any_more(ingrid: Browser, own: Path) -> None:
    ingrid.client.get(f"{OWN}/state")

    own.unlink()

    assert ingrid.client.get(f"{OWN}/state").status_code == 404


def test_a_picture_is_shown_under_the_name_that_this_server_gives_it(ingrid: Browser, own: Path) -> None:
    Image.new("RGB", (40, 30), "red").save(own.parent / "door.png")
    own.write_text(
        EVERY_KIND.replace("kind: wall,", "kind: wall, picture: {file: door.png, alt: A red door},"), "utf-8"
    )

    card = ingrid.client.get(f"{OWN}/state?card=wall").get_json()["views"]["room"]["card"]

    assert ingrid.client.get(f"/pictures/{card['picture']['file']}").content_type == "image/png"
