"""Every text of a card as a field of a form, and the card again from what was typed.

Only texts: options keep their ids and their order, so nothing that was answered changes its meaning.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from facilitator.prose import markdown
from facilitator.session_form import FieldMistake, Fields, FormMistakes
from game.cards import Option, Prompts
from game.kinds import Card
from game.kinds.scale import ScaleCard
from game.text import Block, Language, Prose, Words
from scenarios.markdown import parse_prose

LONGEST_LINE = 300
SHORT_LINE = 20
OPTIONS = ("options", "statements")
"""Where kinds of cards keep what can be marked."""
GROUP_LABELS: Mapping[str, str] = {
    "mentor": "Question to mentors",
    "mentee": "Question to mentees",
    "manager": "Question to managers",
    "guest": "Question to guests",
    "everyone": "Question to everybody",
}


@dataclass(frozen=True)
class TextField:
    """One text in all its languages. `label` is a message of the catalogue; `number` counts options from 1."""

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
        *_prompts(card.prompt),
        *_options(card),
        *_ends(card),
        _line("talk", "Question for the tables", card.talk),
        _prose("afterthought", "Afterthought", card.afterthought),
        _prose("notes", "Your notes", card.notes),
    ]


def mended(card: Card, fields: Fields, languages: tuple[Language, ...]) -> Card:
    """The card with the texts that were typed; raises FormMistakes."""
    reader = _Reader(fields, languages)
    changes: dict[str, Any] = {
        "title": reader.line("title", card.title, required=True),
        "situation": reader.prose("situation"),
        "prompt": Prompts(**{name: reader.prompt(name, card.prompt) for name in GROUP_LABELS}),
        "talk": reader.line("talk", card.talk),
        "afterthought": reader.prose("afterthought"),
        "notes": reader.prose("notes"),
    }
    for name in OPTIONS:
        if hasattr(card, name):
            changes[name] = tuple(reader.option(f"{name}.{at}", one) for at, one in enumerate(getattr(card, name)))
    if isinstance(card, ScaleCard):
        changes |= {"low": reader.line("low", card.low), "high": reader.line("high", card.high)}
    if reader.mistakes:
        raise FormMistakes(reader.mistakes)
    return replace(card, **changes)


def _prompts(prompt: Prompts) -> Iterator[TextField]:
    for name, label in GROUP_LABELS.items():
        yield _line(f"prompt.{name}", label, getattr(prompt, name))


def _options(card: Card) -> Iterator[TextField]:
    for name in OPTIONS:
        options: Iterable[Option] = getattr(card, name, ())
        label = "Option {number}" if name == "options" else "Statement {number}"
        for at, option in enumerate(options):
            yield replace(_line(f"{name}.{at}", label, option.text), number=at + 1)


def _ends(card: Card) -> Iterator[TextField]:
    if isinstance(card, ScaleCard):
        yield _line("low", "What 1 means", card.low)
        yield _line("high", "What 5 means", card.high)


def _line(name: str, label: str, words: Words | None) -> TextField:
    return TextField(name, label, False, words or {})


def _prose(name: str, label: str, prose: Prose | None) -> TextField:
    texts = {language: markdown(blocks) for language, blocks in prose.blocks.items()} if prose else {}
    return TextField(name, label, True, texts)


class _Reader:
    """Reads texts field by field and remembers what was wrong."""

    def __init__(self, fields: Fields, languages: tuple[Language, ...]) -> None:
        self._fields, self._languages = fields, languages
        self.mistakes: list[FieldMistake] = []

    def line(self, name: str, before: Words | None, required: bool = False) -> Words | None:
        typed = {language: " ".join(self._typed(name, language).split()) for language in self._languages}
        words: Words = {language: text for language, text in typed.items() if text}
        for language, text in words.items():
            if len(text) > LONGEST_LINE:
                self._wrong(name, language, "This line has more than {most} characters.", most=LONGEST_LINE)
        if required and before and not words:
            self._wrong(name, next(iter(before)), "This text cannot be empty.")
        return words or None

    def prompt(self, group: str, before: Prompts) -> Words | None:
        return self.line(f"prompt.{group}", getattr(before, group), required=True)

    def option(self, name: str, option: Option) -> Option:
        return replace(option, text=self.line(name, option.text, required=True) or option.text)

    def prose(self, name: str) -> Prose | None:
        blocks: dict[Language, tuple[Block, ...]] = {}
        for language in self._languages:
            tree = parse_prose(self._typed(name, language).strip().replace("\r\n", "\n"))
            for flaw in tree.flaws:
                self._wrong(name, language, "{sentence}", sentence=f"{flaw.sentence} {flaw.fix}")
            if tree.blocks:
                blocks[language] = tree.blocks
        return Prose(blocks=blocks) if blocks else None

    def _typed(self, name: str, language: Language) -> str:
        return self._fields.get(f"{name}.{language}", "")

    def _wrong(self, name: str, language: Language, message: str, **values: object) -> None:
        self.mistakes.append(FieldMistake(f"{name}.{language}", message, values))
