"""The projector is read from ten metres: every card of every deck, in every language, phase, theme and size."""

from dataclasses import replace
from io import BytesIO
from typing import Final

import pytest
from PIL import Image
from playwright.sync_api import expect

from game.text import Language
from game.views import ScreenView
from game.views.card import PictureFace
from scenarios.catalog import Catalog
from tests.e2e.gallery import screen_gallery
from tests.e2e.made_up_views import game_views, screen_views
from tests.e2e.screen_page import ScreenPage
from tests.e2e.stages import screen_shows, stages
from tests.e2e.venue import Venue

LARGE: Final = {"width": 1920, "height": 1080}
MARK_LOADED: Final = """() => {
  const mark = ({ target }) => target.toggleAttribute("data-loaded", target.naturalWidth > 0);
  document.addEventListener("load", mark, true);
}"""
"""Mark a picture once it is there: the page is drawn anew in the same moment."""


def test_the_measure_sees_what_is_wrong(venue: Venue) -> None:
    screen = venue.screen(venue.server.open_session())
    expect(screen.stage).to_contain_text("Nobody is in yet")

    screen.page.evaluate("() => { document.querySelector('.lobby__present').style.fontSize = '20px'; }")

    assert screen.measure() != []


@pytest.mark.parametrize("language", ["en", "da", "de"])
def test_every_card_of_every_deck_can_be_read_in_every_phase(venue: Venue, language: Language) -> None:
    code = venue.server.open_session()
    galleries = [screen_gallery(venue, code), screen_gallery(venue, code, viewport=LARGE)]
    catalog = Catalog()
    views = [
        (f"{name}, {language}", spoken(view, language)) for name, view in screen_views(catalog.decks(), catalog.hats())
    ]

    for gallery in galleries:
        gallery.look_at(views)

    found = [fault for gallery in galleries for fault in gallery.faults()]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("people", [8, 200])
def test_a_small_room_and_a_large_one_can_be_read(venue: Venue, people: int) -> None:
    gallery, catalog = screen_gallery(venue, venue.server.open_session()), Catalog()
    decks = [deck for deck in catalog.decks() if deck.id in ("around-the-cards", "find-the-hour", "between-us")]
    views = [(name, spoken(view, "de")) for name, view in screen_views(decks, catalog.hats(), people)]

    gallery.look_at(views)

    found = gallery.faults()
    assert not found, "\n".join(found)


@pytest.mark.parametrize(
    ("language", "tables", "people", "points"),
    [("en", 2, 12, True), ("da", 8, 40, False), ("da", 24, 72, True), ("de", 8, 40, True), ("de", 60, 120, True)],
)
def test_a_game_can_be_read_with_its_tables_its_boards_and_its_end(
    venue: Venue, language: Language, tables: int, people: int, points: bool
) -> None:
    code = venue.server.open_session()
    galleries = [screen_gallery(venue, code), screen_gallery(venue, code, viewport=LARGE)]
    views = [
        (f"{tables} tables, {name}, {language}", spoken(view, language))
        for name, view in game_views(tables, people, points=points)
    ]

    for gallery in galleries:
        gallery.look_at(views)

    found = [fault for gallery in galleries for fault in gallery.faults()]
    assert not found, "\n".join(found)


def test_without_points_the_projector_shows_nothing_of_them(venue: Venue) -> None:
    gallery = screen_gallery(venue, venue.server.open_session())
    told = []

    for _, view in game_views(4, 20, points=False):
        gallery.show("screen", view)
        told.append(gallery.page.locator("#app").inner_text().lower())

    assert not [text for text in told if "journey" in text or "first meeting" in text]


def test_a_table_that_disagrees_counts_as_much_as_one_that_settles(venue: Venue) -> None:
    gallery = screen_gallery(venue, venue.server.open_session())
    views = dict(game_views(8, 40))

    gallery.show("screen", views["just-tell-me, revote"])
    expect(gallery.page.locator("#app")).to_contain_text("7 of 8 tables have settled.")
    gallery.show("screen", views["just-tell-me, reveal"])

    expect(gallery.page.locator("#app")).to_contain_text("6 tables settled, 1 disagrees.")


def test_a_practice_shows_how_it_goes_and_then_only_what_was_asked_for(venue: Venue) -> None:
    gallery = screen_gallery(venue, venue.server.open_session())
    views = dict(game_views(8, 40))
    stage = gallery.page.locator("#app")

    gallery.show("screen", views["ask-for-a-hat, vote"])
    expect(stage).to_contain_text("Ask somebody at your table for a hat.")
    expect(stage).to_contain_text("Try it together for 4 minutes.")
    gallery.show("screen", views["ask-for-a-hat, reveal"])

    expect(gallery.page.locator(".hatmap")).to_be_visible()
    expect(stage).to_contain_text("40 people have asked for a hat.")


def test_the_pages_of_the_end_can_be_turned(venue: Venue) -> None:
    gallery = screen_gallery(venue, venue.server.open_session())
    *_, (_, end) = game_views(4, 20)
    stage = gallery.page.locator("#app")

    gallery.show("screen", end)
    expect(stage).to_contain_text("This is what you did together.")
    gallery.page.keyboard.press("v")
    expect(gallery.page.locator(".sheet--journey")).to_be_visible()
    gallery.page.keyboard.press("v")
    expect(gallery.page.locator(".sheet--hats")).to_be_visible()
    gallery.page.keyboard.press("v")

    expect(stage).to_contain_text("This is what you did together.")


def test_a_gallery_finds_what_cannot_be_read(venue: Venue) -> None:
    gallery, catalog = screen_gallery(venue, venue.server.open_session()), Catalog()
    name, view = next(iter(screen_views(catalog.decks(), catalog.hats())))
    card = view.room.card
    assert card
    endless = replace(card, title={"en": "A title that does not end " * 30})

    gallery.look_at([(name, replace(view, room=replace(view.room, card=endless)))])

    assert gallery.faults() != []


@pytest.mark.parametrize("size", [(1600, 500), (500, 1600)])
def test_a_picture_pushes_no_text_off_the_page(venue: Venue, size: tuple[int, int]) -> None:
    gallery, catalog = screen_gallery(venue, venue.server.open_session()), Catalog()
    drawn = BytesIO()
    Image.new("RGB", size, "grey").save(drawn, "PNG")
    gallery.page.route("**/pictures/*", lambda route: route.fulfill(body=drawn.getvalue(), content_type="image/png"))
    gallery.page.evaluate(MARK_LOADED)
    decks = [deck for deck in catalog.decks() if deck.id in ("around-the-cards", "i-thought-you-meant")]
    views = [(name, with_picture(view)) for name, view in screen_views(decks, catalog.hats())]
    found = []

    for name, view in views:
        gallery.show("screen", view)
        expect(gallery.page.locator("img.photo:visible:not([data-loaded])")).to_have_count(0)
        found += [f"{name}: {fault}" for fault in ScreenPage(gallery.page).measure()]

    assert not found, "\n".join(found)


def test_the_talk_can_be_read_with_its_timer_and_with_the_first_result(venue: Venue) -> None:
    guests = venue.play("three-minutes-of-rain", "just-tell-me", "the-bad-draft")
    screen = venue.screen(guests.code)
    guests.come(mentor=6, mentee=6)
    found = []

    for card in ("three-minutes-of-rain", "just-tell-me", "the-bad-draft"):
        guests.play(card)
        guests.advance_to("vote")
        guests.vote(0, 1, 2, 1)
        guests.advance_to("talk")
        guests.tell("start_timer", seconds=600)
        expect(screen.page.get_by_role("timer", name="Time left")).to_be_visible()
        found += faults(screen, f"{card} with its timer")
        guests.tell("show_first_result", shown=True)
        expect(screen.page.locator(".chart")).to_be_visible()
        found += faults(screen, f"{card} with its first result")
        guests.tell("stop_timer")

    assert not found, "\n".join(found)


def test_how_to_join_is_one_key_away_in_every_phase(venue: Venue) -> None:
    guests = venue.play("watched")
    screen = venue.screen(guests.code)
    spaced = f"{guests.code[:3]} {guests.code[3:]}"
    guests.come(mentor=1)

    for room in stages(guests):
        screen_shows(screen, room)
        expect(screen.page.locator("footer")).to_contain_text(spaced)
        expect(screen.page.locator("footer")).to_contain_text("Same wifi as this screen")
        expect(screen.page.locator("footer")).to_contain_text("1 here")
        screen.press("q")
        expect(screen.page.get_by_role("img", name="QR code that leads to")).to_be_visible()
        expect(screen.page.locator(".lobby__code")).to_contain_text(spaced)
        assert faults(screen, room["phase"]) == []
        screen.press("q")
        expect(screen.page.get_by_role("img", name="QR code that leads to")).to_be_hidden()


def test_the_order_of_the_answers_never_changes(venue: Venue) -> None:
    guests = venue.play()
    screen, phone = venue.screen(guests.code), venue.phone(guests.code)
    phone.join("Mentee")
    guests.come(mentor=5, mentee=5)
    guests.advance_to("vote")
    on_screen, on_phone = screen.page.locator(".option > span:last-child"), phone.page.locator(".choice__text")
    in_the_deck = [option["text"]["en"] for option in guests.room["card"]["options"]]

    expect(on_screen).to_have_text(in_the_deck)
    expect(on_phone).to_have_text(in_the_deck)
    guests.vote(3, 3, 2)
    guests.advance_to("revote")
    screen.page.reload()
    phone.page.reload()
    expect(on_screen).to_have_text(in_the_deck)
    expect(on_phone).to_have_text(in_the_deck)
    guests.vote(1, 3)
    guests.advance_to("reveal")
    expect(screen.page.locator(".bars__words")).to_have_text(in_the_deck)
    expect(phone.page.locator(".bars__words")).to_have_text(in_the_deck)


def test_blank_means_dark_and_back_again(venue: Venue) -> None:
    code = venue.server.open_session()
    guests, screen = venue.guests(code), venue.screen(code)

    guests.tell("blank_screen", blank=True)
    expect(screen.stage).to_contain_text("The screen is dark")
    guests.tell("blank_screen", blank=False)

    expect(screen.page.get_by_role("heading", name="A session")).to_be_visible()


def faults(screen: ScreenPage, where: str) -> list[str]:
    """What cannot be read, in light and in dark."""
    found = []
    for theme in ("dark", "light"):
        screen.page.emulate_media(color_scheme=theme)
        width = screen.page.viewport_size["width"]  # type: ignore[index]
        found += [f"{where}, {width}, {theme}: {one}" for one in screen.measure()]
    return found


def with_picture(view: ScreenView) -> ScreenView:
    """The same with a picture on the card."""
    assert view.room.card
    picture = PictureFace(file="0" * 32 + ".png", alt={"en": "A grey wall"})
    return replace(view, room=replace(view.room, card=replace(view.room.card, picture=picture)))


def spoken(view: ScreenView, language: Language) -> ScreenView:
    """The same on a projector of another language."""
    return replace(view, language=language)
