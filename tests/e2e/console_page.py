"""The facilitator's console in a browser test."""

import re

from playwright.sync_api import Locator, Page, expect


class ConsolePage:
    """The page of whoever leads the session."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def next(self, label: str) -> None:
        """Press the primary button, which must say so."""
        button = self.now.get_by_role("button", name=label)
        expect(button).to_have_attribute("aria-disabled", "false")
        button.click()

    def press(self, key: str) -> None:
        """Press one of the console's keys."""
        self.page.keyboard.press(key)

    def button(self, label: str) -> Locator:
        """A button of the page."""
        return self.page.get_by_role("button", name=label, exact=True)

    def panel(self, title: str) -> Locator:
        """A panel of the page by its heading, which may count something: "Sentences 2 wait"."""
        return self.page.get_by_role("region", name=re.compile(rf"^{title}( \d.*)?$"))

    @property
    def now(self) -> Locator:
        """The panel that says where the session stands."""
        return self.page.locator("section.now")

    @property
    def title(self) -> Locator:
        """Where the session stands, in words."""
        return self.page.locator("#now")
