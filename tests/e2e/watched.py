"""A venue that notices what a page complains about, and whom it talks to."""

from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, ConsoleMessage, Response, WebError

from tests.e2e.venue import Venue

LOUD = ("error", "warning")


class WatchedVenue(Venue):
    """Keeps every error and warning of its pages, and every address outside of the venue."""

    complaints: list[str]

    def __enter__(self) -> "WatchedVenue":
        self.complaints = []
        return self

    def profile(self, **options: Any) -> BrowserContext:
        """A profile whose pages are listened to."""
        context = super().profile(**options)
        context.on("console", self._hear)
        context.on("weberror", self._fail)
        context.on("response", self._receive)
        context.on("request", lambda request: self._leave(request.url))
        context.on("page", lambda page: page.on("websocket", lambda socket: self._leave(socket.url)))
        return context

    def _hear(self, message: ConsoleMessage) -> None:
        if message.type in LOUD:
            self.complaints.append(f"{message.type}: {message.text}")

    def _fail(self, error: WebError) -> None:
        self.complaints.append(f"uncaught: {error.error}")

    def _receive(self, response: Response) -> None:
        if not response.ok:
            self.complaints.append(f"{response.status}: {response.url}")

    def _leave(self, url: str) -> None:
        if urlsplit(url).scheme != "data" and urlsplit(url).netloc != urlsplit(self.url).netloc:
            self.complaints.append(f"it went to {url}")
