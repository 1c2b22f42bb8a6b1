"""`python -m tests.e2e.playthrough --pictures FOLDER`: plays every card on the real app, and takes pictures to look at.

For every card the phone and the projector, light and dark, while people vote and when the result is shown, with every
page of the result; and contact sheets of them.
"""

import argparse
import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

from playwright.sync_api import Page, expect, sync_playwright

from game.text import Language
from scenarios.catalog import Catalog
from tests.browsers import WORKSHOP_HOST, launch
from tests.e2e.contact_sheets import Tile, write_sheets
from tests.e2e.playing import LANGUAGES, LOCALES, Playthrough, open_playthrough
from tests.e2e.screen_page import ScreenPage
from tests.e2e.stages import PHASES, screen_shows, shown_phase
from tests.e2e.venue import Venue
from tests.live_server import LiveServer
from web.catalogue import read_catalogues

THEMES: Final = ("light", "dark")
TAKEN: Final = ("vote", "reveal")
EVERYBODY: Final = re.compile(r"(\d+)\D+\1")
SHEETS: Final = {"phone": (4, 390), "projector": (3, 640)}
"""How many pictures stand beside each other on a contact sheet, and how wide they are."""


class Photographer:
    """Takes pictures of one session into a folder."""

    def __init__(self, play: Playthrough, screen: ScreenPage, say: Callable[[str], str], folder: Path) -> None:
        self._play, self._screen, self._say, self._folder = play, screen, say, folder
        self._taken: dict[tuple[str, str], list[Tile]] = {}

    def follow(self, phases: Sequence[str]) -> None:
        """Play to the end, and take pictures in these phases."""
        for room in self._play.stages():
            if room["phase"] in phases and (room["open"] or not room["round"]):
                self._take_all(room)

    def write_sheets(self) -> list[Path]:
        """Put all that was taken on contact sheets; returns their files."""
        sheets = []
        for (device, theme), tiles in self._taken.items():
            columns, width = SHEETS[device]
            sheets += write_sheets(tiles, self._folder / f"sheet-{device}-{theme}", columns, width)
        return sheets

    def _take_all(self, room: Any) -> None:
        screen_shows(self._screen, room, self._say(shown_phase(room)))
        if room["open"]:
            expect(self._screen.page.locator(".sheet__count")).to_contain_text(EVERYBODY)
        for page in self._pages():
            self._take("projector", self._screen.page, room, page)
        with unrolled(self._play.phone.page) as phone:
            self._take("phone", phone, room)

    def _pages(self) -> Iterator[str]:
        """Every page of a result, turned by key; one without a number where there is only one."""
        many = self._screen.page.locator(".pages__one").count()
        yield "1" if many else ""
        for number in range(2, many + 1):
            self._screen.press("v")
            yield str(number)

    def _take(self, device: str, page: Page, room: Any, part: str = "") -> None:
        for theme in THEMES:
            page.emulate_media(color_scheme=theme)
            name = " ".join(filter(None, (f"{room['number']:02}", room["card"]["id"], room["phase"], part)))
            file = self._folder / f"{name} {device} {theme}.png".replace(" ", "-")
            page.screenshot(path=file, animations="disabled")
            self._taken.setdefault((device, theme), []).append(Tile(name, file))


@contextmanager
def unrolled(page: Page) -> Iterator[Page]:
    """A phone that is as high as its page is long."""
    size = page.viewport_size
    assert size is not None
    page.set_viewport_size({**size, "height": page.evaluate("() => document.scrollingElement.scrollHeight")})
    yield page
    page.set_viewport_size(size)


def main() -> None:
    """Play the decks and take the pictures."""
    decks = {deck.id: [f"{deck.id}/{card.id}" for card in deck.playable] for deck in Catalog().decks()}
    told = arguments([*decks])
    with ExitStack() as around:
        data = around.enter_context(TemporaryDirectory())
        environment = {"ROLECALL_EXTRA_HOSTS": WORKSHOP_HOST}
        server = around.enter_context(LiveServer(Path(data), environment=environment))
        browser = launch(around.enter_context(sync_playwright()))
        for deck in told.deck:
            folder = told.pictures / told.language / deck
            folder.mkdir(parents=True, exist_ok=True)
            with Venue(server, browser) as venue:
                sheets = take_pictures(venue, decks[deck], told.language, folder, told.phases)
            print(f"{deck}:", *sheets, sep="\n  ", flush=True)
        browser.close()


def take_pictures(
    venue: Venue, cards: Sequence[str], language: Language, folder: Path, phases: Sequence[str]
) -> list[Path]:
    """Play these cards in one language; returns the contact sheets."""
    play = open_playthrough(venue, cards, language)
    say = read_catalogues(LOCALES)[language].say
    photographer = Photographer(play, venue.screen(play.code), say, folder)
    photographer.follow(phases)
    return photographer.write_sheets()


def arguments(decks: list[str]) -> argparse.Namespace:
    """What was asked for."""
    parser = argparse.ArgumentParser(prog="python -m tests.e2e.playthrough", description=main.__doc__)
    parser.add_argument("--pictures", type=Path, required=True, metavar="FOLDER", help="where the pictures go")
    parser.add_argument("--language", choices=LANGUAGES, default=LANGUAGES[0], help="on the phone and the projector")
    parser.add_argument("--deck", nargs="+", choices=decks, default=decks, help="only these decks")
    parser.add_argument("--phases", nargs="+", choices=[*PHASES], default=TAKEN, help="when pictures are taken")
    return parser.parse_args()


if __name__ == "__main__":
    main()
