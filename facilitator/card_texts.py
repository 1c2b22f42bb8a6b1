"""Every text of a card as a field of a form; `typed_texts.py` makes the card again from what was typed.

What only one kind of card has is found by the types of its fields, so that a new kind can be mended as well.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, replace
from typing import Any, Final, get_args, get_type_hints

from facilitator.prose import markdown
from game.cards import CardFace, Option, Prompts
from game.kinds import Card
from game.text import Language, Prose, Words

SHORT_LINE: Final = 20
COMMON: Final = frozenset(field.name for field in fields(CardFace))
"""What every kind has; the texts that a kind has besides are found by the types of its fields."""
GROUP_LABELS: Final[Mapping[str, str]] = {
    "mentor": "Question to mentors",
    "mentee": "Question to mentees",
    "manager": "Question to managers",
    "guest": "Question to guests",
    "everyone": "Question to everybody",
}
LINE_LABELS: Final[Mapping[str, str]] = {
    "low": "What 1 means",
    "high": "What 5 means",
    "ask": "Question about oneself",
}
LIST_LABELS: Final[Mapping[str, str]] = {
    "options": "Option {number}",
    "statements": "Statement {number}",
    "items": "Item {number}",
    "boxes": "Box {number}",
}
OTHER_LINE, OTHER_LIST = "Another text", "Text number {number}"
"""For kinds that name their fields otherwise."""


@dataclass(frozen=True)
class TextField:
    """One text in all its languages. `label` is a message of the catalogue; `number` counts in a list from 1."""

    name: str
    label: str
    prose: bool
    texts: Mapping[Language, str]
    number: int | None = None

    @property
    def long(self) -> bool:
        """Whether a single line is likely to be a whole sentence."""
        return self.name != "title" and max(map(len, self.texts.values()), default=0) > SHORT_LINE

    def field(self, language: Language) -> str:
        """The name of the field for one language."""
        return f"{self.name}.{language}"


def text_fields(card: Card) -> list[TextField]:
    """All texts of a card, in the order in which they are met while it is played."""
    return [
        _line("title", "Title", card.title),
        _prose("situation", "Situation", card.situation),
        *([_line("picture", "What the picture shows", card.picture.alt)] if card.picture else ()),
        *_prompts(card.prompt),
        *_own_texts(card),
        _line("talk", "Question for the tables", card.talk),
        *(_numbered("panel", at, "The panel's reason {number}", one.reason) for at, one in enumerate(card.panel)),
        _prose("afterthought", "Afterthought", card.afterthought),
        _prose("notes", "Your notes", card.notes),
    ]


def _prompts(prompt: Prompts) -> Iterator[TextField]:
    for name, label in GROUP_LABELS.items():
        yield _line(f"prompt.{name}", label, getattr(prompt, name))


def _own_texts(card: Card) -> Iterator[TextField]:
    """The texts of this kind of card."""
    for name in own_lists(card):
        label = LIST_LABELS.get(name, OTHER_LIST)
        options: tuple[Option, ...] = getattr(card, name)
        yield from (_numbered(name, at, label, option.text) for at, option in enumerate(options))
    for name in own_lines(card):
        yield _line(name, LINE_LABELS.get(name, OTHER_LINE), getattr(card, name))


def own_lines(card: Card) -> list[str]:
    """The kind's own fields that hold one text."""
    return [name for name, type in _own_fields(card) if type in (Words, Words | None)]


def own_lists(card: Card) -> list[str]:
    """The kind's own fields that hold things with a text each."""
    return [name for name, type in _own_fields(card) if any(_is_option(one) for one in get_args(type))]


def _own_fields(card: Card) -> list[tuple[str, Any]]:
    types = get_type_hints(type(card))
    return [(field.name, types[field.name]) for field in fields(card) if field.name not in COMMON]


def _is_option(found: Any) -> bool:
    return isinstance(found, type) and issubclass(found, Option)


def _numbered(name: str, at: int, label: str, words: Words | None) -> TextField:
    return replace(_line(f"{name}.{at}", label, words), number=at + 1)


def _line(name: str, label: str, words: Words | None) -> TextField:
    return TextField(name, label, False, words or {})


def _prose(name: str, label: str, prose: Prose | None) -> TextField:
    texts = {language: markdown(blocks) for language, blocks in prose.blocks.items()} if prose else {}
    return TextField(name, label, True, texts)
