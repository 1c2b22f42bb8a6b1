"""A copy of a deck: only id, title and author are other words; comments and everything else stay."""

from dataclasses import replace
from pathlib import Path

import pytest

from game.text import Words
from scenarios.catalog import BUILTIN
from scenarios.copying import CannotCopy, copied
from scenarios.loader import parse_deck
from tests.scenarios.written import CHOICE, COVER, deck_of

TITLE: Words = {"en": 'Mine: "new" # one'}


def copy(text: str, title: Words = TITLE) -> str:
    """The text of a copy called `mine`, by Anna."""
    deck = parse_deck(text.encode(), "x").value
    assert deck is not None
    return copied(text.encode(), deck, "mine", title, "Anna, after Bo").decode()


def test_only_three_lines_change() -> None:
    before = "# ours\n" + deck_of(CHOICE).replace("id: my-deck", "id: my-deck  # never change it") + "# the end\n"

    after = copy(before).splitlines()

    assert after[:5] == [
        "# ours",
        "id: mine  # never change it",
        'author: "Anna, after Bo"',
        "language: en",
        r'title: "Mine: \"new\" # one"',
    ]
    assert after[5:] == before.splitlines()[4:]


@pytest.mark.parametrize(
    "title",
    [
        "title: 'It''s mine'  # a comment",
        'title: "A \\"title\\" # of mine"  # a comment',
        "title:\n  # a comment\n  en: Mine",
        "title: {en: Mine}",
    ],
)
def test_a_title_may_be_written_in_any_way(title: str) -> None:
    after = copy(deck_of(CHOICE).replace("title: My deck", title))

    assert parse_deck(after.encode(), "x").value == replace(
        parse_deck(deck_of(CHOICE).encode(), "x").value,  # type: ignore[type-var]
        id="mine",
        title=TITLE,
        author="Anna, after Bo",
    )


def test_comments_in_a_title_stay() -> None:
    assert "# a comment" in copy(deck_of(CHOICE).replace("title: My deck", "title:\n  # a comment\n  en: Mine"))


def test_an_author_is_written_in_the_place_of_the_old_one() -> None:
    after = copy("author: 'Bo'  # and friends\n" + deck_of(CHOICE))

    assert after.startswith('author: "Anna, after Bo"  # and friends\nid: mine\n')


def test_a_deck_between_braces_is_copied_too() -> None:
    card = "{id: a, kind: hat, title: A, prompt: {everyone: What?}}"

    assert copy(f"{{id: b, title: B, cards: [{card}]}}").startswith('{id: mine, author: "Anna, after Bo", title: "Mine')


def test_line_ends_and_byte_order_marks_are_no_hindrance() -> None:
    text = "\ufeff" + deck_of(CHOICE).replace("\n", "\r\n")

    assert copy(text) == copy(deck_of(CHOICE))


def test_a_title_over_several_lines_is_refused_rather_than_broken() -> None:
    with pytest.raises(CannotCopy):
        copy(COVER.replace("title: My deck", "title:\n  My\n  deck") + deck_of(CHOICE).removeprefix(COVER))


@pytest.mark.parametrize("path", sorted((BUILTIN / "decks").glob("*.yaml")), ids=lambda path: path.stem)
def test_every_deck_that_comes_with_rolecall_can_be_copied(path: Path) -> None:
    data = path.read_bytes()
    deck = parse_deck(data, "x").value
    assert deck is not None
    titles: Words = {language: f"Mine: {title}" for language, title in deck.title.items()}

    after = copied(data, deck, "mine", titles, "after us")

    assert [line for line in data.decode().splitlines() if "#" in line] == [
        line for line in after.decode().splitlines() if "#" in line
    ]
