"""The debrief's page in a browser: what one reads is not pushed down by what one takes along."""

from playwright.sync_api import Page, expect

from tests.e2e.venue import Venue

TOPS = "rows => new Set(rows.map(row => Math.round(row.getBoundingClientRect().top))).size"


def test_the_ways_to_take_it_along_stand_in_one_row_where_there_is_room(venue: Venue) -> None:
    rows = debrief(venue, 1280).locator(".takeaway__row")

    expect(rows).to_have_count(3)
    assert rows.evaluate_all(TOPS) == 1


def test_on_a_phone_they_stand_below_each_other(venue: Venue) -> None:
    rows = debrief(venue, 390).locator(".takeaway__row")

    expect(rows).to_have_count(3)
    assert rows.evaluate_all(TOPS) == 3


def debrief(venue: Venue, width: int) -> Page:
    """The debrief of a session that has not begun, so without a file of its own."""
    code = venue.server.open_session()
    return venue.page(f"/debrief/{code}", viewport={"width": width, "height": 900}, facilitator=True)
