"""Card text: one value per language, never HTML.

A line is plain text; prose is a small tree of paragraphs and lists that phone, projector, print and export each draw.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from enum import StrEnum
from typing import Literal, TypeAlias
from unicodedata import category

STRICT = {"extra": "forbid", "use_attribute_docstrings": True}
"""How the edges read every dataclass of this package: no unknown keys, field docstrings become help texts."""

Language: TypeAlias = Literal["en", "da", "de"]
LANGUAGES: tuple[Language, ...] = ("en", "da", "de")

CONTROLS = frozenset({"Cc", "Cs", "Zl", "Zp"})
"""Unicode categories that no line of text holds: control characters, halves of characters, line separators."""
OVERRIDES = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""Characters that would turn round the text after a name, ours included."""

Words: TypeAlias = Mapping[Language, str]
"""One line of plain text per language."""


class Tone(StrEnum):
    """How a span of text is spoken."""

    PLAIN = "plain"
    EMPHASIS = "emphasis"
    STRONG = "strong"


@dataclass(frozen=True, kw_only=True)
class Span:
    """A run of text in one tone."""

    __pydantic_config__ = STRICT
    text: str
    style: Tone = Tone.PLAIN


@dataclass(frozen=True, kw_only=True)
class Paragraph:
    """One paragraph."""

    __pydantic_config__ = STRICT
    kind: Literal["paragraph"]
    spans: tuple[Span, ...]


@dataclass(frozen=True, kw_only=True)
class List:
    """A list; each item is one line of spans."""

    __pydantic_config__ = STRICT
    kind: Literal["list"]
    ordered: bool
    items: tuple[tuple[Span, ...], ...]


Block: TypeAlias = Paragraph | List


@dataclass(frozen=True, kw_only=True)
class Prose:
    """Paragraphs, emphasis and lists, per language."""

    __pydantic_config__ = STRICT
    blocks: Mapping[Language, tuple[Block, ...]]


def is_line(text: str) -> bool:
    """Whether people can read it on one line. Emoji pass, also those joined by characters that nobody sees."""
    return not any(map(_controls, text)) and any(map(_seen, text))


def without_controls(text: str) -> str:
    """The text without characters that steer terminals, databases or the direction of writing."""
    return "".join(one for one in text if one in "\n\t" or not _controls(one))


def _controls(character: str) -> bool:
    return category(character) in CONTROLS or character in OVERRIDES


def _seen(character: str) -> bool:
    """Newer emoji than this Python knows are unassigned (Cn) to it."""
    kind = category(character)
    return kind == "Cn" or kind[0] not in "CZ"


def texts_of(value: object) -> Iterator[str]:
    """Every text in a value, keys and ids among them."""
    match value:
        case str():
            yield value
        case Mapping():
            yield from texts_of((*value.keys(), *value.values()))
        case tuple():
            for one in value:
                yield from texts_of(one)
        case _ if is_dataclass(value):
            for one in fields(value):
                yield from texts_of(getattr(value, one.name))


def paragraph(text: str) -> Paragraph:
    """One plain paragraph, as the tests and the checker write it."""
    return Paragraph(kind="paragraph", spans=(Span(text=text),))
