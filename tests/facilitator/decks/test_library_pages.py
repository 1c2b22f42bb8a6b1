"""Looking through the decks: facts, cards, languages, files to take away, and changes in the own folder."""

import json

import pytest
from PIL import Image

from facilitator.app import Rolecall
from scenarios.archive import read_archive
from scenarios.picture_files import cleaned
from tests.facilitator.console_browser import Browser, words
from tests.facilitator.decks.shelf import DECK, ILLUSTRATED, PAIR, upload, write_deck
from tests.scenarios.written import CHOICE, COVER, HAT, deck_of
from tests.scenarios.zips import deck_with, picture, zip_of

BILINGUAL = (
    COVER.replace("title: My deck", "title: {en: My deck, da: Mit sæt}")
    + """\
  - id: rain
    kind: hat
    rounds: 2
    title: {en: Rain, da: Regn}
    situation: It *rains*, and <b>nobody</b> says a word.
    prompt:
      mentor: {en: Which hat?, da: Hvilken hat?}
      mentee: {en: Which one do you hope for?, da: Hvilken håber du på?}
    hats: [storyteller, map-reader]
    notes: Say less.
    panel:
      - {answer: storyteller, votes: 5, reason: It is late.}
      - {answer: map-reader, votes: 2}
"""
).replace("It *rains*, and <b>nobody</b>", "It *rains*, and nobody")


def test_every_deck_is_listed_with_its_facts(rolecall: Rolecall, ingrid: Browser) -> None:
    write_deck(rolecall, "decks/mine.yaml", f'version: "3"\nauthor: Anna\nlicense: CC0\n{BILINGUAL}')

    page = words(ingrid.open("/console/decks"))

    assert "My deck 1 card 6 minutes English Dansk in part Version 3 Anna Licence: CC0" in page.replace(",", "")
    assert "Which hat now?" in page


def test_an_own_deck_with_mistakes_is_listed_with_its_places(rolecall: Rolecall, ingrid: Browser) -> None:
    path = write_deck(rolecall, "decks/mine/mine.yaml", "id: mine\ntitel: Mine\ncards: []\n")

    page = words(ingrid.open("/console/decks"))

    assert "2 mistakes in your decks" in page
    assert f"{path}:2:1 Unknown key 'titel'. Did you mean 'title'?" in page


def test_a_file_that_is_saved_is_noticed_without_a_restart(rolecall: Rolecall, ingrid: Browser) -> None:
    before = ingrid.open("/console/library.json").get_json()["edition"]
    same = ingrid.open("/console/library.json").get_json()["edition"]
    write_deck(rolecall, "decks/mine.yaml", deck_of(CHOICE))

    after = ingrid.open("/console/library.json").get_json()["edition"]

    assert (before, before == after) == (same, False)
    assert "My deck" in words(ingrid.open("/console/decks"))
    assert f'data-edition="{after}"' in ingrid.open("/console/decks").text


def test_a_deck_can_be_looked_through_card_by_card(rolecall: Rolecall, ingrid: Browser) -> None:
    write_deck(rolecall, "decks/mine.yaml", BILINGUAL)

    answer = ingrid.open("/console/decks/my-deck")

    page = words(answer)
    for said in (
        "Choose a hat Vote, talk, vote again · With a panel · 6 minutes",
        "Mentor Which hat? Mentee Which one do you hope for?",
        "Hats to choose from Storyteller Map Reader",
        "Say less.",
        "5 votes: Storyteller – It is late.",
        "2 votes: Map Reader",
    ):
        assert said in page
    assert "It <em>rains</em>, and nobody" in answer.text


def test_cards_are_read_in_the_language_that_is_asked_for(rolecall: Rolecall, ingrid: Browser) -> None:
    write_deck(rolecall, "decks/mine.yaml", BILINGUAL)

    danish = words(ingrid.open("/console/decks/my-deck?cards=da"))
    unknown = words(ingrid.open("/console/decks/my-deck?cards=tlh"))

    assert "Hvilken hat?" in danish
    assert "Say less." in danish
    assert "Which hat?" in unknown


def test_every_deck_that_comes_with_rolecall_can_be_looked_through_in_its_languages(
    rolecall: Rolecall, ingrid: Browser
) -> None:
    paths = [
        f"/console/decks/{deck.id}?cards={language}" for deck in rolecall.catalog.decks() for language in deck.title
    ]

    assert len(paths) >= 8
    assert {ingrid.open(path).status_code for path in paths} == {200}


def test_a_card_that_sessions_leave_out_says_so(rolecall: Rolecall, ingrid: Browser) -> None:
    write_deck(rolecall, "decks/mine.yaml", deck_of(CHOICE, PAIR))

    page = words(ingrid.open("/console/decks/my-deck"))

    assert "2 cards 1 left out in this version 6 minutes" in page
    assert "Together Left out in this version" in page
    assert "Sentences to complete Between us stays" in page


def test_a_deck_is_downloaded_as_it_was_written(rolecall: Rolecall, ingrid: Browser) -> None:
    text = "# for me\n" + deck_of(CHOICE)
    write_deck(rolecall, "decks/mine.yaml", text)

    answer = ingrid.open("/console/decks/my-deck/file")

    assert answer.data == text.encode()
    assert answer.headers["Content-Disposition"] == 'attachment; filename="my-deck.yaml"'


def test_a_deck_with_pictures_is_downloaded_as_one_zip_that_can_be_uploaded(ingrid: Browser) -> None:
    upload(ingrid, ILLUSTRATED, "my.zip")

    answer = ingrid.client.get("/console/decks/my-deck/file")

    assert answer.headers["Content-Disposition"] == 'attachment; filename="my-deck.zip"'
    assert read_archive(answer.data, "my-deck.zip").mistakes == ()


@pytest.mark.parametrize("path", ["/file", "/picture/a.jpg"])
def test_nothing_of_the_photographer_leaves_with_a_deck(ingrid: Browser, path: str) -> None:
    exif = Image.Exif()
    exif[0x010E] = "Anna at home"
    photo = picture("JPEG", exif=exif)
    upload(ingrid, zip_of({"deck.yaml": deck_with("a.jpg"), "a.jpg": photo}), "my.zip")

    answer = ingrid.client.get(f"/console/decks/my-deck{path}")

    assert answer.status_code == 200
    assert (b"Anna" in photo, b"Anna" in answer.data) == (True, False)


def test_a_picture_is_shown_to_who_is_signed_in(ingrid: Browser) -> None:
    upload(ingrid, ILLUSTRATED, "my.zip")

    answer = ingrid.client.get("/console/decks/my-deck/picture/a.png")

    assert (answer.data, answer.headers["Content-Type"]) == (cleaned(picture()).data, "image/png")
    assert answer.headers["Content-Security-Policy"] == "default-src 'none'; sandbox"


@pytest.mark.parametrize("name", ["b.png", "my-deck.yaml", "..%2Fmy-deck.yaml", "..%2F..%2Fsecret.key", "a.png%00"])
def test_nothing_but_a_decks_pictures_is_shown(ingrid: Browser, name: str) -> None:
    upload(ingrid, ILLUSTRATED, "my.zip")

    assert ingrid.open(f"/console/decks/my-deck/picture/{name}").status_code == 404


@pytest.mark.parametrize("path", ["", "/file", "/picture/a.png", "/duplicate", "/delete", "/preview/"])
def test_a_deck_that_does_not_exist_is_told_so(ingrid: Browser, path: str) -> None:
    assert ingrid.open(f"/console/decks/nowhere{path}").status_code == 404


@pytest.mark.parametrize(
    "path",
    ["decks", "decks/which-hat-now", "decks/which-hat-now/file", "upload", "library.json", "runsheets", "runsheet"],
)
def test_only_who_is_signed_in_sees_the_library(browser: Browser, path: str) -> None:
    assert browser.open(f"/console/{path}").request.path == "/sign-in"


def test_no_card_to_leave_out_is_offered_while_a_session_runs(rolecall: Rolecall, ingrid: Browser) -> None:
    write_deck(rolecall, "decks/mine.yaml", deck_of(HAT, PAIR))

    decks = json.loads(ingrid.open("/console/cards.json").text)["decks"]

    assert [card["reference"] for deck in decks if deck["id"] == "my-deck" for card in deck["cards"]] == [
        "my-deck/rain"
    ]


def test_the_decks_own_words_are_never_markup(rolecall: Rolecall, ingrid: Browser) -> None:
    write_deck(rolecall, "decks/mine.yaml", DECK.decode().replace("title: First", "title: <script>alert(1)</script>"))

    assert "<script>alert" not in ingrid.open("/console/decks/my-deck").text
