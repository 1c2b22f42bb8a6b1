"""A facilitator rehearses alone: a click makes the copy, another fills the room, and every screen says what it is."""

import re

from playwright.sync_api import expect

from tests.e2e.venue import Venue

FOUR_HERE = re.compile("4 of them are here")


def test_a_facilitator_fills_a_rehearsal_with_simulated_people_and_sends_them_home(venue: Venue) -> None:
    console = venue.console(venue.server.open_session(play="own", card=["which-hat-now/just-tell-me"]))
    console.button("Rehearse with a copy").click()
    people = console.panel("Simulated people")
    people.get_by_label("How many").fill("4")
    people.get_by_label("Speed").select_option("20×")
    console.button("Fill the room").click()
    expect(people.get_by_role("status")).to_have_text(FOUR_HERE)

    console.button("Send them home").click()

    expect(people.get_by_role("status")).to_have_text("None of them is here.")


def test_console_projector_and_phone_say_that_it_is_a_rehearsal(venue: Venue) -> None:
    console = venue.console(venue.server.open_session(play="own", card=["which-hat-now/just-tell-me"]))
    console.button("Rehearse with a copy").click()
    expect(console.panel("Simulated people")).to_be_visible()
    copy = console.page.url[-6:]

    screen, phone = venue.screen(copy), venue.phone(copy)

    expect(console.page.locator(".topbar").get_by_text("rehearsal", exact=True)).to_be_visible()
    expect(screen.page.get_by_text("Rehearsal", exact=True)).to_be_visible()
    expect(phone.page.get_by_text("Rehearsal: nothing here is real.")).to_be_visible()


def test_a_number_that_is_too_large_stays_in_the_form(venue: Venue) -> None:
    console = venue.console(venue.server.open_session(play="own", card=["which-hat-now/just-tell-me"]))
    console.button("Rehearse with a copy").click()
    people = console.panel("Simulated people")
    people.get_by_label("How many").fill("301")

    console.button("Fill the room").click()

    expect(people.get_by_label("How many")).to_be_focused()
    expect(people.get_by_role("status")).to_have_text("None of them is here.")
