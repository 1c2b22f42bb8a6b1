"""What a phone can do in a workshop: come in, change something, choose its looks, keep the end page."""

import pytest
from playwright.sync_api import expect

from tests.e2e.venue import Venue


def test_language_and_looks_are_kept(venue: Venue) -> None:
    guests = venue.play(languages=["en", "da"])
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


@pytest.mark.parametrize("path", ["/j/482913", "/J/482913", "/?code=482%20913"])
def test_an_unknown_code_sends_people_back_to_the_projector(venue: Venue, path: str) -> None:
    page = venue.page(path)

    expect(page.get_by_role("alert")).to_have_text("There is no session 482 913. Check the projector.")
    expect(page.get_by_label("The code on the projector")).to_be_focused()


def test_the_qr_codes_capitals_lead_to_the_same_page(venue: Venue) -> None:
    page = venue.page(f"/J/{venue.play().code}")

    expect(page.get_by_role("heading", name="Welcome")).to_be_visible()


def test_a_locked_room_lets_nobody_in_and_nobody_out(venue: Venue) -> None:
    guests = venue.play()
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
    guests = venue.play(names="required")
    phone = venue.phone(guests.code)
    phone.page.get_by_role("radio", name="Guest", exact=True).click()
    phone.page.get_by_role("button", name="Join", exact=True).click()
    expect(phone.page.get_by_label("Your name")).to_be_focused()

    phone.join("Guest", "✨ Åse")

    expect(phone.head).to_contain_text("✨ Åse")


def test_group_name_and_table_can_be_changed_later(venue: Venue) -> None:
    guests = venue.play(tables="4")
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
    guests = venue.play()
    guests.advance_to("vote")

    phone = venue.phone(guests.code).join("Mentee")

    expect(phone.main).to_contain_text("What do you want to hear?")


def test_the_end_page_can_be_kept_as_a_file(venue: Venue) -> None:
    guests = venue.play("the-rehearsal", title="Kick-off in the north")
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
    guests = venue.play()
    phone = venue.phone(guests.code).join("Mentor")
    desk = venue.page(f"/console/{guests.code}/delete", facilitator=True)

    desk.get_by_role("button", name="Delete for good").click()

    expect(phone.heading("This session was deleted.")).to_be_visible()
    phone.page.reload()
    expect(phone.page.get_by_role("alert")).to_contain_text("There is no session")


def test_somebody_new_cannot_join_a_session_that_has_ended(venue: Venue) -> None:
    guests = venue.play()
    guests.tell("end_session", stage=guests.room["stage"])

    phone = venue.phone(guests.code)

    expect(phone.main).to_contain_text("This session has ended.")
