"""Decks as trainers write them, made short for tests."""

from textwrap import dedent, indent

from scenarios.deck import Deck
from scenarios.loader import Loaded, parse_deck
from scenarios.mistake import Mistake, Severity

COVER = """\
id: my-deck
language: en
title: My deck
cards:
"""

CHOICE = """\
- id: first
  kind: choice
  title: First
  prompt: {everyone: What now?}
  options:
    - {id: yes, text: "Yes"}
    - {id: no, text: "No"}
"""

HAT = """\
- id: rain
  kind: hat
  title: Rain
  prompt:
    mentor: Which hat do you put on?
    mentee: Which hat do you hope for?
"""

PRACTICE = """\
- id: ask
  kind: practice
  title: Ask
  prompt: {everyone: Which hat do you need?}
  minutes: 12
"""


def deck_of(*cards: str) -> str:
    """A deck with these cards; the first card's first line is line 5 of the file."""
    return COVER + "".join(indent(dedent(card), "  ") for card in cards)


def load(text: str | bytes) -> Loaded[Deck]:
    """Read a deck as the loader would read the file."""
    return parse_deck(text.encode() if isinstance(text, str) else text, "my.yaml")


def mistakes(text: str | bytes) -> tuple[Mistake, ...]:
    """Everything that is said about a deck."""
    return load(text).mistakes


def only(text: str | bytes) -> Mistake:
    """The one thing that is said about a deck."""
    (mistake,) = mistakes(text)
    return mistake


def warnings(text: str) -> list[Mistake]:
    """What could be better about a deck that can be played."""
    return [mistake for mistake in mistakes(text) if mistake.severity is Severity.WARNING]
