"""A workshop's room: phones, consoles and projectors of one real browser, and scripted people beside them.

Every page comes over plain http from a name that browsers do not trust as they trust localhost, as phones get it.
"""

from contextlib import ExitStack
from typing import Any, Self

from playwright.sync_api import Browser, BrowserContext, Page

from tests.browsers import WORKSHOP_HOST
from tests.e2e.console_page import ConsolePage
from tests.e2e.guests import Guests
from tests.e2e.phone_page import PhonePage
from tests.e2e.screen_page import ScreenPage
from tests.live_server import LiveServer

PHONE = {"width": 390, "height": 844}
LAPTOP = {"width": 1280, "height": 800}
OLD_PROJECTOR = {"width": 1024, "height": 768}


class Venue:
    """Opens pages as people at a workshop do, each in a browser profile of its own."""

    def __init__(self, server: LiveServer, browser: Browser) -> None:
        self.server, self._browser = server, browser
        self.url = f"http://{WORKSHOP_HOST}:{server.port}"
        self._leaving = ExitStack()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._leaving.close()

    def profile(self, *, facilitator: bool = False, **options: Any) -> BrowserContext:
        """A new browser profile, nothing in it; or one in which the facilitator is signed in."""
        # What moves would be looked at in the middle of its way.
        settled = {"reduced_motion": "reduce", "locale": "en-GB", "timezone_id": "Europe/Copenhagen", **options}
        context = self._browser.new_context(base_url=self.url, **settled)
        self._leaving.callback(context.close)
        if facilitator:
            name, _, value = self.server.sign_in().partition("=")
            context.add_cookies([{"name": name, "value": value, "url": self.url}])
        return context

    def page(self, path: str = "/", **options: Any) -> Page:
        """A page in a new profile."""
        page = self.profile(**options).new_page()
        page.goto(path)
        return page

    def phone(self, code: str, **options: Any) -> PhonePage:
        """Somebody's phone, with the session's page open."""
        return PhonePage(self.page(f"/j/{code}", **{"viewport": PHONE, "has_touch": True, **options}))

    def console(self, code: str, **options: Any) -> ConsolePage:
        """The console of a session on the signed-in facilitator's laptop."""
        return ConsolePage(self.page(f"/console/{code}", **{"viewport": LAPTOP, "facilitator": True, **options}))

    def screen(self, code: str, **options: Any) -> ScreenPage:
        """The projector of a session."""
        return ScreenPage(self.page(f"/screen/{code}", **{"viewport": OLD_PROJECTOR, **options}))

    def play(self, *cards: str, **settings: Any) -> Guests:
        """Open a session that plays these cards of the shipped deck; the guests in it are still to come."""
        play = [f"which-hat-now/{card}" for card in cards or ("just-tell-me",)]
        return self.guests(self.server.open_session(play="own", card=play, **settings))

    def guests(self, code: str, cookie: str = "") -> Guests:
        """Scripted people, and a scripted console beside them; `cookie` says who is signed in there."""
        return self._leaving.enter_context(Guests(self.server, code, cookie or self.server.sign_in()))
