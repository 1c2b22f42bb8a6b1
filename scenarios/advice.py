"""Warnings: a deck that can be played, but not as well as it could. Nothing here keeps a card from the room."""

import textwrap
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import fields

from game.cards import CardFace, Option
from game.text import LANGUAGES, Language
from scenarios.broken import Broken
from scenarios.markdown import words_of
from scenarios.mistake import Finding, KeyPath, Severity, listed, named
from scenarios.node import Node, nearest
from scenarios.texts import NAMES, Text

TITLE = 24
SITUATION = 340
LINE = 30
LINES = 7
WIDE = frozenset({"statements", "lines"})
"""Lists that stand in one column, as wide as the projector."""
WIDE_LINE = 60
EACH: Mapping[str, int] = {"boxes": 18, "statements": WIDE_LINE, "lines": WIDE_LINE}
"""Characters that one entry of such a list may have; entries of other lists may go on for several lines."""


def untranslated(texts: Iterable[Text]) -> Iterator[Finding]:
    """Texts without a language in which other texts of the file are written."""
    texts = list(texts)
    spoken = [language for language in LANGUAGES if any(language in text.words for text in texts)]
    for text in texts:
        missing = [language for language in spoken if language not in text.words]
        if missing and text.words:
            yield _missing(text, missing)


def _missing(text: Text, missing: Sequence[Language]) -> Finding:
    names = listed(NAMES[language] for language in missing)
    keys = listed(f"'{language}: …'" for language in missing)
    return Finding(
        at=text.at,
        path=text.path,
        rule="translation",
        sentence=f"{named(text.path)} has no text in {names}; other texts of this file have.",
        fix=f"Add {keys}.",
        severity=Severity.WARNING,
    )


def card_advice(card: CardFace, node: Node, path: KeyPath) -> Iterator[Finding]:
    """Everything about one card that a projector has no room for."""
    for one in (*_title(card), *_situation(card), *_options(card), *_entries(card)):
        yield one.found(nearest(node, one.path).at, path, Severity.WARNING)


def _title(card: CardFace) -> Iterator[Broken]:
    for language, title in card.title.items():
        if len(title) > TITLE:
            what = f"The title in {NAMES[language]} has {len(title)} characters; {TITLE} fit on one line."
            yield Broken(("title", language), "overflow", what, "Shorten it.")


def _situation(card: CardFace) -> Iterator[Broken]:
    for language, blocks in card.situation.blocks.items() if card.situation else ():
        length = len(words_of(blocks))
        if length > SITUATION:
            what = (
                f"The situation in {NAMES[language]} has {length} characters; "
                f"about {SITUATION} can be read from the back of a room."
            )
            yield Broken(("situation", language), "overflow", what, "Shorten it.")


def _options(card: CardFace) -> Iterator[Broken]:
    for key, options in option_lists(card):
        for language in LANGUAGES:
            texts = [option.text[language] for option in options if language in option.text]
            width = WIDE_LINE if key in WIDE else LINE
            lines = sum(len(textwrap.wrap(text, width)) for text in texts)
            if lines > LINES:
                what = f"The {key} in {NAMES[language]} take {lines} lines of {width} characters; {LINES} fit."
                yield Broken((key,), "overflow", what, "Shorten the longest.")


def _entries(card: CardFace) -> Iterator[Broken]:
    for key, options in option_lists(card):
        for index, option in enumerate(options):
            for language, text in option.text.items():
                if len(text) > EACH.get(key, len(text)):
                    what = f"This text in {NAMES[language]} has {len(text)} characters; {EACH[key]} fit."
                    yield Broken((key, index, "text", language), "overflow", what, "Shorten it.")


def option_lists(card: CardFace) -> Iterator[tuple[str, tuple[Option, ...]]]:
    """The keys of a card under which things to choose from stand, whatever its kind calls them."""
    for one in fields(card):
        value = getattr(card, one.name)
        if isinstance(value, tuple) and value and all(isinstance(item, Option) for item in value):
            yield one.name, value
