"""No request leaves for another host, nothing is complained about, and plain http is enough."""

from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.e2e.phone_page import PhonePage
from tests.e2e.screen_page import ScreenPage
from tests.e2e.stages import phone_shows, play_and_end, screen_shows, stages
from tests.e2e.venue import Venue

# What browsers withhold from pages on plain http, and a few that they may withhold elsewhere.
POORER = """
for (const name of ["randomUUID", "subtle"]) delete Crypto.prototype[name];
for (const name of ["wakeLock", "serviceWorker", "clipboard", "locks", "vibrate"]) delete Navigator.prototype[name];
for (const name of ["BroadcastChannel", "Notification"]) delete window[name];
"""
# A proxy that does not know WebSockets answers as if there were no such page.
NO_UPGRADE = """
const Real = WebSocket;
window.WebSocket = function () { return new Real(`ws://${location.host}/no-such-page`); };
"""


class Watch:
    """Listens to everything that a browser profile asks for and complains about."""

    def __init__(self, context: BrowserContext) -> None:
        self.hosts: set[str] = set()
        self.complaints: list[str] = []
        context.on("request", lambda request: self._asked(request.url))
        context.on("page", self._watch)

    def _watch(self, page: Page) -> None:
        page.on("websocket", lambda line: self._asked(line.url))
        page.on("console", lambda said: self._said(said.type, said.text))
        page.on("pageerror", lambda error: self._said("error", str(error)))

    def _asked(self, url: str) -> None:
        parts = urlsplit(url)
        if parts.scheme not in ("data", "blob"):
            self.hosts.add(parts.netloc)

    def _said(self, kind: str, text: str) -> None:
        if kind in ("error", "warning"):
            self.complaints.append(text)


@pytest.fixture
def ours(venue: Venue) -> str:
    """The only host that may be asked for anything."""
    return urlsplit(venue.url).netloc


@pytest.fixture
def profile(venue: Venue) -> Iterator[BrowserContext]:
    """A signed-in facilitator's profile, which every page here shares."""
    yield venue.profile(facilitator=True)


def test_a_played_session_asks_nobody_else_and_nothing_is_complained_about(
    venue: Venue, profile: BrowserContext, ours: str
) -> None:
    watch = Watch(profile)
    guests = venue.play("just-tell-me", "the-bad-draft")
    phone, screen = PhonePage(profile.new_page()), ScreenPage(profile.new_page())
    console = profile.new_page()
    phone.page.goto(f"/j/{guests.code}")
    screen.page.goto(f"/screen/{guests.code}")
    console.goto(f"/console/{guests.code}")
    phone.page.bring_to_front()
    phone.join("Mentor", "Anna")
    guests.come(mentor=5, mentee=6)

    for _ in range(2):
        for room in stages(guests):
            phone_shows(phone, room)
            screen_shows(screen, room)
    guests.advance()
    expect(phone.heading("Thank you for being here")).to_be_visible()

    assert watch.hosts == {ours}
    assert watch.complaints == []


def test_no_page_asks_anybody_else_and_nothing_is_complained_about(
    venue: Venue, profile: BrowserContext, ours: str
) -> None:
    watch = Watch(profile)
    code = venue.server.open_session()
    page = profile.new_page()

    for path in ("", "/settings", "/addresses", "/card/e1", "/delete"):
        page.goto(f"/console/{code}{path}")
    for path in ("/", "/help/wifi", "/console", "/console/new", f"/debrief/{code}"):
        page.goto(path)

    assert watch.hosts == {ours}
    assert watch.complaints == []


def test_no_page_about_what_was_played_asks_anybody_else_and_nothing_is_complained_about(
    venue: Venue, profile: BrowserContext, ours: str
) -> None:
    watch = Watch(profile)
    first, second = (play_and_end(venue.play("first-team")) for _ in range(2))
    chosen = f"code={first}&code={second}"
    page = profile.new_page()

    for path in (f"/debrief/{first}", f"/debrief/{first}/sponsor", f"/debrief/{first}/hr"):
        page.goto(path)
        expect(page.get_by_text("First team").first).to_be_visible()
    for path in (f"/compare?{chosen}", f"/compare/room?{chosen}&room={first}"):
        page.goto(path)
        expect(page.get_by_role("heading", name="First team")).to_be_visible()

    assert watch.hosts == {ours}
    assert watch.complaints == []


def test_a_phone_gets_by_without_what_plain_http_withholds(venue: Venue) -> None:
    context = venue.profile()
    context.add_init_script(POORER)
    watch = Watch(context)
    guests = venue.play()
    phone = PhonePage(context.new_page())
    phone.page.goto(f"/j/{guests.code}")
    assert phone.page.evaluate("() => [window.isSecureContext, 'randomUUID' in crypto, 'wakeLock' in navigator]") == [
        False, False, False,
    ]  # fmt: skip

    phone.join("Mentee", "Bo")
    guests.advance_to("vote")
    phone.choose("What are you afraid of?")
    expect(phone.foot).to_contain_text("Saved ✓")
    phone.page.reload()

    expect(phone.option("What are you afraid of?")).to_be_checked()
    assert watch.complaints == []


def test_a_phone_gets_by_without_storage(venue: Venue) -> None:
    context = venue.profile()
    context.add_init_script("Object.defineProperty(window, 'localStorage', { get() { throw new DOMException(); } });")
    guests = venue.play()
    phone = PhonePage(context.new_page())
    phone.page.goto(f"/j/{guests.code}")

    phone.join("Mentee")
    guests.advance_to("vote")
    phone.choose("What are you afraid of?")

    expect(phone.foot).to_contain_text("Saved ✓")


def test_a_phone_gets_by_where_a_proxy_refuses_websockets(venue: Venue) -> None:
    context = venue.profile()
    context.add_init_script(NO_UPGRADE)
    guests = venue.play()
    phone = PhonePage(context.new_page())
    phone.page.goto(f"/j/{guests.code}")

    phone.join("Mentee")
    guests.advance_to("vote")
    phone.choose("What are you afraid of?")

    expect(phone.foot).to_contain_text("Saved ✓")
