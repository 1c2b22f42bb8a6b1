"""The preview as pages: a desk with controls, and in it a phone and a projector, drawn by the real scripts.

Where the deck comes from is handed in, so that the command line shows a file and the console a deck of its library.
"""

from collections.abc import Callable, Mapping
from pathlib import Path
from threading import Lock
from typing import Final, TypeAlias

from flask import Blueprint, Response, abort, render_template, request

from facilitator.trainer.made_up_room import MOST_PEOPLE
from facilitator.trainer.preview_state import state
from facilitator.trainer.watched_deck import WatchedDeck
from game.cards import Hat
from scenarios.calling import Call, at_once
from scenarios.deck import Deck
from scenarios.loader import Loaded, read_deck
from web import strict_json

PATIENCE: Final = 15.0
"""Seconds that a browser waits for news before it asks again."""

Find: TypeAlias = Callable[[str], Path | None]
"""From a deck's name in the address to its file; None where there is no such deck."""


class Preview:
    """The pages of a preview, for all decks that `find` knows."""

    def __init__(
        self,
        find: Find,
        hats: Callable[[], tuple[Hat, ...]],
        clock: Callable[[], float],
        sleep: Callable[[float], None],
        read: Callable[[Path], Loaded[Deck]] = read_deck,
        back: str | None = None,
        call: Call = at_once,
    ) -> None:
        self._find, self._hats, self._clock, self._sleep, self._read = find, hats, clock, sleep, read
        self._back, self._call = back, call
        self._watched: dict[Path, WatchedDeck] = {}
        self._lock = Lock()

    def add_to(self, pages: Blueprint, prefix: str) -> Blueprint:
        """The pages, below a prefix that holds `<deck>`; words and assets come from the blueprint's context."""
        pages.add_url_rule(f"{prefix}/", "desk", self.desk)
        pages.add_url_rule(f"{prefix}/frame/<any(phone, screen):part>", "frame", self.frame)
        pages.add_url_rule(f"{prefix}/state", "state", self.state)
        pages.add_url_rule(f"{prefix}/news", "news", self.news)
        return pages

    def desk(self, deck: str) -> str:
        """The controls, with both frames."""
        return render_template(
            "preview.html",
            deck=deck,
            file=self._deck(deck).path.name,
            most_people=MOST_PEOPLE,
            back=self._back and self._back.format(deck=deck),
        )

    def frame(self, deck: str, part: str) -> str:
        """An empty phone or projector; the desk tells it what to draw."""
        self._deck(deck)
        return render_template(f"preview_{part}.html")

    def state(self, deck: str) -> Response:
        """What the controls ask for, drawn from the newest edition."""
        return _json(self._call(state, self._deck(deck).look(), self._hats(), request.args.to_dict()))

    def news(self, deck: str) -> Response:
        """Answers once there is another edition than the known one, or when patience ends."""
        known = request.args.get("known", 0, type=int)
        return _json({"edition": self._deck(deck).wait(known, PATIENCE, self._clock, self._sleep).number})

    def _deck(self, name: str) -> WatchedDeck:
        path = self._find(name)
        if path is None:
            abort(404)
        with self._lock:
            return self._watched.setdefault(path, WatchedDeck(path, self._read, self._call))


def _json(told: Mapping[str, object]) -> Response:
    answer = Response(strict_json.dumps(told), content_type="application/json")
    answer.headers["Cache-Control"] = "no-store"
    return answer
