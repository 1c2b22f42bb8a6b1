"""Views of rooms that were made up, as the server sends them: every card of the shipped decks in every phase.

Rooms are played by the rules; only what people write is as long here as it may be.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from facilitator.trainer.made_up_room import TRAINER, MadeUpRoom, Scene, play
from game.cards import Group, Hat, Phase
from game.commands import Advance
from game.views import ConsoleView, PeopleView, ScreenView, console_view, people_view, screen_view
from game.wall import HeartedPost
from scenarios.deck import Deck
from tests.e2e.made_up_games import MadeUpGame

FULL: Final = 30
"""Twelve mentors, twelve mentees and six managers: three groups are shown apart."""
LONG_SENTENCE: Final = (
    "Ich würde zuerst nach der Geschäftsführungszusammenkunft fragen, und dann so lange warten, wie eine gute Antwort "
    "braucht: das ist oft lange."
)
LONG_THOUGHT: Final = "What I take with me is this: " + "ask first, and listen for as long as it takes. " * 7
LONG_NAME: Final = "Anna-Margrethe Sørensen-Brockdorff-Ahlef"
HEADING: Final = "What we would rather not say out loud"
Named = tuple[str, ScreenView]


def screen_views(decks: Iterable[Deck], hats: tuple[Hat, ...], people: int = FULL) -> Iterator[Named]:
    """Everything that a projector shows of these decks, in English."""
    for deck in decks:
        for card in deck.playable:
            for phase in card.played:
                for sight, room in _sights(deck, hats, Scene(card=card.id, phase=phase, people=people)):
                    view = screen_view(room.session, 1, room.now, room.present)
                    yield from ((f"{deck.id}/{card.id}, {sight}{how}", one) for how, one in _written(view))


def console_views(room: MadeUpRoom) -> tuple[PeopleView, ConsoleView]:
    """What a console shows of a room."""
    everybody = people_view(room.session, 1, room.present)
    return everybody, console_view(room.session, 1, room.now, room.present)


def _written(view: ScreenView) -> Iterator[Named]:
    """The same with the longest sentences that people may write: none yet, many, of two sides, under headings."""
    yield "", replace(view, wall=_long(view.wall), sentences=tuple(LONG_THOUGHT.strip() for _ in view.sentences))
    if view.sentences:
        yield ", nothing offered", replace(view, sentences=())
    if view.wall:
        both = tuple(one for one in view.wall if one.group is not Group.MANAGER)
        yield ", nothing approved", replace(view, wall=())
        yield ", two sides", replace(view, wall=_long(both))
        yield ", headings", replace(view, wall=tuple(replace(one, cluster=HEADING) for one in _long(view.wall)))


def _long(wall: tuple[HeartedPost, ...]) -> tuple[HeartedPost, ...]:
    """Two in three as long as they may be, every fourth signed with a long name."""
    return tuple(
        replace(one, text=LONG_SENTENCE if at % 3 else one.text, name=None if at % 4 else LONG_NAME)
        for at, one in enumerate(wall)
    )


def _sights(deck: Deck, hats: tuple[Hat, ...], scene: Scene) -> Iterator[tuple[str, MadeUpRoom]]:
    """What can be seen in a phase: a vote is open or closed, a first result is hidden or shown."""
    room = play(deck, hats, scene)
    yield scene.phase, room
    if room.session.open:
        room.do(TRAINER, Advance(kind="advance", stage=room.session.stage))
        yield f"{scene.phase} closed", room
    elif scene.phase is Phase.TALK:
        yield "first result", play(deck, hats, replace(scene, shown=True))


def game_views(tables: int, people: int, *, points: bool = True) -> Iterator[Named]:
    """What a projector shows of a whole game that the decks alone do not: tables that settle, boards, the end."""
    game = MadeUpGame(tables=tables, people=people, points=points)
    yield "the lobby of dealt tables", screen_view(game.session, 1, game.room.now, game.room.present)
    game.deal()
    for place in game.play():
        yield place, screen_view(game.session, 1, game.room.now, game.room.present)
        if game.session.phase is Phase.REFLECT and not game.session.board and not game.session.ended_at:
            game.show("hats")
            yield f"{place}, hats", screen_view(game.session, 1, game.room.now, game.room.present)
            game.show(None)
