"""Texts: one line or Markdown prose, in the deck's own language or in several."""

from dataclasses import fields

import pytest

from game.cards import CardFace, Prompts
from game.kinds import Card
from game.text import List, Paragraph, Prose, Span, Tone
from scenarios.deck import Deck
from scenarios.markdown import parse_prose, words_of
from scenarios.shape import Line, Many, Markdown, OneOf, Record, Value, fields_of, shape_of
from tests.scenarios.written import CHOICE, deck_of, load, only


def card(*lines: str, cover: str = "language: en") -> Card:
    loaded = load(
        deck_of(CHOICE + "".join(f"  {line}\n" for line in lines)).replace("language: en", cover or "language: en")
    )
    assert loaded.value is not None, loaded.mistakes
    return loaded.value.playable[0]


def test_a_plain_string_is_in_the_decks_own_language() -> None:
    assert card(cover="language: da").title == {"da": "First"}


def test_a_deck_that_names_no_language_is_english() -> None:
    assert card(cover="author: Anna").title == {"en": "First"}


def test_a_line_may_be_wrapped_in_the_file() -> None:
    assert card("talk: >-", "  What is your", "  first sentence?").talk == {"en": "What is your first sentence?"}


def test_prose_becomes_paragraphs_and_lists_with_tones() -> None:
    situation = card(
        "situation: |",
        "  She says *nothing*.",
        "  Then **everything**.",
        "",
        "  - one",
        "  - two",
        "",
        "  1. first",
    ).situation

    assert situation == Prose(
        blocks={
            "en": (
                Paragraph(
                    kind="paragraph",
                    spans=(
                        Span(text="She says "),
                        Span(text="nothing", style=Tone.EMPHASIS),
                        Span(text=". Then "),
                        Span(text="everything", style=Tone.STRONG),
                        Span(text="."),
                    ),
                ),
                List(kind="list", ordered=False, items=((Span(text="one"),), (Span(text="two"),))),
                List(kind="list", ordered=True, items=((Span(text="first"),),)),
            )
        }
    )


def test_prose_may_be_written_in_several_languages() -> None:
    situation = card("situation: {en: Rain., da: Regn.}").situation

    assert situation is not None
    assert {language: words_of(blocks) for language, blocks in situation.blocks.items()} == {
        "en": "Rain.",
        "da": "Regn.",
    }


REFUSED = {
    "a heading": ("# Title", 0, "heading"),
    "an underlined heading": ("Title\n===", 0, "heading"),
    "a link": ("one\n[two](three)", 1, "link"),
    "a link in angles": ("<https://example.org>", 0, "link"),
    "an image": ("![one](two)", 0, "image"),
    "HTML": ("one\n\n<b>two</b>", 2, "html"),
    "a block of HTML": ("<div>\nx\n</div>", 0, "html"),
    "a comment": ("<!-- x -->", 0, "html"),
    "code": ("one\ntwo `three`", 1, "code"),
    "fenced code": ("```\nx\n```", 0, "code"),
    "an indented text": ("one\n\n    two", 2, "code"),
    "a quotation": ("one\n\n> two", 2, "quote"),
    "a dividing line": ("one\n\n---\n", 2, "line"),
    "a list in a list": ("- one\n  - two", 1, "nested-list"),
    "two paragraphs in an entry": ("- one\n\n  two", 2, "nested-list"),
    "code in an entry": ("- one\n- `two`", 1, "code"),
    "an empty entry": ("- one\n-\n- two", 1, "empty-entry"),
    "a year that would begin a list": ("2024. That was a year.", 0, "list-start"),
    "a text without end": ("x" * 4001, 0, "too-long"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_no_screen_draws_is_refused_on_its_line(case: str) -> None:
    text, line, rule = REFUSED[case]
    (flaw,) = parse_prose(text).flaws

    assert (flaw.line, flaw.rule) == (line, rule)
    assert flaw.sentence.endswith(".")
    assert flaw.fix.endswith(".")


@pytest.mark.parametrize(
    "text", ["x < y > z", "Q&A", "2 * 3 * 4", "snake_case_word", "a [note]", "I <3 you", "(a) b", "5 > 3"]
)
def test_ordinary_signs_are_text(text: str) -> None:
    tree = parse_prose(text)

    assert tree.flaws == ()
    assert words_of(tree.blocks) == text


def test_a_character_that_turns_round_the_words_beside_it_is_refused_before_any_session_opens() -> None:
    mistake = only(deck_of(CHOICE + "  situation: Turned \u202eround.\n"))

    assert (mistake.rule, mistake.path) == ("unseen", "cards[0].situation")
    assert mistake.fix == "Type the text anew instead of pasting it."


def test_a_flaw_in_a_block_text_is_found_on_its_own_line() -> None:
    mistake = only(deck_of(CHOICE + "  situation: |\n    One line.\n\n    ## Two\n"))

    assert (mistake.line, mistake.column, mistake.path) == (15, 7, "cards[0].situation.en")
    assert mistake.sentence == "A text has no headings."


def test_a_flaw_in_any_other_text_is_found_where_the_text_begins() -> None:
    mistake = only(deck_of(CHOICE + '  situation: {en: "See <b>"}\n'))

    assert (mistake.line, mistake.column) == (12, 21)


def test_what_may_be_written_is_read_from_the_rules_own_types() -> None:
    face = fields_of(CardFace)

    assert set(face) == {one.name for one in fields(CardFace)}
    assert [name for name, shape in face.items() if shape == Markdown()] == ["situation", "notes", "afterthought"]
    assert [name for name, shape in face.items() if shape == Line()] == ["title", "talk"]
    assert isinstance(face["panel"], Many)
    assert face["minutes"] == Value()


def test_the_cards_of_a_deck_are_told_apart_by_kind() -> None:
    shape = fields_of(Deck)["cards"]

    assert isinstance(shape, Many)
    assert isinstance(shape.item, OneOf)
    assert {kind for kind, _ in shape.item.kinds} >= {"choice", "hat", "scale"}
    assert shape_of(CardFace) == Record(CardFace)
    assert shape_of(int | str) == Value()


def test_a_question_without_groups_asks_everyone() -> None:
    written = CHOICE.replace("{everyone: What now?}", "{en: What now?, da: Hvad nu?}")

    loaded = load(deck_of(written))

    assert loaded.value is not None, loaded.mistakes
    assert loaded.value.playable[0].prompt == Prompts(everyone={"en": "What now?", "da": "Hvad nu?"})
