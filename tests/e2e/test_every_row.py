"""Every row of a result stands whole on one page of the projector: at its reveal, and when the room looks back."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Final, TypeAlias

import pytest
from playwright.sync_api import Page

from facilitator.trainer.made_up_room import Scene, play
from game.cards import Group, Phase
from game.kinds.counting import Tally
from game.results import RoundResult
from game.text import Language
from game.views import ScreenView, screen_view
from game.views.look_back import LookBackView
from scenarios.catalog import Catalog
from tests.e2e.gallery import screen_gallery
from tests.e2e.screen_page import MEASURE
from tests.e2e.venue import Venue
from web.strict_json import dumps

LARGE: Final = {"width": 1920, "height": 1080}
ROWS: Final = (Path(__file__).parent / "rows.js").read_text("utf-8")
LARGEST: Final[Mapping[str, str]] = {
    "choice": "three-in-the-boat/the-day-after",
    "multi": "i-thought-you-meant/other-chair",
    "hat": "which-hat-now/three-minutes-of-rain",
    "scale": "odd-couple/like-me",
    "pulse": "around-the-cards/pulse",
    "sort": "between-us/two-boxes",
    "sort with long names": "i-thought-you-meant/who-drives",
    "rank": "odd-couple/three-criteria",
    "points": "find-the-hour/thirty-good-minutes",
    "split": "find-the-hour/split-the-room",
    "words": "between-us/the-mentors-weak-side",
    "wall": "which-hat-now/old-story-new-world",
}
"""The largest card of every kind that people answer."""
UNLISTED: Final = ("hat", "split", "words", "wall")
"""What has no list of options: of hats the page shows those that were chosen most."""
PEOPLE: Final = 30
SMALL: Final = 3
Groups: TypeAlias = Mapping[Group, Tally | None]
Change: TypeAlias = Callable[[Groups], Groups]


Shown: TypeAlias = tuple[str, ScreenView, tuple[str, ...]]
"""A view, what it shows, and the words of its rows."""


@pytest.mark.parametrize("language", ["en", "da", "de"])
def test_every_row_stands_whole_on_one_page(venue: Venue, language: Language) -> None:
    code = venue.server.open_session()
    pages = [screen_gallery(venue, code).page, screen_gallery(venue, code, viewport=LARGE).page]

    found = [fault for page in pages for fault in turned(page, shown(language))]

    assert not found, "\n".join(found)


def test_a_row_that_is_cut_off_is_found(venue: Venue) -> None:
    page = screen_gallery(venue, venue.server.open_session(), bypass_csp=True).page
    page.add_style_tag(content=".boxes__row { min-height: 9em }")

    found = turned(page, [one for one in shown("en") if one[0].startswith("sort,")])

    assert [fault for fault in found if "stands whole on 0 pages" in fault]


def turned(page: Page, views: Iterable[Shown]) -> list[str]:
    """What is wrong on any page of these views."""
    looks = f"views => {{ const measure = {MEASURE} const rows = {ROWS} return rows(JSON.parse(views), measure); }}"
    faults: list[str] = page.evaluate(looks, dumps([*views]))
    return faults


def shown(language: Language) -> Iterator[Shown]:
    """The largest cards at their reveals and looked back at, in rooms whose groups are all shown and in others."""
    for kind, card in LARGEST.items():
        for who, view in rooms(revealed(card)):
            spoken = replace(view, language=language)
            rows = rows_of(spoken, language) if kind not in UNLISTED else ()
            yield f"{kind}, {who}, {language}", spoken, rows
            yield f"{kind}, {who}, {language}, looking back", looking_back(spoken), rows


@cache
def revealed(card: str) -> ScreenView:
    """A made-up room at the reveal of this card: three groups, all shown."""
    catalog = Catalog()
    of, _, id = card.partition("/")
    deck = next(deck for deck in catalog.decks() if deck.id == of)
    room = play(deck, catalog.hats(), Scene(card=id, phase=Phase.REVEAL, people=PEOPLE))
    return screen_view(room.session, 1, room.now, room.present)


def rooms(view: ScreenView) -> Iterator[tuple[str, ScreenView]]:
    """The same answers where all three groups are shown, where two are too small, and where all four are shown."""
    yield "three groups", view
    yield "two of four groups", with_groups(view, lambda one: {**one, Group.MANAGER: None, Group.GUEST: None})
    yield "four groups", with_groups(view, lambda one: {**one, Group.GUEST: one.get(Group.MANAGER)})


def with_groups(view: ScreenView, change: Change) -> ScreenView:
    """The same result, its groups changed; the whole room counts everybody who is shown or hidden."""
    result = view.room.result
    assert result
    rounds = tuple(regrouped(one, change(one.groups)) for one in result.rounds)
    return replace(view, room=replace(view.room, result=replace(result, rounds=rounds)))


def regrouped(round: RoundResult, groups: Groups) -> RoundResult:
    """A round of these groups, of whom a hidden one is small."""
    n = sum(one.n if one else SMALL for one in groups.values())
    return replace(round, n=n, room=replace(round.room, n=n) if round.room else None, groups=groups)


def looking_back(view: ScreenView) -> ScreenView:
    """The room looks back at what it has just seen, after the end of the session."""
    room = view.room
    assert room.card and room.result and room.entry
    shown = LookBackView(
        entry=room.entry,
        attempt=room.attempt,
        number=2,
        total=3,
        why="shift" if room.result.shift else "gap",
        card=room.card,
        result=room.result,
    )
    return replace(view, room=replace(room, state="ended", look_back=shown))


def rows_of(view: ScreenView, language: Language) -> tuple[str, ...]:
    """What stands at the head of every row: all options of the card."""
    assert view.room.card
    return tuple(option.text[language] for option in view.room.card.options)
