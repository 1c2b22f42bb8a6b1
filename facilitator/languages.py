"""A card's texts in the reader's language, and how dates are written in it."""

from collections.abc import Mapping

from game.text import LANGUAGES, Language, Words

LOCALES: Mapping[Language, str] = {"en": "en_GB", "da": "da", "de": "de"}
"""How dates are written."""


def pick(words: Words | None, language: Language) -> str:
    """A text in the reader's language, or in the first other that it has."""
    order = (language, *LANGUAGES)
    return next((words[one] for one in order if words and one in words), "")
