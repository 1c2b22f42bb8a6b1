"""A deck as one file: what is written can be read, wherever the zip was made."""

import zipfile
from io import BytesIO

import pytest

from scenarios.archive import Packed, read_archive, write_archive
from scenarios.picture_files import cleaned
from tests.scenarios.written import CHOICE, deck_of
from tests.scenarios.zips import deck_with, picture, zip_of

DECK = deck_of(CHOICE).encode()


def test_a_deck_without_pictures_is_shared_as_yaml() -> None:
    assert write_archive(Packed(DECK, {}), "my-deck") == ("my-deck.yaml", DECK)


def test_a_deck_with_pictures_is_shared_as_a_zip_that_can_be_uploaded() -> None:
    photo = picture("JPEG")
    packed = Packed(deck_with("a.jpg"), {"a.jpg": photo})

    name, data = write_archive(packed, "my-deck")
    again = read_archive(data, name)

    assert name == "my-deck.zip"
    assert (again.packed, again.mistakes) == (Packed(packed.text, {"a.jpg": cleaned(photo).data}), ())
    assert again.deck is not None
    assert (again.deck.id, again.file) == ("my-deck", "my-deck.zip/my-deck.yaml")


def test_the_same_deck_is_the_same_file_every_time() -> None:
    packed = Packed(deck_with("b.png"), {"b.png": picture(), "a.png": picture()})

    assert write_archive(packed, "my-deck") == write_archive(packed, "my-deck")
    with zipfile.ZipFile(BytesIO(write_archive(packed, "my-deck")[1])) as archive:
        assert archive.namelist() == ["my-deck.yaml", "a.png", "b.png"]


@pytest.mark.parametrize("litter", ["__MACOSX/._a.png", ".DS_Store", "mine/.DS_Store", "mine/Thumbs.db", "mine/"])
def test_a_zipped_folder_is_read_whatever_the_computer_put_beside_it(litter: str) -> None:
    data = zip_of({"mine/deck.yaml": deck_with("a.png"), "mine/a.png": picture(), litter: b""})

    again = read_archive(data, "mine.zip")

    assert again.mistakes == ()
    assert again.packed is not None
    assert list(again.packed.pictures) == ["a.png"]


def test_a_picture_that_no_card_shows_is_left_out_and_named() -> None:
    again = read_archive(zip_of({"deck.yaml": DECK, "spare.png": picture()}), "my.zip")

    assert again.packed == Packed(DECK, {})
    assert [str(one) for one in again.mistakes] == [
        "my.zip/spare.png:1:1: warning: No card shows this picture; it is left out. "
        "Name it under 'picture' on a card, or delete it."
    ]


def test_a_deck_without_its_pictures_says_how_to_send_them() -> None:
    (mistake,) = read_archive(deck_with("a.png"), "my.yaml").errors

    assert str(mistake) == (
        "my.yaml:8:21: There is no picture 'a.png' beside the deck. "
        "Put the deck and its pictures into one zip, or delete the key 'picture'."
    )


def test_mistakes_of_a_zipped_deck_have_their_lines() -> None:
    (mistake,) = read_archive(zip_of({"d.yaml": DECK.replace(b"title: First", b"titel: First")}), "z.zip").errors

    assert (mistake.file, mistake.line) == ("z.zip/d.yaml", 7)
