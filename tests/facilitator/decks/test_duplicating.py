"""Duplicating and deleting: a copy keeps comments and pictures, and what goes leaves sessions alone."""

import pytest

from facilitator.app import Rolecall
from tests.facilitator.console_browser import Browser, words
from tests.facilitator.decks.shelf import DECK, ILLUSTRATED, own_files, upload, write_deck
from tests.facilitator.test_console_pages import make
from tests.scenarios.written import CHOICE, deck_of

BUILTIN = "/console/decks/which-hat-now/duplicate"
COPY = {
    "title.en": "My hats",
    "title.da": "Mine hatte",
    "title.de": "Meine Hüte",
    "author": "Anna, after Rolecall",
    "id": "my-hats",
}


def test_a_copy_of_a_deck_is_ones_own(rolecall: Rolecall, ingrid: Browser) -> None:
    form = ingrid.open(BUILTIN).text
    answer = ingrid.send(BUILTIN, **COPY)

    deck = rolecall.catalog.deck("my-hats")
    assert 'value="Which hat now? (copy)"' in form
    assert 'value="Hvilken hat nu? (kopi)"' in form
    assert 'value="after Rolecall"' in form
    assert 'value="which-hat-now-copy"' in form
    assert answer.request.path == "/console/decks/my-hats"
    assert deck is not None
    assert (deck.title["da"], deck.author, deck.license) == ("Mine hatte", "Anna, after Rolecall", "MIT")
    assert own_files(rolecall).keys() == {"my-hats/my-hats.yaml"}


def test_comments_and_pictures_go_with_the_copy(rolecall: Rolecall, ingrid: Browser) -> None:
    upload(ingrid, ILLUSTRATED, "my.zip")
    write_deck(
        rolecall, "decks/my-deck/my-deck.yaml", "# mine\n" + own_files(rolecall)["my-deck/my-deck.yaml"].decode()
    )
    ingrid.open("/console/decks/my-deck/duplicate")

    ingrid.send("/console/decks/my-deck/duplicate", **{"title.en": "Other", "author": "", "id": "other"})

    files = own_files(rolecall)
    assert files["other/a.png"] == files["my-deck/a.png"]
    assert files["other/other.yaml"].startswith(b'# mine\nid: other\nauthor: ""\n')


def test_a_second_copy_gets_another_id(ingrid: Browser) -> None:
    ingrid.open(BUILTIN)
    ingrid.send(BUILTIN, **{**COPY, "id": "which-hat-now-copy"})

    assert 'value="which-hat-now-copy-2"' in ingrid.open(BUILTIN).text


@pytest.mark.parametrize(
    ("field", "typed", "said"),
    [
        ("id", "which-hat-now", "A deck has this id already."),
        ("id", "My Hats", "An id has lower-case letters"),
        ("id", "../x", "An id has lower-case letters"),
        ("id", "nul", "An id has lower-case letters"),
        ("id", "x" * 61, "An id has lower-case letters"),
        ("title.en", " ", "Write a line of 1 to 120 characters."),
        ("title.da", "x" * 121, "Write a line of 1 to 120 characters."),
        ("author", "\u202eAnna", "Write a line of 1 to 120 characters."),
    ],
)
def test_a_form_that_cannot_be_used_says_why_and_stores_nothing(
    rolecall: Rolecall, ingrid: Browser, field: str, typed: str, said: str
) -> None:
    ingrid.open(BUILTIN)

    answer = ingrid.send(BUILTIN, **{**COPY, field: typed})

    assert (answer.status_code, said in words(answer)) == (422, True)
    assert own_files(rolecall) == {}


def test_a_deck_that_is_written_too_oddly_is_not_copied_wrongly(rolecall: Rolecall, ingrid: Browser) -> None:
    write_deck(rolecall, "decks/mine.yaml", DECK.decode().replace("title: My deck", "title:\n  My\n  deck"))
    ingrid.open("/console/decks/my-deck/duplicate")

    answer = ingrid.send("/console/decks/my-deck/duplicate", **{"title.en": "Other", "author": "", "id": "other"})

    assert answer.status_code == 422
    assert "This deck is written in a way that cannot be copied here. Nothing was stored." in words(answer)


def test_a_double_click_makes_one_copy(rolecall: Rolecall, ingrid: Browser) -> None:
    ingrid.open(BUILTIN)
    form = {**COPY, **ingrid.hidden}

    first, second = ingrid.send(BUILTIN, **form), ingrid.send(BUILTIN, **form)

    assert (first.status_code, second.status_code) == (200, 200)
    assert own_files(rolecall).keys() == {"my-hats/my-hats.yaml"}


def test_a_deleted_deck_leaves_the_library_and_stays_in_a_corner(rolecall: Rolecall, ingrid: Browser) -> None:
    upload(ingrid, ILLUSTRATED, "my.zip")

    asked = words(ingrid.open("/console/decks/my-deck/delete"))
    answer = ingrid.send("/console/decks/my-deck/delete")

    assert "Delete “My deck”?" in asked
    assert answer.request.path == "/console/decks"
    assert rolecall.catalog.deck("my-deck") is None
    assert {name.split("/")[0] for name in own_files(rolecall)} == {".removed"}
    assert {name.split("/")[-1] for name in own_files(rolecall)} == {"my-deck.yaml", "a.png"}


def test_what_a_trainer_put_beside_a_deck_is_not_deleted_with_it(rolecall: Rolecall, ingrid: Browser) -> None:
    upload(ingrid, ILLUSTRATED, "my.zip")
    write_deck(rolecall, "decks/my-deck/notes.txt", "mine")
    write_deck(rolecall, "decks/my-deck/second.yaml", deck_of(CHOICE).replace("my-deck", "second"))
    ingrid.open("/console/decks/my-deck/delete")

    ingrid.send("/console/decks/my-deck/delete")

    kept = {name for name in own_files(rolecall) if not name.startswith(".")}
    assert kept == {"my-deck/notes.txt", "my-deck/second.yaml", "my-deck/a.png"}


def test_a_running_session_keeps_the_cards_of_a_deleted_deck(rolecall: Rolecall, ingrid: Browser) -> None:
    upload(ingrid, ILLUSTRATED, "my.zip")
    code = make(ingrid, play="own", title="Mine", card=["my-deck/first"])
    ingrid.open("/console/decks/my-deck/delete")
    ingrid.send("/console/decks/my-deck/delete")

    live = rolecall.sessions.live(code)
    assert live is not None
    picture = live.read(lambda table: table.session.entries[0].card.picture)
    assert picture is not None
    assert ingrid.client.get(f"/pictures/{picture.file}").status_code == 200


def test_the_run_sheets_that_would_break_are_named(rolecall: Rolecall, ingrid: Browser) -> None:
    upload(ingrid, DECK)
    write_deck(rolecall, "runsheets/s.yaml", "id: s\ntitle: Short\nentries:\n  - card: my-deck/first\n")

    assert "cannot be played afterwards: Short" in words(ingrid.open("/console/decks/my-deck/delete"))


def test_a_deck_that_changed_since_it_was_shown_is_not_deleted(rolecall: Rolecall, ingrid: Browser) -> None:
    upload(ingrid, DECK)
    ingrid.open("/console/decks/my-deck/delete")
    write_deck(rolecall, "decks/my-deck/my-deck.yaml", DECK.decode() + "# edited\n")

    answer = ingrid.send("/console/decks/my-deck/delete")

    assert answer.status_code == 409
    assert rolecall.catalog.deck("my-deck") is not None


def test_a_second_click_on_delete_leads_to_the_list(ingrid: Browser) -> None:
    upload(ingrid, DECK)
    ingrid.open("/console/decks/my-deck/delete")
    ingrid.send("/console/decks/my-deck/delete")

    assert ingrid.send("/console/decks/my-deck/delete").request.path == "/console/decks"


def test_a_deck_that_comes_with_rolecall_cannot_be_deleted(ingrid: Browser) -> None:
    assert ingrid.open("/console/decks/which-hat-now/delete").status_code == 404
    assert "/console/decks/which-hat-now/delete" not in ingrid.open("/console/decks").text


def test_a_disk_that_refuses_is_told_and_the_deck_stays(rolecall: Rolecall, ingrid: Browser) -> None:
    upload(ingrid, DECK)
    write_deck(rolecall, "decks/.removed", "a file where the folder should be")
    ingrid.open("/console/decks/my-deck/delete")

    answer = ingrid.send("/console/decks/my-deck/delete")

    assert answer.status_code == 507
    assert "The disk refused. Everything is as it was." in words(answer)
    assert rolecall.catalog.deck("my-deck") is not None


def test_what_was_removed_does_not_pile_up(rolecall: Rolecall, ingrid: Browser) -> None:
    for number in range(33):
        upload(ingrid, DECK + f"# {number}\n".encode())
        ingrid.open("/console/decks/my-deck/delete")
        ingrid.send("/console/decks/my-deck/delete")

    kept = own_files(rolecall)
    assert len(kept) == 30
    assert any(data.endswith(b"# 32\n") for data in kept.values())
