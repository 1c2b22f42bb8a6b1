"""What was written goes from people's own phones too, once its session is deleted or its day has come."""

from datetime import datetime, timedelta

from playwright.sync_api import Page, expect

from tests.e2e.guests import Guests
from tests.e2e.phone_page import PhonePage
from tests.e2e.venue import Venue

KEPT = "() => Object.keys(localStorage).filter((key) => !/:(theme|text|language)$/.test(key))"
KEPT_DAYS = 90


def write_on_two_seats(venue: Venue) -> tuple[Guests, PhonePage]:
    """A phone that two people share: the first has begun a sentence, the second is just in."""
    guests = venue.play()
    phone = venue.phone(guests.code).join("Mentor", "Anna")
    guests.advance_to("reflect")
    phone.page.get_by_label("One sentence").fill("I had hoped to hear it soon")
    phone.open_me()
    phone.page.get_by_role("button", name="Let somebody join on this phone").click()
    phone.join("Mentee", "Bo")
    assert "I had hoped" in phone.page.evaluate("() => JSON.stringify(localStorage)")
    return guests, phone


def delete(venue: Venue, code: str) -> None:
    """Delete a session on the console."""
    desk = venue.page(f"/console/{code}/delete", facilitator=True)
    desk.get_by_role("button", name="Delete for good").click()
    expect(desk).to_have_url(f"{venue.url}/console")


def kept(page: Page) -> list[str]:
    """What the phone keeps, besides how its owner likes its pages."""
    keys: list[str] = page.evaluate(KEPT)
    return keys


def test_a_session_that_is_deleted_leaves_nothing_on_a_phone_that_is_there(venue: Venue) -> None:
    guests, phone = write_on_two_seats(venue)

    delete(venue, guests.code)

    expect(phone.heading("This session was deleted.")).to_be_visible()
    assert kept(phone.page) == []


def test_a_session_that_was_deleted_meanwhile_leaves_nothing_once_its_page_is_opened(venue: Venue) -> None:
    guests, phone = write_on_two_seats(venue)
    phone.page.goto("/help/wifi")
    delete(venue, guests.code)

    phone.page.goto(f"/j/{guests.code}")

    expect(phone.page.get_by_role("alert")).to_contain_text("There is no session")
    assert kept(phone.page) == []


def test_a_phone_that_reconnects_to_a_deleted_session_keeps_nothing(venue: Venue) -> None:
    guests, phone = write_on_two_seats(venue)
    phone.page.context.set_offline(True)
    expect(phone.page.locator(".banner")).to_contain_text("No connection")
    delete(venue, guests.code)

    phone.page.context.set_offline(False)

    expect(phone.main).to_contain_text("There is no session")
    assert kept(phone.page) == []


def test_a_session_whose_day_has_come_leaves_nothing_once_another_one_is_opened(venue: Venue) -> None:
    _, phone = write_on_two_seats(venue)
    phone.page.close()
    later, other = phone.page.context.new_page(), venue.play()

    later.clock.install(time=datetime.now() + timedelta(days=KEPT_DAYS + 1))
    later.goto(f"/j/{other.code}")

    expect(PhonePage(later).heading("Welcome")).to_be_visible()
    assert [key for key in kept(later) if other.code not in key] == []


def test_a_session_whose_day_is_still_to_come_is_kept(venue: Venue) -> None:
    _, phone = write_on_two_seats(venue)
    before = kept(phone.page)

    phone.page.goto(f"/j/{venue.play().code}")

    expect(phone.heading("Welcome")).to_be_visible()
    assert set(kept(phone.page)) > set(before)
