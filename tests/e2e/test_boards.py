"""Boards on the projector: the journey between two cards, the hat map at any time, and the way back to the card."""

import pytest
from playwright.sync_api import expect

from tests.e2e.console_page import ConsolePage
from tests.e2e.guests import Guests
from tests.e2e.screen_page import ScreenPage
from tests.e2e.venue import Venue


def open_game(venue: Venue, *, points: bool = True) -> Guests:
    """Two cards on which tables settle, and people at two tables."""
    guests = venue.play("just-tell-me", "watched")
    settings = {**guests.console["settings"], "tables": 2, "seating": "dealt", "points": points}
    guests.tell("change_settings", settings=settings)
    guests.come(mentor=2, mentee=2)
    guests.tell("deal_tables", everybody=True)
    return guests


def play_the_first_card(guests: Guests) -> None:
    """Play it to its reflection, with everybody's answers."""
    guests.advance_to("vote")
    guests.vote(0, 1)
    guests.advance_to("revote")
    guests.vote(0, 1)
    guests.advance_to("reflect")


def shows_journey(screen: ScreenPage) -> None:
    """Wait until the projector shows the journey and no card."""
    expect(screen.page.locator(".journey")).to_be_visible()
    expect(screen.page.locator(".card__index")).to_have_count(0)


def test_the_journey_stands_between_two_cards(venue: Venue) -> None:
    guests = open_game(venue)
    console, screen = venue.console(guests.code), venue.screen(guests.code)
    play_the_first_card(guests)

    console.next("Show the journey")
    shows_journey(screen)
    expect(console.now).to_contain_text("The projector shows the journey.")
    expect(screen.page.locator("footer")).to_contain_text("4 here")
    console.next("Next card")

    expect(console.title).to_have_text("Watched")
    expect(screen.where.locator(".card__index")).to_contain_text("2")
    expect(screen.page.locator(".journey")).to_be_hidden()


def test_a_double_click_shows_the_journey_and_no_card_after_it(venue: Venue) -> None:
    guests = open_game(venue)
    console, screen = venue.console(guests.code), venue.screen(guests.code)
    play_the_first_card(guests)

    console.now.get_by_role("button", name="Show the journey").dblclick()

    expect(console.now).to_contain_text("The projector shows the journey.")
    expect(console.now.get_by_role("button", name="Next card")).to_have_attribute("aria-disabled", "false")
    expect(console.title).to_have_text("Just tell me")
    shows_journey(screen)


@pytest.mark.parametrize("back", ["Back", "Back to the card"])
def test_back_shows_the_card_again(venue: Venue, back: str) -> None:
    guests = open_game(venue)
    console, screen = venue.console(guests.code), venue.screen(guests.code)
    play_the_first_card(guests)
    console.next("Show the journey")
    shows_journey(screen)

    console.button(back).click()

    expect(screen.where).to_contain_text("Reflect")
    expect(console.now).not_to_contain_text("The projector shows the journey.")
    expect(console.now.get_by_role("button", name="Show the journey")).to_be_visible()


def test_boards_have_keys_and_the_card_comes_back_with_the_same(venue: Venue) -> None:
    guests = open_game(venue)
    console, screen = venue.console(guests.code), venue.screen(guests.code)
    guests.advance_to("vote")
    expect(console.now).to_contain_text("The vote is open.")

    press(console, "j", "The projector shows the journey.")
    shows_journey(screen)
    press(console, "h", "The projector shows the hat map.")
    expect(screen.page.locator(".sheet--hats")).to_be_visible()
    console.press("h")

    expect(screen.where).to_contain_text("Vote")
    expect(console.now).to_contain_text("The vote is open.")


def test_a_board_is_a_switch_that_says_whether_it_is_on(venue: Venue) -> None:
    guests = open_game(venue)
    console, screen = venue.console(guests.code), venue.screen(guests.code)
    guests.advance_to("read")
    switch = console.panel("Room and projector").get_by_role("button", name="Hat map")

    switch.click()
    expect(switch).to_have_attribute("aria-pressed", "true")
    expect(screen.page.locator(".sheet--hats")).to_be_visible()
    switch.click()

    expect(switch).to_have_attribute("aria-pressed", "false")
    expect(screen.where).to_contain_text("Read")


def test_without_points_there_is_no_journey_and_no_key_for_it(venue: Venue) -> None:
    guests = open_game(venue, points=False)
    console, screen = venue.console(guests.code), venue.screen(guests.code)
    play_the_first_card(guests)

    expect(console.now.get_by_role("button", name="Next card")).to_be_visible()
    expect(console.button("Journey")).to_be_hidden()
    console.press("j")
    press(console, "h", "The projector shows the hat map.")
    console.press("?")

    expect(screen.page.locator(".journey")).to_be_hidden()
    expect(console.page.get_by_role("dialog")).not_to_contain_text("journey")


def press(console: ConsolePage, key: str, following: str) -> None:
    """Press a key, and wait until the console says what it brought."""
    console.press(key)
    expect(console.now).to_contain_text(following)
