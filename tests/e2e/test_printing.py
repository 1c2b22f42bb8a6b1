"""Printing a page of the desk from a browser whose style sheets cannot open what folds."""

from playwright.sync_api import Page, expect

from tests.e2e.venue import Venue

CLOSED = "main details:not([open])"


def test_what_folds_is_open_while_it_is_printed_and_closed_again_afterwards(venue: Venue) -> None:
    desk = debrief(venue)
    expect(desk.locator(CLOSED)).not_to_have_count(0)

    desk.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(desk.locator(CLOSED)).to_have_count(0)
    desk.evaluate("dispatchEvent(new Event('afterprint'))")

    expect(desk.locator(CLOSED)).not_to_have_count(0)


def test_what_somebody_opened_stays_open(venue: Venue) -> None:
    desk = debrief(venue)
    desk.locator("main details > summary").first.click()
    expect(desk.locator("main details").first).to_have_attribute("open", "")

    desk.evaluate("dispatchEvent(new Event('beforeprint')); dispatchEvent(new Event('afterprint'))")

    expect(desk.locator("main details").first).to_have_attribute("open", "")


def debrief(venue: Venue) -> Page:
    """The debrief of a session, on the facilitator's laptop."""
    code = venue.server.open_session()
    return venue.page(f"/debrief/{code}", facilitator=True)
