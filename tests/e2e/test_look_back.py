"""Looking back live: the console's keys lead the projector through the cards worth talking about, and phones follow."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from playwright.sync_api import Locator, expect

from game.cards import Phase
from game.text import Language
from game.views import ScreenView
from game.views.look_back import LookBackView
from scenarios.catalog import Catalog
from tests.e2e.axe import violations
from tests.e2e.console_page import ConsolePage
from tests.e2e.gallery import screen_gallery
from tests.e2e.guests import Guests
from tests.e2e.made_up_views import screen_views
from tests.e2e.phone_page import PhonePage
from tests.e2e.screen_page import ScreenPage
from tests.e2e.venue import Venue

LARGE = {"width": 1920, "height": 1080}
GOODBYE = "Thank you. This is what you did together."


def play_two_cards(venue: Venue) -> Guests:
    """On the first the sides are apart, on the second everybody moves; the second stands on its reflection."""
    guests = venue.play("just-tell-me", "watched")
    guests.come(mentor=5, mentee=5)
    play_card(guests, (0, 0, 0, 0, 0, 1, 1, 1, 1, 1), (0, 0, 0, 0, 0, 1, 1, 1, 1, 1))
    play_card(guests, (0,), (1,))
    return guests


def play_card(guests: Guests, first: tuple[int, ...], second: tuple[int, ...]) -> None:
    """Everybody answers twice, guest by guest as said; the card stands on its reflection."""
    guests.advance_to("vote")
    guests.vote(*first)
    guests.advance_to("revote")
    guests.vote(*second)
    guests.advance_to("reflect")


def end(guests: Guests) -> None:
    """The session is over."""
    guests.tell("end_session", stage=guests.room["stage"])


def shows(screen: ScreenPage, place: str, reason: str) -> None:
    """Wait until the projector looks back at this card for this reason."""
    expect(screen.where).to_have_text(f"Looking back · {place}")
    expect(screen.page.locator(".sheet__story")).to_contain_text(reason)


def switch(console: ConsolePage) -> Locator:
    """The switch beside those of the boards."""
    return console.panel("Room and projector").get_by_role("button", name="Look back at the cards worth talking about")


def step(console: ConsolePage, key: str, following: str) -> None:
    """Press a key, and wait until the primary button says what follows."""
    console.press(key)
    expect(console.now.locator(".now__steps > .now__next")).to_contain_text(following)


def press(console: ConsolePage, key: str, sentence: str) -> None:
    """Press a key, and wait until the console says what it brought."""
    console.press(key)
    expect(console.now).to_contain_text(sentence)


def offered(part: Locator) -> None:
    """Wait until this part of the console offers to look back; before it has heard of it, a key does nothing."""
    expect(part.get_by_role("button", name="Look back at the cards worth talking about")).to_be_enabled()


def test_after_the_end_the_same_keys_lead_through_the_cards_and_back_to_the_goodbye(venue: Venue) -> None:
    guests = play_two_cards(venue)
    console, screen, phone = venue.console(guests.code), venue.screen(guests.code), venue.phone(guests.code)
    phone.join("Mentee")
    end(guests)
    expect(screen.stage).to_contain_text(GOODBYE)
    offered(console.now)

    step(console, "r", "Look at the next card")
    shows(screen, "1 of 2", "points more often than")
    expect(phone.heading("The room looks back at “Just tell me”.")).to_be_visible()
    step(console, "PageDown", "Done looking back")
    shows(screen, "2 of 2", "10 of 10 changed their answers.")
    expect(phone.heading("The room looks back at “Watched”.")).to_be_visible()
    step(console, "PageUp", "Look at the next card")
    shows(screen, "1 of 2", "points more often than")
    step(console, "ArrowRight", "Done looking back")
    step(console, "Space", "Open the debrief")

    expect(screen.stage).to_contain_text(GOODBYE)
    expect(phone.heading("The room looks back")).to_be_hidden()
    expect(phone.heading("Thank you for being here")).to_be_visible()


def test_the_projector_says_who_answered_and_how_the_talk_can_begin(venue: Venue) -> None:
    guests = play_two_cards(venue)
    console, screen = venue.console(guests.code), venue.screen(guests.code)
    offered(console.panel("Room and projector"))

    press(console, "r", "The projector looks back at “Just tell me”, 1 of 2.")

    expect(screen.page.locator(".sheet__party")).to_have_text(["Mentors n 5", "Mentees n 5"])
    expect(screen.page.locator(".sheet__begin")).to_contain_text("To begin with: ")


def test_between_two_cards_the_room_looks_back_and_goes_on_where_it_stood(venue: Venue) -> None:
    guests = play_two_cards(venue)
    console, screen = venue.console(guests.code), venue.screen(guests.code)
    expect(screen.where).to_contain_text("Reflect")
    offered(console.panel("Room and projector"))

    press(console, "r", "The projector looks back at “Just tell me”, 1 of 2.")
    shows(screen, "1 of 2", "points more often than")
    expect(switch(console)).to_have_attribute("aria-pressed", "true")
    expect(console.panel("Result: Just tell me")).to_contain_text("points more often than")
    console.button("Stop looking back").click()

    expect(screen.where).to_contain_text("Reflect")
    expect(console.now.get_by_role("button", name="End the session")).to_be_visible()


def test_while_people_answer_the_room_does_not_look_back(venue: Venue) -> None:
    guests = play_two_cards(venue)
    guests.play("just-tell-me")
    guests.tell("reopen_card", stage=guests.room["stage"])
    console, screen = venue.console(guests.code), venue.screen(guests.code)

    expect(switch(console)).to_be_disabled()
    console.press("r")
    press(console, "h", "The projector shows the hat map.")

    expect(screen.page.locator(".sheet--hats")).to_be_visible()
    expect(console.now).to_contain_text("The vote is open.")


def test_what_somebody_writes_is_not_in_the_way_of_looking_back(venue: Venue) -> None:
    guests = play_two_cards(venue)
    console, phone = venue.console(guests.code), venue.phone(guests.code)
    phone.join("Mentor")
    field = phone.page.get_by_label("One sentence")
    field.fill("I listen first")
    before = field.bounding_box()
    offered(console.panel("Room and projector"))

    press(console, "r", "The projector looks back")
    expect(phone.heading("The room looks back at “Just tell me”.")).to_be_visible()

    assert field.bounding_box() == before
    phone.page.get_by_role("button", name="Save", exact=True).click()
    expect(phone.main).to_contain_text("Saved")


def test_everybody_can_use_all_pages_while_the_room_looks_back(venue: Venue) -> None:
    guests = play_two_cards(venue)
    console = venue.console(guests.code, bypass_csp=True)
    screen = venue.screen(guests.code, bypass_csp=True)
    phone = venue.phone(guests.code, bypass_csp=True)
    phone.join("Mentee")
    end(guests)
    offered(console.now)

    step(console, "r", "Look at the next card")
    shows(screen, "1 of 2", "points more often than")
    expect(phone.heading("The room looks back")).to_be_visible()

    assert [fault for one in (console, screen, phone) for fault in faults(one)] == []


def faults(one: ConsolePage | ScreenPage | PhonePage) -> Iterator[str]:
    """What axe finds in light and in dark."""
    one.page.emulate_media(color_scheme="light")
    yield from violations(one.page)
    one.page.emulate_media(color_scheme="dark")
    yield from violations(one.page)


@pytest.mark.parametrize("language", ["da", "de"])
def test_every_card_that_is_looked_back_at_can_be_read(venue: Venue, language: Language) -> None:
    code = venue.server.open_session()
    galleries = [screen_gallery(venue, code), screen_gallery(venue, code, viewport=LARGE)]
    views = [*looked_back(language)]

    for gallery in galleries:
        gallery.look_at(views)

    found = [fault for gallery in galleries for fault in gallery.faults()]
    assert views
    assert not found, "\n".join(found)


def looked_back(language: Language) -> Iterator[tuple[str, ScreenView]]:
    """Every card whose reveal shows a gap or a shift, looked back at for either, after the end of the session."""
    catalog = Catalog()
    for name, view in screen_views(catalog.decks(), catalog.hats()):
        room, result = view.room, view.room.result
        if room.phase is not Phase.REVEAL or result is None or room.card is None or room.entry is None:
            continue
        shown = LookBackView(
            entry=room.entry,
            attempt=room.attempt,
            number=2,
            total=3,
            why="shift" if result.shift else "gap",
            card=room.card,
            result=result,
        )
        if result.gap or result.shift:
            yield name, looking(view, language, shown)
        if result.gap and result.shift:
            yield f"{name} for its gap", looking(view, language, replace(shown, why="gap"))


def looking(view: ScreenView, language: Language, shown: LookBackView) -> ScreenView:
    """The projector's view of it."""
    return replace(view, language=language, room=replace(view.room, state="ended", look_back=shown))
