"""A layout of the debrief as one file that needs nothing from elsewhere: the pages' own templates, without a server.

Style sheets lie inside the page as addresses that hold them, scripts and navigation are left out; the rest is what the
browser shows.
"""

import re
from base64 import b64encode
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from babel.dates import format_date
from babel.numbers import format_decimal
from flask import Flask
from jinja2 import ChoiceLoader, Environment, FunctionLoader

from facilitator.debriefs.layouts import template_of, values_of
from facilitator.debriefs.paper import Layout, Paper
from facilitator.debriefs.record import Record
from facilitator.debriefs.wording import Wording
from facilitator.languages import LOCALES, pick
from facilitator.pages import group_mark, moment
from game.rounding import percent
from game.text import Language
from scenarios.catalog import Catalog
from web.assets import Assets
from web.catalogue import Catalogues
from web.pages import spaced

DESK: Final = "desk.html"
SHEET: Final = "debrief/sheet.html"
"""What every page of a debrief is built on in the browser, and on paper."""


@dataclass(frozen=True)
class Offline:
    """Makes self-contained pages of what comes with Rolecall."""

    catalogues: Catalogues
    assets: Assets
    catalog: Catalog

    def page(self, made: Record, layout: Layout, *, language: Language, paper: Paper) -> str:
        """A layout as HTML, ready to be opened anywhere or to be printed."""
        wording = Wording(self.catalogues[language], made.debrief.group_labels)
        values = {
            **self._surroundings(language),
            **values_of(layout, made, wording, self.catalog.decks()),
            "paper": paper,
        }
        return _opened(_environment().get_template(template_of(layout)).render(values))

    def _surroundings(self, language: Language) -> Mapping[str, Any]:
        """What `facilitator.pages` gives to every template, for nobody in particular."""
        words = self.catalogues[language]
        return {
            "_": words.say,
            "ngettext": words.count,
            "language": language,
            "asset": self._embedded,
            "pick": lambda some: pick(some, language),
            "date": lambda at: format_date(moment(at), "long", locale=LOCALES[language]),
            "number": lambda value: format_decimal(value, locale=language),
            "percent": percent,
            "group_mark": group_mark,
            "spaced": spaced,
        }

    def _embedded(self, package: str, name: str) -> str:
        """A style sheet as an address that holds it; raises NotBundled."""
        file = self.assets.file(package, self.assets.url(package, name).rpartition("/")[2])
        content = file.read_bytes() if file else b""
        return f"data:text/css;charset=utf-8;base64,{b64encode(content).decode()}"


def _opened(page: str) -> str:
    """With everything open that folds: no script is there to open it when the page is printed."""
    return re.sub(r"<details(?![^>]*\sopen\b)", "<details open", page)


def _environment() -> Environment:
    """The pages' templates, with a bare sheet of paper instead of the desk."""
    jinja = Flask("facilitator", static_folder=None).jinja_env
    jinja.trim_blocks = jinja.lstrip_blocks = True
    packaged = jinja.loader
    assert packaged is not None

    def sheet(name: str) -> str | None:
        return packaged.get_source(jinja, SHEET)[0] if name == DESK else None

    jinja.loader = ChoiceLoader([FunctionLoader(sheet), packaged])
    return jinja
