"""What every page of ours does with its socket, as `web/client/connection.ts` does it.

Whole views come in; commands stay in the outbox, in order, until they are answered for good. A lost line is taken up
again by itself, and a line without an answer is doubted after two seconds.
"""

import asyncio
import re
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from random import Random
from typing import Any, ClassVar, Final

import orjson

from tests.load.link import Link

PATIENCE: Final = 2.0
FIRST_DELAY: Final = 0.3
LONGEST_DELAY: Final = 1.5
AGAIN: Final = 1.0
TOO_LONG: Final = 5.0
FINAL: Final = frozenset({"no_such_session", "signed_out", "malformed"})
VERSION: Final = re.compile(rb'"version":(\d+)')

Json = dict[str, Any]


@dataclass(frozen=True)
class Server:
    """Where the server listens."""

    port: int
    host: str = "127.0.0.1"

    @property
    def name(self) -> str:
        """What a browser calls it."""
        return f"{self.host}:{self.port}"


@dataclass(frozen=True)
class View:
    """A view as it came, and when (in the event loop's seconds)."""

    raw: bytes
    version: int
    at: float

    @property
    def value(self) -> Any:
        """What it says."""
        return orjson.loads(self.raw)


class Connection:
    """A page's line to one namespace."""

    namespace: ClassVar[str]
    watched: ClassVar[frozenset[str]]
    """The events that are views: an older one than we have is ignored."""

    def __init__(self, server: Server, auth: Mapping[str, str], dice: Random, cookie: str = "") -> None:
        self.server, self.auth, self.cookie = server, dict(auth), cookie
        self.frames: Counter[str] = Counter()
        """Frames received, by event; "ack" for acknowledgements."""
        self.views: dict[str, View] = {}
        self.said: list[tuple[str, Any]] = []
        """What the server said beside its views."""
        self.outbox: dict[str, Json] = {}
        self.replies: dict[str, tuple[Json, float]] = {}
        """Command id → its answer for good, and when it came."""
        self.delays: list[Json] = []
        """Answers that ask to send again."""
        self.closed: str | None = None
        """Why the server will not have us, or we left."""
        self.online = False
        self.arrivals = 0
        self._dice, self._loop = dice, asyncio.get_running_loop()
        self._link: Link | None = None
        self._asked: dict[int, Callable[[Json], object]] = {}
        self._flying: set[str] = set()
        self._number = 0
        self._doubt: asyncio.TimerHandle | None = None
        self._again: asyncio.TimerHandle | None = None
        self._hurry = False
        self._waiting: list[tuple[Callable[[], object], asyncio.Future[None]]] = []
        self._life: asyncio.Task[None] | None = None

    # --- for whoever plays with it ---------------------------------------------------------------------------

    def open(self) -> None:
        """Connect, and stay connected."""
        self.closed = None
        self._life = self._loop.create_task(self._stay())

    async def close(self) -> None:
        """Leave for good."""
        self._end("left")
        if self._life is not None:
            await self._life

    def send(self, command: Json, id: str | None = None) -> str:
        """Put a command into the outbox and send it as soon as there is a line; returns its id."""
        id = id or f"{self._dice.getrandbits(128):032x}"
        self.outbox[id] = command
        if self.online:
            self._post(id)
        return id

    async def ask(self, command: Json) -> Json:
        """Send a command and wait for its answer."""
        id = self.send(command)
        await self.until(lambda: id in self.replies)
        return self.replies[id][0]

    async def until(self, holds: Callable[[], object]) -> None:
        """Wait until something holds; it is looked at whenever something came in."""
        while not holds():
            happened: asyncio.Future[None] = self._loop.create_future()
            self._waiting.append((holds, happened))
            await happened

    async def emit(self, event: str, data: Any) -> Json:
        """Send any event, and wait for its acknowledgement."""
        answer: asyncio.Future[Json] = self._loop.create_future()
        self._ask(event, data, answer.set_result)
        return await answer

    def look(self) -> None:
        """Is the server there, and what have we missed?"""
        if not self.online:
            return
        late = self._loop.call_later(PATIENCE, self.drop)

        def looked(reply: Json) -> None:
            late.cancel()
            self._looked(reply)

        self._ask("look", {}, looked)

    def drop(self) -> None:
        """Hang up, and connect anew at once."""
        self._hurry = True
        if self._link is not None:
            self._link.abort()

    def view(self, name: str) -> Any:
        """The newest view of this name."""
        return self.views[name].value

    # --- told by the link ------------------------------------------------------------------------------------

    def opened(self) -> None:
        """We are in."""
        self.online, self.arrivals = True, self.arrivals + 1
        self._flying.clear()
        self._flush()
        self._happened()

    def refused(self, code: str) -> None:
        """We are not let in."""
        if code in FINAL:
            self._end(code)

    def heard(self, event: str, said: bytes) -> None:
        """A view, or something else."""
        if event in self.watched:
            self._take(event, said)
        else:
            self.said.append((event, orjson.loads(said)))
        if event == "taken_over":
            self._end(event)
        self._happened()

    def answered(self, number: int, said: bytes) -> None:
        """An acknowledgement."""
        answer = self._asked.pop(number, None)
        if answer is not None:
            answer(orjson.loads(said))
        self._happened()

    # --- the life of a line ----------------------------------------------------------------------------------

    async def _stay(self) -> None:
        tries = 0
        while self.closed is None:
            tries = 0 if await self._connect() else tries + 1
            await self._pause(tries)

    async def _pause(self, tries: int) -> None:
        if self.closed is None and not self._hurry:
            await asyncio.sleep(self._delay(tries))
        self._hurry = False

    async def _connect(self) -> bool:
        """One connection, from its beginning to its end; tells whether we were in."""
        link = Link(self, self.server.name, self.namespace, self.auth, self.cookie, self.frames)
        arrived = self.arrivals
        try:
            async with asyncio.timeout(TOO_LONG):
                await self._loop.create_connection(lambda: link, self.server.host, self.server.port)
        except OSError:  # TimeoutError is one
            return False
        self._link = link
        with_patience = self._loop.call_later(TOO_LONG, self._give_up, link, arrived)
        await link.gone
        with_patience.cancel()
        self._lost()
        return self.arrivals > arrived

    def _give_up(self, link: Link, arrived: int) -> None:
        if self.arrivals == arrived:
            link.abort()

    def _lost(self) -> None:
        self.online, self._link = False, None
        self._asked.clear()
        self._flying.clear()
        self._happened()

    def _end(self, why: str) -> None:
        self.closed = self.closed or why
        for timer in (self._doubt, self._again):
            if timer is not None:
                timer.cancel()
        if self._link is not None:
            self._link.abort()
        self._happened()

    def _delay(self, tries: int) -> float:
        """Socket.IO's backoff with a jitter of 1."""
        delay = FIRST_DELAY * (1 << min(tries, 8))
        return min(delay * self._dice.uniform(0, 2), LONGEST_DELAY)

    # --- commands --------------------------------------------------------------------------------------------

    def _flush(self) -> None:
        for id in list(self.outbox):
            if id not in self._flying:
                self._post(id)

    def _post(self, id: str) -> None:
        self._flying.add(id)
        self._ask("command", {"id": id, "command": self.outbox[id]}, lambda reply: self._settle(id, reply))
        if self._doubt is not None:
            self._doubt.cancel()
        self._doubt = self._loop.call_later(PATIENCE, self._doubted)

    def _ask(self, event: str, data: Any, answer: Callable[[Json], object]) -> None:
        self._number += 1
        self._asked[self._number] = answer
        if self._link is not None:
            self._link.emit(self._number, event, data)

    def _doubted(self) -> None:
        if self._flying:
            self.look()

    def _settle(self, id: str, reply: Json) -> None:
        self._flying.discard(id)
        if id not in self.outbox:
            return
        if not reply["ok"] and reply["retry"]:
            self.delays.append(reply)
            self._later()
            return
        del self.outbox[id]
        self.replies[id] = (reply, self._loop.time())
        self._take_all(reply)

    def _later(self) -> None:
        if self._again is None or self._again.when() <= self._loop.time():
            self._again = self._loop.call_later(AGAIN * self._dice.uniform(0.5, 1.5), self._resend)

    def _resend(self) -> None:
        if self.online:
            self._flush()

    def _looked(self, reply: Json) -> None:
        if not reply["ok"]:
            return
        self._take_all(reply)
        self._flying.clear()
        self._flush()

    # --- views -----------------------------------------------------------------------------------------------

    def _take_all(self, reply: Json) -> None:
        for name in self.watched:
            if reply.get(name):
                self._take(name, orjson.dumps(reply[name]))

    def _take(self, name: str, said: bytes) -> None:
        found = VERSION.search(said)
        version = int(found[1]) if found else 0
        if name not in self.views or version >= self.views[name].version:
            self.views[name] = View(said, version, self._loop.time())

    def _happened(self) -> None:
        if not self._waiting:
            return
        waiting, self._waiting = self._waiting, []
        for holds, happened in waiting:
            if happened.done():
                continue
            if holds():
                happened.set_result(None)
            else:
                self._waiting.append((holds, happened))
