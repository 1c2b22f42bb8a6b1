"""Every message of the facilitator's pages is said in Danish and in German."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest

from facilitator import accounts, card_texts, console, copies, edition, errors, opening, session_form
from facilitator.comparing import pages as comparing
from facilitator.comparing import standings
from facilitator.debriefs import wording
from facilitator.decks import deleting, duplicating, facts, library, sheet_mistakes, upload
from facilitator.exporting import own_file
from facilitator.packaged import packaged_catalogues
from game.text import Language

FOLDER = Path(accounts.__file__).parent
STRING = r"""("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')"""
SAID = re.compile(rf"\b(?:_|say)\(\s*{STRING}")
COUNTED = re.compile(rf"\b(?:ngettext|count)\(\s*{STRING}\s*,\s*{STRING}")


def said() -> Iterator[str]:
    """Messages that templates and Python name."""
    for file in [*FOLDER.rglob("templates/**/*.html"), *FOLDER.rglob("*.py")]:
        yield from (ast.literal_eval(found) for found in SAID.findall(file.read_text("utf-8")))
    for happened, next_step in (*errors.SENTENCES.values(), errors.OTHERS):
        yield from (happened, next_step)
    yield from (*card_texts.GROUP_LABELS.values(), *wording.PLURAL.values(), *wording.INSIDE.values())
    yield from (*wording.WHOLE.values(), *session_form.DEFAULT_LABELS.values(), accounts.TAKEN, accounts.USED)
    yield from (
        edition.CHANGED,
        console.RENAMED,
        console.TAGGED,
        *comparing.MESSAGES,
        standings.HERE_OF,
        library.NO_PICTURE,
        copies.COPY,
        copies.REHEARSAL,
    )
    yield from (*facts.KINDS.values(), *facts.LISTS.values(), *facts.MODIFIERS.values(), facts.HATS, facts.SHOWN_HATS)
    yield from (*wording.LEFT_OUT.values(), own_file.NOT_ENDED)
    yield from (
        *sheet_mistakes.MESSAGES,
        *duplicating.MESSAGES,
        *opening.MESSAGES,
        *upload.MESSAGES,
        deleting.NOT_DELETED,
    )


def counted() -> Iterator[tuple[str, str]]:
    """Messages that depend on a number."""
    for file in [*FOLDER.rglob("templates/**/*.html"), *FOLDER.rglob("*.py")]:
        for one, many in COUNTED.findall(file.read_text("utf-8")):
            yield ast.literal_eval(one), ast.literal_eval(many)


def values(message: str) -> set[str]:
    """The names in braces."""
    return {name for _, name, _, _ in Formatter().parse(message) if name}


UNCHANGED = {
    "Code",
    "Debrief",
    "Hat",
    "Mentee",
    "Mentees",
    "Mentor",
    "Session",
    "Situation",
    "mentees",
    "wifi",
    "{percent}%",
}
"""Words that are the same in another language, or are a name."""


@pytest.mark.parametrize("language", ["da", "de"])
def test_every_message_is_translated_with_the_same_values(language: Language) -> None:
    catalogue = packaged_catalogues()[language]
    blanks = {message: {name: f"<{name}>" for name in values(message)} for message in said()}

    translated = {message: catalogue.say(message, **blank) for message, blank in blanks.items()}
    same = {message for message, text in translated.items() if text == message.format(**blanks[message])}
    lost = {message for message, text in translated.items() if any(v not in text for v in blanks[message].values())}

    assert same - UNCHANGED == set()
    assert lost == set()


@pytest.mark.parametrize("language", ["da", "de"])
def test_every_counted_message_is_translated(language: Language) -> None:
    catalogue = packaged_catalogues()[language]

    same = {many for one, many in counted() if "<" not in many and untouched(catalogue, one, many)}

    assert same - UNCHANGED == set()


def untouched(catalogue: object, one: str, many: str) -> bool:
    """Whether a message comes back in English."""
    blank = {name: f"<{name}>" for name in values(many) - {"count"}}
    text = catalogue.count(one, many, 2, **blank)  # type: ignore[attr-defined]
    return bool(text == many.format(count=2, **blank))
