"""Pictures of cards: found beside the deck, told at their line when not, written anew before they are shown."""

from io import BytesIO
from pathlib import Path
from random import Random

import pytest
from PIL import Image
from PIL.Image import Exif
from PIL.PngImagePlugin import PngInfo

from scenarios.catalog import Catalog
from scenarios.loader import read_deck
from scenarios.picture_files import BYTES, SHOWN_SIDE, cleaned
from tests.scenarios.zips import deck_with, picture

ORIENTATION = 0x0112


def put(folder: Path, deck: bytes, **pictures: bytes) -> Path:
    """A deck in a folder of its own, with its pictures: `corridor_png` is `corridor.png`."""
    folder.mkdir(exist_ok=True)
    for name, data in pictures.items():
        (folder / name.replace("_", ".")).write_bytes(data)
    (folder / "mine.yaml").write_bytes(deck)
    return folder / "mine.yaml"


def turned(format: str) -> bytes:
    """A wide picture that says it must be turned upright, and where it was taken."""
    exif = Exif()
    exif[ORIENTATION] = 6
    exif[0x010E] = "At Anna's desk"
    return picture(format, (40, 20), exif=exif)


@pytest.mark.parametrize(
    ("file", "format"), [("a.png", "PNG"), ("A b.JPG", "JPEG"), ("å.jpeg", "JPEG"), ("a.webp", "WEBP")]
)
def test_a_picture_beside_the_deck_can_be_shown(tmp_path: Path, file: str, format: str) -> None:
    (tmp_path / file).write_bytes(picture(format))

    loaded = read_deck(put(tmp_path, deck_with(f'"{file}"')))

    assert loaded.mistakes == ()
    assert loaded.value is not None
    assert loaded.value.cards[0].picture is not None
    assert loaded.value.cards[0].picture.file == file


def test_a_picture_that_is_not_there_is_told_at_its_line(tmp_path: Path) -> None:
    path = put(tmp_path, deck_with("coridor.png"), corridor_png=picture())

    (mistake,) = read_deck(path).errors

    assert str(mistake) == (
        f"{path}:8:21: There is no picture 'coridor.png' beside the deck. Did you mean 'corridor.png'?"
    )
    assert mistake.path == "cards[0].picture.file"


def test_capitals_count_so_that_the_deck_works_on_every_computer(tmp_path: Path) -> None:
    path = put(tmp_path, deck_with("Corridor.png"), corridor_png=picture())

    (mistake,) = read_deck(path).errors

    assert "Did you mean 'corridor.png'?" in str(mistake)


def test_a_link_is_no_picture(tmp_path: Path) -> None:
    path = put(tmp_path / "deck", deck_with("a.png"))
    (tmp_path / "secret.png").write_bytes(picture())
    (tmp_path / "deck" / "a.png").symlink_to(tmp_path / "secret.png")

    (mistake,) = read_deck(path).errors

    assert mistake.rule == "picture-missing"


def test_a_deck_is_read_again_when_its_picture_appears(tmp_path: Path) -> None:
    (tmp_path / "decks").mkdir()
    put(tmp_path / "decks" / "mine", deck_with("a.png"))
    catalog = Catalog(tmp_path)
    before, edition = catalog.deck("my-deck"), catalog.edition()

    (tmp_path / "decks" / "mine" / "a.png").write_bytes(picture())

    assert before is None
    assert catalog.deck("my-deck") is not None
    assert catalog.edition() != edition


def test_what_is_hidden_in_the_decks_folder_is_no_deck(tmp_path: Path) -> None:
    (tmp_path / "decks" / ".removed" / "old").mkdir(parents=True)
    (tmp_path / "decks" / ".removed" / "mine.yaml").write_bytes(deck_with("a.png"))
    (tmp_path / "decks" / ".new").mkdir()
    (tmp_path / "decks" / ".new" / "mine.yaml").write_bytes(deck_with("a.png"))

    assert {deck.id for deck in Catalog(tmp_path).decks()} == {deck.id for deck in Catalog().decks()}
    assert Catalog(tmp_path).mistakes() == Catalog().mistakes()


@pytest.mark.parametrize("format", ["JPEG", "PNG", "WEBP"])
def test_a_shown_picture_stands_upright_and_holds_nothing_but_its_pixels(format: str) -> None:
    shown = cleaned(turned(format))

    with Image.open(BytesIO(shown.data)) as image:
        image.load()
        assert (image.size, image.format) == ((20, 40), format)
        assert dict(image.getexif()) == {}
    assert b"Anna" not in shown.data


def test_a_shown_picture_has_no_comments_and_no_colour_profile() -> None:
    notes = PngInfo()
    notes.add_text("Author", "Anna")
    shown = cleaned(picture("PNG", pnginfo=notes, icc_profile=b"a profile of Anna"))

    assert b"Anna" not in shown.data
    assert b"iCCP" not in shown.data
    assert b"tEXt" not in shown.data


def test_a_large_picture_is_shown_no_larger_than_a_projector() -> None:
    with Image.open(BytesIO(cleaned(picture("JPEG", (4000, 1000))).data)) as image:
        assert image.size == (SHOWN_SIDE, 480)


def test_a_picture_that_grows_when_it_is_written_anew_can_still_be_part_of_a_deck() -> None:
    out = BytesIO()
    Image.frombytes("1", (3600, 3600), Random(7).randbytes(3600 * 450)).save(out, "PNG")

    assert len(out.getvalue()) < BYTES
    assert len(cleaned(out.getvalue()).data) <= BYTES


def test_what_is_clear_stays_clear() -> None:
    out = BytesIO()
    Image.new("LA", (8, 8), (0, 0)).save(out, "PNG")

    with Image.open(BytesIO(cleaned(out.getvalue()).data)) as image:
        assert image.getpixel((0, 0)) == (0, 0, 0, 0)


@pytest.mark.parametrize("mode", ["1", "L", "P", "I;16", "RGBA"])
def test_a_picture_of_any_colours_is_shown(mode: str) -> None:
    out = BytesIO()
    Image.new(mode, (9, 9)).save(out, "PNG")

    assert cleaned(out.getvalue()).data


def test_a_photo_for_printers_is_shown() -> None:
    out = BytesIO()
    Image.new("CMYK", (9, 9)).save(out, "JPEG")

    assert cleaned(out.getvalue()).data


def test_bytes_that_are_no_picture_are_never_written() -> None:
    with pytest.raises(ValueError, match="is not a PNG, JPEG or WebP picture"):
        cleaned(b"<svg/>")
