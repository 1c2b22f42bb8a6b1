"""A projector or a console whose server lives in the page: views are shown at once, hundreds of them on one page.

The page, its script and its style are the real ones; only what comes over the line is made up.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final, TypeAlias

from playwright.sync_api import Page

from tests.e2e.screen_page import MEASURE
from tests.e2e.venue import LAPTOP, OLD_PROJECTOR, Venue
from web.strict_json import dumps

HERE: Final = Path(__file__).parent
SERVER: Final = (HERE / "gallery.js").read_text("utf-8")
Named: TypeAlias = tuple[str, Any]
"""A view, and what it shows."""


class Gallery:
    """A page to which views are shown."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def show(self, name: str, view: object) -> None:
        """Show a view under the name that it has on the wire."""
        self.page.evaluate(f"view => window.gallery.show('{name}', JSON.parse(view))", dumps(view))

    @property
    def commands(self) -> list[Any]:
        """What the page has sent."""
        found: list[Any] = self.page.evaluate("window.gallery.commands")
        return found

    def look_at(self, views: Sequence[Named]) -> None:
        """Begin to measure every page of these projector views; other pages can be measured meanwhile."""
        self.page.evaluate(
            f"views => {{ const measure = {MEASURE} window.looking = gallery.faults(JSON.parse(views), measure); }}",
            dumps(views),
        )

    def faults(self) -> list[str]:
        """What was found, once all is measured."""
        found: list[str] = self.page.evaluate("() => window.looking")
        return found


def screen_gallery(venue: Venue, code: str, **options: Any) -> Gallery:
    """A projector that draws what it is shown."""
    return _opened(venue, f"/screen/{code}", **{"viewport": OLD_PROJECTOR, **options})


def console_gallery(venue: Venue, code: str, **options: Any) -> Gallery:
    """A console that draws what it is shown."""
    return _opened(venue, f"/console/{code}", **{"viewport": LAPTOP, "facilitator": True, **options})


def _opened(venue: Venue, path: str, **options: Any) -> Gallery:
    page = venue.profile(**options).new_page()
    page.add_init_script(SERVER)
    page.goto(path)
    page.evaluate("() => window.gallery.ready")
    return Gallery(page)
