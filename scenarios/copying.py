"""A deck's text under another id, title and author: only these words change, every comment stays where it is.

What comes out is read again: a copy that says anything else than the deck did is refused.
"""

import json
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from game.text import LANGUAGES, Words
from scenarios.deck import Deck
from scenarios.loader import parse_deck
from scenarios.node import Fields, Node, Scalar, Style, child
from scenarios.yaml_source import Unreadable, decode, read_source

QUOTES = {Style.SINGLE: "'", Style.DOUBLE: '"'}


class CannotCopy(ValueError):
    """The deck is written in a way in which its words cannot be changed one by one."""


class Change(NamedTuple):
    """Characters of a text, and what stands there instead."""

    start: int
    end: int
    words: str


def copied(data: bytes, deck: Deck, id: str, title: Words, author: str) -> bytes:
    """The text of `deck` as that of another deck; raises CannotCopy."""
    try:
        text = decode(data)
    except Unreadable as error:
        raise CannotCopy(str(error)) from error
    root = read_source(data).root
    if not isinstance(root, Fields):
        raise CannotCopy("There are no keys.")
    for change in sorted(_changes(text, root, id, title, author), reverse=True):
        text = text[: change.start] + change.words + text[change.end :]
    wanted = replace(deck, id=id, title=title, author=author)
    if _read(text) != replace(wanted, cards=deck.cards):
        raise CannotCopy("The copy would say something else.")
    return text.encode()


def _read(text: str) -> Deck | None:
    """The deck that a text says, pictures unseen."""
    return parse_deck(text.encode(), "copy").value


def _changes(text: str, root: Fields, id: str, title: Words, author: str) -> Iterator[Change]:
    name = _scalar(root, "id")
    start, end = _span(text, name)
    yield Change(start, end, id)
    yield from _titles(text, root, title)
    if "author" in root.entries:
        yield Change(*_span(text, _scalar(root, "author")), _quoted(author))
    elif root.flow:
        yield Change(end, end, f", author: {_quoted(author)}")
    else:
        line_end = text.find("\n", end) if "\n" in text[end:] else len(text)
        yield Change(line_end, line_end, f"\nauthor: {_quoted(author)}")


def _titles(text: str, root: Fields, title: Words) -> Iterator[Change]:
    written = child(root, "title")
    if isinstance(written, Scalar):
        (words,) = title.values()
        yield Change(*_span(text, written), _quoted(words))
    elif isinstance(written, Fields):
        for language in LANGUAGES:
            if language in title:
                yield Change(*_span(text, _scalar(written, language)), _quoted(title[language]))


def _scalar(parent: Node, key: str) -> Scalar:
    found = child(parent, key)
    if not isinstance(found, Scalar):
        raise CannotCopy(f"There is no plain '{key}'.")
    return found


def _span(text: str, node: Scalar) -> tuple[int, int]:
    """Where a value on one line begins and ends, its quotes included; raises CannotCopy for any other."""
    start = _offset(text, node.at.line, node.at.column)
    if node.style is Style.PLAIN and text.startswith(node.written, start):
        return start, start + len(node.written)
    if node.style in QUOTES:
        return start, _closing(text, start, QUOTES[node.style])
    raise CannotCopy("The value takes several lines.")


def _closing(text: str, start: int, quote: str) -> int:
    place = start + 1
    while place < len(text):
        if quote == '"' and text[place] == "\\":
            place += 2
        elif text[place] != quote:
            place += 1
        elif quote == "'" and text.startswith("''", place):
            place += 2
        else:
            return place + 1
    raise CannotCopy("A quotation mark is open.")


def _offset(text: str, line: int, column: int) -> int:
    start = 0
    for _ in range(line - 1):
        start = text.index("\n", start) + 1
    return start + column - 1


def _quoted(words: str) -> str:
    """A text between double quotes, as YAML and JSON both write it."""
    return json.dumps(words, ensure_ascii=False)
