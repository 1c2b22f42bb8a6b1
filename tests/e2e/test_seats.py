"""Whose seat it is: shared phones, lost phones, two tabs, people who leave or are sent away."""

from playwright.sync_api import expect

from tests.e2e.phone_page import PhonePage
from tests.e2e.venue import Venue


def test_two_people_answer_on_one_phone(venue: Venue) -> None:
    guests = venue.play()
    phone, console = venue.phone(guests.code).join("Mentor", "Anna"), venue.console(guests.code)
    phone.open_me()
    phone.page.get_by_role("button", name="Let somebody join on this phone").click()
    phone.join("Mentee", "Bo")
    guests.advance_to("vote")

    phone.choose("What are you afraid of?")
    expect(phone.foot).to_contain_text("Saved ✓")
    phone.page.get_by_role("button", name="Anna", exact=True).click()
    expect(phone.foot).to_contain_text("Not answered yet.")
    phone.choose("Let us draw both roads.")
    expect(phone.foot).to_contain_text("Saved ✓")
    expect(console.now).to_contain_text("2 of 2 have answered")
    phone.page.get_by_role("button", name="Bo", exact=True).click()

    expect(phone.option("What are you afraid of?")).to_be_checked()
    expect(phone.option("Let us draw both roads.")).not_to_be_checked()


def test_the_seat_code_brings_somebody_back_in_another_browser(venue: Venue) -> None:
    guests = venue.play()
    old = venue.phone(guests.code).join("Mentor", "Anna")
    seat = old.seat_code
    guests.advance_to("vote")
    old.choose("What are you afraid of?")
    expect(old.foot).to_contain_text("Saved ✓")

    new = venue.phone(guests.code)
    new.page.get_by_role("button", name="I was already in").click()
    new.page.get_by_label("Your seat code").fill(seat.lower())
    new.page.get_by_role("button", name="Take my seat again").click()

    expect(new.head).to_contain_text("Anna")
    expect(new.option("What are you afraid of?")).to_be_checked()
    expect(old.main).to_contain_text("another phone")


def test_a_wrong_seat_code_says_what_to_do(venue: Venue) -> None:
    phone = venue.phone(venue.play().code)
    phone.page.get_by_role("button", name="I was already in").click()

    phone.page.get_by_label("Your seat code").fill("QQQQQ")
    phone.page.get_by_role("button", name="Take my seat again").click()

    expect(phone.page.locator(".banner")).to_contain_text("No seat has this code.")


def test_the_facilitator_lets_somebody_in_who_has_lost_the_seat(venue: Venue) -> None:
    guests = venue.play()
    console = venue.console(guests.code)
    venue.phone(guests.code).join("Mentor", "Anna").page.close()
    phone = venue.phone(guests.code)
    phone.page.get_by_role("button", name="I was already in").click()
    phone.page.get_by_label("Who are you?").fill("Anna from table 2")
    phone.page.get_by_role("button", name="Ask the facilitator").click()
    expect(phone.heading("The facilitator has been asked")).to_be_visible()

    request = console.panel("Somebody was already in")
    expect(request).to_contain_text("Anna from table 2")
    request.get_by_role("combobox").select_option(index=1)
    request.get_by_role("button", name="Let in").click()

    expect(phone.head).to_contain_text("Anna")
    expect(request).to_be_hidden()


def test_delete_me_leaves_nothing_of_somebody(venue: Venue) -> None:
    guests = venue.play()
    phone, console = venue.phone(guests.code).join("Mentor", "Anna"), venue.console(guests.code)
    console.button("Open the list").click()
    expect(console.panel("People")).to_contain_text("Anna")

    phone.open_me()
    phone.page.get_by_role("button", name="Delete me …").click()
    phone.page.get_by_role("button", name="Yes, delete me").click()

    expect(phone.heading("You are deleted")).to_be_visible()
    expect(console.panel("People")).not_to_contain_text("Anna")
    phone.page.reload()
    expect(phone.heading("Welcome")).to_be_visible()
    phone.join("Mentee", "Bo")


def test_somebody_removed_is_told_so_and_can_be_let_back_in(venue: Venue) -> None:
    guests = venue.play()
    phone, console = venue.phone(guests.code).join("Mentor", "Anna"), venue.console(guests.code)
    console.button("Open the list").click()
    people = console.panel("People")

    people.get_by_role("button", name="Remove Anna").click()
    people.get_by_role("button", name="Remove", exact=True).click()
    expect(phone.heading("This seat is closed")).to_be_visible()
    people.get_by_role("button", name="Let back in").click()

    expect(phone.heading("You are in")).to_be_visible()


def test_the_newest_tab_has_the_seat_and_the_older_one_can_take_it_back(venue: Venue) -> None:
    guests = venue.play()
    first = venue.phone(guests.code).join("Mentor", "Anna")
    second = PhonePage(first.page.context.new_page())
    second.page.goto(first.page.url)
    expect(second.head).to_contain_text("Anna")
    expect(first.heading("You continue on another tab")).to_be_visible()

    first.page.bring_to_front()
    first.page.get_by_role("button", name="Use this one").click()

    expect(first.head).to_contain_text("Anna")
    expect(second.heading("You continue on another tab")).to_be_visible()
