"""The journey, the hats and the end on the projector: read from ten metres in rooms of any size, moving and still."""

from typing import Any, Final

import pytest

from game.text import Language
from tests.e2e.axe import violations
from tests.e2e.gallery import Gallery, Named, screen_gallery
from tests.e2e.made_up_journeys import (
    PLACES,
    journeys,
    made_up_hats,
    made_up_journey,
    showing_hats,
    showing_journey,
    showing_the_end,
)
from tests.e2e.venue import Venue
from web.strict_json import dumps

LARGE: Final = {"width": 1920, "height": 1080}
SCREENS: Final = ({"width": 1024, "height": 768}, {"width": 1280, "height": 800}, LARGE)
MOVING: Final = """async (view) => {
  await gallery.show("screen", JSON.parse(view));
  await null;
  return document.getAnimations().filter((one) => one.effect.target.matches(".journey__piece")).length;
}"""
"""Show a view, and count the pieces that walk then; at once, for the shortest way is over in a second."""
NUMBERS: Final = "(texts) => texts.map((text) => text.textContent)"
MISPLACED: Final = """() => {
  const boxes = (names) => [...document.querySelectorAll(names)].map((one) => one.getBoundingClientRect());
  const [board] = boxes(".sheet--journey");
  const isOut = (one) =>
    one.left < board.left || one.right > board.right || one.top < board.top || one.bottom > board.bottom;
  const meet = (one, two) =>
    Math.min(one.right, two.right) - Math.max(one.left, two.left) > 1 &&
    Math.min(one.bottom, two.bottom) - Math.max(one.top, two.top) > 1;
  const crowded = (all) => all.filter((one, at) => all.slice(at + 1).some((two) => meet(one, two)));
  const pieces = boxes(".journey__disc, .journey__plate--words");
  const shapes = [...pieces, ...boxes(".journey__stone, .journey__medal")];
  return [shapes.filter(isOut).length, crowded(pieces).length];
}"""
"""How many shapes stick out of the board, and how many pieces lie over another piece."""


@pytest.fixture
def gallery(venue: Venue) -> Gallery:
    """A projector that draws what it is shown."""
    return screen_gallery(venue, venue.server.open_session())


@pytest.mark.parametrize("language", ["en", "da", "de"])
def test_a_journey_can_be_read_with_one_table_and_with_sixty(venue: Venue, language: Language) -> None:
    code = venue.server.open_session()
    views = [(f"{name}, {language}", showing_journey(journey, language)) for name, journey in journeys()]

    found = faults([screen_gallery(venue, code, viewport=size) for size in SCREENS], views)

    assert not found, "\n".join(found)


@pytest.mark.parametrize("language", ["en", "da", "de"])
def test_hats_and_the_end_can_be_read(venue: Venue, language: Language) -> None:
    code = venue.server.open_session()
    journey = made_up_journey(8, *PLACES["at the end"])
    maps = [made_up_hats(many, practice=practice) for many in (0, 1, 3, 9, 10) for practice in (False, True)]
    views = [(f"{len(one.hats)} hats, {language}", showing_hats(one, language)) for one in maps]
    views += [
        (f"the end, {language}", showing_the_end(journey, made_up_hats(), language)),
        (f"the end without points, {language}", showing_the_end(None, made_up_hats(), language)),
        (f"the end without hats, {language}", showing_the_end(None, None, language)),
    ]

    found = faults([screen_gallery(venue, code), screen_gallery(venue, code, viewport=LARGE)], views)

    assert not found, "\n".join(found)


@pytest.mark.parametrize("size", SCREENS)
def test_everything_lies_on_the_board_and_no_piece_over_another(venue: Venue, size: dict[str, int]) -> None:
    gallery = screen_gallery(venue, venue.server.open_session(), viewport=size)
    misplaced = {}

    for name, journey in journeys():
        gallery.show("screen", showing_journey(journey))
        misplaced[name] = gallery.page.evaluate(MISPLACED)

    assert {name: found for name, found in misplaced.items() if found != [0, 0]} == {}


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("many", [2, 12, 60])
def test_every_table_is_found_on_the_board_and_in_its_table(gallery: Gallery, many: int, place: str) -> None:
    gallery.show("screen", showing_journey(made_up_journey(many, *PLACES[place])))

    labels = gallery.page.locator(".journey__disc ~ .journey__number").evaluate_all(NUMBERS)
    assert sorted(table for label in labels for table in tables_of(label)) == [*range(1, many + 1)]
    heads = gallery.page.locator(".journey tbody th").all_text_contents()
    assert [head.strip() for head in heads] == ["The room", *(f"Table {table}" for table in range(1, many + 1))]


def test_tables_stand_in_the_order_of_their_numbers_and_never_by_points(gallery: Gallery) -> None:
    gallery.show("screen", showing_journey(made_up_journey(4, 12, lambda table: 20 - 4 * table)))

    assert rows(gallery)[1:] == [
        ["Table 1", "Field 16", "1 field further"],
        ["Table 2", "Field 12: Halfway talk", "2 fields further"],
        ["Table 3", "Field 8: First honest word", "3 fields further"],
        ["Table 4", "Field 4", "No step"],
    ]


def test_the_newest_stop_is_the_headline_and_says_its_sentence(gallery: Gallery) -> None:
    gallery.show("screen", showing_journey(made_up_journey(8, *PLACES["on the way"])))

    heading = gallery.page.get_by_role("heading", level=1)
    assert " ".join(heading.inner_text().split()) == "The room has reached: First honest word"
    assert "Say what you saw before you say what you think of it." in gallery.page.locator(".sheet").inner_text()
    assert "Guessing the others: 7 of 10" in gallery.page.locator(".sheet").inner_text()


def test_pieces_walk_and_stand_still_for_those_who_prefer_it(venue: Venue) -> None:
    code = venue.server.open_session()
    view = showing_journey(made_up_journey(8, *PLACES["on the way"]))
    moving = screen_gallery(venue, code, reduced_motion="no-preference")
    still = screen_gallery(venue, code, reduced_motion="reduce")

    walking = [gallery.page.evaluate(MOVING, dumps(view)) for gallery in (moving, still)]

    # Six of the eight tables have walked, and so has the room.
    assert walking == [7, 0]
    assert still.page.locator(".journey__trail").count() > 0


def test_a_piece_walks_once_however_often_the_view_comes(venue: Venue) -> None:
    gallery = screen_gallery(venue, venue.server.open_session(), reduced_motion="no-preference")
    view = showing_journey(made_up_journey(8, *PLACES["on the way"]))
    gallery.show("screen", view)
    gallery.page.evaluate("() => document.getAnimations().forEach((one) => one.finish())")

    assert gallery.page.evaluate(MOVING, dumps(view)) == 0


def test_the_widest_difference_is_said_and_stands_first(gallery: Gallery) -> None:
    gallery.show("screen", showing_hats(made_up_hats()))

    heading = gallery.page.get_by_role("heading", level=1)
    assert heading.inner_text() == "Mentees wish for “Straight Talker” 24 points more often than mentors offer it."
    told = rows(gallery)
    assert (told[0], told[-1]) == (["Straight Talker", "12%", "36%"], ["Encourager", "33%", "–"])
    assert "too few chose" in gallery.page.locator(".sheet").inner_text()


def test_a_room_without_points_ends_without_a_journey(gallery: Gallery) -> None:
    gallery.show("screen", showing_the_end(None, made_up_hats()))

    assert gallery.page.locator(".journey").count() == 0
    assert gallery.page.locator(".together__one").count() == 5


def test_everybody_can_use_the_journey_the_hats_and_the_end(gallery: Gallery) -> None:
    journey = made_up_journey(24, *PLACES["on the way"])
    found = []

    for view in (
        showing_journey(journey),
        showing_hats(made_up_hats()),
        showing_the_end(journey, made_up_hats()),
    ):
        gallery.show("screen", view)
        found += violations(gallery.page)

    assert not found, "\n".join(found)


def faults(galleries: list[Gallery], views: list[Named]) -> list[str]:
    """What cannot be read on any of these projectors."""
    for gallery in galleries:
        gallery.look_at(views)
    return [fault for gallery in galleries for fault in gallery.faults()]


def rows(gallery: Gallery) -> list[list[str]]:
    """The table beside the drawing, cell by cell."""
    found: list[list[str]] = gallery.page.locator("tbody tr").evaluate_all(
        "rows => rows.map(row => [...row.children].map(cell => cell.textContent.trim()))"
    )
    return found


def tables_of(label: Any) -> range:
    """The tables that a piece stands for: "7" or "4–9"."""
    first, _, last = str(label).strip().partition("–")
    return range(int(first), int(last or first) + 1)
