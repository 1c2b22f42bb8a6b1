"""The authoring guide cannot drift: every sample is loaded, every table and rule is compared with the code."""

import re
from typing import cast

import click
import pytest

from facilitator.cli import main
from game.cards import HatId
from game.kinds import KINDS
from game.kinds.contract import Modifier
from game.kinds.wall import LONGEST
from scenarios.advice import LINE, LINES, SITUATION, TITLE, WIDE, WIDE_LINE
from scenarios.catalog import BUILTIN, Catalog
from scenarios.deck import Deck, DeckCard
from scenarios.deck_reader import CARDS as KINDS_OF_DECKS
from scenarios.habits import SMALLEST_PANEL
from scenarios.loader import parse_deck, parse_runsheet
from scenarios.picture_files import BYTES as PICTURE_BYTES
from scenarios.picture_files import SIDE
from scenarios.shape import fields_of
from scenarios.texts import MOST_SIGNS
from scenarios.yaml_source import BYTES, DEPTH, NODES
from scenarios.yaml_source import LINES as FILE_LINES
from tests.scenarios.written import COVER, load

GUIDE = (BUILTIN / "README.md").read_text(encoding="utf-8")
SAMPLES = re.findall(r"^```yaml\n(.*?)^```", GUIDE, re.DOTALL | re.MULTILINE)
DECKS = [sample for sample in SAMPLES if "\ncards:\n" in sample]
SHEETS = [sample for sample in SAMPLES if "\nentries:\n" in sample]
CARDS = [sample for sample in SAMPLES if sample.startswith("- id:")]
WRONG = next(sample for sample in DECKS if "titel" in sample)
SOME = r"((?:`\w+`(?:, | and )?)+)"


def section(heading: str) -> str:
    return GUIDE.split(f"## {heading}\n")[1].split("\n## ")[0]


def paragraph(kind: str) -> str:
    return section("All kinds of cards").split(f"\n**`{kind}`** when")[1].split("\n**`")[0]


def words(text: str) -> str:
    return " ".join(text.split())


def rows(heading: str) -> set[str]:
    return set(re.findall(r"^\| `(\w+)` \|", section(heading), re.MULTILINE))


def cards(sample: str) -> tuple[DeckCard, ...]:
    loaded = load(COVER.replace("title: My deck", "title: {en: My deck, da: Mit}") + sample)
    assert loaded.errors == ()
    assert loaded.value is not None
    return loaded.value.cards


def allowing(modifier: Modifier) -> set[str]:
    return {name for name, kind in KINDS.items() if modifier in kind.allows}


def named(pattern: str) -> set[str]:
    (found,) = re.findall(pattern, words(section("Twice, guessed, compared")))
    return set(re.findall(r"`(\w+)`", found))


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
    first = parse_deck(DECKS[0].encode(), "first.yaml").value
    assert first is not None

    sampled = [*first.cards, *(card for sample in CARDS for card in cards(sample))]

    assert {card.kind for card in sampled} == set(KINDS_OF_DECKS)


@pytest.mark.parametrize("kind", KINDS_OF_DECKS)
def test_a_kind_says_when_to_take_it_and_what_the_room_sees(kind: str) -> None:
    assert "*The room sees" in words(paragraph(kind))


@pytest.mark.parametrize("kind", KINDS_OF_DECKS)
def test_a_kinds_own_keys_stand_in_its_paragraph_or_its_sample(kind: str) -> None:
    told = set(re.findall(r"`(\w+)(?:: [^`]*)?`", paragraph(kind)))
    written = set(re.findall(r"^  (\w+):", paragraph(kind), re.MULTILINE))

    assert set(fields_of(KINDS_OF_DECKS[kind])) - rows("What every card has") <= told | written


def test_the_table_of_a_decks_keys_is_complete() -> None:
    assert rows("What stands at the top of a deck") == set(fields_of(Deck))


def test_the_table_of_a_cards_keys_is_complete() -> None:
    everywhere = set.intersection(*(set(fields_of(card)) for card in KINDS_OF_DECKS.values()))

    assert rows("What every card has") == everywhere


def test_all_ten_hats_are_named() -> None:
    assert {hat.value for hat in HatId} <= set(re.findall(r"`([a-z-]+)`", paragraph("hat")))


def test_a_modifier_is_allowed_where_the_guide_says_so() -> None:
    assert named(rf"`predict: true`:[^*]*\*other\* group chose\. On {SOME}\.") == allowing("predict")
    assert named(rf"`panel`: [^`]*On {SOME}\.") == allowing("panel")
    assert set(KINDS_OF_DECKS) - named(rf"`rounds: 2`: .*?Not on {SOME}\.") == allowing("rounds")


def test_every_command_of_a_trainer_is_told() -> None:
    deck = cast(click.Group, main.commands["deck"])

    told = re.findall(r"^\| `rolecall deck (\w+)[^`]*` \|", section("Look, check, count, print"), re.MULTILINE)

    assert sorted(told) == sorted(deck.commands)


def test_the_limits_are_those_that_are_checked() -> None:
    fits = words(section("Texts, languages, pictures"))
    file = words(section("When something is wrong"))

    assert f"{TITLE} characters" in fits
    assert f"about {SITUATION}" in fits
    assert f"seven lines of {LINE} characters" in fits
    assert LINES == 7
    assert f"`{'` and `'.join(sorted(WIDE, reverse=True))}` may be twice as wide" in fits
    assert WIDE_LINE == 2 * LINE
    assert f"{PICTURE_BYTES // 1_000_000} MB and {SIDE} pixels" in fits
    assert f"up to {LONGEST} characters" in words(paragraph("wall"))
    assert f"{BYTES // 1000} kB" in file
    assert f"{FILE_LINES:,} lines" in file
    assert f"{DEPTH} steps" in file
    assert FILE_LINES == NODES
    assert f"{MOST_SIGNS:,} stars and line ends" in file


WARNINGS = {
    "overflow": "words that do not fit on the projector",
    "translation": "a missing translation",
    "minutes": "too few minutes for a card's phases",
    "same-text": "two answers that read the same",
    "small-panel": f"a panel of fewer than {SMALLEST_PANEL}",
    "unused-hats": "hats that no card of a deck with hat cards offers",
    "shown-hats": "hats that no afterthought shows",
}
"""Those of `advice.py` and `habits.py`; each has a test of its own there."""


def test_everything_that_is_warned_of_is_told() -> None:
    told = words(section("When something is wrong"))
    sources = "".join((BUILTIN / name).read_text(encoding="utf-8") for name in ("advice.py", "habits.py"))

    rules = set(re.findall(r'(?:rule=|Broken\([^"\n]*(?:"[\w-]+"[^"\n]*\), )?)"([\w-]+)"(?:, what|,\n)', sources))

    assert rules == set(WARNINGS)
    assert [sentence for sentence in WARNINGS.values() if sentence not in told] == []


def test_the_guide_is_read_in_one_sitting() -> None:
    assert len(GUIDE.splitlines()) < 400
