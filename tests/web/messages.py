"""Finds what sources say to people: `t` and `n` in scripts, `_` and `ngettext` in templates and Python."""

import re
from ast import literal_eval
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from babel.messages.catalog import Message as Entry
from babel.messages.pofile import read_po

from tests.imports import ROOT

STRING = r"""("(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')"""
ONE = r"""(?<![\w.])(?:t|_)\(\s*""" + STRING
SEVERAL = r"""(?<![\w.])(?:n|ngettext)\(\s*""" + STRING + r"\s*,\s*" + STRING
SOURCES = ("client/**/*.ts", "templates/**/*.html", "*.py")


@dataclass(frozen=True)
class Message:
    """A message, and its plural where it counts things."""

    text: str
    plural: str | None = None


def messages_in(source: str) -> Iterator[Message]:
    """Yield every message in a source."""
    for found in re.finditer(ONE, source):
        yield Message(literal_eval(found[1]))
    for found in re.finditer(SEVERAL, source):
        yield Message(literal_eval(found[1]), literal_eval(found[2]))


def messages_of(package: str) -> set[Message]:
    """Return every message of a package."""
    files = [file for pattern in SOURCES for file in (ROOT / package).glob(pattern)]
    return {message for file in files for message in messages_in(file.read_text("utf-8"))}


def catalogue_files(package: str, language: str) -> list[Path]:
    """Return where a package's translations into a language stand."""
    return sorted((ROOT / package / "locales").rglob(f"{language}.po"))


def translations(package: str, language: str) -> dict[Message, tuple[str, ...]]:
    """Return every translated message of a package with its translation, or its plural forms."""
    found: dict[Message, tuple[str, ...]] = {}
    for file in catalogue_files(package, language):
        with file.open("rb") as source:
            found |= {_key(entry): _forms(entry) for entry in read_po(source) if entry.id and not entry.fuzzy}
    return found


def _key(entry: Entry) -> Message:
    return Message(entry.id) if isinstance(entry.id, str) else Message(*entry.id)


def _forms(entry: Entry) -> tuple[str, ...]:
    return (entry.string,) if isinstance(entry.string, str) else tuple(entry.string or ())
