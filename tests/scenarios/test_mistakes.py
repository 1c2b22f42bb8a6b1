"""Every mistake says file, line and column, what is wrong, and what to write instead."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.scenarios.written import CHOICE, COVER, HAT, deck_of, load, mistakes, only


def test_a_deck_without_mistakes_has_nothing_said_about_it() -> None:
    loaded = load(deck_of(CHOICE, HAT))

    assert loaded.mistakes == ()
    assert loaded.value is not None
    assert [card.id for card in loaded.value.cards] == ["first", "rain"]


def test_a_mistake_is_printed_as_editors_and_people_read_it() -> None:
    mistake = only(deck_of(HAT.replace("title", "titel")) + "    title: Rain\n")

    assert str(mistake) == "my.yaml:7:5: Unknown key 'titel'. Did you mean 'title'?"


def test_all_mistakes_of_all_cards_are_told_at_once_in_the_order_of_the_lines() -> None:
    text = deck_of(
        """\
        - id: First Card
          kind: choice
          titel: First
          minutes: six
          prompt: {mentor: What now?}
          options: [a, b]
        """,
        """\
        - id: rain
          kind: hat
          title: Rain
          rounds: 3
          prompt: {mentor: What now?}
        """,
    )

    said = [(mistake.line, mistake.column, mistake.rule) for mistake in mistakes(text)]

    assert said == [
        (5, 9, "id"),
        (7, 5, "unknown-key"),
        (8, 14, "type"),
        (10, 15, "type"),
        (10, 18, "type"),
        (14, 13, "choice"),
        (15, 13, "prompt"),
    ]


def changed(old: str, new: str, card: str = CHOICE) -> str:
    assert old in card
    return deck_of(card.replace(old, new))


SAID = {
    "a missing title": (
        changed("  title: First\n", ""),
        "my.yaml:5:5: The key 'title' is missing. Add 'title: …'.",
    ),
    "a missing option text": (
        changed('{id: no, text: "No"}', "{id: no}"),
        "my.yaml:11:9: The key 'text' is missing in 'options'. Add 'text: …'.",
    ),
    "an unknown key without a likely meaning": (
        changed("{id: no,", "{id: no, xyzzy: 1,"),
        "my.yaml:11:18: Unknown key 'xyzzy' in 'options'. The keys that can stand here are id and text.",
    ),
    "an empty key": (
        changed("title: First", "title:"),
        "my.yaml:7:11: 'title' is empty. Write something there, or delete the line. "
        "A text that begins with # needs quotes.",
    ),
    "a number as a text": (
        changed("title: First", "title: 2024"),
        """my.yaml:7:12: 'title' must be a text, but this is the number 2024. Put it in quotes: "2024".""",
    ),
    "a number as an id": (
        changed("id: first", "id: 1"),
        """my.yaml:5:9: 'id' must be a text, but this is the number 1. Put it in quotes: "1".""",
    ),
    "a version without quotes": (
        deck_of(CHOICE).replace("language: en", "version: 1.10"),
        """my.yaml:2:10: 'version' must be a text, but this is the number 1.10. Put it in quotes: "1.10".""",
    ),
    "a list as a text": (
        changed("title: First", "title: [First]"),
        "my.yaml:7:12: 'title' must be a text, but this is a list. "
        "Write one text, or 'en: …' and 'da: …' on lines of their own.",
    ),
    "keys below a language": (
        changed("title: First", "title: {en: {x: y}}"),
        "my.yaml:7:17: 'title.en' must be a text. Write the text after the colon.",
    ),
    "minutes with a unit": (
        changed("kind: choice", "kind: choice\n  minutes: 6 min"),
        "my.yaml:7:14: 'minutes' must be a number, but this is the text '6 min'. "
        "Write it like 6 or 7.5: no quotes, no unit, a full stop and no comma.",
    ),
    "minutes in quotes": (
        changed("kind: choice", 'kind: choice\n  minutes: "6"'),
        "my.yaml:7:14: 'minutes' must be a number, but this is the text '6'. "
        "Write it like 6 or 7.5: no quotes, no unit, a full stop and no comma.",
    ),
    "no minutes at all": (
        changed("kind: choice", "kind: choice\n  minutes: 0"),
        "my.yaml:7:14: 'minutes' must be more than 0 and at most 480, but this is 0. "
        "Write how long the card takes in the room, such as 6 or 7.5.",
    ),
    "yes instead of true": (
        changed("kind: choice", "kind: choice\n  predict: yes"),
        "my.yaml:7:14: 'predict' must be true or false, but this is the text 'yes'. "
        "Write true or false, without quotes.",
    ),
    "three rounds": (
        changed("kind: choice", "kind: choice\n  rounds: 3"),
        "my.yaml:7:13: 'rounds' must be 1 or 2, but this is the number 3. Write 1 or 2, without quotes.",
    ),
    "a misspelt word of a list": (
        changed("kind: choice", "kind: choice\n  fits: [kickoff]"),
        "my.yaml:7:12: 'fits' cannot be the text 'kickoff'. Did you mean 'kick-off'?",
    ),
    "a word that is on no list": (
        changed("kind: choice", "kind: choice\n  compare: zebra"),
        "my.yaml:7:14: 'compare' cannot be the text 'zebra'. Write one of these: by group, whole room.",
    ),
    "a hat that does not exist": (
        changed("  title: Rain", "  hats: [storyteler, encourager]\n  title: Rain", HAT),
        "my.yaml:7:12: 'hats' cannot be the text 'storyteler'. Did you mean 'storyteller'?",
    ),
    "a text where a list belongs": (
        changed("  title: Rain", "  hats: storyteller\n  title: Rain", HAT),
        "my.yaml:7:11: 'hats' must be a list, but this is the text 'storyteller'. "
        "Write each entry on a line of its own that begins with '- '.",
    ),
    "a text where keys belong": (
        changed('{id: no, text: "No"}', '"No"'),
        "my.yaml:11:9: 'options' needs keys of its own, but this is the text 'No'. Write the keys on lines of "
        "their own below, indented by two spaces: 'id: …' and 'text: …'.",
    ),
    "a text with a comma between braces": (
        changed('text: "No"', "text: No, not now"),
        "my.yaml:11:28: Unknown key 'not now' in 'options'. A comma between braces begins a new key: put texts that "
        "hold commas in double quotes.",
    ),
    "a text with a colon below its key": (
        changed("title: First", "title:\n      The ferry: late"),
        "my.yaml:8:9: 'The ferry' is not a language that a deck can have. If this is one text with a colon in it, "
        "put it below '|', or in double quotes.",
    ),
    "a language that nobody speaks here": (
        changed("title: First", "title: {en: First, fr: Premier}"),
        "my.yaml:7:24: 'fr' is not a language that a deck can have. "
        "The languages are en (English), da (Danish) and de (German).",
    ),
    "a comma that splits a text": (
        changed("title: First", "title: {en: Well, he said}"),
        "my.yaml:7:23: 'he said' is not a language that a deck can have. "
        "A comma between braces begins a new key: put texts that hold commas in double quotes.",
    ),
    "a text without the deck's own language": (
        changed("title: First", "title: {da: Første}"),
        "my.yaml:7:12: 'title' has no text in English, the deck's own language. Add 'en: …'.",
    ),
    "an id with capitals and spaces": (
        changed("id: first", "id: Første kort"),
        "my.yaml:5:9: 'id' cannot be 'Første kort': an id is made of lower-case letters, digits and hyphens. "
        "Write 'foerste-kort'.",
    ),
    "a deck id with capitals": (
        deck_of(CHOICE).replace("my-deck", "My Deck"),
        "my.yaml:1:5: 'id' cannot be 'My Deck': an id is made of lower-case letters, digits and hyphens. "
        "Write 'my-deck'.",
    ),
    "two cards with one id": (
        deck_of(CHOICE, CHOICE),
        "my.yaml:12:9: The card id 'first' exists already, on line 5. Give each its own id.",
    ),
    "two options with one id": (
        changed("id: no", "id: yes"),
        "my.yaml:11:9: 'yes' stands here twice; give each its own id.",
    ),
    "a misspelt kind": (
        changed("kind: choice", "kind: choise"),
        "my.yaml:6:11: The kind cannot be 'choise': the kinds are choice, multi, hat, scale, rank, sort, "
        "points, split, words, wall, pulse, practice, info and pair. Did you mean 'choice'?",
    ),
    "a kind of nobody's": (
        changed("kind: choice", "kind: xyzzy"),
        "my.yaml:6:11: The kind cannot be 'xyzzy': the kinds are choice, multi, hat, scale, rank, sort, "
        "points, split, words, wall, pulse, practice, info and pair. Choose one of these, or leave the card out.",
    ),
    "no kind": (
        changed("  kind: choice\n", ""),
        "my.yaml:5:5: The key 'kind' is missing. Add 'kind: …'; the kinds are choice, multi, hat, scale, rank, sort, "
        "points, split, words, wall, pulse, practice, info and pair.",
    ),
    "a card that is a text": (
        deck_of("- a card"),
        "my.yaml:5:5: A card cannot be the text 'a card'. "
        "Begin a card with '- id: …' and write its other keys below, aligned with 'id'.",
    ),
    "a deck without cards": (
        COVER.replace("cards:", "cards: []"),
        "my.yaml:4:8: The deck has no cards. Write at least one.",
    ),
    "a file that is no deck": (
        "hello",
        "my.yaml:1:1: The file must begin with keys, but this is the text 'hello'. "
        "Begin with lines such as 'id: my-first-deck'.",
    ),
    "an unknown language": (
        deck_of(CHOICE).replace("language: en", "language: english"),
        "my.yaml:2:11: 'language' cannot be the text 'english'. Write one of these: en, da, de.",
    ),
}


@pytest.mark.parametrize("case", SAID)
def test_a_mistake_says_where_it_is_and_what_to_write(case: str) -> None:
    text, said = SAID[case]

    assert [str(mistake) for mistake in load(text).errors] == [said]


def test_a_mistake_names_the_path_of_its_value() -> None:
    mistake = only(deck_of(CHOICE).replace('"No"', "7"))

    assert mistake.path == "cards[0].options[1].text"


def test_a_broken_value_is_told_once() -> None:
    mistake = only(deck_of(CHOICE).replace("title: First", "title: *first"))

    assert mistake.rule == "alias"


def test_a_card_with_a_misspelt_key_is_still_checked_by_its_other_rules() -> None:
    text = deck_of(CHOICE.replace("kind: choice", "kind: choice\n  minuts: 5\n  phases: [vote, read]"))

    assert [mistake.rule for mistake in mistakes(text)] == ["unknown-key", "phases"]


def test_after_a_hundred_mistakes_the_rest_is_counted() -> None:
    text = COVER + "".join(f"k{number}: 1\n" for number in range(99)) + "  - x\n"
    told = mistakes(text.replace("cards:\n", "") + "cards: [" + "x, " * 200 + "]\n")

    assert len(told) == 101
    assert told[-1].rule == "more"


@settings(deadline=None)
@given(
    key=st.sampled_from(("id", "title", "prompt", "options", "text", "everyone", "language")),
    noise=st.text("qxzw", min_size=4, max_size=8),
    above=st.integers(0, 9),
)
def test_a_misspelt_key_is_found_exactly_where_it_stands(key: str, noise: str, above: int) -> None:
    text = "\n" * above + deck_of(CHOICE).replace(f"{key}:", f"{noise}:", 1)
    before = text[: text.index(noise)].split("\n")

    said = [(mistake.line, mistake.column) for mistake in mistakes(text) if noise in mistake.sentence]

    assert said == [(len(before), len(before[-1]) + 1)]
