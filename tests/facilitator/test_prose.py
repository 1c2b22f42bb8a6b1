"""What mending shows is read back as the very same text."""

import pytest

from facilitator.prose import markdown
from game.text import Prose
from scenarios.catalog import Catalog
from scenarios.markdown import parse_prose


@pytest.mark.parametrize(
    "text",
    [
        "One line.",
        "Two\nlines are one paragraph.\n\nThis is another.",
        "*Emphasis*, **strong**, and *both* **here**.",
        "- one\n- *two*\n\n1. first\n2. second",
        "2024\\. was a good year",
        "\\- no list\n\n\\# no heading\n\n\\=== no line",
        "a \\* b \\_ c \\` d \\\\ e",
        "\\&copy; stays as typed",
        "in *the middle*of a word",
    ],
)
def test_prose_survives_the_way_there_and_back(text: str) -> None:
    blocks = parse_prose(text).blocks

    again = parse_prose(markdown(blocks))

    assert again.blocks == blocks
    assert again.flaws == ()


def test_every_text_of_the_library_survives_the_way_there_and_back() -> None:
    cards = Catalog().cards().values()
    texts = [one for card in cards for one in (card.situation, card.notes, card.afterthought) if one]

    changed = [text for text in texts if again(text) != text]

    assert texts
    assert changed == []


def again(text: Prose) -> Prose:
    """The text after it was shown and read."""
    return Prose(blocks={one: parse_prose(markdown(blocks)).blocks for one, blocks in text.blocks.items()})
