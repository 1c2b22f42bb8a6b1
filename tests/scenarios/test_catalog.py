"""The catalog: built-in decks and a facilitator's own, found by their ids, read again when they change."""

import os
from pathlib import Path

import pytest

from game.cards import HatId
from scenarios.catalog import BUILTIN, Catalog
from tests.scenarios.written import CHOICE, HAT, deck_of

SHEET = "id: short\ntitle: Short\nentries:\n  - card: my-deck/first\n"


@pytest.fixture
def own(tmp_path: Path) -> Path:
    (tmp_path / "decks").mkdir()
    (tmp_path / "runsheets").mkdir()
    return tmp_path


def put(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_a_card_is_found_by_its_deck_and_its_own_id(own: Path) -> None:
    put(own, "decks/mine.yaml", deck_of(CHOICE, HAT))
    card = Catalog(own).card("my-deck/rain")

    assert card is not None
    assert (card.kind, card.title) == ("hat", {"en": "Rain"})


def test_what_does_not_exist_is_not_found(own: Path) -> None:
    catalog = Catalog(own)

    assert catalog.card("my-deck/rain") is None
    assert catalog.deck("my-deck") is None
    assert catalog.runsheet("short") is None


def test_own_decks_stand_beside_the_built_in_ones(own: Path) -> None:
    put(own, "decks/mine.yml", deck_of(CHOICE))
    catalog = Catalog(own)

    assert catalog.deck("my-deck") is not None
    assert catalog.deck("which-hat-now") is not None


def test_a_folder_that_is_not_there_is_no_mistake(tmp_path: Path) -> None:
    assert Catalog(tmp_path / "nowhere").deck("which-hat-now") is not None


def test_a_run_sheet_may_name_the_cards_of_an_own_deck(own: Path) -> None:
    put(own, "decks/mine.yaml", deck_of(CHOICE))
    put(own, "runsheets/short.yaml", SHEET)

    assert Catalog(own).runsheet("short") is not None


def test_a_run_sheet_is_read_again_when_its_deck_appears(own: Path) -> None:
    put(own, "runsheets/short.yaml", SHEET)
    catalog = Catalog(own)
    before = catalog.runsheet("short")
    put(own, "decks/mine.yaml", deck_of(CHOICE))

    assert before is None
    assert catalog.runsheet("short") is not None


def test_a_broken_deck_is_reported_and_stops_no_other(own: Path) -> None:
    broken = put(own, "decks/a-broken.yaml", "id: [")
    put(own, "decks/mine.yaml", deck_of(CHOICE))
    catalog = Catalog(own)

    assert catalog.deck("my-deck") is not None
    assert [mistake.file for mistake in catalog.mistakes() if mistake.severity == "error"] == [str(broken)]


def test_of_two_decks_with_one_id_the_second_is_reported(own: Path) -> None:
    put(own, "decks/a.yaml", deck_of(CHOICE))
    second = put(own, "decks/b.yaml", deck_of(HAT))
    catalog = Catalog(own)
    (mistake,) = [one for one in catalog.mistakes() if one.severity == "error"]

    assert [card.id for deck in catalog.decks() if deck.id == "my-deck" for card in deck.cards] == ["first"]
    assert str(mistake) == f"{second}:1:5: Another file has the id 'my-deck'. Give this one its own."


def test_a_deck_is_read_again_when_its_file_changes(own: Path) -> None:
    path = put(own, "decks/mine.yaml", deck_of(CHOICE))
    catalog = Catalog(own)
    before = catalog.deck("my-deck")
    put(own, "decks/mine.yaml", deck_of(CHOICE).replace("My deck", "My best"))
    os.utime(path, ns=(1, 1))
    after = catalog.deck("my-deck")

    assert before is not None
    assert after is not None
    assert (before.title, after.title) == ({"en": "My deck"}, {"en": "My best"})


def test_a_deck_is_read_only_once_while_it_stays_the_same(own: Path) -> None:
    put(own, "decks/mine.yaml", deck_of(CHOICE))
    catalog = Catalog(own)

    assert catalog.deck("my-deck") is catalog.deck("my-deck")


def test_a_folder_with_the_name_of_a_deck_is_no_deck(own: Path) -> None:
    (own / "decks" / "folder.yaml").mkdir()

    assert [one for one in Catalog(own).mistakes() if one.severity == "error"] == []


def test_a_deck_that_cannot_be_read_is_reported(own: Path) -> None:
    path = put(own, "decks/mine.yaml", deck_of(CHOICE))
    catalog = Catalog(own, builtin=own)
    path.unlink()
    path.symlink_to(own / "decks" / "nowhere.yaml")

    assert catalog.decks() == ()


def test_the_ten_hats_are_all_there() -> None:
    assert {hat.id for hat in Catalog().hats()} == set(HatId)


def test_a_missing_hat_is_named(tmp_path: Path) -> None:
    text = (BUILTIN / "hats.yaml").read_text(encoding="utf-8").replace("id: storyteller", "id: encourager")
    put(tmp_path, "hats.yaml", text)

    with pytest.raises(ValueError, match=r"here are missing: storyteller\.(.|\n)*'encourager' stands here twice\."):
        Catalog(builtin=tmp_path).hats()
