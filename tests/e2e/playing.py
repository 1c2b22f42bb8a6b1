"""Every card played through as in a workshop: scripted people beside a phone of a browser.

Whoever watches gets the room at every stage, once everybody has done what the stage asks for.
"""

from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from random import Random
from typing import Any, Final

from facilitator.rehearsal.line import Json
from game.cards import GUESS, Group, Round
from game.kinds import Answer, Card, kind_of
from game.text import Language
from scenarios.catalog import Catalog
from tests.e2e import touch
from tests.e2e.guests import Guests
from tests.e2e.phone_page import PhonePage
from tests.e2e.venue import Venue

LANGUAGES: Final[tuple[Language, ...]] = ("en", "da", "de")
LOCALES: Final = Path(__file__).parents[2] / "web" / "locales"
GUESTS: Final = {"mentor": 6, "mentee": 7, "manager": 5}
REFLECTING: Final = 6
"""Somebody writes a sentence about every card in so many."""
REFLECTION: Final = "I ask first what is wanted of me."


class Playthrough:
    """A session in which every card is played, by guests and by somebody with a phone."""

    def __init__(self, guests: Guests, phone: PhonePage, cards: Sequence[str]) -> None:
        self.code, self.phone, self.cards, self.known = guests.code, phone, cards, Catalog().cards()
        self._guests = guests

    def stages(self) -> Iterator[Any]:
        """Play all cards to the end of the last one; yields the room wherever a card stands for a while."""
        while self._guests.room["next"] != "end":
            room = self._guests.advance()
            if room["board"] is None:
                self._take_part(room)
                yield room

    def end(self) -> None:
        """End the session after its last card."""
        self._guests.advance()

    def card(self, room: Any) -> Card:
        """The card that the room is about."""
        return self.known[self.cards[room["number"] - 1]]

    def place(self, room: Any) -> str:
        """Where the room is, for a report."""
        return f"{self.cards[room['number'] - 1]}, {room['phase']}{', open' if room['open'] else ''}"

    def _take_part(self, room: Any) -> None:
        """Do what the stage asks for: as guests, as somebody with a phone, as the facilitator."""
        if room["open"]:
            self._answer(room)
            self._answer_by_hand(room)
        elif room["phase"] == "reveal":
            self._show_what_was_written(room)
        elif room["phase"] == "reflect" and room["number"] % REFLECTING == 1:
            self._reflect(room)

    def _answer(self, room: Any) -> None:
        card, round = self.card(room), room["round"]
        everybody = [(Group(me["group"]), seat) for seat, me in enumerate(self._guests.present)]
        if card.predict and round == 1:
            self._vote(room, GUESS, [guess(card, group, dice(seat, card, GUESS)) for group, seat in everybody])
        made_up = kind_of(card).made_up
        self._vote(room, round, [made_up(card, group, dice(seat, card, round)) for group, seat in everybody])

    def _vote(self, room: Any, round: Round, answers: Sequence[Answer]) -> None:
        ballot = {"kind": "vote", "entry": room["entry"], "attempt": room["attempt"], "round": round}
        self._guests.send([{**ballot, "answer": asdict(answer)} for answer in answers])

    def _answer_by_hand(self, room: Any) -> None:
        by_chance = Random(room["entry"])
        if room["round"] == 1:
            touch.answer(self.phone, room, by_chance)
        elif room["number"] % 2:
            touch.keep_first_answer(self.phone)
        else:
            touch.think_again(self.phone, room, by_chance)

    def _show_what_was_written(self, room: Any) -> None:
        """The facilitator approves it, and others give their hearts."""
        posts, words = self._guests.console["posts"], [one["key"] for one in self._guests.console["words"]]
        if words:
            whose = {name: room[name] for name in ("entry", "attempt")}
            self._guests.tell("moderate_words", **whose, words=words, verdict="approved")
        if posts:
            verdicts = ["starred", *["approved"] * (len(posts) - 1)]
            ids = [post["id"] for post in posts]
            self._guests.tell_all([judge(post, verdict) for post, verdict in zip(ids, verdicts, strict=True)])
            self._guests.send([heart(me, ids) for me in self._guests.present])
            touch.give_a_heart(self.phone)

    def _reflect(self, room: Any) -> None:
        self._guests.reflect(REFLECTION)
        mine = next(one for one in self._guests.offered if one["entry"] == room["entry"])
        self._guests.tell("moderate", sentence=mine["id"], verdict="approved")


def open_playthrough(venue: Venue, cards: Sequence[str], language: Language, group: int = 0) -> Playthrough:
    """Open a session with these cards; the people sit down, and somebody of the group in this place with a phone."""
    shown = {"languages": LANGUAGES, "screen_language": language}
    guests = venue.guests(venue.server.open_session(title="Every card", play="own", card=cards, **shown))
    phone = venue.phone(guests.code, locale=language)
    sit_down(phone, group)
    guests.come(**GUESTS)
    return Playthrough(guests, phone, cards)


def sit_down(phone: PhonePage, group: int) -> None:
    """Join with the group in this place, whatever it is called."""
    phone.page.get_by_role("radio").nth(group).tap()
    phone.page.locator("form button[type=submit]").tap()


def dice(seat: int, card: Card, round: Round) -> Random:
    """Two in three answer the second time as they did the first."""
    return Random(f"{seat} {card.id} {round if seat % 3 == 0 else 1}")


def guess(card: Card, group: Group, dice: Random) -> Answer:
    """What a group may think that most of the others answer: one answer, also where one may give several."""
    one_answer: Answer = next(answer for answer in _made_up(card, group, dice) if _is_one(card, answer))
    return one_answer


def judge(post: str, verdict: str) -> Json:
    """What the facilitator makes of a sentence."""
    return {"kind": "moderate_post", "post": post, "verdict": verdict}


def heart(me: Any, posts: Sequence[str]) -> Json:
    """A heart for one of the others' sentences."""
    others = [post for post in posts if post not in me["posts"]]
    return {"kind": "heart", "post": others[me["number"] ** 2 % len(others)], "given": True}


def _made_up(card: Card, group: Group, dice: Random) -> Iterator[Answer]:
    while True:
        yield kind_of(card).made_up(card, group, dice)


def _is_one(card: Card, answer: Answer) -> bool:
    return sum(map(len, kind_of(card).marks(answer).values())) == 1
