"""The authoring guide cannot drift: every sample is loaded, every table is compared with the classes."""

import re

import pytest

from game.cards import HatId
from game.kinds import KINDS, Card
from scenarios.advice import LINE, LINES, SITUATION, TITLE
from scenarios.catalog import BUILTIN, Catalog
from scenarios.deck import Deck
from scenarios.loader import parse_deck, parse_runsheet
from scenarios.shape import fields_of
from scenarios.yaml_source import BYTES, DEPTH, NODES
from scenarios.yaml_source import LINES as FILE_LINES
from tests.scenarios.written import COVER, load

GUIDE = (BUILTIN / "README.md").read_text(encoding="utf-8")
SAMPLES = re.findall(r"```yaml\n(.*?)```", GUIDE, re.DOTALL)
DECKS = [sample for sample in SAMPLES if "\ncards:\n" in sample]
SHEETS = [sample for sample in SAMPLES if "\nentries:\n" in sample]
CARDS = [sample for sample in SAMPLES if sample.startswith("- id:")]
WRONG = next(sample for sample in DECKS if "titel" in sample)


def section(heading: str) -> str:
    return GUIDE.split(f"## {heading}\n")[1].split("\n## ")[0]


def rows(heading: str) -> set[str]:
    return set(re.findall(r"^\| `(\w+)` \|", section(heading), re.MULTILINE))


def cards(sample: str) -> tuple[Card, ...]:
    loaded = load(COVER.replace("title: My deck", "title: {en: My deck, da: Mit}") + sample)
    assert loaded.errors == ()
    assert loaded.value is not None
    return loaded.value.cards


def test_every_sample_is_of_a_sort_that_is_tested() -> None:
    assert len(SAMPLES) == len(DECKS) + len(SHEETS) + len(CARDS)
    assert len(DECKS) == 2


def test_the_first_deck_loads_without_a_word() -> None:
    assert parse_deck(DECKS[0].encode(), "first.yaml").mistakes == ()


@pytest.mark.parametrize("sample", CARDS, ids=lambda sample: sample.split("\n")[0])
def test_a_sample_card_loads(sample: str) -> None:
    assert len(cards(sample)) == 1


@pytest.mark.parametrize("sample", SHEETS, ids=lambda sample: "run sheet")
def test_a_sample_run_sheet_loads_without_a_word(sample: str) -> None:
    assert parse_runsheet(sample.encode(), "sheet.yaml", frozenset(Catalog().cards())).mistakes == ()


def test_the_sample_of_mistakes_gets_the_messages_that_the_guide_shows() -> None:
    (shown,) = re.findall(r"```text\n(.*?)```", GUIDE, re.DOTALL)

    assert [str(mistake) for mistake in parse_deck(WRONG.encode(), "deck.yaml").errors] == shown.splitlines()


def test_every_kind_has_a_sample() -> None:
    assert {card.kind for sample in CARDS for card in cards(sample)} == set(KINDS)


def test_the_table_of_a_decks_keys_is_complete() -> None:
    assert rows("What stands at the top of a deck") == set(fields_of(Deck))


def test_the_table_of_a_cards_keys_is_complete() -> None:
    everywhere = set.intersection(*(set(fields_of(kind.card)) for kind in KINDS.values()))

    assert rows("What every card has") == everywhere


def test_the_keys_of_every_kind_are_told() -> None:
    told = set(re.findall(r"`(\w+)(?:: [^`]*)?`", section("Three kinds of cards")))
    own = {key for kind in KINDS.values() for key in fields_of(kind.card)} - rows("What every card has")

    assert own <= told


def test_all_ten_hats_are_named() -> None:
    assert {hat.value for hat in HatId} <= set(re.findall(r"`([a-z-]+)`", section("Three kinds of cards")))


def test_the_limits_are_those_that_are_checked() -> None:
    fits = section("What fits on the projector")
    file = section("When something is wrong")

    assert f"{TITLE} characters" in fits
    assert f"about {SITUATION}" in fits
    assert f"seven lines of {LINE} characters" in fits
    assert LINES == 7
    assert f"{BYTES // 1000} kB" in file
    assert f"{FILE_LINES:,} lines" in file
    assert f"{DEPTH} steps" in file
    assert FILE_LINES == NODES
