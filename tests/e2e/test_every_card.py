"""Every card of every shipped deck, played through by a room full of people on phones, a projector and a console."""

from collections.abc import Iterator, Mapping
from typing import Any, Final

import pytest
from playwright.sync_api import Browser, expect

from game.kinds import kind_of
from scenarios.catalog import Catalog
from tests.e2e.playing import LANGUAGES, LOCALES, Playthrough, open_playthrough
from tests.e2e.screen_page import ScreenPage
from tests.e2e.stages import console_shows, screen_shows, shown_phase
from tests.e2e.watched import WatchedVenue
from tests.live_server import LiveServer
from web.catalogue import read_catalogues

DECKS: Final = [deck.id for deck in Catalog().decks()]
NEXT: Final[Mapping[str, str]] = {
    "close_voting": "Close the vote",
    "vote": "Open the vote",
    "talk": "Let the tables talk",
    "revote": "Open the second vote",
    "reveal": "Show the results",
    "reflect": "Let them reflect",
    "journey": "Show the journey",
    "next_card": "Next card",
    "end": "End the session",
}
NEXT_WRITTEN: Final[Mapping[str, str]] = {
    "close_voting": "Close the writing",
    "vote": "Open the writing",
    "revote": "Let them write again",
}
"""Where a card asks for people's own words."""
NEXT_PRACTISED: Final[Mapping[str, str]] = {"close_voting": "End the practice", "vote": "Start the practice"}
"""Where people ask each other for hats."""
NEXT_BY_CHART: Final = {"wall": NEXT_WRITTEN, "words": NEXT_WRITTEN, "asked": NEXT_PRACTISED}
RESULT: Final = ".chart, .posts, .pinned"
WIDER: Final = "() => document.scrollingElement.scrollWidth - innerWidth"


@pytest.fixture
def venue(server: LiveServer, browser: Browser) -> Iterator[WatchedVenue]:
    """A venue in which no page may complain."""
    with WatchedVenue(server, browser) as venue:
        yield venue
        assert venue.complaints == []


@pytest.mark.parametrize("place", range(len(LANGUAGES)), ids=LANGUAGES)
def test_every_card_can_be_played_to_its_end(venue: WatchedVenue, place: int) -> None:
    cards = [card for card in Catalog().cards() if card.split("/")[0] in DECKS[place :: len(LANGUAGES)]]
    play = open_playthrough(venue, cards, LANGUAGES[place], group=place)
    screen, console = venue.screen(play.code), venue.console(play.code)
    words = read_catalogues(LOCALES)[LANGUAGES[place]]
    found = []

    for room in play.stages():
        screen_shows(screen, room, words.say(shown_phase(room)))
        console_shows(console, room)
        expect(console.now.get_by_role("button", name=next_step(room))).to_be_enabled()
        found += [f"{play.place(room)}: {fault}" for fault in faults(play, room, screen)]
    play.end()

    expect(console.title).to_have_text("The session has ended")
    assert not found, "\n".join(found)
    debrief_names_every_card(venue, play)


def next_step(room: Any) -> str:
    """What the console's one primary button says."""
    return {**NEXT, **NEXT_BY_CHART.get(room["card"]["chart"], {})}[room["next"]]


def faults(play: Playthrough, room: Any, screen: ScreenPage) -> Iterator[str]:
    """What nobody could see, or read, at this stage."""
    yield from screen.measure()
    phone = play.phone
    expect(phone.head.locator(".head__card")).to_contain_text(str(room["number"]))
    if phone.page.evaluate(WIDER) > 0:
        yield "the phone scrolls sideways"
    if room["phase"] == "reveal":
        expect(screen.page.locator(RESULT).first, play.place(room)).to_be_visible()
        expect(phone.main.locator(RESULT).first, play.place(room)).to_be_visible()


def debrief_names_every_card(venue: WatchedVenue, play: Playthrough) -> None:
    """The page that remains has a part for every card on which something was asked."""
    debrief = venue.page(f"/debrief/{play.code}", facilitator=True)
    asked = [card for card in map(play.known.__getitem__, play.cards) if kind_of(card).asks]
    for title in (card.title["en"] for card in asked):
        expect(debrief.get_by_role("heading", name=title, exact=True), title).to_be_visible()
