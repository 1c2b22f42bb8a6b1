"""Texts in several languages: a plain string in the deck's own language, or one string per language.

Everything a text can do wrong is found here, so that what comes out always fits the rules' types.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from game.text import LANGUAGES, Block, Language, Prose, without_controls
from scenarios.markdown import Flaw, parse_prose, words_of
from scenarios.mistake import Finding, KeyPath, Mark, listed, meant, named, shown
from scenarios.node import Fields, Listing, Node, Scalar, Style, described

NAMES: Mapping[Language, str] = {"en": "English", "da": "Danish", "de": "German"}

LONGEST_LINE = 1000
SIGN = re.compile(r"[*_`]+|\n")
MOST_SIGNS = 10_000
"""Stars and line ends in all prose of a file: each costs the reader as much work as a page of plain words."""


class Text(NamedTuple):
    """A text as it stands in the file: where, and its words in each language."""

    path: KeyPath
    at: Mark
    words: Mapping[Language, str]


@dataclass
class Texts:
    """Reads the texts of one file whose own language is given, and remembers all that it has read."""

    language: Language
    lines: tuple[str, ...]
    found: list[Text]
    findings: list[Finding]
    signs: int = 0
    """Stars and line ends that were read so far."""

    def line(self, node: Node, path: KeyPath) -> Mapping[Language, str]:
        """One line of plain text per language."""
        words = {language: self._line(text, path) for language, text in self._per_language(node, path)}
        self.found.append(Text(path, node.at, words))
        return words

    def prose(self, node: Node, path: KeyPath) -> Prose:
        """Paragraphs and lists per language."""
        blocks = {language: self._blocks(node, (*path, language)) for language, node in self._per_language(node, path)}
        self.found.append(Text(path, node.at, {language: words_of(some) for language, some in blocks.items()}))
        return Prose(blocks=blocks)

    def _line(self, node: Scalar, path: KeyPath) -> str:
        words = " ".join(str(node.value).split())
        if len(words) > LONGEST_LINE:
            sentence = f"{named(path)} has {len(words):,} characters; {LONGEST_LINE} are the most."
            self._refuse(node.at, "too-long", sentence, "Shorten it.", path)
        return words[:LONGEST_LINE]

    def empty(self, node: Scalar, path: KeyPath) -> None:
        """Report a key, or an entry of a list, after which nothing stands."""
        fix = "Write something there, or delete the line. A text that begins with # needs quotes."
        self._refuse(node.at, "empty", f"{named(path)} is empty.", fix, path)

    def _blocks(self, node: Scalar, path: KeyPath) -> tuple[Block, ...]:
        if self._is_tiring(node, path):
            return ()
        tree = parse_prose(str(node.value))
        for flaw in tree.flaws:
            self._refuse(self._place(flaw, node), flaw.rule, flaw.sentence, flaw.fix, path)
        return tree.blocks

    def _is_tiring(self, node: Scalar, path: KeyPath) -> bool:
        """Whether the file's prose holds too much to be read in reasonable time; said once."""
        before, self.signs = self.signs, self.signs + len(SIGN.findall(str(node.value)))
        if before <= MOST_SIGNS < self.signs:
            sentence = f"Up to here the deck's texts hold more than {MOST_SIGNS:,} stars and line ends."
            self._refuse(node.at, "too-many", sentence, "Split it into several decks.", path)
        return self.signs > MOST_SIGNS

    def _per_language(self, node: Node, path: KeyPath) -> list[tuple[Language, Scalar]]:
        match node:
            case Scalar():
                return [(self.language, node)] if self._is_text(node, path) else []
            case Listing():
                fix = "Write one text, or 'en: …' and 'da: …' on lines of their own."
                self._refuse(node.at, "not-text", f"{named(path)} must be a text, but this is a list.", fix, path)
                return []
            case Fields():
                return self._languages(node, path)

    def _languages(self, node: Fields, path: KeyPath) -> list[tuple[Language, Scalar]]:
        texts: list[tuple[Language, Scalar]] = []
        for key, entry in node.entries.items():
            language = next((one for one in LANGUAGES if one == key), None)
            if language is None:
                self._unknown(key, node, path)
            elif isinstance(entry.value, Scalar):
                texts += [(language, entry.value)] if self._is_text(entry.value, (*path, key)) else []
            else:
                sentence = f"{named((*path, key))} must be a text."
                self._refuse(entry.value.at, "not-text", sentence, "Write the text after the colon.", (*path, key))
        if self.language not in node.entries and (texts or not node.entries):
            sentence = f"{named(path)} has no text in {NAMES[self.language]}, the deck's own language."
            self._refuse(node.at, "own-language", sentence, f"Add '{self.language}: …'.", path)
        return texts

    def _is_text(self, node: Scalar, path: KeyPath) -> bool:
        if isinstance(node.value, str) and node.value.strip():
            return self._can_be_seen(node, node.value, path)
        if isinstance(node.value, str) or node.value is None:
            self.empty(node, path)
        else:
            fix = f'Put it in quotes: "{node.written}".'
            sentence = f"{named(path)} must be a text, but this is {described(node)}."
            self._refuse(node.at, "not-text", sentence, fix, path)
        return False

    def _can_be_seen(self, node: Scalar, text: str, path: KeyPath) -> bool:
        if text == without_controls(text):
            return True
        sentence = f"{named(path)} holds a character that nobody can see and that turns round the words beside it."
        self._refuse(node.at, "unseen", sentence, "Type the text anew instead of pasting it.", path)
        return False

    def _unknown(self, key: str, node: Fields, path: KeyPath) -> None:
        entry = node.entries[key]
        known = listed(f"{one} ({NAMES[one]})" for one in LANGUAGES)
        if node.flow and isinstance(entry.value, Scalar) and entry.value.value is None:
            fix = "A comma between braces begins a new key: put texts that hold commas in double quotes."
        elif " " in key:
            fix = "If this is one text with a colon in it, put it below '|', or in double quotes."
        elif guess := meant(key, LANGUAGES):
            fix = f"Did you mean '{guess}'? The languages are {known}."
        else:
            fix = f"The languages are {known}."
        self._refuse(entry.key, "language", f"{shown(key)} is not a language that a deck can have.", fix, (*path, key))

    def _place(self, flaw: Flaw, node: Scalar) -> Mark:
        """A block text's lines stand below its sign; of any other text only the beginning is known."""
        if node.style is not Style.LITERAL:
            return node.at
        number = node.at.line + 1 + flaw.line
        line = self.lines[min(number, len(self.lines)) - 1]
        return Mark(number, len(line) - len(line.lstrip()) + 1)

    def _refuse(self, at: Mark, rule: str, sentence: str, fix: str, path: KeyPath) -> None:
        self.findings.append(Finding(at=at, rule=rule, sentence=sentence, fix=fix, path=path))
