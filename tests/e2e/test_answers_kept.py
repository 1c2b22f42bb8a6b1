"""Nothing that somebody taps or writes is lost: reloads, lost lines, a room that moves on."""

from playwright.sync_api import expect

from tests.e2e.phone_page import PhonePage
from tests.e2e.venue import Venue

SCALE = "the-bad-draft"


def test_what_was_begun_survives_a_reload(venue: Venue) -> None:
    guests = venue.play(SCALE)
    phone = venue.phone(guests.code).join("Mentor")
    guests.advance_to("vote")
    phone.place(4)
    phone.page.reload()
    expect(phone.page.locator(".statement").first.get_by_role("radio", name="4")).to_be_checked()
    expect(phone.foot).to_contain_text("1 of 2 placed.")
    guests.advance_to("reflect")
    phone.page.get_by_label("One sentence").fill("I had hoped to hear it soon")
    expect(phone.main).to_contain_text("Not saved yet. It stays on this phone.")

    phone.page.reload()

    expect(phone.page.get_by_label("One sentence")).to_have_value("I had hoped to hear it soon")
    phone.page.get_by_role("button", name="Save", exact=True).click()
    expect(phone.main).to_contain_text("Saved ✓ Only you can see it.")


def test_two_taps_in_the_same_instant_both_count(venue: Venue) -> None:
    guests = venue.play(SCALE)
    phone = venue.phone(guests.code).join("Mentor")
    guests.advance_to("vote")
    steps = phone.main.get_by_role("radio")
    expect(steps).to_have_count(10)

    steps.evaluate_all("async (steps) => { steps[1].click(); await null; steps[8].click(); }")

    expect(steps.nth(1)).to_be_checked()
    expect(steps.nth(8)).to_be_checked()
    expect(phone.foot).to_contain_text("Saved ✓")


def test_the_room_moves_on_and_nobody_loses_a_sentence(venue: Venue) -> None:
    guests = venue.play("just-tell-me", SCALE)
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
    guests = venue.play()
    phone = PhonePage(venue.profile().new_page())
    phone.page.clock.install()
    phone.page.goto(f"/j/{guests.code}")
    phone.join("Mentor")
    phone.page.clock.pause_at(phone.page.evaluate("() => Date.now() + 5000"))
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
    guests = venue.play()
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
    guests = venue.play()
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
