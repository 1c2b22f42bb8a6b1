"""`make debriefs`: how long the debrief of a large session takes, the comparison of many, and the workbook of them all.

Sessions are played by the rules into a database of their own. Each figure is taken through the pages that a facilitator
opens, and counts from the log to the last byte.
"""

import argparse
import gc
import os
import platform
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Final

from facilitator.app import Rolecall, create_app
from facilitator.config import Config
from facilitator.datafolder import DataFolder
from facilitator.decks.gallery import Gallery
from facilitator.decks.library import Library
from game.settings import RunSheetEntry
from scenarios.catalog import Catalog
from tests.facilitator.console_browser import PASSPHRASE, Browser
from tests.load.workshop import Workshop, entries_of
from web.migrate import migrate
from web.serving import GARBAGE_THRESHOLD
from web.store import Store

MORNING: Final = 1_767_600_000_000
WEEK: Final = 7 * 86_400_000
PORT: Final = 8000
NAME: Final = "Ingrid"
ORDINARY: Final = (
    "around-the-cards/pulse",
    "programme-health/five-questions",
    "which-hat-now/three-minutes-of-rain",
    "which-hat-now/just-tell-me",
    "which-hat-now/the-bad-draft",
    "whats-in-it-for-me/fair-trade",
    "between-us/good-story",
    "odd-couple/former-rivals",
    "i-thought-you-meant/the-wish-list",
    "between-us/two-boxes",
    "i-thought-you-meant/other-chair",
    "around-the-cards/pulse",
)
"""Twelve cards, half of them voted on twice."""


@dataclass(frozen=True)
class Size:
    """What is built: one large session, and many of ordinary size."""

    people: int = 300
    cards: int = 30
    sessions: int = 50
    ordinary: int = 80


@dataclass(frozen=True)
class Measured:
    """One page: seconds on the clock and of the processor, and its bytes."""

    name: str
    seconds: float
    cpu: float
    size: int


class Bench:
    """A data folder full of sessions."""

    def __init__(self, folder: Path, size: Size) -> None:
        self._folder = DataFolder.prepare(folder)
        self.url = self._folder.database_url(None)
        self._store = Store(self.url)
        migrate(self._store, None)
        self._library = Library(Catalog(), Gallery(self._folder.pictures))
        self._size = size
        self.large = self._play(entries_of(self._everything(), size.cards), size.people, 0)
        cards = self._library.picked([(card, None) for card in ORDINARY])
        self.ordinary = [self._play(cards, size.ordinary, seed) for seed in range(1, size.sessions + 1)]
        self._store.close()
        made = self._app()
        Browser(made.flask.test_client()).sign_in(made, NAME)

    def measure(self) -> list[Measured]:
        """Every page by an app that has read nothing yet, and the workbook once more from the comparison's own page."""
        many, size = "&".join(f"code={code}" for code in self.ordinary), self._size
        sessions, comparing = f"{size.sessions} sessions", self._signed_in()
        large = f"debrief of {size.people} people, {size.cards} cards"
        return [
            _opened(large, self._signed_in(), f"/debrief/{self.large}"),
            _opened(f"comparison of {sessions}", comparing, f"/compare?{many}"),
            _opened(f"XLSX of {sessions}, from there", comparing, f"/compare.xlsx?{many}"),
            _opened(f"XLSX of {sessions}, by itself", self._signed_in(), f"/compare.xlsx?{many}"),
        ]

    def _everything(self) -> tuple[RunSheetEntry, ...]:
        return self._library.picked([(card, None) for card in Catalog().cards()])

    def _play(self, entries: tuple[RunSheetEntry, ...], people: int, seed: int) -> str:
        hats, at = self._library.hats(), MORNING + seed * WEEK
        return Workshop(entries=entries, people=people, seed=seed, at=at, title=f"Kick-off {seed}", hats=hats).play(
            self._store
        )

    def _signed_in(self) -> Browser:
        """The browser of somebody who is signed in, at an app that has read no session."""
        browser = Browser(self._app().flask.test_client())
        browser.open("/sign-in")
        assert browser.send("/sign-in", name=NAME, passphrase=PASSPHRASE).status_code == 200
        return browser

    def _app(self) -> Rolecall:
        return create_app(Config(data=self._folder.path), self._folder, PORT, clock=lambda: MORNING)


def _opened(name: str, browser: Browser, path: str) -> Measured:
    gc.collect()
    gc.freeze()
    began, worked = time.perf_counter(), time.process_time()
    answer = browser.client.get(path)
    seconds, cpu = time.perf_counter() - began, time.process_time() - worked
    gc.unfreeze()
    assert answer.status_code == 200, answer.text
    return Measured(name, seconds, cpu, len(answer.data))


def line(one: Measured) -> str:
    """A figure as a row of a table."""
    return f"| {one.name:<32} | {one.seconds:7.2f} | {one.cpu:7.2f} | {one.size / 1000:8,.0f} |"


def main(arguments: Sequence[str] | None = None) -> None:
    """Build, measure, print."""
    usual = Size()
    parser = argparse.ArgumentParser(prog="make debriefs ARGS=", description=__doc__)
    for field in fields(usual):
        parser.add_argument(f"--{field.name}", type=int, default=getattr(usual, field.name))
    size = Size(**vars(parser.parse_args(arguments)))
    gc.set_threshold(*GARBAGE_THRESHOLD)
    with tempfile.TemporaryDirectory(prefix="rolecall-debriefs-") as folder:
        figures = Bench(Path(folder), size).measure()
    print(f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}")
    print(f"| {'page':<32} | seconds | CPU s   | kB       |")
    print(f"| {'-' * 32} | ------- | ------- | -------- |")
    print("\n".join(map(line, figures)))


if __name__ == "__main__":
    main()
