"""How people sit: the facilitator deals the tables and moves somebody, and sees it at one look."""

import re
from typing import Any, Final

import pytest
from playwright.sync_api import Locator, expect

from tests.e2e.console_page import ConsolePage
from tests.e2e.gallery import Gallery, console_gallery
from tests.e2e.guests import Guests
from tests.e2e.made_up_games import MadeUpGame
from tests.e2e.made_up_views import console_views
from tests.e2e.venue import LAPTOP, Venue

MOVE: Final = re.compile("^Move")
WIDER: Final = "() => document.scrollingElement.scrollWidth - innerWidth"


def open_with_tables(venue: Venue, **changed: Any) -> Guests:
    """A session in which people are dealt to three tables."""
    guests = venue.play("just-tell-me", "watched")
    settings = {**guests.console["settings"], "tables": 3, "seating": "dealt", "points": True, **changed}
    guests.tell("change_settings", settings=settings)
    return guests


def table(console: ConsolePage, number: int) -> Locator:
    """A table's tile."""
    return console.panel("Tables").locator(".tables__one").nth(number - 1)


def line(console: ConsolePage, name: str) -> Locator:
    """Somebody's line in the list of people."""
    return console.page.locator(".people__row").filter(has_text=name)


def test_the_tables_are_dealt_by_group_and_phones_know_theirs(venue: Venue) -> None:
    guests = open_with_tables(venue)
    console = venue.console(guests.code)
    guests.come(mentor=3, mentee=6)

    expect(console.now).to_contain_text("9 people have no table yet")
    console.button("Deal the tables").click()

    for number in (1, 2, 3):
        expect(table(console, number)).to_contain_text("Mentors: 1")
        expect(table(console, number)).to_contain_text("Mentees: 2")
    expect(console.now).not_to_contain_text("have no table yet")


def test_everybody_is_dealt_anew_only_after_a_question(venue: Venue) -> None:
    guests = open_with_tables(venue)
    console = venue.console(guests.code)
    guests.come(mentor=3)
    guests.tell("deal_tables", everybody=True)

    console.button("Deal everybody anew").click()
    expect(console.page.get_by_role("group", name="Deal everybody anew?")).to_contain_text("changes seats")
    console.button("No").click()

    expect(console.button("Deal everybody anew")).to_be_focused()


def test_nobody_is_dealt_while_a_vote_is_open(venue: Venue) -> None:
    guests = open_with_tables(venue)
    console = venue.console(guests.code)
    guests.come(mentor=2)

    guests.advance_to("vote")

    expect(console.button("Deal the tables")).to_be_disabled()
    expect(console.panel("Tables")).to_contain_text("Close the vote before you deal")


def test_somebody_moves_to_another_table_and_back_to_none(venue: Venue) -> None:
    guests = open_with_tables(venue)
    console = venue.console(guests.code)
    guests.come(mentor=1)
    console.button("Open the list").click()

    line(console, "Mentor 1").get_by_role("button", name=MOVE).click()
    seat = line(console, "Mentor 1").get_by_role("combobox")
    expect(seat).to_be_focused()
    seat.select_option("3")
    console.button("Move").click()
    expect(table(console, 3)).to_contain_text("Mentors: 1")

    line(console, "Mentor 1").get_by_role("button", name=MOVE).click()
    seat.select_option("None")
    console.button("Move").click()
    expect(table(console, 3)).to_contain_text("nobody yet")


def test_a_table_that_has_no_seat_left_is_a_sentence_and_nobody_moves(venue: Venue) -> None:
    guests = open_with_tables(venue, seats=2)
    console = venue.console(guests.code)
    guests.come(mentor=3)
    for me in guests.present[:2]:
        guests.tell("move_person", participant=me["participant"], table=1)
    console.button("Open the list").click()

    line(console, "Mentor 3").get_by_role("button", name=MOVE).click()
    line(console, "Mentor 3").get_by_role("combobox").select_option("1")
    console.button("Move").click()

    expect(console.page.get_by_role("status").first).to_contain_text("There is no free seat left.")
    expect(table(console, 1)).to_contain_text("2/2")


def test_a_session_without_tables_says_nothing_of_them(venue: Venue) -> None:
    guests = venue.play("watched")
    console = venue.console(guests.code)

    expect(console.panel("People")).to_be_visible()

    expect(console.panel("Tables")).to_be_hidden()


def test_the_console_marks_the_tables_that_have_settled(venue: Venue) -> None:
    game = MadeUpGame(tables=8, people=40)
    game.deal()
    gallery = console_gallery(venue, venue.server.open_session())

    play_to(game, "three-minutes-of-rain, reveal")
    show(gallery, game)
    console = ConsolePage(gallery.page)

    expect(table(console, 7)).to_contain_text("has settled")
    expect(table(console, 8)).not_to_contain_text("has settled")
    expect(console.panel("Result")).to_contain_text("6 tables settled, 1 disagrees.")


@pytest.mark.parametrize("width", [390, LAPTOP["width"]])
def test_sixty_tables_fit_on_the_console(venue: Venue, width: int) -> None:
    game = MadeUpGame(tables=60, people=240)
    game.deal()
    gallery = console_gallery(venue, venue.server.open_session(), viewport={"width": width, "height": 800})

    play_to(game, "three-minutes-of-rain, revote")
    show(gallery, game)

    expect(gallery.page.locator(".tables__one")).to_have_count(60)
    assert gallery.page.evaluate(WIDER) <= 0


def test_a_practice_is_told_by_its_hats_alone(venue: Venue) -> None:
    game = MadeUpGame(tables=8, people=40)
    game.deal()
    gallery = console_gallery(venue, venue.server.open_session())
    console = ConsolePage(gallery.page)

    play_to(game, "ask-for-a-hat, read")
    show(gallery, game)
    expect(console.now.get_by_role("button", name="Start the practice")).to_be_visible()
    play_to(game, "ask-for-a-hat, vote")
    show(gallery, game)
    expect(console.now).to_contain_text("The practice is on. 40 of 40 have asked for a hat.")
    expect(console.now.get_by_role("button", name="End the practice")).to_be_visible()
    play_to(game, "ask-for-a-hat, reveal")
    show(gallery, game)

    expect(console.panel("Result")).to_contain_text("40 people asked")


def play_to(game: MadeUpGame, place: str) -> None:
    """Play until the game stands there."""
    assert place in game.play()


def show(gallery: Gallery, game: MadeUpGame) -> None:
    """Show a console where the game stands."""
    everybody, view = console_views(game.room)
    gallery.show("people", everybody)
    gallery.show("console", view)
