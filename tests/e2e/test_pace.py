"""Running late: the console suggests what could be left out, with its minutes, and the facilitator decides."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

import pytest
from playwright.sync_api import expect

from game.cards import Phase
from game.views import ConsoleView
from game.views.pace import Saving
from tests.e2e.console_page import ConsolePage
from tests.e2e.gallery import Gallery, console_gallery
from tests.e2e.made_up_games import MadeUpGame
from tests.e2e.made_up_views import console_views
from tests.e2e.venue import Venue

MINUTE: Final = 60_000
SECOND_VOTE: Final = (Phase.TALK, Phase.REVOTE)
SAVINGS: Final = (
    Saving(entry="just-tell-me", number=3, what="second_vote", without=SECOND_VOTE, saves=4 * MINUTE),
    Saving(entry="watched", number=5, what="card", without=(), saves=7 * MINUTE),
    Saving(entry="the-rehearsal", number=2, what="reflection", without=(Phase.REFLECT,), saves=MINUTE),
    Saving(entry="watched", number=5, what="reflection", without=(Phase.REFLECT,), saves=MINUTE),
)


@pytest.fixture
def view() -> ConsoleView:
    """A console on the first card, on time."""
    game = MadeUpGame(tables=0, people=10)
    game.advance()
    return console_views(game.room)[1]


@pytest.fixture
def gallery(venue: Venue) -> Iterator[Gallery]:
    """A console that is shown what it is shown."""
    yield console_gallery(venue, venue.server.open_session())


def late(view: ConsoleView) -> ConsoleView:
    """The same, five minutes late."""
    assert view.pace
    return replace(view, pace=replace(view.pace, late=5 * MINUTE, savings=SAVINGS))


def test_nothing_is_suggested_while_the_session_is_on_time(gallery: Gallery, view: ConsoleView) -> None:
    gallery.show("console", view)

    expect(gallery.page.locator(".pace")).to_contain_text("On time")
    expect(gallery.page.get_by_role("group", name="To save time, you could")).to_be_hidden()


def test_three_suggestions_stand_there_with_their_minutes(gallery: Gallery, view: ConsoleView) -> None:
    gallery.show("console", late(view))

    buttons = gallery.page.get_by_role("group", name="To save time, you could").get_by_role("button")
    expect(gallery.page.locator(".pace")).to_contain_text("5 minutes late")
    expect(buttons).to_have_text(
        [
            "skip talk and second vote on card 3 −4 min",
            "leave out card 5, “Watched” −7 min",
            "skip the reflection on card 2 −1 min",
        ],
        use_inner_text=True,
    )
    assert gallery.commands == []


def test_one_button_leaves_the_second_vote_out(gallery: Gallery, view: ConsoleView) -> None:
    gallery.show("console", late(view))

    gallery.page.get_by_role("button", name="skip talk and second vote on card 3").click()

    assert gallery.commands == [{"kind": "shorten_entry", "entry": "just-tell-me", "without": ["talk", "revote"]}]


def test_a_whole_card_is_left_out_only_after_a_question(gallery: Gallery, view: ConsoleView) -> None:
    gallery.show("console", late(view))

    gallery.page.get_by_role("button", name="leave out card 5").click()
    asked = list(gallery.commands)
    ConsolePage(gallery.page).button("Take it off").click()

    assert asked == []
    assert gallery.commands == [{"kind": "drop_entry", "entry": "watched"}]


def test_the_run_sheet_says_what_is_left_out_and_takes_it_back(gallery: Gallery, view: ConsoleView) -> None:
    entries = tuple(replace(one, without=SECOND_VOTE) if one.id == "just-tell-me" else one for one in view.entries)
    gallery.show("console", replace(view, entries=entries))
    line = gallery.page.locator(".sheet__entry").filter(has_text="Just tell me")

    expect(line).to_contain_text("without: Talk and Vote again")
    line.locator("summary").click()
    line.get_by_role("button", name="Play it all").click()

    assert gallery.commands == [{"kind": "shorten_entry", "entry": "just-tell-me", "without": []}]
