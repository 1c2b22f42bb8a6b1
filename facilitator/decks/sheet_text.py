"""A run sheet as the YAML that a trainer would write: both modelines, texts in quotes, notes as blocks."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from game.text import LANGUAGES, Language
from scenarios.modelines import FOR_RUNSHEETS, modelines

MODELINES: Final = modelines(f"./{FOR_RUNSHEETS}")


@dataclass(frozen=True)
class Row:
    """One place on a run sheet, as it was typed."""

    card: str
    minutes: str = ""
    """A number with a point or a comma; empty for the card's own."""
    notes: Mapping[Language, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Draft:
    """A run sheet as it was typed."""

    id: str
    language: Language
    title: Mapping[Language, str]
    about: Mapping[Language, str]
    rows: Sequence[Row]


def written(draft: Draft) -> str:
    """The file of a run sheet."""
    return "\n".join([*MODELINES, *_cover(draft), *_entries(draft)]) + "\n"


def _cover(draft: Draft) -> Iterator[str]:
    yield f"id: {draft.id}"
    yield f"language: {draft.language}"
    yield from _line("title", draft.title, draft.language)
    yield from _line("about", draft.about, draft.language)


def _entries(draft: Draft) -> Iterator[str]:
    yield "entries:" if draft.rows else "entries: []"
    for row in draft.rows:
        yield f"  - card: {_quoted(row.card)}"
        if row.minutes:
            yield f"    minutes: {_number(row.minutes)}"
        yield from _block("notes", row.notes, draft.language, "    ")


def _line(key: str, words: Mapping[Language, str], own: Language) -> Iterator[str]:
    said = {language: words[language] for language in LANGUAGES if words.get(language)}
    if list(said) == [own]:
        yield f"{key}: {_quoted(said[own])}"
    elif said:
        yield f"{key}:"
        yield from (f"  {language}: {_quoted(text)}" for language, text in said.items())


def _block(key: str, words: Mapping[Language, str], own: Language, indent: str) -> Iterator[str]:
    said = {language: words[language] for language in LANGUAGES if words.get(language)}
    if list(said) == [own]:
        yield from _text(f"{indent}{key}", said[own], f"{indent}  ")
    elif said:
        yield f"{indent}{key}:"
        for language, text in said.items():
            yield from _text(f"{indent}  {language}", text, f"{indent}    ")


def _text(key: str, text: str, indent: str) -> Iterator[str]:
    """A block of lines where a block can say it; otherwise the text in quotes."""
    lines = text.split("\n")
    if text != text.strip() or any(not line.isprintable() for line in lines):
        yield f"{key}: {_quoted(text)}"
        return
    yield f"{key}: |"
    yield from (f"{indent}{line}".rstrip() for line in lines)


def _number(typed: str) -> str:
    """A number as YAML writes it; anything else in quotes, so that the checker says what is wrong with it."""
    number = typed.replace(",", ".")
    return number if number.replace(".", "", 1).isdecimal() and number.isascii() else _quoted(typed)


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
