"""Projector, phone and console say the same figures as the debrief: the same rounding, the same sentences.

Phones, projector and console draw results with the same functions; the console shows all of them on one page.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Any, Final

import pytest

from facilitator.debriefs import sentences
from facilitator.debriefs.shares import share
from facilitator.debriefs.story.before_and_after import before_and_after
from facilitator.debriefs.story.places import places
from facilitator.debriefs.tables import table
from facilitator.debriefs.wording import EVERYBODY, SHOWN, Wording
from facilitator.packaged import packaged_catalogues
from game.debrief import debrief
from game.kinds import Card
from game.kinds.counting import STEPS, Tally, mean
from game.text import Language
from game.views import ConsoleView, RoomView, ScreenView, console_view, screen_view
from tests.e2e.answered_rooms import MANY, answered_twice, every_mean_of, revealed, risen, told_as, with_gap
from tests.e2e.gallery import Gallery, console_gallery, screen_gallery
from tests.e2e.venue import Venue
from tests.game.deck import ADVICE, TRUST
from tests.game.kinds.samples import BOXES, ORDER, PULSE, SHARE, TEN
from tests.game.room import Room

ROOMS: Final = {8: (4, 4), 9: (5, 4), 10: (5, 5), 21: (12, 9), 40: (20, 20)}
"""People in the room → how many of them are mentors, and how many mentees."""
CARDS: Final[tuple[Card, ...]] = (ADVICE, BOXES, ORDER, TEN, replace(TRUST, rounds=2), PULSE)
GAPS: Final = (0, 0.1, 0.4, 0.5, 0.6, 1, 1.4, 1.5, 2)
SIZES: Final = (3, 5, 8, 9, 10, 11, 20, 40)
ROOM: Final = {EVERYBODY, SHOWN}
RISEN: Final = ((8, "2 steps"), (9, "2 steps"), (10, "1.5 steps"), (21, "1.5 steps"), (40, "1.5 steps"))
DECIMAL: Final = re.compile(r"\d[.,]\d")


@pytest.fixture
def gallery(venue: Venue) -> Gallery:
    """A console that draws what it is shown."""
    return console_gallery(venue, venue.server.open_session())


def test_every_mean_and_share_is_written_as_in_the_debrief(gallery: Gallery) -> None:
    tallies, room = [tally for n in SIZES for tally in every_mean_of(n)], revealed(MANY)
    view = console_view(room.session, 1, room.now, [])
    looks = [tallies[at : at + len(MANY.statements)] for at in range(0, len(tallies), len(MANY.statements))]

    found = [shown(gallery, replace(view, room=told_as(view.room, look))).cells for look in looks]

    assert found == [[figures_of(tally, wording("en")) for tally in look] for look in looks]


@pytest.mark.parametrize("language", ["da", "de"])
def test_every_language_writes_them_as_in_its_debrief(venue: Venue, language: Language) -> None:
    gallery, room = screen_gallery(venue, venue.server.open_session()), revealed(MANY)
    view = screen_view(room.session, 1, room.now, [])
    tallies = [every_mean_of(9)[1], every_mean_of(11)[1]]

    gallery.show("screen", replace(view, language=language, room=told_as(view.room, tallies)))

    assert shown_table(gallery) == [figures_of(tally, wording(language)) for tally in tallies]


@pytest.mark.parametrize("card", CARDS, ids=lambda card: card.id)
def test_tables_and_sentences_of_a_room_are_those_of_its_debrief(gallery: Gallery, card: Card) -> None:
    rooms = [answered_twice(card, *ROOMS[people], seed) for people in ROOMS for seed in range(4)]

    found = [shown(gallery, console_view(room.session, 1, room.now, [])) for room in rooms]

    assert [Counter(one.figures) for one in found] == [Counter(figures_of_debrief(room)) for room in rooms]
    assert [said_of_figures(one.sentences) for one in found] == [sentences_of_debrief(room) for room in rooms]


@pytest.mark.parametrize("people", [8, 21, 40])
def test_a_gap_of_any_size_is_told_as_in_the_debrief(gallery: Gallery, people: int) -> None:
    rooms = [answered_twice(card, *ROOMS[people], seed=0) for card in (*CARDS, SHARE)]
    views = [console_view(room.session, 1, room.now, []) for room in rooms]
    told = [[with_gap(view.room, size) for size in GAPS] for view in views]

    found = [
        said_of_figures(shown(gallery, replace(view, room=room)).sentences)[-1]
        for view, of_view in zip(views, told, strict=True)
        for room in of_view
    ]

    assert found == [gap_of_debrief(room, one) for room, told_of in zip(rooms, told, strict=True) for one in told_of]


def test_guesses_of_a_hundred_are_told_as_in_the_debrief(gallery: Gallery) -> None:
    rooms = [answered_twice(SHARE, *ROOMS[people], seed) for people in ROOMS for seed in range(4)]

    found = [shown(gallery, console_view(room.session, 1, room.now, [])) for room in rooms]

    assert [said_of_figures(one.sentences) for one in found] == [sentences_of_debrief(room) for room in rooms]
    assert [one.text for one in found if DECIMAL.search(one.text)] == []


def test_nothing_that_groups_of_fewer_than_ten_see_has_a_decimal(gallery: Gallery) -> None:
    rooms = [answered_twice(card, *ROOMS[people], seed=0) for card in CARDS for people in (8, 9, 10)]

    found = [shown(gallery, console_view(room.session, 1, room.now, [])).text for room in rooms]

    assert [text for text in found if DECIMAL.search(text)] == []
    assert all(found)


def test_the_projector_tells_of_a_repeated_pulse_what_the_debrief_does(venue: Venue) -> None:
    gallery = screen_gallery(venue, venue.server.open_session())
    by_chance = [answered_twice(PULSE, *ROOMS[people], seed) for people in ROOMS for seed in range(4)]
    for_sure = [risen(*ROOMS[people]) for people in ROOMS]

    found = [story(gallery, screen_view(room.session, 1, room.now, [])) for room in (*by_chance, *for_sure)]

    assert found == [changed_of_debrief(room) for room in (*by_chance, *for_sure)]
    assert found[-len(for_sure) :] == [f"“know” rose most: by {steps}, counted over {n} people." for n, steps in RISEN]


# --- what is shown ----------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Shown:
    """A result on the console: its tables' cells row by row, its sentences, and all of its text."""

    cells: list[list[str]]
    sentences: list[str]
    text: str

    @property
    def figures(self) -> Iterable[str]:
        """The cells that say something."""
        return (cell for row in self.cells for cell in row if cell != "–")


READ: Final = """result => {
  const texts = (within, which) => [...within.querySelectorAll(which)].map(one => one.textContent);
  return { sentences: texts(result, ".result__sentence"), text: result.innerText };
}"""
ROWS: Final = "rows => rows.map(row => [...row.querySelectorAll('td')].map(cell => cell.textContent))"


def shown(gallery: Gallery, view: ConsoleView) -> Shown:
    """What the console shows of a result."""
    gallery.show("console", view)
    found: Mapping[str, Any] = gallery.page.locator(".result").evaluate(READ)
    return Shown(shown_table(gallery), [plain(one) for one in found["sentences"]], plain(found["text"]))


def story(gallery: Gallery, view: ScreenView) -> str:
    """The sentence at the top of the projector."""
    gallery.show("screen", view)
    return plain(gallery.page.locator(".sheet__story").text_content() or "")


def shown_table(gallery: Gallery) -> list[list[str]]:
    """The cells of the table beside the first chart."""
    rows: list[list[str]] = gallery.page.locator(".chart").first.locator("tbody tr").evaluate_all(ROWS)
    return [[plain(cell) for cell in row] for row in rows]


def plain(text: str) -> str:
    """Without the spaces that keep a number with what it counts."""
    return text.strip().replace("\u00a0", " ")


def said_of_figures(said: Iterable[str]) -> list[str]:
    """The sentences but those that count people."""
    return [one for one in said if not re.search(r" of \d+ (changed|answer)|^Nobody changed", one)]


# --- what the debrief says --------------------------------------------------------------------------------------


@cache
def wording(language: Language) -> Wording:
    """The words of the debrief."""
    return Wording(packaged_catalogues()[language], {})


def figures_of(tally: Tally, wording: Wording) -> list[str]:
    """The share of every step, and the mean."""
    shares = [plain(wording.percent(share(tally, "open", step))) for step in STEPS]
    return [*shares, wording.mean(mean(tally, "open"), tally.n)]


def figures_of_debrief(room: Room) -> Iterable[str]:
    """The shares and means of the debrief's table, of groups."""
    card = debrief(room.session).card(room.session.entry or "")
    found = table(card, card.attempts[0].result, wording("en"))
    columns = [column for columns in found.rounds.values() for column in columns]
    cells = (
        cell
        for block in found.blocks
        for _, row in block.rows
        for column, cell in zip(columns, row, strict=True)
        if column.party not in ROOM
    )
    return (cell.share or cell.figure for cell in cells if cell.figure != "–")


def sentences_of_debrief(room: Room) -> list[str]:
    """What changed most, and how far the groups are apart."""
    card = debrief(room.session).card(room.session.entry or "")
    gap = sentences.gap(card, card.attempts[0].result, wording("en"))
    return [one for one in (changed_of_debrief(room), plain(gap)) if one]


def gap_of_debrief(room: Room, told: RoomView) -> str:
    """How far the groups are apart in a result that the room is told."""
    assert told.result
    return plain(sentences.gap(debrief(room.session).card(told.entry or ""), told.result, wording("en")))


def changed_of_debrief(room: Room) -> str:
    """What changed most of a repeated pulse; empty of other cards."""
    found, words = debrief(room.session), wording("en")
    return "".join(plain(one.said) for one in before_and_after(found, places(found, words), words))
