"""A session's last week: the console announces what is deleted and when, and leads to what can be kept."""

from dataclasses import replace

import pytest
from playwright.sync_api import expect

from tests.e2e.gallery import Gallery, console_gallery
from tests.e2e.made_up_games import MadeUpGame
from tests.e2e.made_up_views import console_views
from tests.e2e.venue import Venue


@pytest.mark.parametrize(
    ("days", "sentence"),
    [
        (5, "Names and texts of this session are deleted in 5 days (on 28 November 2026)."),
        (1, "Names and texts of this session are deleted in 1 day (on 28 November 2026)."),
        (0, "Names and texts of this session are deleted today."),
    ],
)
def test_a_deletion_is_announced_with_the_way_to_what_can_be_kept(gallery: Gallery, days: int, sentence: str) -> None:
    show_deletion(gallery, days)

    banner = gallery.page.locator(".banner")
    expect(banner).to_contain_text(f"{sentence} Print the debrief or save your own file before.")
    expect(banner.get_by_role("link", name="Open the debrief")).to_be_visible()


def test_a_deletion_that_is_far_away_is_not_announced(gallery: Gallery) -> None:
    show_deletion(gallery, None)

    expect(gallery.page.locator("#now")).to_be_visible()
    expect(gallery.page.locator(".banner")).to_have_count(0)


@pytest.fixture
def gallery(venue: Venue) -> Gallery:
    """A console that draws what it is shown."""
    return console_gallery(venue, venue.server.open_session())


def show_deletion(gallery: Gallery, days: int | None) -> None:
    """A console of a session whose names are deleted in so many days."""
    noon = 1_795_863_600_000
    people, view = console_views(MadeUpGame(tables=2, people=12).room)
    gallery.show("people", people)
    gallery.show("console", replace(view, deleted_in=days, room=replace(view.room, delete_at=noon)))
