"""Scripted people in a browser test: phones and a console on raw sockets, in an event loop in another thread.

Playwright has this thread's event loop to itself; every method here waits until what it asks for has happened.
"""

import asyncio
from collections.abc import Callable, Coroutine, Sequence
from random import Random
from threading import Thread
from typing import Any, Self, TypeVar

from facilitator.rehearsal.console import Console
from facilitator.rehearsal.line import Json, Server
from facilitator.rehearsal.phone import Phone
from tests.live_server import LiveServer

PATIENCE = 60.0
T = TypeVar("T")


class Guests:
    """A session's scripted people. Guests are named by the order in which they came."""

    def __init__(self, server: LiveServer, code: str, cookie: str) -> None:
        self.code = code
        self._server, self._cookie, self._dice = Server(server.port), cookie, Random(code)
        self._loop = asyncio.new_event_loop()
        self._thread = Thread(target=self._loop.run_forever, name=f"guests of {code}")
        self._thread.start()
        self._console = self._do(self._open_console())
        self._phones: list[Phone] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._do(self._leave())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(PATIENCE)
        self._loop.close()

    # --- the facilitator's hand ------------------------------------------------------------------------------

    @property
    def room(self) -> Any:
        """The room as every phone sees it."""
        return self._console.room

    @property
    def console(self) -> Any:
        """All that the console sees."""
        return self._console.view("console")

    @property
    def offered(self) -> Any:
        """The sentences that were offered to the wall."""
        return self.console["sentences"]

    def advance(self) -> Any:
        """Press the primary button; returns the room as it stands then."""
        self._do(self._console.advance())
        return self.room

    def advance_to(self, phase: str) -> None:
        """Press it until the next time that a card stands in this phase."""
        self._do(self._console.advance_to(phase))

    def play(self, card: str) -> None:
        """Go to a card of the run sheet."""
        entry = next(one["id"] for one in self._console.view("console")["entries"] if one["card"] == card)
        self._do(self._console.press("play_entry", entry=entry))

    def tell(self, kind: str, **details: object) -> None:
        """Send any other command of the console, and wait until it sees what came of it."""
        self.tell_all([{"kind": kind, **details}])

    def tell_all(self, commands: Sequence[Json]) -> None:
        """The same for several commands at a time."""
        self._do(self._tell(commands))

    def until(self, holds: Callable[[], object]) -> None:
        """Wait until something holds of what the console sees."""
        self._do(self._console.until(holds))

    def approve_all(self) -> None:
        """Approve every sentence that waits."""
        waiting = [one["id"] for one in self.offered if one["verdict"] == "waiting"]
        self.tell_all([{"kind": "moderate", "sentence": id, "verdict": "approved"} for id in waiting])

    # --- the people ------------------------------------------------------------------------------------------

    def come(self, **groups: int) -> None:
        """So many people of each group come in and sit down."""
        self._do(self._come([group for group, many in groups.items() for _ in range(many)]))

    @property
    def present(self) -> list[Any]:
        """What each guest's phone knows of its owner."""
        return [phone.view("me") for phone in self._phones]

    def send(self, commands: Sequence[Json]) -> None:
        """Each guest sends a command, once its phone has seen where the room stands; all are accepted."""
        self._do(self._send(commands))

    def vote(self, *places: int, round: int = 0) -> None:
        """Everybody answers as soon as the vote (of that round) is open; guest by guest the place of the answer."""
        self._do(self._vote([places[seat % len(places)] for seat in range(len(self._phones))], round))

    def reflect(self, *sentences: str) -> None:
        """The first guests write a sentence each, and offer it to the wall; the console sees them all."""
        self._do(self._reflect(sentences))

    # --- inside ----------------------------------------------------------------------------------------------

    def _do(self, work: Coroutine[Any, Any, T]) -> T:
        return asyncio.run_coroutine_threadsafe(work, self._loop).result(PATIENCE)

    async def _open_console(self) -> Console:
        console = Console(self._server, self.code, self._dice, self._cookie)
        await console.arrive()
        return console

    async def _tell(self, commands: Sequence[Json]) -> None:
        replies = await _together([self._console.ask(command) for command in commands])
        assert all(reply["ok"] for reply in replies), replies
        newest = max((reply["version"] for reply in replies), default=0)
        await self._console.until(lambda: self._console.views["console"].version >= newest)

    async def _come(self, groups: Sequence[str]) -> None:
        coming = [Phone(self._server, self.code, Random(self._dice.getrandbits(64))) for _ in groups]
        self._phones += coming
        await _together([phone.arrive() for phone in coming])
        for phone, group in zip(coming, groups, strict=True):
            reply = await phone.join(group, "")
            assert reply["ok"], reply
        await self._console.until(lambda: len(self._console.view("people")["people"]) >= len(self._phones))

    async def _vote(self, places: Sequence[int], round: int) -> None:
        await self._console.until(lambda: self.room["open"] and self.room["round"] in (round or 1, round or 2))
        stage = self.room["stage"]
        await self._everybody(lambda phone: phone.view("room")["stage"] >= stage)
        chosen = [answer_at(self.room, place) for place in places]
        sent = [phone.vote(answer) for phone, answer in zip(self._phones, chosen, strict=True)]
        for phone, id in zip(self._phones, sent, strict=True):
            await phone.until(lambda phone=phone, id=id: id in phone.replies)  # type: ignore[misc]
            assert phone.replies[id][0]["ok"], phone.replies[id]

    async def _send(self, commands: Sequence[Json]) -> None:
        stage = self.room["stage"]
        await self._everybody(lambda phone: phone.view("room")["stage"] >= stage)
        replies = await _together([phone.ask(one) for phone, one in zip(self._phones, commands, strict=True)])
        assert all(reply["ok"] for reply in replies), replies

    async def _reflect(self, sentences: Sequence[str]) -> None:
        writing = zip(self._phones, sentences, strict=False)
        await _together([phone.reflect(sentence, offered=True) for phone, sentence in writing])
        wall = {(self.room["entry"], sentence) for sentence in sentences}
        await self._console.until(lambda: {(one["entry"], one["text"]) for one in self.offered} >= wall)

    async def _everybody(self, holds: Callable[[Phone], object]) -> None:
        await _together([phone.until(lambda phone=phone: holds(phone)) for phone in self._phones])  # type: ignore[misc]

    async def _leave(self) -> None:
        await _together([one.close() for one in [*self._phones, self._console]])


def answer_at(room: Any, place: int) -> Json:
    """The answer in this place: of a choice or a hat the option, on a scale the step for every statement."""
    card = room["card"]
    options = [option["id"] for option in card["options"]]
    steps = {option: 1 + (place + row) % 5 for row, option in enumerate(options)}
    match card["kind"]:
        case "choice":
            return {"kind": "choice", "option": options[place % len(options)]}
        case "hat":
            return {"kind": "hat", "hats": [options[place % len(options)]]}
        case "scale":
            return {"kind": "scale", "steps": steps}
    raise ValueError(f"Nobody knows where the answers of a card of kind {card['kind']!r} are.")


async def _together(works: Sequence[Coroutine[Any, Any, T]]) -> list[T]:
    return await asyncio.gather(*works)
