"""A whole evening of the game: forty simulated people at eight tables, and three pages of a real browser beside them.

The people come by `rolecall rehearse`, as a facilitator lets them come; console, projector and one phone are pages.
`python -m tests.e2e.game_evening --pictures FOLDER` takes pictures of every stage, to be looked at.
"""

import argparse
import re
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any, Final, Self

from playwright.sync_api import Page, ViewportSize, expect, sync_playwright

from tests.browsers import WORKSHOP_HOST, launch
from tests.e2e import touch
from tests.e2e.contact_sheets import Tile, write_sheets
from tests.e2e.playthrough import unrolled
from tests.e2e.stages import console_shows, phone_shows, screen_shows
from tests.e2e.venue import Venue
from tests.live_server import LiveServer

PEOPLE: Final = 40
TABLES: Final = 8
SPEED: Final = 20
ENOUGH: Final = 0.7
"""The share of those present whose answers the facilitator waits for."""
CARDS: Final = (
    "around-the-cards/pulse",
    "which-hat-now/three-minutes-of-rain",
    "which-hat-now/two-offers",
    "which-hat-now/the-rehearsal",
    "which-hat-now/just-tell-me",
    "around-the-cards/ask-for-a-hat",
    "find-the-hour/split-the-room",
)
"""A pulse, hats, a panel, a guess of the others, a second vote, a practice, a share to guess."""
SETTLED: Final = "() => new Promise((then) => requestAnimationFrame(() => requestAnimationFrame(then)))"
"""A page that has another size is drawn anew with the next frame."""
CLOSING: Final = re.compile("^(Close|End) the (vote|writing|practice)")
COPY: Final = re.compile(r"/console/(\d+)")
SIZES: Final[tuple[ViewportSize, ...]] = ({"width": 1024, "height": 768}, {"width": 1920, "height": 1080})
THEMES: Final = ("light", "dark")
SHEETS: Final = {"projector-1024": (3, 640), "projector-1920": (2, 960), "phone": (5, 390), "console": (2, 800)}


class Evening:
    """One rehearsal, watched by a scripted console; the three pages are for the test to look at."""

    def __init__(self, venue: Venue, code: str) -> None:
        self.code, self.watch = code, venue.guests(code)
        self.console, self.screen, self.phone = venue.console(code), venue.screen(code), venue.phone(code)

    def sit_down(self) -> Self:
        """Somebody real joins the simulated ones, at the table that is offered or none."""
        self.phone.join("Mentee", name="Robin", table=3)
        self.watch.until(lambda: self.watch.console["counts"]["present"] >= ENOUGH * PEOPLE)
        return self

    def stages(self) -> Iterator[Any]:
        """Press the primary button to the end; yields the room wherever it stands, once most have answered."""
        while self.watch.room["state"] != "ended":
            self._console_follows(self.watch.room)
            stage = self.watch.room["stage"]
            self.console.press("Space")
            self.watch.until(lambda stage=stage: self.watch.room["stage"] > stage)  # type: ignore[misc]
            self._take_part(self.watch.room)
            yield self.watch.room

    def pages_follow(self, room: Any) -> None:
        """Wait until phone and projector show what the room shows; the console does, or it could not be pressed."""
        if room["state"] == "ended":
            expect(self.screen.stage).to_contain_text("This is what you did together")
        elif room["board"]:
            expect(self.screen.page.locator(".sheet--journey .journey")).to_be_visible()
        else:
            screen_shows(self.screen, room)
            phone_shows(self.phone, room)

    def looked_at(self, size: ViewportSize) -> list[Any]:
        """What is wrong with the projector's picture at a size."""
        self.screen.page.set_viewport_size(size)
        self.screen.page.evaluate(SETTLED)
        found: list[Any] = self.screen.measure()
        return found

    def _console_follows(self, room: Any) -> None:
        """A press on what the console showed before would be refused as stale."""
        if room["board"]:
            expect(self.console.now).to_contain_text("The projector shows the journey")
        elif room["phase"] is None:
            expect(self.console.now.get_by_role("button", name="Open the first card")).to_be_visible()
        else:
            console_shows(self.console, room)
            closing = expect(self.console.now.get_by_role("button", name=CLOSING))
            closing.to_be_visible() if room["open"] else closing.to_be_hidden()

    def _take_part(self, room: Any) -> None:
        if room["open"]:
            self._answer(room)
            self.watch.until(lambda: self._answered() >= ENOUGH)
            self.watch.until(lambda: room["round"] != 2 or len(self.watch.console["settled"]) >= TABLES / 2)
        elif room["phase"] == "reflect" and not room["board"]:
            self.watch.until(lambda: self.watch.offered)
            self.watch.approve_all()

    def _answer(self, room: Any) -> None:
        """Our own phone answers the first votes; the second time it stays with what it said."""
        if room["card"]["kind"] in touch.HANDS and room["round"] == 1:
            phone_shows(self.phone, room)
            touch.answer(self.phone, room, Random(room["entry"]))

    def _answered(self) -> float:
        counts = self.watch.console["counts"]
        share: float = counts["answered"] / max(1, counts["present"])
        return share


@contextmanager
def evening(server: LiveServer, venue: Venue, *, points: bool, cards: Sequence[str] = CARDS) -> Iterator[Evening]:
    """A real session, and the rehearsal of its copy with everybody in it; at the end everybody is sent home."""
    settings = {"tables": str(TABLES), "names": "optional", "title": "An evening at eight tables"}
    real = server.open_session(play="own", card=cards, **settings, **({} if points else {"points": ()}))
    command = [sys.executable, "-m", "facilitator.cli", "rehearse", real, f"--people={PEOPLE}", f"--speed={SPEED}"]
    with subprocess.Popen(command, env=server.surroundings, stdout=subprocess.PIPE, text=True) as people:
        assert people.stdout is not None
        try:
            code = next(found[1] for line in people.stdout if (found := COPY.search(line)))
            yield Evening(venue, code).sit_down()
        finally:
            people.terminate()


class Photographer:
    """Takes pictures of the three pages at every stage, in every size and theme that counts."""

    def __init__(self, evening: Evening, folder: Path) -> None:
        self._evening, self._folder = evening, folder
        self._taken: dict[tuple[str, str], list[Tile]] = {}
        self._number = 0

    def take_all(self, room: Any) -> None:
        """One stage."""
        self._number += 1
        name = "-".join(filter(None, (f"{self._number:02}", room["card"]["id"] if room["card"] else "", room["phase"])))
        name += f"-{room['board']}" if room["board"] else "-closed" if room["round"] and not room["open"] else ""
        evening = self._evening
        for size in SIZES:
            evening.screen.page.set_viewport_size(size)
            evening.screen.page.evaluate(SETTLED)
            self._take(f"projector-{size['width']}", evening.screen.page, name)
        with unrolled(evening.phone.page) as phone:
            self._take("phone", phone, name)
        self._take("console", evening.console.page, name)

    def write_sheets(self) -> list[Path]:
        """Put all that was taken on contact sheets; returns their files."""
        sheets: list[Path] = []
        for (device, theme), tiles in self._taken.items():
            columns, width = SHEETS[device]
            sheets += write_sheets(tiles, self._folder / f"sheet-{device}-{theme}", columns, width)
        return sheets

    def _take(self, device: str, page: Page, name: str) -> None:
        for theme in THEMES:
            page.emulate_media(color_scheme=theme)
            file = self._folder / f"{name}-{device}-{theme}.png"
            page.screenshot(path=file, animations="disabled")
            self._taken.setdefault((device, theme), []).append(Tile(name, file))


def main(arguments: Sequence[str] | None = None) -> None:
    """Play one evening, and take its pictures."""
    parser = argparse.ArgumentParser(prog="python -m tests.e2e.game_evening", description=main.__doc__)
    parser.add_argument("--pictures", type=Path, required=True, metavar="FOLDER", help="where the pictures go")
    parser.add_argument("--without-points", action="store_true", help="play it without understanding points")
    asked = parser.parse_args(arguments)
    asked.pictures.mkdir(parents=True, exist_ok=True)
    with ExitStack() as around:
        environment = {"ROLECALL_EXTRA_HOSTS": WORKSHOP_HOST}
        data = Path(around.enter_context(TemporaryDirectory()))
        server = around.enter_context(LiveServer(data, environment=environment))
        browser = launch(around.enter_context(sync_playwright()))
        venue = around.enter_context(Venue(server, browser))
        played = around.enter_context(evening(server, venue, points=not asked.without_points))
        expect(played.screen.stage).to_contain_text("Rehearsal")
        photographer = Photographer(played, asked.pictures)
        for room in played.stages():
            photographer.take_all(room)
        print(*photographer.write_sheets(), sep="\n")


if __name__ == "__main__":
    main()
