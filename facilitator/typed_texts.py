"""A card again, from what was typed into the form of its texts.

Only texts: options keep their ids and their order, so nothing that was answered changes its meaning.
"""

from dataclasses import replace
from typing import Any, Final

from facilitator.card_texts import GROUP_LABELS, own_lines, own_lists
from facilitator.session_form import FieldMistake, Fields, FormMistakes
from game.cards import Option, PanelVote, Picture, Prompts
from game.kinds import Card, kind_of
from game.text import Block, Language, Prose, Words
from scenarios.markdown import parse_prose

LONGEST_LINE: Final = 300


def mended(card: Card, fields: Fields, languages: tuple[Language, ...]) -> Card:
    """The card with the texts that were typed; raises FormMistakes."""
    reader = _Reader(fields, languages)
    changes: dict[str, Any] = {
        "title": reader.line("title", card.title, required=True),
        "situation": reader.prose("situation", card.situation, required=not kind_of(card).asks),
        "picture": reader.picture(card.picture),
        "prompt": Prompts(**{name: reader.prompt(name, card.prompt) for name in GROUP_LABELS}),
        "talk": reader.line("talk", card.talk),
        "panel": tuple(reader.reason(f"panel.{at}", one) for at, one in enumerate(card.panel)),
        "afterthought": reader.prose("afterthought", card.afterthought),
        "notes": reader.prose("notes", card.notes),
    }
    for name in own_lines(card):
        changes[name] = reader.line(name, getattr(card, name), required=_is_answered(card, name))
    for name in own_lists(card):
        changes[name] = tuple(reader.option(f"{name}.{at}", one) for at, one in enumerate(getattr(card, name)))
    if reader.mistakes:
        raise FormMistakes(reader.mistakes)
    return replace(card, **changes)


def _is_answered(card: Card, name: str) -> bool:
    """Whether the card would ask something else without this text."""
    empty: dict[str, Any] = {name: None}
    kind, without = kind_of(card), replace(card, **empty)
    return bool(kind.questions(card) != kind.questions(without))


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

    def reason(self, name: str, vote: PanelVote) -> PanelVote:
        return replace(vote, reason=self.line(name, vote.reason))

    def picture(self, picture: Picture | None) -> Picture | None:
        return (
            replace(picture, alt=self.line("picture", picture.alt, required=True) or picture.alt) if picture else None
        )

    def prose(self, name: str, before: Prose | None, required: bool = False) -> Prose | None:
        blocks: dict[Language, tuple[Block, ...]] = {}
        for language in self._languages:
            tree = parse_prose(self._typed(name, language).strip().replace("\r\n", "\n"))
            for flaw in tree.flaws:
                self._wrong(name, language, "{sentence}", sentence=f"{flaw.sentence} {flaw.fix}")
            if tree.blocks:
                blocks[language] = tree.blocks
        if required and before and not blocks:
            self._wrong(name, next(iter(before.blocks)), "This text cannot be empty.")
        return Prose(blocks=blocks) if blocks else None

    def _typed(self, name: str, language: Language) -> str:
        return self._fields.get(f"{name}.{language}", "")

    def _wrong(self, name: str, language: Language, message: str, **values: object) -> None:
        self.mistakes.append(FieldMistake(f"{name}.{language}", message, values))
