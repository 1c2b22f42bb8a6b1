"""The projector in a browser test."""

from pathlib import Path
from typing import Any

from playwright.sync_api import Locator, Page

MEASURE = (Path(__file__).parent / "measure.js").read_text()


class ScreenPage:
    """The page that everybody in the room sees."""

    def __init__(self, page: Page) -> None:
        self.page = page

    @property
    def where(self) -> Locator:
        """The top line: which card of how many, and the phase."""
        return self.page.locator("#where")

    @property
    def stage(self) -> Locator:
        """All that is shown."""
        return self.page.locator("#app")

    def press(self, key: str) -> None:
        """Press one of the projector's keys."""
        self.page.keyboard.press(key)

    def measure(self) -> Any:
        """What a look from ten metres would find fault with."""
        return self.page.evaluate(MEASURE, {})
