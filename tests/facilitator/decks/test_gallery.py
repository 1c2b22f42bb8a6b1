"""Pictures of sessions: copied when a card is added, clean, and served for ever under a name of their own."""

import re
from io import BytesIO

import pytest
from flask import Flask
from PIL import Image

from facilitator.app import Rolecall
from facilitator.decks.gallery import Gallery
from game.kinds import Card
from game.refusal import Refused
from scenarios.pictures import Pictures
from tests.facilitator.console_browser import Browser, words
from tests.facilitator.decks.shelf import ILLUSTRATED, files_in, upload
from tests.facilitator.test_console_pages import USUAL, make
from tests.scenarios.zips import deck_with, picture, zip_of
from web.pictures import NAME, served_pictures

REFERENCE = "my-deck/first"


def shown(rolecall: Rolecall, code: str) -> Card:
    """The first card of a session."""
    live = rolecall.sessions.live(code)
    assert live is not None
    return live.read(lambda table: table.session.entries[0].card)


def test_a_sessions_picture_has_a_name_of_its_own_and_is_served_for_ever(rolecall: Rolecall, ingrid: Browser) -> None:
    upload(ingrid, ILLUSTRATED, "my.zip")
    card = shown(rolecall, make(ingrid, play="own", title="Mine", card=[REFERENCE]))
    assert card.picture is not None

    answer = rolecall.flask.test_client().get(f"/pictures/{card.picture.file}")

    assert re.fullmatch(r"[0-9a-f]{32}\.png", card.picture.file)
    assert card.picture.alt == {"en": "A corridor"}
    assert answer.headers["Content-Type"] == "image/png"
    assert answer.headers["Cache-Control"] == "public, max-age=31536000, immutable"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert "Set-Cookie" not in answer.headers


def test_nothing_of_the_photographer_reaches_a_phone(rolecall: Rolecall, ingrid: Browser) -> None:
    exif = Image.Exif()
    exif[0x010E] = "Anna at home"
    photo = picture("JPEG", exif=exif)
    upload(ingrid, zip_of({"deck.yaml": deck_with("a.jpg"), "a.jpg": photo}), "my.zip")
    card = shown(rolecall, make(ingrid, play="own", title="Mine", card=[REFERENCE]))
    assert card.picture is not None

    served = ingrid.client.get(f"/pictures/{card.picture.file}").data

    assert b"Anna" in photo
    assert b"Anna" not in served
    with Image.open(BytesIO(served)) as image:
        assert (image.format, image.size) == ("JPEG", (32, 24))


def test_a_card_that_is_added_while_a_session_runs_brings_its_picture(rolecall: Rolecall, ingrid: Browser) -> None:
    upload(ingrid, ILLUSTRATED, "my.zip")

    entry = rolecall.library.entry(REFERENCE)

    assert entry is not None
    assert entry.card.picture is not None
    assert ingrid.client.get(f"/pictures/{entry.card.picture.file}").status_code == 200


def test_the_same_picture_is_kept_once(rolecall: Rolecall, ingrid: Browser) -> None:
    upload(ingrid, ILLUSTRATED, "my.zip")
    for _ in range(2):
        make(ingrid, play="own", title="Mine", card=[REFERENCE])

    assert len(files_in(rolecall.gallery.folder)) == 1


def test_looking_at_the_lists_copies_nothing(rolecall: Rolecall, ingrid: Browser) -> None:
    upload(ingrid, ILLUSTRATED, "my.zip")
    for path in ("/console/new", "/console/decks", "/console/runsheets", "/console/cards.json"):
        ingrid.open(path)

    assert files_in(rolecall.folder.path / "pictures") == {}


def test_a_picture_that_went_missing_is_told_and_makes_no_session(rolecall: Rolecall, ingrid: Browser) -> None:
    upload(ingrid, ILLUSTRATED, "my.zip")
    (rolecall.folder.path / "pictures").write_text("a file where the folder should be")
    ingrid.open("/console/new")

    answer = ingrid.send("/console/new", **{**USUAL, "title": "Mine", "play": "own", "card": [REFERENCE]})

    assert answer.status_code == 422
    assert "A card's picture could not be copied. Nothing was changed." in words(answer)
    assert rolecall.sessions.lines() == []
    with pytest.raises(Refused):
        rolecall.library.entry(REFERENCE)


@pytest.mark.parametrize(
    "name",
    ["a.png", "../secret.key", "..%2Fsecret.key", "0" * 32, "0" * 32 + ".svg", "0" * 32 + ".png", "A" * 32 + ".png"],
)
def test_no_other_name_is_served(ingrid: Browser, name: str) -> None:
    upload(ingrid, ILLUSTRATED, "my.zip")
    make(ingrid, play="own", title="Mine", card=[REFERENCE])

    assert ingrid.client.get(f"/pictures/{name}").status_code == 404


def test_the_gallery_serves_a_preview_too(rolecall: Rolecall, ingrid: Browser) -> None:
    upload(ingrid, ILLUSTRATED, "my.zip")
    deck = rolecall.catalog.deck("my-deck")
    assert deck is not None
    gallery = Gallery(rolecall.folder.path / "elsewhere")
    app = Flask("preview")
    app.register_blueprint(served_pictures(gallery.folder))

    hung = gallery.hang(deck.playable[0], Pictures.in_folder(rolecall.folder.path / "decks" / "my-deck"))

    assert hung.picture is not None
    assert NAME.fullmatch(hung.picture.file)
    assert app.test_client().get(f"/pictures/{hung.picture.file}").status_code == 200
