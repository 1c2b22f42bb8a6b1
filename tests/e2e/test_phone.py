"""What happens to phones in a workshop: shared, lost, doubled, locked out, half written, without a connection."""

from typing import Any, Final

import pytest
from playwright.sync_api import expect

from tests.e2e.guests import Guests
from tests.e2e.phone_page import PhonePage
from tests.e2e.venue import Venue

CHOICE, SCALE = "just-tell-me", "the-bad-draft"
NO_CONNECTION: Final = "No connection"


def session_of(venue: Venue, *cards: str, **settings: Any) -> Guests:
    """A session that plays these cards, with a scripted console."""
    play = [f"which-hat-now/{card}" for card in cards or (CHOICE,)]
    return venue.guests(venue.server.open_session(play="own", card=play, **settings))


def test_two_people_answer_on_one_phone(venue: Venue) -> None:
    guests = session_of(venue)
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
    guests = session_of(venue)
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
    phone = venue.phone(session_of(venue).code)
    phone.page.get_by_role("button", name="I was already in").click()

    phone.page.get_by_label("Your seat code").fill("QQQQQ")
    phone.page.get_by_role("button", name="Take my seat again").click()

    expect(phone.page.locator(".banner")).to_contain_text("No seat has this code.")


def test_the_facilitator_lets_somebody_in_who_has_lost_the_seat(venue: Venue) -> None:
    guests = session_of(venue)
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
    guests = session_of(venue)
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
    guests = session_of(venue)
    phone, console = venue.phone(guests.code).join("Mentor", "Anna"), venue.console(guests.code)
    console.button("Open the list").click()
    people = console.panel("People")

    people.get_by_role("button", name="Remove Anna").click()
    people.get_by_role("button", name="Remove", exact=True).click()
    expect(phone.heading("This seat is closed")).to_be_visible()
    people.get_by_role("button", name="Let back in").click()

    expect(phone.heading("You are in")).to_be_visible()


def test_the_newest_tab_has_the_seat_and_the_older_one_can_take_it_back(venue: Venue) -> None:
    guests = session_of(venue)
    first = venue.phone(guests.code).join("Mentor", "Anna")
    second = PhonePage(first.page.context.new_page())
    second.page.goto(first.page.url)
    expect(second.head).to_contain_text("Anna")
    expect(first.heading("You continue on another tab")).to_be_visible()

    first.page.bring_to_front()
    first.page.get_by_role("button", name="Use this one").click()

    expect(first.head).to_contain_text("Anna")
    expect(second.heading("You continue on another tab")).to_be_visible()


def test_language_and_looks_are_kept(venue: Venue) -> None:
    guests = session_of(venue, languages=["en", "da"])
    phone = venue.phone(guests.code)
    phone.page.get_by_label("Language").select_option("da")
    expect(phone.heading("Velkommen")).to_be_visible()
    phone.page.get_by_role("radio", name="Mentee", exact=True).click()
    phone.page.locator("form button[type=submit]").click()
    phone.head.get_by_role("button").click()
    phone.page.get_by_role("button", name="Mørkt", exact=True).click()
    phone.page.get_by_role("button", name="150 %").click()

    phone.page.reload()

    root = phone.page.locator("html")
    expect(root).to_have_attribute("lang", "da")
    expect(root).to_have_attribute("data-theme", "dark")
    expect(root).to_have_css("font-size", "24px")
    guests.advance_to("vote")
    expect(phone.main).to_contain_text("Lad os tegne begge veje op.")


def test_what_was_begun_survives_a_reload(venue: Venue) -> None:
    guests = session_of(venue, SCALE)
    phone = venue.phone(guests.code).join("Mentor")
    guests.advance_to("vote")
    phone.place(4)
    phone.page.reload()
    expect(phone.page.locator(".statement").first.get_by_role("radio", name="4")).to_be_checked()
    expect(phone.foot).to_contain_text("Not answered yet.")
    guests.advance_to("reflect")
    phone.page.get_by_label("One sentence").fill("I had hoped to hear it soon")
    expect(phone.main).to_contain_text("Not saved yet. It stays on this phone.")

    phone.page.reload()

    expect(phone.page.get_by_label("One sentence")).to_have_value("I had hoped to hear it soon")
    phone.page.get_by_role("button", name="Save", exact=True).click()
    expect(phone.main).to_contain_text("Saved ✓ Only you can see it.")


def test_two_taps_in_the_same_instant_both_count(venue: Venue) -> None:
    guests = session_of(venue, SCALE)
    phone = venue.phone(guests.code).join("Mentor")
    guests.advance_to("vote")
    steps = phone.main.get_by_role("radio")
    expect(steps).to_have_count(10)

    steps.evaluate_all("async (steps) => { steps[1].click(); await null; steps[8].click(); }")

    expect(steps.nth(1)).to_be_checked()
    expect(steps.nth(8)).to_be_checked()
    expect(phone.foot).to_contain_text("Saved ✓")


def test_the_room_moves_on_and_nobody_loses_a_sentence(venue: Venue) -> None:
    guests = session_of(venue, CHOICE, SCALE)
    phone = venue.phone(guests.code).join("Mentor")
    guests.advance_to("reflect")
    phone.page.get_by_label("One sentence").fill("I was about to")

    guests.advance_to("read")

    expect(phone.main).to_contain_text("The room has moved on. Finish your sentence")
    phone.page.get_by_role("button", name="Save", exact=True).click()
    expect(phone.main).to_contain_text("Saved ✓ Only you can see it.")
    phone.page.get_by_role("button", name="Go to where the room is").click()
    expect(phone.heading("The bad draft")).to_be_visible()


def test_the_banner_waits_two_seconds_and_says_what_is_safe(venue: Venue) -> None:
    guests = session_of(venue)
    phone = PhonePage(venue.profile().new_page())
    phone.page.clock.install()
    phone.page.goto(f"/j/{guests.code}")
    phone.join("Mentor")
    phone.page.clock.pause_at(phone.page.evaluate("() => Date.now() + 1000"))
    banner = phone.page.locator(".banner")

    phone.page.context.set_offline(True)
    phone.page.evaluate("() => window.dispatchEvent(new Event('offline'))")
    phone.page.clock.run_for(1900)
    expect(banner).to_be_hidden()
    phone.page.clock.run_for(400)
    expect(banner).to_have_text("No connection just now. The phone tries again by itself.")

    phone.page.context.set_offline(False)
    phone.page.clock.resume()
    expect(banner).to_be_hidden()


def test_without_a_connection_a_saved_answer_is_called_saved(venue: Venue) -> None:
    guests = session_of(venue)
    phone = venue.phone(guests.code).join("Mentor")
    guests.advance_to("vote")
    phone.choose("What are you afraid of?")
    expect(phone.foot).to_contain_text("Saved ✓")
    banner = phone.page.locator(".banner")

    phone.page.context.set_offline(True)
    expect(banner).to_have_text("No connection just now. Your answer is saved.")
    phone.choose("Let us draw both roads.")
    expect(banner).to_have_text("No connection. Your answer is kept and will be sent when you are back.")
    expect(phone.foot).to_contain_text("Kept on this phone, not saved yet.")
    phone.page.context.set_offline(False)

    expect(banner).to_be_hidden()
    expect(phone.foot).to_contain_text("Saved ✓")
    expect(phone.option("Let us draw both roads.")).to_be_checked()


def test_an_answer_that_was_kept_survives_a_reload_without_a_connection(venue: Venue) -> None:
    guests = session_of(venue)
    phone = venue.phone(guests.code).join("Mentor")
    guests.advance_to("vote")
    expect(phone.foot).to_contain_text("Not answered yet.")

    phone.page.context.set_offline(True)
    phone.choose("What are you afraid of?")
    expect(phone.foot).to_contain_text("Kept on this phone, not saved yet.")
    phone.page.context.set_offline(False)
    phone.page.reload()

    expect(phone.option("What are you afraid of?")).to_be_checked()
    expect(phone.foot).to_contain_text("Saved ✓")


@pytest.mark.parametrize("path", ["/j/482913", "/J/482913", "/?code=482%20913"])
def test_an_unknown_code_sends_people_back_to_the_projector(venue: Venue, path: str) -> None:
    page = venue.page(path)

    expect(page.get_by_role("alert")).to_have_text("There is no session 482 913. Check the projector.")
    expect(page.get_by_label("The code on the projector")).to_be_focused()


def test_the_qr_codes_capitals_lead_to_the_same_page(venue: Venue) -> None:
    page = venue.page(f"/J/{session_of(venue).code}")

    expect(page.get_by_role("heading", name="Welcome")).to_be_visible()


def test_a_locked_room_lets_nobody_in_and_nobody_out(venue: Venue) -> None:
    guests = session_of(venue)
    inside = venue.phone(guests.code).join("Mentor", "Anna")

    guests.tell("lock_room", locked=True)
    outside = venue.phone(guests.code)
    expect(outside.main).to_contain_text("The room is locked. Ask the facilitator to let you in.")
    expect(outside.page.get_by_role("button", name="Join", exact=True)).to_be_disabled()
    inside.page.reload()
    expect(inside.head).to_contain_text("Anna")
    guests.tell("lock_room", locked=False)

    outside.join("Mentee")


def test_a_name_that_is_required_is_asked_for(venue: Venue) -> None:
    guests = session_of(venue, names="required")
    phone = venue.phone(guests.code)
    phone.page.get_by_role("radio", name="Guest", exact=True).click()
    phone.page.get_by_role("button", name="Join", exact=True).click()
    expect(phone.page.get_by_label("Your name")).to_be_focused()

    phone.join("Guest", "✨ Åse")

    expect(phone.head).to_contain_text("✨ Åse")


def test_group_name_and_table_can_be_changed_later(venue: Venue) -> None:
    guests = session_of(venue, tables="4")
    phone = venue.phone(guests.code).join("Mentor", "Anna", table=1)
    phone.open_me()

    phone.page.get_by_role("radio", name="Manager", exact=True).click()
    phone.page.get_by_label("Your name").fill("Anne")
    phone.page.get_by_label("Your table").select_option("3")
    phone.page.get_by_role("button", name="Save", exact=True).click()
    expect(phone.main).to_contain_text("Saved ✓")
    phone.close_me()

    expect(phone.main).to_contain_text("Welcome, Anne.")
    expect(phone.main).to_contain_text("You sit at table 3.")


def test_a_late_comer_lands_on_the_card_that_is_played(venue: Venue) -> None:
    guests = session_of(venue)
    guests.advance_to("vote")

    phone = venue.phone(guests.code).join("Mentee")

    expect(phone.main).to_contain_text("What do you want to hear?")


def test_the_end_page_can_be_kept_as_a_file(venue: Venue) -> None:
    guests = session_of(venue, "the-rehearsal", title="Kick-off in the north")
    phone = venue.phone(guests.code).join("Mentor")
    guests.advance_to("vote")
    phone.choose("Practice Partner")
    expect(phone.foot).to_contain_text("Saved ✓")
    guests.advance_to("reflect")
    phone.reflect("Rehearse more, talk less.")
    expect(phone.main).to_contain_text("Saved ✓")
    guests.advance()

    expect(phone.heading("Your hats today")).to_be_visible()
    expect(phone.heading("The rehearsal")).to_be_visible()
    with phone.page.expect_download() as download:
        phone.page.get_by_role("button", name="Save as a file").click()

    kept = download.value.path().read_text()
    assert download.value.suggested_filename == "Kick-off-in-the-north.html"
    assert all(words in kept for words in ("The rehearsal", "Practice Partner", "Rehearse more, talk less."))
    assert "<script" not in kept


def test_a_deleted_session_says_goodbye(venue: Venue) -> None:
    guests = session_of(venue)
    phone = venue.phone(guests.code).join("Mentor")
    desk = venue.page(f"/console/{guests.code}/delete", facilitator=True)

    desk.get_by_role("button", name="Delete for good").click()

    expect(phone.heading("This session was deleted.")).to_be_visible()
    phone.page.reload()
    expect(phone.page.get_by_role("alert")).to_contain_text("There is no session")


def test_somebody_new_cannot_join_a_session_that_has_ended(venue: Venue) -> None:
    guests = session_of(venue)
    guests.tell("end_session", stage=guests.room["stage"])

    phone = venue.phone(guests.code)

    expect(phone.main).to_contain_text("This session has ended.")
