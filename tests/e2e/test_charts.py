"""Beside every chart stands a table with the same numbers, and what the drawing says is what was counted."""

from dataclasses import replace
from typing import Any

import pytest
from playwright.sync_api import Page

from facilitator.trainer.made_up_room import MadeUpRoom, Scene, play
from game.cards import Phase
from game.kinds.counting import Tally, mean
from game.views import ScreenView, screen_view
from scenarios.catalog import Catalog
from tests.e2e.gallery import Gallery, screen_gallery
from tests.e2e.venue import Venue

PEOPLE = 30
"""Thirteen mentors, twelve mentees and five managers or more: all three groups are shown apart."""


@pytest.fixture
def gallery(venue: Venue) -> Gallery:
    """A projector that draws what it is shown."""
    return screen_gallery(venue, venue.server.open_session())


def test_a_ranking_is_in_the_order_of_the_room_with_every_mean_place(gallery: Gallery) -> None:
    view = revealed("find-the-hour/corridor-or-cafe")
    by_room = sorted(items(view), key=lambda item: round_mean(view, item))

    gallery.show("screen", view)

    rows = table(gallery.page)
    assert list(rows) == [text(view, item) for item in by_room]
    assert rows == {text(view, item): [mean_of(group, item) for group in groups(view)] for item in by_room}
    assert gallery.page.locator(".means__words").all_inner_texts() == list(rows)


def test_things_in_boxes_have_their_shares_by_group(gallery: Gallery) -> None:
    view = revealed("three-in-the-boat/who-does-what")
    card = view.room.card
    assert card
    boxes = [box.id for box in card.boxes]

    gallery.show("screen", view)

    shown = table(gallery.page)
    item = next(item for item in items(view) if any(head.startswith(text(view, item)) for head in shown))
    rows = [cells for head, cells in shown.items() if head.startswith(text(view, item))]
    assert rows == [[percent(group.counts[item][box], group.n) for box in boxes] for group in groups(view)]


def test_points_stand_as_their_means(gallery: Gallery) -> None:
    view = revealed("whats-in-it-for-me/why-are-you-here")

    gallery.show("screen", view)

    assert table(gallery.page) == {
        text(view, item): [mean_of(group, item) for group in groups(view)] for item in items(view)
    }


def test_guesses_stand_with_their_means_and_the_truth(gallery: Gallery) -> None:
    view = revealed("find-the-hour/split-the-room")
    result = view.room.result
    assert result

    gallery.show("screen", view)

    rows = table(gallery.page)
    assert rows["Mean"] == [str(int(mean(group, "guess") + 0.5)) for group in groups(view)]
    assert f"Really: {result.truth}" in rows
    assert gallery.page.locator(".guesses__says").text_content() == f"Really: {result.truth}"


def test_words_stand_by_how_many_wrote_them(gallery: Gallery) -> None:
    view = revealed("around-the-cards/one-word")
    room = the_room(view)
    counts = {word: count for word, count in room.counts["answer"].items() if count}

    gallery.show("screen", view)

    rows = table(gallery.page)
    assert {word: int(cells[0]) for word, cells in rows.items()} == counts
    assert [int(cells[0]) for cells in rows.values()] == sorted(counts.values(), reverse=True)
    assert gallery.page.locator(".cloud__word").first.inner_text() == next(iter(rows))


def test_a_statement_counts_only_those_who_were_asked(gallery: Gallery) -> None:
    view = revealed("around-the-cards/pulse")
    card = view.room.card
    assert card
    for_managers = next(option for option in card.options if option.groups)
    page = gallery.page

    gallery.show("screen", view)
    row = page.locator(".means__row").filter(has_text=for_managers.text["en"])
    while row.count() == 0:
        page.keyboard.press("v")

    mentors, mentees, managers = table(page)[for_managers.text["en"]]
    assert (mentors, mentees) == ("–", "–")
    assert managers == mean_of(groups(view)[2], for_managers.id)
    assert row.locator(".means__sign").count() == 1


def test_a_tick_stands_at_what_most_of_the_others_answered(gallery: Gallery) -> None:
    view = revealed("i-thought-you-meant/polite-emptiness")
    result = view.room.result
    assert result
    page = gallery.page

    gallery.show("screen", view)
    while "guessed what" not in page.locator(".sheet__story").inner_text():
        page.keyboard.press("v")

    first = result.predicted[0]
    story = page.locator(".sheet__story").inner_text()
    assert story.startswith(f"{first.right} of {first.n} mentors guessed what most mentees answered")
    ticked = [head for head, cells in table(page).items() if "answered most often" in cells[0]]
    assert ticked == [text(view, option) for option in items(view) if option in first.most]


def test_a_pulse_is_told_as_then_and_now(gallery: Gallery) -> None:
    view = revealed("around-the-cards/pulse")
    result = view.room.result
    assert result
    now = result.rounds[0]
    twice = replace(result, rounds=(now, replace(now, round=2)))

    gallery.show("screen", replace(view, room=replace(view.room, result=twice)))

    expected = gallery.page.locator(".means__heads")
    assert "At the beginning" in expected.inner_text()
    assert "First vote" not in expected.inner_text()


# --- what was played --------------------------------------------------------------------------------------------


def revealed(reference: str) -> ScreenView:
    """The reveal of a card in a made-up room."""
    deck, card = reference.split("/")
    catalog = Catalog()
    found = catalog.deck(deck)
    assert found
    room: MadeUpRoom = play(found, catalog.hats(), Scene(card=card, phase=Phase.REVEAL, people=PEOPLE))
    return screen_view(room.session, 1, room.now, room.present)


def items(view: ScreenView) -> list[str]:
    """What the card offers, in its own order."""
    assert view.room.card
    return [option.id for option in view.room.card.options]


def text(view: ScreenView, item: str) -> str:
    """What it is called."""
    assert view.room.card
    return next(option.text["en"] for option in view.room.card.options if option.id == item)


def groups(view: ScreenView) -> list[Tally]:
    """How mentors, mentees and managers answered in the last round."""
    assert view.room.result
    return [tally for tally in view.room.result.rounds[-1].groups.values() if tally]


def the_room(view: ScreenView) -> Tally:
    """How everybody answered."""
    assert view.room.result
    room = view.room.result.rounds[-1].room
    assert room
    return room


def round_mean(view: ScreenView, item: str) -> float:
    """The mean of an item in the whole room."""
    return mean(the_room(view), item)


# --- what is shown ----------------------------------------------------------------------------------------------


def table(page: Page) -> dict[str, list[str]]:
    """The table beside the chart: what heads a row, and its cells."""
    rows: list[Any] = page.locator(".chart tbody tr").evaluate_all(
        "rows => rows.map(row => [...row.children].map(cell => cell.textContent.trim()))"
    )
    return {head: cells for head, *cells in rows}


def mean_of(tally: Tally, item: str) -> str:
    """A mean as pages write it in English: halves go up, and below ten people there are no decimals."""
    answered = sum(tally.counts[item].values())
    digits = 1 if answered >= 10 else 0
    return f"{int(mean(tally, item) * 10**digits + 0.5 + 1e-9) / 10**digits:.{digits}f}"


def percent(part: int, whole: int) -> str:
    """A share as pages write it in English."""
    return f"{int(100 * part / whole + 0.5)}%"
