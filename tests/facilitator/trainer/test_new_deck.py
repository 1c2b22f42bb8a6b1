"""`rolecall deck new`: what it writes can be played as it is, and nothing that exists is lost."""

from pathlib import Path

import pytest

from facilitator.trainer.new_deck import CannotWrite, write_new_deck
from scenarios.loader import parse_deck, read_deck
from scenarios.schema import FOLDER


def test_a_new_deck_passes_the_check_without_a_warning(tmp_path: Path) -> None:
    made = write_new_deck("Night shift", tmp_path)

    loaded = read_deck(made.deck)

    assert loaded.mistakes == ()
    assert loaded.value and (loaded.value.id, loaded.value.title["en"]) == ("night-shift", "Night shift")


def test_a_new_deck_has_a_card_of_each_family(tmp_path: Path) -> None:
    deck = read_deck(write_new_deck("Night shift", tmp_path).deck).value

    assert deck and [card.kind for card in deck.cards] == ["choice", "rank", "scale", "wall", "info"]


def test_both_modelines_lead_to_the_schema_beside_the_deck(tmp_path: Path) -> None:
    made = write_new_deck("Night shift", tmp_path)

    first, second, *_ = made.deck.read_text("utf-8").splitlines()

    assert (first, second) == ("# yaml-language-server: $schema=./deck.schema.json", "# $schema: ./deck.schema.json")
    assert made.schema.read_bytes() == (FOLDER / "deck.schema.json").read_bytes()


@pytest.mark.parametrize(
    ("name", "file"),
    [
        ("Night shift", "night-shift.yaml"),
        ("night-shift.yaml", "night-shift.yaml"),
        ("Først på året", "foerst-paa-aaret.yaml"),
        ('  "Why" \t: a # deck  ', "why-a-deck.yaml"),
        ("no", "no.yaml"),
        ("7", "7.yaml"),
    ],
)
def test_a_name_becomes_an_id_and_stays_the_title(tmp_path: Path, name: str, file: str) -> None:
    made = write_new_deck(name, tmp_path)

    deck = read_deck(made.deck).value

    assert made.deck.name == file
    assert deck and deck.title["en"] == " ".join(name.removesuffix(".yaml").split())


@pytest.mark.parametrize("name", ["", "   ", "…", "日本", "a\x00b"])
def test_a_name_without_letters_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(CannotWrite, match="cannot be a deck's name"):
        write_new_deck(name, tmp_path)

    assert [*tmp_path.iterdir()] == []


def test_nothing_is_written_over(tmp_path: Path) -> None:
    made = write_new_deck("Night shift", tmp_path)
    made.deck.write_text("the only copy", "utf-8")
    made.schema.write_text("my own", "utf-8")

    with pytest.raises(CannotWrite, match=r"exists already\. Nothing was changed\."):
        write_new_deck("Night shift", tmp_path)
    other = write_new_deck("Day shift", tmp_path)

    assert (made.deck.read_text(), made.schema.read_text()) == ("the only copy", "my own")
    assert "was there already and stays as it is" in other.text()


def test_a_folder_that_is_not_there_is_refused_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(CannotWrite, match="cannot be written: No such file or directory"):
        write_new_deck("Night shift", tmp_path / "nowhere")


def test_it_says_what_to_do_next(tmp_path: Path) -> None:
    made = write_new_deck("Night shift", tmp_path)

    assert f"rolecall deck preview {made.deck}" in made.text()
    assert f"rolecall deck check {made.deck}" in made.text()


def test_a_name_cannot_lead_out_of_the_folder(tmp_path: Path) -> None:
    made = write_new_deck("../../etc/passwd", tmp_path)

    assert made.deck == tmp_path / "etc-passwd.yaml"


def test_the_template_is_one_that_parses_in_any_name() -> None:
    from facilitator.trainer.new_deck import new_deck

    assert parse_deck(new_deck("a", "} ] : & * \\ ' \" #").encode(), "a.yaml").mistakes == ()
