"""Uploading a deck: what is fine is stored whole, all else is told and leaves nothing; nothing is replaced unasked."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from facilitator.app import Rolecall, create_app
from facilitator.config import Config
from facilitator.datafolder import DataFolder
from facilitator.decks.waiting import Upload, Waiting
from scenarios.archive import Packed
from scenarios.loader import parse_deck
from tests.facilitator.conftest import NOW, PORT
from tests.facilitator.console_browser import Browser, words
from tests.facilitator.decks.shelf import DECK, ILLUSTRATED, NEWER, own_files, upload, write_deck
from tests.scenarios.test_hostile_archives import HOSTILE
from tests.scenarios.test_hostile_decks import HOSTILE as HOSTILE_DECKS
from tests.scenarios.zips import deck_with, picture, zip_of


def test_a_deck_that_is_fine_is_stored_and_shown(rolecall: Rolecall, ingrid: Browser) -> None:
    answer = upload(ingrid, DECK)

    assert (answer.status_code, answer.request.path) == (200, "/console/decks/my-deck")
    assert "The deck is stored, and can be played." in words(answer)
    assert own_files(rolecall) == {"my-deck/my-deck.yaml": DECK}
    assert "My deck" in words(ingrid.open("/console/decks"))


def test_a_zip_is_stored_with_its_pictures(rolecall: Rolecall, ingrid: Browser) -> None:
    answer = upload(ingrid, ILLUSTRATED, "my.zip")

    assert own_files(rolecall).keys() == {"my-deck/my-deck.yaml", "my-deck/a.png"}
    assert 'src="/console/decks/my-deck/picture/a.png" alt="A corridor"' in answer.text


def test_a_stored_deck_is_nobody_elses(rolecall: Rolecall, ingrid: Browser) -> None:
    upload(ingrid, ILLUSTRATED, "my.zip")

    home = rolecall.folder.path / "decks" / "my-deck"
    assert [path.stat().st_mode & 0o077 for path in (home, *home.iterdir())] == [0, 0, 0]


def test_mistakes_are_told_as_the_checker_tells_them(rolecall: Rolecall, ingrid: Browser) -> None:
    answer = upload(ingrid, DECK.replace(b"title: First", b"titel: First"))

    assert answer.status_code == 422
    assert "1 mistake in my.yaml. Nothing was stored." in words(answer)
    assert "my.yaml:7:5 Unknown key 'titel'. Did you mean 'title'?" in words(answer)
    assert own_files(rolecall) == {}


def test_warnings_are_shown_and_keep_nothing_from_being_stored(rolecall: Rolecall, ingrid: Browser) -> None:
    answer = upload(ingrid, DECK.replace(b"title: First", b"title: A title that is far too long for the projector"))

    assert "1 thing could be better" in words(answer)
    assert "24 fit on one line" in words(answer)
    assert own_files(rolecall)


def test_a_picture_that_was_left_out_is_named(ingrid: Browser) -> None:
    answer = upload(ingrid, zip_of({"deck.yaml": DECK, "spare.png": picture()}), "my.zip")

    assert "my.zip/spare.png:1:1: warning: No card shows this picture" in words(answer)


def test_without_a_file_the_page_asks_for_one(ingrid: Browser) -> None:
    ingrid.open("/console/upload")

    answer = ingrid.send("/console/upload")

    assert (answer.status_code, "Choose a file first." in words(answer)) == (422, True)


def test_the_id_of_a_deck_that_comes_with_rolecall_is_refused_with_what_to_do(
    rolecall: Rolecall, ingrid: Browser
) -> None:
    answer = upload(ingrid, DECK.replace(b"id: my-deck", b"id: which-hat-now"))

    assert answer.status_code == 422
    assert (
        "my.yaml:1:5 A deck with the id 'which-hat-now' comes with Rolecall, and cannot be replaced. "
        "Give yours another id, such as 'my-which-hat-now'."
    ) in words(answer)
    assert own_files(rolecall) == {}


@pytest.mark.parametrize("id", ["con", "nul", "com1", "lpt9"])
def test_an_id_that_no_folder_can_have_everywhere_is_refused(rolecall: Rolecall, ingrid: Browser, id: str) -> None:
    answer = upload(ingrid, DECK.replace(b"id: my-deck", f"id: {id}".encode()))

    assert answer.status_code == 422
    assert f"The id '{id}' is the name of a device on some computers." in words(answer)
    assert own_files(rolecall) == {}


def test_a_deck_with_the_same_id_is_replaced_only_after_both_were_shown(rolecall: Rolecall, ingrid: Browser) -> None:
    upload(ingrid, DECK)

    asked = upload(ingrid, NEWER)
    before = own_files(rolecall)
    done = ingrid.send(asked.request.path)

    assert "Replace “My newer deck”?" in words(asked)
    assert "Yours now My deck 1 1" in words(asked)
    assert "The upload My newer deck 2 2" in words(asked)
    assert "New cards: Rain" in words(asked)
    assert before == {"my-deck/my-deck.yaml": DECK}
    assert done.request.path == "/console/decks/my-deck"
    assert own_files(rolecall)["my-deck/my-deck.yaml"] == NEWER


def test_what_was_replaced_stays_where_nobody_plays_it(rolecall: Rolecall, ingrid: Browser) -> None:
    upload(ingrid, ILLUSTRATED, "my.zip")
    note = write_deck(rolecall, "decks/my-deck/notes.txt", "mine")

    ingrid.send(upload(ingrid, DECK).request.path)

    kept = own_files(rolecall)
    assert {"my-deck/my-deck.yaml", "my-deck/notes.txt"} == {name for name in kept if not name.startswith(".")}
    assert sorted(Path(name).name for name in kept if name.startswith(".removed/")) == ["a.png", "my-deck.yaml"]
    assert note.read_text() == "mine"


def test_a_deck_in_the_folder_itself_is_replaced_by_one_with_a_folder(rolecall: Rolecall, ingrid: Browser) -> None:
    write_deck(rolecall, "decks/mine.yaml", DECK.decode())
    write_deck(rolecall, "decks/other.yaml", DECK.decode().replace("my-deck", "other"))

    ingrid.send(upload(ingrid, ILLUSTRATED, "my.zip").request.path)

    kept = {name for name in own_files(rolecall) if not name.startswith(".")}
    assert kept == {"other.yaml", "my-deck/my-deck.yaml", "my-deck/a.png"}
    assert rolecall.library.errors() == ()


def test_a_deck_with_mistakes_in_the_own_folder_can_be_replaced(rolecall: Rolecall, ingrid: Browser) -> None:
    write_deck(rolecall, "decks/my-deck/my-deck.yaml", "id: my-deck\ntitel: x\n")

    asked = upload(ingrid, DECK)
    ingrid.send(asked.request.path)

    assert "The file has mistakes" in words(asked)
    assert own_files(rolecall)["my-deck/my-deck.yaml"] == DECK
    assert rolecall.library.errors() == ()


def test_a_deck_that_changed_meanwhile_is_shown_again_instead_of_replaced(rolecall: Rolecall, ingrid: Browser) -> None:
    upload(ingrid, DECK)
    asked = upload(ingrid, NEWER)
    edited = DECK + b"# edited\n"
    write_deck(rolecall, "decks/my-deck/my-deck.yaml", edited.decode())

    late = ingrid.send(asked.request.path)
    kept = own_files(rolecall)["my-deck/my-deck.yaml"]
    again = ingrid.send(asked.request.path)

    assert (late.status_code, kept) == (409, edited)
    assert "Somebody else has changed this" in words(late)
    assert (again.status_code, own_files(rolecall)["my-deck/my-deck.yaml"]) == (200, NEWER)


def test_a_double_click_stores_a_deck_once_and_asks_nothing(rolecall: Rolecall, ingrid: Browser) -> None:
    ingrid.open("/console/upload")
    form = dict(ingrid.hidden)

    first, second = upload(ingrid, DECK, **form), upload(ingrid, DECK, **form)

    assert (first.request.path, second.request.path) == ("/console/decks/my-deck", "/console/decks/my-deck")
    assert own_files(rolecall).keys() == {"my-deck/my-deck.yaml"}


def test_an_upload_that_was_forgotten_is_asked_for_again(ingrid: Browser) -> None:
    ingrid.open("/console/upload")

    answer = ingrid.send("/console/upload/0123")

    assert answer.status_code == 410
    assert "The upload waited too long and was forgotten." in words(answer)


def test_only_the_last_few_uploads_wait_and_not_for_long() -> None:
    now = [0.0]
    waiting = Waiting(lambda: now[0])
    deck = parse_deck(DECK, "x").value
    assert deck is not None
    kept = [waiting.keep(Upload(deck, Packed(DECK, {}))) for _ in range(4)]

    there = [waiting.get(word) is not None for word in kept]
    now[0] = 901.0

    assert there == [False, True, True, True]
    assert [waiting.get(word) for word in kept] == [None] * 4


def test_an_upload_beyond_all_limits_is_refused_on_a_page_of_its_own(ingrid: Browser, rolecall: Rolecall) -> None:
    answer = upload(ingrid, b"x" * 20_500_000)

    assert answer.status_code == 413
    assert "The file is larger than 10 MB. Nothing was stored." in words(answer)
    assert own_files(rolecall) == {}


def test_nobody_who_is_not_signed_in_can_send_a_large_file(browser: Browser) -> None:
    browser.open("/sign-in")

    answer = upload(browser, b"x" * 2_000_000, once="x")

    assert answer.status_code == 413


def test_nobody_who_is_not_signed_in_can_upload(rolecall: Rolecall, browser: Browser) -> None:
    browser.open("/sign-in")

    answer = upload(browser, DECK, once="x")

    assert answer.request.path == "/sign-in"
    assert own_files(rolecall) == {}


def test_a_full_disk_is_told_and_leaves_nothing(rolecall: Rolecall, ingrid: Browser) -> None:
    (rolecall.folder.path / "decks").write_text("a file where the folder should be")

    answer = upload(ingrid, DECK)

    assert answer.status_code == 507
    assert "The deck could not be written to the disk. Nothing was changed." in words(answer)


@pytest.fixture(scope="module")
def besieged(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Rolecall, Browser]]:
    """One server that has to live through all of them."""
    folder = DataFolder.prepare(tmp_path_factory.mktemp("besieged") / "data")
    made = create_app(Config(data=folder.path), folder, PORT, clock=lambda: NOW)
    browser = Browser(made.flask.test_client())
    browser.sign_in(made)
    yield made, browser


EVERYTHING = {
    **{f"archive: {name}": data for name, (_, data) in HOSTILE.items()},
    **{f"deck: {name}": text.encode() for name, text in HOSTILE_DECKS.items()},
    **{f"zipped: {name}": zip_of({"deck.yaml": text.encode()}) for name, text in HOSTILE_DECKS.items()},
    "deck: with a picture": deck_with("a.png"),
}


@pytest.mark.parametrize("case", EVERYTHING)
def test_a_hostile_upload_is_answered_and_nothing_is_stored(besieged: tuple[Rolecall, Browser], case: str) -> None:
    rolecall, browser = besieged

    answer = upload(browser, EVERYTHING[case], "hostile.zip" if EVERYTHING[case].startswith(b"PK") else "hostile.yaml")

    assert answer.status_code == 422
    assert "Nothing was stored." in words(answer)
    assert "<code>hostile." in answer.text
    assert "<script>alert" not in answer.text
    assert own_files(rolecall) == {}
