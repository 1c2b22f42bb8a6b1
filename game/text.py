"""Card text: one value per language, never HTML.

A line is plain text; prose is a small tree of paragraphs and lists that phone, projector, print and export each draw.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Literal, TypeAlias

STRICT = {"extra": "forbid", "use_attribute_docstrings": True}
"""How the edges read every dataclass of this package: no unknown keys, field docstrings become help texts."""

Language: TypeAlias = Literal["en", "da", "de"]
LANGUAGES: tuple[Language, ...] = ("en", "da", "de")

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


def paragraph(text: str) -> Paragraph:
    """One plain paragraph, as the tests and the checker write it."""
    return Paragraph(kind="paragraph", spans=(Span(text=text),))
