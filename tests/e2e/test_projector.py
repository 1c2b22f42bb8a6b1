"""The projector is read from ten metres: every card of the shipped deck, in every language, phase, theme and size."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import pytest
from playwright.sync_api import expect

from game.text import Language
from tests.e2e.guests import Guests
from tests.e2e.screen_page import ScreenPage
from tests.e2e.stages import PHASES, screen_shows, stages
from tests.e2e.venue import Venue
from web.catalogue import read_catalogues

LARGE: Final = {"width": 1920, "height": 1080}
CARDS: Final = (
    "three-minutes-of-rain",
    "just-tell-me",
    "two-offers",
    "the-rehearsal",
    "the-bad-draft",
    "first-team",
    "no-clear-answer",
    "watched",
)
LOCALES: Final = Path(__file__).parents[2] / "web" / "locales"


def test_the_measure_sees_what_is_wrong(venue: Venue) -> None:
    screen = venue.screen(venue.server.open_session())
    expect(screen.stage).to_contain_text("Nobody is in yet")

    screen.page.evaluate("() => { document.querySelector('.lobby__present').style.fontSize = '20px'; }")

    assert screen.measure() != []


@pytest.mark.parametrize("language", ["en", "da", "de"])
def test_every_card_can_be_read_in_every_phase(venue: Venue, language: Language) -> None:
    guests = venue.play(
        *CARDS, languages=["en", "da", "de"], screen_language=language, title="Mentoring kick-off autumn 2026"
    )
    screens = [venue.screen(guests.code), venue.screen(guests.code, viewport=LARGE)]
    guests.come(mentor=6, mentee=6, manager=2)
    words = read_catalogues(LOCALES)[language]
    found = [fault for screen in screens for fault in faults(screen, "lobby")]

    for card in CARDS:
        for room in stages(guests):
            for screen in screens:
                screen_shows(screen, room, words.say(PHASES[room["phase"]]))
                found += [fault for sight in sights(screen, room) for fault in faults(screen, f"{card}, {sight}")]
        found += faults_of_the_wall(guests, screens)

    assert not found, "\n".join(found)


def test_the_talk_can_be_read_with_its_timer_and_with_the_first_result(venue: Venue) -> None:
    guests = venue.play(*CARDS[:5])
    screen = venue.screen(guests.code)
    guests.come(mentor=6, mentee=6)
    found = []

    for card in ("three-minutes-of-rain", "just-tell-me", "the-bad-draft"):
        guests.play(card)
        guests.advance_to("vote")
        guests.vote(0, 1, 2, 1)
        guests.advance_to("talk")
        guests.tell("start_timer", seconds=600)
        expect(screen.page.get_by_role("timer", name="Time left")).to_be_visible()
        found += faults(screen, f"{card} with its timer")
        guests.tell("show_first_result", shown=True)
        expect(screen.page.locator(".chart")).to_be_visible()
        found += faults(screen, f"{card} with its first result")
        guests.tell("stop_timer")

    assert not found, "\n".join(found)


def test_how_to_join_is_one_key_away_in_every_phase(venue: Venue) -> None:
    guests = venue.play("watched")
    screen = venue.screen(guests.code)
    spaced = f"{guests.code[:3]} {guests.code[3:]}"
    guests.come(mentor=1)

    for room in stages(guests):
        screen_shows(screen, room)
        expect(screen.page.locator("footer")).to_contain_text(spaced)
        expect(screen.page.locator("footer")).to_contain_text("Same wifi as this screen")
        expect(screen.page.locator("footer")).to_contain_text("1 here")
        screen.press("q")
        expect(screen.page.get_by_role("img", name="QR code that leads to")).to_be_visible()
        expect(screen.page.locator(".lobby__code")).to_contain_text(spaced)
        assert faults(screen, room["phase"]) == []
        screen.press("q")
        expect(screen.page.get_by_role("img", name="QR code that leads to")).to_be_hidden()


def test_the_order_of_the_answers_never_changes(venue: Venue) -> None:
    guests = venue.play()
    screen, phone = venue.screen(guests.code), venue.phone(guests.code)
    phone.join("Mentee")
    guests.come(mentor=5, mentee=5)
    guests.advance_to("vote")
    on_screen, on_phone = screen.page.locator(".option > span:last-child"), phone.page.locator(".choice__text")
    in_the_deck = [option["text"]["en"] for option in guests.room["card"]["options"]]

    expect(on_screen).to_have_text(in_the_deck)
    expect(on_phone).to_have_text(in_the_deck)
    guests.vote(3, 3, 2)
    guests.advance_to("revote")
    screen.page.reload()
    phone.page.reload()
    expect(on_screen).to_have_text(in_the_deck)
    expect(on_phone).to_have_text(in_the_deck)
    guests.vote(1, 3)
    guests.advance_to("reveal")
    expect(screen.page.locator(".bars__words")).to_have_text(in_the_deck)
    expect(phone.page.locator(".bars__words")).to_have_text(in_the_deck)


def test_blank_means_dark_and_back_again(venue: Venue) -> None:
    code = venue.server.open_session()
    guests, screen = venue.guests(code), venue.screen(code)

    guests.tell("blank_screen", blank=True)
    expect(screen.stage).to_contain_text("The screen is dark")
    guests.tell("blank_screen", blank=False)

    expect(screen.page.get_by_role("heading", name="A session")).to_be_visible()


def faults(screen: ScreenPage, where: str) -> list[str]:
    """What cannot be read, in light and in dark."""
    found = []
    for theme in ("dark", "light"):
        screen.page.emulate_media(color_scheme=theme)
        width = screen.page.viewport_size["width"]  # type: ignore[index]
        found += [f"{where}, {width}, {theme}: {one}" for one in screen.measure()]
    return found


def sights(screen: ScreenPage, room: Any) -> Iterator[str]:
    """Everything that the projector shows at this stage, page by page."""
    yield f"{room['phase']}, {'open' if room['open'] else 'closed'}"
    names = screen.page.locator(".pages__one").all_inner_texts()
    shown = screen.page.locator(".pages__one[aria-current]")
    for _ in names[1:]:
        following = names[(names.index(shown.inner_text()) + 1) % len(names)]
        screen.press("v")
        expect(shown).to_have_text(following)
        yield f"{room['phase']}, {following}"


def faults_of_the_wall(guests: Guests, screens: list[ScreenPage]) -> list[str]:
    """What cannot be read of the longest sentence that may be offered."""
    sentence = "What I take with me is this: " + "ask first, and listen for as long as it takes. " * 7
    guests.reflect(sentence.strip())
    guests.approve_all()
    for screen in screens:
        expect(screen.stage).to_contain_text("What I take with me")
    return [fault for screen in screens for fault in faults(screen, "the wall")]
