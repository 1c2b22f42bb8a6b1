"""`python -m tests.e2e.journey_pictures --pictures FOLDER`: the journey, the hats and the end, to look at.

Rooms of 2 to 60 tables on a small projector and a large one, light, dark and without colours, on contact sheets.
"""

import argparse
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from playwright.sync_api import Page, sync_playwright

from game.text import LANGUAGES, Language
from tests.browsers import WORKSHOP_HOST, launch
from tests.e2e.contact_sheets import Tile, write_sheets
from tests.e2e.gallery import Gallery, Named, screen_gallery
from tests.e2e.made_up_journeys import (
    PLACES,
    journeys,
    made_up_hats,
    made_up_journey,
    showing_hats,
    showing_journey,
    showing_the_end,
)
from tests.e2e.venue import Venue
from tests.live_server import LiveServer

SIZES: Final = (2, 8, 24, 60)
SCREENS: Final = {"small": {"width": 1024, "height": 768}, "large": {"width": 1920, "height": 1080}}
LOOKS: Final = {"light": ("light", ""), "dark": ("dark", ""), "grey": ("light", "grayscale(1)")}
"""Theme and filter of a look."""
LOOK: Final = """([theme, filter]) => {
  document.documentElement.dataset.theme = theme;
  document.documentElement.style.filter = filter;
}"""
COLUMNS, WIDTH = 3, 640


def scenes(language: Language) -> Iterator[Named]:
    """What is shown, and its name."""
    yield from ((name, showing_journey(journey, language)) for name, journey in journeys(SIZES))
    yield from ((f"{many} hats", showing_hats(made_up_hats(many), language)) for many in (0, 3, 10))
    there = made_up_journey(8, *PLACES["at the end"])
    ends = {"the end": (there, made_up_hats()), "without points": (None, made_up_hats()), "without hats": (None, None)}
    yield from ((name, showing_the_end(*end, language)) for name, end in ends.items())


def main() -> None:
    """Take the pictures, and put them on contact sheets."""
    parser = argparse.ArgumentParser(prog="python -m tests.e2e.journey_pictures", description=main.__doc__)
    parser.add_argument("--pictures", type=Path, required=True, metavar="FOLDER", help="where the pictures go")
    parser.add_argument("--language", choices=LANGUAGES, default=LANGUAGES[0], help="on the projector")
    told = parser.parse_args()
    told.pictures.mkdir(parents=True, exist_ok=True)
    with ExitStack() as around:
        data = Path(around.enter_context(TemporaryDirectory()))
        server = around.enter_context(LiveServer(data, environment={"ROLECALL_EXTRA_HOSTS": WORKSHOP_HOST}))
        browser = launch(around.enter_context(sync_playwright()))
        venue = around.enter_context(Venue(server, browser))
        for screen, size in SCREENS.items():
            gallery = screen_gallery(venue, server.open_session(), viewport=size)
            print(*take_pictures(gallery, told.language, told.pictures, screen), sep="\n", flush=True)


def take_pictures(gallery: Gallery, language: Language, folder: Path, screen: str) -> list[Path]:
    """Every scene in every look; returns the contact sheets."""
    sheets = []
    for look, values in LOOKS.items():
        gallery.page.evaluate(LOOK, values)
        tiles = []
        for name, view in scenes(language):
            gallery.show("screen", view)
            tiles.append(taken(gallery.page, name, folder / f"{screen} {look}"))
        sheets += write_sheets(tiles, folder / f"sheet-{screen}-{look}", COLUMNS, WIDTH)
    return sheets


def taken(page: Page, name: str, folder: Path) -> Tile:
    """A picture of the page."""
    file = folder / f"{name}.png"
    page.screenshot(path=file, animations="disabled")
    return Tile(name, file)


if __name__ == "__main__":
    main()
