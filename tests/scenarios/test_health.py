"""The five questions of a programme's health: how decks name them, and the shipped statements that ask them."""

import re
from pathlib import Path

import pytest

from game.cards import Anonymity, Concern
from game.kinds.pulse import PulseCard
from game.text import LANGUAGES
from scenarios.catalog import Catalog
from tests.scenarios.written import deck_of, load, only

PULSE = """\
- id: pulse
  kind: pulse
  title: Pulse
  prompt: {everyone: How far do you agree?}
  statements:
    - {id: hour, text: My calendar holds an hour., about: time}
    - {id: tired, text: I slept well.}
"""
README = Path(__file__).parents[2] / "README.md"


def working_on(line: str) -> str:
    return deck_of(PULSE).replace("cards:", f"works_on: {line}\ncards:", 1)


def pulses(text: str) -> list[PulseCard]:
    deck = load(text).value
    assert deck is not None
    return [card for card in deck.cards if isinstance(card, PulseCard)]


def health() -> list[PulseCard]:
    deck = Catalog().deck("programme-health")
    assert deck is not None
    return [card for card in deck.cards if isinstance(card, PulseCard)]


def test_a_statement_names_its_question_or_none() -> None:
    (card,) = pulses(deck_of(PULSE))

    assert [one.about for one in card.statements] == [Concern.TIME, None]


def test_a_deck_names_the_questions_that_it_works_on() -> None:
    deck = load(working_on("[time, matching]")).value

    assert deck is not None
    assert deck.works_on == (Concern.TIME, Concern.MATCHING)


def test_a_deck_works_on_none_of_the_questions_unless_it_says_so() -> None:
    deck = load(deck_of(PULSE)).value

    assert deck is not None
    assert deck.works_on == ()


WRONG = {
    "a misspelt question": (
        deck_of(PULSE.replace("about: time", "about: tine")),
        "'about' cannot be the text 'tine'. Did you mean 'time'?",
    ),
    "several questions for one statement": (
        deck_of(PULSE.replace("about: time", "about: [time]")),
        "'about' cannot be a list. Write one of these: time, competence, expectations, motivation, matching.",
    ),
    "a question that a deck cannot work on": (
        working_on("[weather]"),
        "'works_on' cannot be the text 'weather'. "
        "Write one of these: time, competence, expectations, motivation, matching.",
    ),
    "one question without its list": (
        working_on("time"),
        "'works_on' must be a list, but this is the text 'time'. "
        "Write each entry on a line of its own that begins with '- '.",
    ),
}


@pytest.mark.parametrize("case", WRONG)
def test_a_wrong_question_is_told_with_the_right_ones(case: str) -> None:
    text, said = WRONG[case]
    mistake = only(text)

    assert f"{mistake.sentence} {mistake.fix}" == said


def test_a_misspelt_works_on_is_told_with_the_right_one() -> None:
    mistake = only(working_on("[time]").replace("works_on", "works-on"))

    assert (mistake.rule, "Did you mean 'works_on'?" in mistake.fix) == ("unknown-key", True)


def test_each_health_card_asks_every_question_once() -> None:
    assert [[one.about for one in card.statements] for card in health()] == [[*Concern], [*Concern]]


def test_the_health_cards_ask_everybody_the_same_and_under_no_name() -> None:
    assert {card.anonymous for card in health()} == {Anonymity.FORCED}
    assert {one.groups for card in health() for one in card.statements} == {()}


def test_the_health_statements_are_in_every_language_and_no_two_alike() -> None:
    texts = [one.text[language] for card in health() for one in card.statements for language in LANGUAGES]

    assert len(set(texts)) == len(texts) == 10 * len(LANGUAGES)


@pytest.mark.parametrize("concern", Concern)
def test_a_shipped_deck_works_on_every_question(concern: Concern) -> None:
    assert any(concern in deck.works_on for deck in Catalog().decks())


def test_the_readme_counts_the_decks_of_situations() -> None:
    apart = ("around-the-cards", "programme-health")
    situations = [deck for deck in Catalog().decks() if deck.id not in apart]

    (told,) = re.findall(r"^Eight decks with (\d+) cards", README.read_text(encoding="utf-8"), re.MULTILINE)

    assert (len(situations), int(told)) == (8, sum(len(deck.cards) for deck in situations))
