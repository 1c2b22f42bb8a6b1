"""What a drawing looks like in a page: its macro, called as the pages call it, without a server."""

from functools import cache
from pathlib import Path

from flask import Flask, render_template_string

from facilitator import pages
from game.rounding import percent
from game.text import Language
from tests.facilitator.charts.results import wording

TEMPLATES = Path(pages.__file__).parent / "templates"
PAGE = '{% import "charts/all.html" as charts with context %}{{ charts[name](*given) }}'


def on_paper(name: str, *given: object, language: Language = "en") -> str:
    """The HTML of a drawing."""
    with _app().app_context():
        return render_template_string(PAGE, name=name, given=given, **_words(language))


@cache
def _app() -> Flask:
    return Flask(__name__, template_folder=str(TEMPLATES))


def _words(language: Language) -> dict[str, object]:
    catalogue = wording(language).catalogue
    shared = {"percent": percent, "group_mark": pages.group_mark, "shapes": pages.GROUP_SHAPES}
    return {"_": catalogue.say, "ngettext": catalogue.count, **shared}
