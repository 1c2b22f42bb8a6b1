"""A trainer's file may be the only copy: whatever stands where something is to be stored is kept, or asked about."""

from pathlib import Path

import pytest

from facilitator.app import Rolecall
from facilitator.decks.own import OwnDecks
from facilitator.decks.own_files import InTheWay
from facilitator.decks.own_sheets import OwnSheets
from scenarios.archive import read_archive
from tests.facilitator.conftest import NOW
from tests.facilitator.console_browser import Browser, words
from tests.facilitator.decks.shelf import DECK, ILLUSTRATED, files_in, own_files, removed_texts, upload, write_deck
from tests.facilitator.decks.test_builder import WARM_UP, form
from tests.scenarios.zips import deck_with, picture, zip_of

PLACE = "decks/my-deck/my-deck.yaml"
OTHER = DECK.decode().replace("id: my-deck", "id: another")
HALF = "id: [my-\ntitle: Half writ"
COPY = {"title.en": "Mine", "title.da": "Min", "title.de": "Mein", "author": "", "id": "my-deck"}


@pytest.mark.parametrize("standing", [OTHER, HALF], ids=["another deck", "half a deck"])
def test_an_upload_writes_over_no_file_of_another_deck(rolecall: Rolecall, ingrid: Browser, standing: str) -> None:
    path = write_deck(rolecall, PLACE, standing)

    answer = upload(ingrid, DECK)

    assert answer.status_code == 422
    assert f"The file {path} is there already and is not this deck's; it stays as it is." in words(answer)
    assert own_files(rolecall) == {"my-deck/my-deck.yaml": standing.encode()}


@pytest.mark.parametrize("standing", [OTHER, HALF], ids=["another deck", "half a deck"])
def test_a_copy_writes_over_no_file_of_another_deck(rolecall: Rolecall, ingrid: Browser, standing: str) -> None:
    path = write_deck(rolecall, PLACE, standing)
    ingrid.open("/console/decks/which-hat-now/duplicate")

    answer = ingrid.send("/console/decks/which-hat-now/duplicate", **COPY)

    assert answer.status_code == 422
    assert f"The file {path} is there already, and stays as it is." in words(answer)
    assert own_files(rolecall) == {"my-deck/my-deck.yaml": standing.encode()}


@pytest.mark.parametrize("deck", [DECK.decode(), ""], ids=["a deck elsewhere", "no deck"])
def test_an_upload_writes_over_no_picture_that_is_not_its_decks(rolecall: Rolecall, ingrid: Browser, deck: str) -> None:
    write_deck(rolecall, "decks/mine.yaml", deck)
    write_deck(rolecall, "decks/my-deck/a.png", "the only photo")

    answer = upload(ingrid, ILLUSTRATED, "my.zip")

    assert answer.status_code == 422
    assert own_files(rolecall)["my-deck/a.png"] == b"the only photo"


def test_an_upload_writes_over_no_picture_that_a_neighbour_shows_too(rolecall: Rolecall, ingrid: Browser) -> None:
    upload(ingrid, ILLUSTRATED, "my.zip")
    write_deck(rolecall, "decks/my-deck/other.yaml", deck_with("a.png").decode().replace("id: my-deck", "id: other"))
    newer = zip_of({"deck.yaml": deck_with("a.png"), "a.png": picture(size=(9, 9))})

    answer = upload(ingrid, newer, "my.zip")

    assert answer.status_code == 422
    assert own_files(rolecall)["my-deck/a.png"] == picture()


def test_pictures_that_are_replaced_with_a_broken_deck_stay_as_copies(rolecall: Rolecall, ingrid: Browser) -> None:
    upload(ingrid, ILLUSTRATED, "my.zip")
    write_deck(rolecall, PLACE, "id: my-deck\ntitel: x\n")
    newer = zip_of({"deck.yaml": deck_with("a.png"), "a.png": picture(size=(9, 9))})

    ingrid.send(upload(ingrid, newer, "my.zip").request.path)

    kept = {Path(name).name: data for name, data in own_files(rolecall).items() if name.startswith(".removed")}
    assert own_files(rolecall)["my-deck/a.png"] == picture(size=(9, 9))
    assert kept == {"my-deck.yaml": b"id: my-deck\ntitel: x\n", "a.png": picture()}


def test_a_file_that_appears_at_the_last_moment_is_not_written_over(rolecall: Rolecall) -> None:
    unpacked = read_archive(DECK, "my.yaml")
    assert unpacked.deck is not None and unpacked.packed is not None
    write_deck(rolecall, PLACE, HALF)

    with pytest.raises(InTheWay):
        OwnDecks(rolecall.folder.path, rolecall.catalog, lambda: NOW).put(unpacked.deck, unpacked.packed)

    assert own_files(rolecall) == {"my-deck/my-deck.yaml": HALF.encode()}


def test_a_new_run_sheet_is_written_over_no_broken_one(rolecall: Rolecall, ingrid: Browser) -> None:
    broken = write_deck(rolecall, "runsheets/Evening.yaml", "id: [even\n")
    ingrid.open("/console/runsheet")

    ingrid.send("/console/runsheet", **form(WARM_UP))

    assert broken.read_text() == "id: [even\n"
    assert rolecall.catalog.runsheet("evening-2") is not None


def test_a_run_sheet_that_appears_at_the_last_moment_is_not_written_over(rolecall: Rolecall) -> None:
    path = write_deck(rolecall, "runsheets/evening.yaml", "id: [even\n")

    with pytest.raises(InTheWay):
        OwnSheets(rolecall.folder.path, rolecall.catalog, lambda: NOW).put("evening", "id: evening\n", None)

    assert path.read_text() == "id: [even\n"


def test_comments_that_a_form_cannot_keep_stay_in_a_copy(rolecall: Rolecall, ingrid: Browser) -> None:
    text = f"# ask Olga first\nid: mine\ntitle: Mine\nentries:\n  - card: {WARM_UP}\n"
    write_deck(rolecall, "runsheets/mine.yaml", text)
    ingrid.open("/console/runsheets/mine")

    ingrid.send("/console/runsheets/mine", **form(WARM_UP))

    assert "ask Olga" not in files_in(rolecall.folder.path / "runsheets")["mine.yaml"].decode()
    assert removed_texts(rolecall.folder.path / "runsheets") == [text]


PATHS = {"/file": "my-deck/my-deck.yaml", "/picture/a.png": "my-deck/a.png", "/delete": "my-deck/my-deck.yaml"}


@pytest.mark.parametrize("path", PATHS)
def test_a_file_that_goes_while_a_page_is_made_is_no_error(rolecall: Rolecall, ingrid: Browser, path: str) -> None:
    """The catalog still answers what it has just read; the disk does not any more."""
    upload(ingrid, ILLUSTRATED, "my.zip")
    files = rolecall.catalog.deck_files()
    (rolecall.folder.path / "decks" / PATHS[path]).unlink()

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(rolecall.catalog, "deck_files", lambda: files)
        status = ingrid.open(f"/console/decks/my-deck{path}").status_code

    assert status in (200, 404)


def test_a_run_sheet_that_goes_while_a_page_is_made_is_no_error(rolecall: Rolecall, ingrid: Browser) -> None:
    path = write_deck(rolecall, "runsheets/mine.yaml", f"id: mine\ntitle: Mine\nentries:\n  - card: {WARM_UP}\n")
    files = rolecall.catalog.runsheet_files()
    path.unlink()

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(rolecall.catalog, "runsheet_files", lambda: files)
        statuses = [ingrid.open(f"/console/runsheets/mine{page}").status_code for page in ("", "/file", "/delete")]

    assert statuses == [200, 404, 200]


def test_a_deck_whose_picture_goes_while_it_is_duplicated_is_told(rolecall: Rolecall, ingrid: Browser) -> None:
    upload(ingrid, ILLUSTRATED, "my.zip")
    files = rolecall.catalog.deck_files()
    ingrid.open("/console/decks/my-deck/duplicate")
    (rolecall.folder.path / "decks" / "my-deck" / "a.png").unlink()

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(rolecall.catalog, "deck_files", lambda: files)
        answer = ingrid.send("/console/decks/my-deck/duplicate", **{**COPY, "id": "mine"})

    assert answer.status_code == 422
    assert "Nothing was stored." in words(answer)
