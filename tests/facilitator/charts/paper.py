"""What a drawing looks like in a page: its macro, called as the pages call it, without a server."""

from pathlib import Path

from flask import Flask, render_template_string

from facilitator import pages
from facilitator.debriefs.rounding import percent
from facilitator.packaged import packaged_catalogues
from game.text import Language
from web.catalogue import Catalogue

TEMPLATES = Path(pages.__file__).parent / "templates"
PAGE = '{% import "charts/all.html" as charts with context %}{{ charts[name](*given) }}'


def on_paper(name: str, *given: object, language: Language = "en") -> str:
    """The HTML of a drawing."""
    app = Flask(__name__, template_folder=str(TEMPLATES))
    with app.app_context():
        return render_template_string(PAGE, name=name, given=given, **_words(packaged_catalogues()[language]))


def _words(catalogue: Catalogue) -> dict[str, object]:
    shared = {"percent": percent, "group_mark": pages.group_mark, "shapes": pages.GROUP_SHAPES}
    return {"_": catalogue.say, "ngettext": catalogue.count, **shared}
