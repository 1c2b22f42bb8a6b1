"""Journeys and hats that were made up: rooms of every size, at the start, on the way, at the end, all on one field."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from typing import Final

from facilitator.trainer.made_up_room import Scene, play
from game.cards import FIELDS, HatId, Milestone, Phase
from game.hat_map import HatBalance, HatMap
from game.journey import JourneyView, MilestoneView, SourceView, TokenView
from game.scoring.offers import Source
from game.text import Language
from game.views import ScreenView, screen_view
from game.views.screen import Together
from scenarios.catalog import Catalog

SIZES: Final = (1, 2, 8, 60)
LAST_STEP: Final = 3
"""Fields that a table has walked with the last card, at most."""
SOURCES: Final = (Source.PREDICT, Source.PANEL, Source.TABLE, Source.REFLECTION)
Place = Callable[[int], int]
"""Where a table stands, by its number."""
PLACES: Final[dict[str, tuple[int, Place]]] = {
    "at the start": (0, lambda _: 0),
    "on the way": (9, lambda table: 7 + (table * 7 + table // 9) % 6),
    "far apart": (12, lambda table: (table * 11) % (FIELDS + 1)),
    "on two fields": (15, lambda table: 15 + (table * table) % 2),
    "all on a stop": (12, lambda _: 12),
    "at the end": (24, lambda table: 20 + (table * 3) % 5),
}
"""Where the room stands, and its tables."""
OFFERED: Final = (31, 42, 12, 20, 8, 15, 18, 25, 33, 9)
WISHED: Final = (28, 20, 36, 14, 30, 15, 6, 22, None, 18)


def journeys(sizes: Sequence[int] = SIZES) -> Iterator[tuple[str, JourneyView]]:
    """Every size in every place, and a room in which nobody chose a table."""
    for many in sizes:
        for name, (room, place) in PLACES.items():
            yield f"{many} tables {name}", made_up_journey(many, room, place)
    yield "no tables", made_up_journey(0, 9, lambda _: 9)


def made_up_journey(many: int, room: int, place: Place) -> JourneyView:
    """A journey with the real stops, whose tables stand where they are placed."""
    tables = range(1, many + 1)
    return JourneyView(
        fields=FIELDS,
        tables=tuple(_token(table, place(table), table % (LAST_STEP + 1)) for table in tables),
        room=_token(0, room, 2),
        milestones=tuple(
            MilestoneView(
                field=one.field,
                name=one.name,
                sentence=one.sentence if one.field <= room else {},
                reached=one.field <= room,
            )
            for one in _milestones()
        ),
        sources=tuple(SourceView(source=one, points=1 if one is Source.REFLECTION else 7) for one in SOURCES)
        if room
        else (),
    )


def made_up_hats(many: int = 10, *, practice: bool = False) -> HatMap:
    """So many hats; in a room of ten, one was wished for by too few."""
    hats = tuple(HatBalance(hat=hat, offered=a, wished=b) for hat, a, b in zip(HatId, OFFERED, WISHED, strict=True))
    widest = hats[2] if many > 2 else None
    return HatMap(offered_by=64, wished_by=58, practice=practice, hats=hats[:many], widest=widest)


def showing_journey(journey: JourneyView, language: Language = "en") -> ScreenView:
    """The projector with this journey on it."""
    view = _any_view()
    return replace(view, language=language, room=replace(view.room, board="journey", journey=journey))


def showing_hats(hats: HatMap, language: Language = "en") -> ScreenView:
    """The projector with this map of hats on it."""
    view = _any_view()
    return replace(view, language=language, room=replace(view.room, board="hats", hat_map=hats))


def showing_the_end(journey: JourneyView | None, hats: HatMap | None, language: Language = "en") -> ScreenView:
    """The projector of a session that has ended."""
    view, together = _any_view(), Together(people=40, cards=9, answers=612, changed=27, sentences=18)
    room = replace(view.room, state="ended", board=None, journey=journey, hat_map=hats)
    return replace(view, language=language, room=room, together=together)


@cache
def _any_view() -> ScreenView:
    catalog = Catalog()
    deck = catalog.deck("which-hat-now")
    assert deck
    room = play(deck, catalog.hats(), Scene(card="just-tell-me", phase=Phase.REVEAL, people=30))
    return screen_view(room.session, 1, room.now, room.present)


@cache
def _milestones() -> tuple[Milestone, ...]:
    return Catalog().milestones()


def _token(table: int, field: int, walked: int) -> TokenView:
    return TokenView(table=table, field=field, before=max(0, field - walked), points=min(12, walked * 3))
