"""The server's words: the same PO files as the browser's, English text is the key.

A language that lacks a message says it in English. Values stand in braces, as in the browser: `{name}`.
"""

from collections.abc import Callable, Iterable, Mapping
from io import BytesIO
from pathlib import Path
from typing import Any, Final, TypeAlias

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.support import Translations
from flask import request

from game.text import LANGUAGES, Language

COOKIE: Final = "language"
YEAR: Final = 365 * 24 * 60 * 60
OWN_NAMES: Final[Mapping[Language, str]] = {"en": "English", "da": "Dansk", "de": "Deutsch"}


class Catalogue:
    """The messages of one language."""

    def __init__(self, language: Language, files: Iterable[Path]) -> None:
        self.language = language
        self._translations = Translations()
        for file in files:
            self._translations.add(_compiled(file))

    def say(self, message: str, **values: object) -> str:
        """Return a message in this language with its values filled in."""
        return str(self._translations.ugettext(message)).format(**values)

    def count(self, one: str, many: str, count: int, **values: object) -> str:
        """Return the form of a message that fits a number of things."""
        return str(self._translations.ungettext(one, many, count)).format(count=count, **values)


Catalogues: TypeAlias = Mapping[Language, Catalogue]


def read_catalogues(*folders: Path) -> Catalogues:
    """Read `<language>.po` from each folder and its `pages`, which browsers do not get; English needs none."""
    everywhere = [place for folder in folders for place in (folder, folder / "pages")]
    return {
        language: Catalogue(language, [file for place in everywhere if (file := place / f"{language}.po").exists()])
        for language in LANGUAGES
    }


def requested_language() -> Language:
    """Return the language of this request: asked for in the link, chosen before, or the browser's."""
    asked = (request.args.get(COOKIE), request.cookies.get(COOKIE), request.accept_languages.best_match(LANGUAGES))
    return next((language for one in asked for language in LANGUAGES if language == one), "en")


def template_words(catalogues: Catalogues) -> Callable[[], dict[str, Any]]:
    """Return a context processor: `_` and `ngettext` in the language of the request, and `language` itself."""

    def words() -> dict[str, Any]:
        catalogue = catalogues[requested_language()]
        return {
            "_": catalogue.say,
            "ngettext": catalogue.count,
            "language": catalogue.language,
            "own_names": OWN_NAMES,
        }

    return words


def _compiled(file: Path) -> Translations:
    with file.open("rb") as source:
        catalog = read_po(source)
    machine = BytesIO()
    write_mo(machine, catalog)
    machine.seek(0)
    return Translations(machine)
