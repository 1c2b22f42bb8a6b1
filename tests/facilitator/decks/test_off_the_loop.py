"""Phones wait for the event loop: pictures are decoded and files made safe on the disk somewhere else."""

import os
import threading
from collections.abc import Callable
from typing import Any

import pytest
from PIL import ImageFile

from facilitator.app import Rolecall
from tests.facilitator.console_browser import Browser
from tests.facilitator.decks.shelf import ILLUSTRATED, upload, write_deck
from tests.facilitator.decks.test_builder import form
from tests.facilitator.test_console_pages import make
from tests.scenarios.zips import deck_with, picture, zip_of

REFERENCE = "my-deck/first"


@pytest.fixture
def decoded_by(monkeypatch: pytest.MonkeyPatch) -> set[int]:
    """The threads that have decoded a picture."""
    return watched(monkeypatch, ImageFile.ImageFile, "load")


@pytest.fixture
def synced_by(monkeypatch: pytest.MonkeyPatch) -> set[int]:
    """The threads that have waited for the disk."""
    return watched(monkeypatch, os, "fsync")


def watched(monkeypatch: pytest.MonkeyPatch, owner: Any, name: str) -> set[int]:
    """The threads that call a function from now on."""
    seen: set[int] = set()
    original: Callable[..., Any] = getattr(owner, name)

    def watching(*args: Any) -> Any:
        seen.add(threading.get_ident())
        return original(*args)

    monkeypatch.setattr(owner, name, watching)
    return seen


@pytest.mark.parametrize(
    "path",
    [
        "/console/decks",
        "/console/decks/my-deck",
        "/console/decks/my-deck/picture/a.png",
        "/console/decks/my-deck/file",
        "/console/decks/my-deck/preview/state",
        "/console/decks/my-deck/duplicate",
        "/console/runsheet",
        "/console/runsheets",
        "/console/new",
        "/console/cards.json",
    ],
)
def test_no_page_decodes_a_picture_on_the_loop(
    rolecall: Rolecall, ingrid: Browser, decoded_by: set[int], path: str
) -> None:
    home = rolecall.folder.path / "decks" / "my-deck"
    home.mkdir(parents=True)
    (home / "a.png").write_bytes(picture())
    (home / "my-deck.yaml").write_bytes(deck_with("a.png"))

    assert ingrid.client.get(path).status_code == 200

    assert decoded_by - {threading.get_ident()} == decoded_by != set()


def test_an_upload_is_decoded_and_stored_beside_the_loop(
    ingrid: Browser, decoded_by: set[int], synced_by: set[int]
) -> None:
    upload(ingrid, ILLUSTRATED, "my.zip")
    newer = zip_of({"deck.yaml": deck_with("a.png") + b"# newer\n", "a.png": picture(size=(9, 9))})
    ingrid.send(upload(ingrid, newer, "my.zip").request.path)

    assert decoded_by and synced_by
    assert threading.get_ident() not in decoded_by | synced_by


def test_a_copy_and_a_deleted_deck_are_written_beside_the_loop(ingrid: Browser, synced_by: set[int]) -> None:
    copy = {"title.en": "Mine", "title.da": "Min", "title.de": "Mein", "author": "", "id": "mine"}
    ingrid.open("/console/decks/which-hat-now/duplicate")
    ingrid.send("/console/decks/which-hat-now/duplicate", **copy)

    assert ingrid.open("/console/decks/mine").status_code == 200
    assert synced_by and threading.get_ident() not in synced_by


def test_a_run_sheet_is_written_beside_the_loop(rolecall: Rolecall, ingrid: Browser, synced_by: set[int]) -> None:
    write_deck(rolecall, "decks/mine.yaml", deck_with("a.png").decode().replace("picture:", "#"))
    ingrid.open("/console/runsheet")

    ingrid.send("/console/runsheet", **form(REFERENCE))

    assert rolecall.catalog.runsheet("evening") is not None
    assert synced_by and threading.get_ident() not in synced_by


def test_a_sessions_pictures_are_written_anew_beside_the_loop(
    rolecall: Rolecall, ingrid: Browser, decoded_by: set[int]
) -> None:
    upload(ingrid, ILLUSTRATED, "my.zip")

    make(ingrid, play="own", title="Mine", card=[REFERENCE])
    rolecall.library.entry(REFERENCE)

    assert decoded_by and threading.get_ident() not in decoded_by


def test_an_unchanged_picture_is_not_decoded_again(rolecall: Rolecall, ingrid: Browser) -> None:
    upload(ingrid, ILLUSTRATED, "my.zip")
    ingrid.open("/console/decks")
    write_deck(rolecall, "decks/my-deck/my-deck.yaml", deck_with("a.png").decode() + "# saved again\n")

    with pytest.MonkeyPatch.context() as patch:
        decoded = watched(patch, ImageFile.ImageFile, "load")
        ingrid.open("/console/decks")
        after_a_save = len(decoded)
        (rolecall.folder.path / "decks" / "my-deck" / "a.png").write_bytes(picture(size=(9, 9)))
        ingrid.open("/console/decks")

    assert (after_a_save, len(decoded)) == (0, 1)
