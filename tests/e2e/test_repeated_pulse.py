"""A pulse that is asked again: what changed can be read on the projector, of every statement in every language."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from game.cards import Group
from game.changes import Changed
from game.kinds import Card
from game.kinds.pulse import PulseCard
from game.text import LANGUAGES
from game.views import ScreenView, screen_view
from scenarios.catalog import Catalog
from tests.e2e.answered_rooms import answered_twice
from tests.e2e.gallery import Named, screen_gallery
from tests.e2e.venue import OLD_PROJECTOR, Venue

HD = {"width": 1920, "height": 1080}


def pulses() -> list[PulseCard]:
    """Those of the shipped decks."""
    return [card for deck in Catalog().decks() for card in deck.playable if isinstance(card, PulseCard)]


def second_time(card: Card, managers: int) -> ScreenView:
    """The reveal of the second time."""
    room = answered_twice(card, 12, 9, seed=1, managers=managers)
    return screen_view(room.session, 1, room.now, [])


def told(card: PulseCard, view: ScreenView) -> Iterator[Named]:
    """Each statement as the one that changed most, in the whole and in a group, in every language."""
    assert view.room.result
    for statement in card.statements:
        for group in (None, Group.MENTEE):
            changed = Changed(question=statement.id, group=group, n=21, change=-1.2, may_be_chance=False)
            room = replace(view.room, result=replace(view.room.result, changed=changed))
            for language in LANGUAGES:
                name = f"{card.id}, {statement.id} of {group or 'everybody'}, {language}"
                yield name, replace(view, language=language, room=room)


@pytest.mark.parametrize("managers", [0, 5])
@pytest.mark.parametrize("viewport", [OLD_PROJECTOR, HD], ids=["1024", "1920"])
def test_what_changed_can_be_read_on_the_projector(venue: Venue, viewport: dict[str, int], managers: int) -> None:
    gallery = screen_gallery(venue, venue.server.open_session(), viewport=viewport)
    views = [view for card in pulses() for view in told(card, second_time(card, managers))]

    gallery.look_at(views)

    assert views
    assert gallery.faults() == []
