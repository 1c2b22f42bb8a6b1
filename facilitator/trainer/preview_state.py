"""What a preview's page is told: the deck's cards to choose from, its mistakes, and the views of one scene."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from facilitator.trainer.made_up_room import MOST_PEOPLE, MadeUpRoom, Scene, play
from facilitator.trainer.watched_deck import Edition
from game.cards import Group, Hat, Phase
from game.kinds import Card
from game.text import LANGUAGES, Language
from game.views import me_view, room_view, screen_view
from scenarios.deck import Deck
from scenarios.mistake import Mistake


def state(edition: Edition, hats: tuple[Hat, ...], asked: Mapping[str, str]) -> dict[str, Any]:
    """Everything that the page draws; `asked` is what its controls say, which may no longer fit the deck."""
    deck = edition.deck
    told = {
        "edition": edition.number,
        "fresh": edition.fresh,
        "mistakes": [_told(one) for one in edition.mistakes],
    }
    if deck is None or not deck.playable:
        return told | {"deck": None, "scene": None, "views": None}
    scene = scene_of(deck, asked)
    return told | {"deck": _contents(deck), "scene": scene, "views": _views(play(deck, hats, scene), edition.number)}


def scene_of(deck: Deck, asked: Mapping[str, str]) -> Scene:
    """The scene that was asked for; whatever the deck does not have becomes its first."""
    card = next((card for card in deck.playable if card.id == asked.get("card")), deck.playable[0])
    phase = next((phase for phase in card.played if phase == asked.get("phase")), card.played[0])
    people = asked.get("people", "")[:9]  # Python refuses numbers of some thousand digits
    return Scene(
        card=card.id,
        phase=phase,
        group=next((group for group in Group if group == asked.get("group")), Group.MENTOR),
        language=next((one for one in _languages(deck) if one == asked.get("spoken")), deck.language),
        people=min(int(people), MOST_PEOPLE) if people.isdecimal() else Scene.people,
        shown=asked.get("shown") == "yes",
    )


def _views(room: MadeUpRoom, version: int) -> dict[str, Any]:
    return {
        "room": room_view(room.session, version, room.now),
        "me": me_view(room.session, version, room.me),
        "screen": screen_view(room.session, version, room.now, room.present),
    }


def _contents(deck: Deck) -> dict[str, Any]:
    return {
        "title": deck.title,
        "languages": _languages(deck),
        "cards": [_line(card) for card in deck.playable],
        "left_out": [card.title for card in deck.cards if card not in deck.playable],
    }


def _line(card: Card) -> dict[str, Any]:
    phases: Iterable[Phase] = card.played
    return {"id": card.id, "title": card.title, "kind": card.kind, "phases": [*phases]}


def _languages(deck: Deck) -> list[Language]:
    """The languages that any card's title has, the deck's own first."""
    spoken = {language for card in deck.cards for language in card.title} | {deck.language}
    return sorted(spoken, key=lambda one: (one != deck.language, LANGUAGES.index(one)))


def _told(mistake: Mistake) -> dict[str, Any]:
    return {
        "place": f"{Path(mistake.file).name}:{mistake.line}:{mistake.column}",
        "sentence": mistake.sentence,
        "fix": mistake.fix,
        "severity": mistake.severity,
    }
