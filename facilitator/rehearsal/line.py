"""A line to one namespace that is taken up again by itself, as Socket.IO's own client does it."""

import asyncio
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from random import Random
from typing import Any, ClassVar, Final

import orjson

from facilitator.rehearsal.link import Link

FIRST_DELAY: Final = 0.3
LONGEST_DELAY: Final = 1.5
TOO_LONG: Final = 5.0
"""Seconds after which an attempt to connect is given up."""
FINAL: Final = frozenset({"no_such_session", "signed_out", "malformed"})

ANYWHERE: Final = {"0.0.0.0": "127.0.0.1", "::": "::1", "": "127.0.0.1"}
"""Where one finds a server that listens on all network cards."""

ENDINGS: Final = {"taken_over": "taken_over", "gone": "no_such_session"}
"""What the server says → why this is the end."""

Json = dict[str, Any]


@dataclass(frozen=True)
class Server:
    """Where the server listens."""

    port: int
    host: str = "127.0.0.1"

    @classmethod
    def on_this_computer(cls, port: int, listening: str) -> "Server":
        """A server of this computer that listens on a network card, or on all of them."""
        return cls(port, ANYWHERE.get(listening, listening))

    @property
    def name(self) -> str:
        """What a browser calls it."""
        return f"[{self.host}]:{self.port}" if ":" in self.host else f"{self.host}:{self.port}"


class Line:
    """Connects, comes back, asks and is answered; what is said on it is for its subclasses."""

    namespace: ClassVar[str]

    def __init__(self, server: Server, auth: Mapping[str, str], dice: Random, cookie: str = "") -> None:
        self.server, self.auth, self.cookie = server, dict(auth), cookie
        self.frames: Counter[str] = Counter()
        """Frames received, by event; "ack" for acknowledgements."""
        self.closed: str | None = None
        """Why the server will not have us, or we left."""
        self.online = False
        self.arrivals = 0
        """How often we were let in."""
        self._dice, self._loop = dice, asyncio.get_running_loop()
        self._link: Link | None = None
        self._asked: dict[int, Callable[[Json], object]] = {}
        self._number = 0
        self._hurry = False
        self._waiting: list[tuple[Callable[[], object], asyncio.Future[None]]] = []
        self._life: asyncio.Task[None] | None = None

    @property
    def knocks(self) -> bool:
        """Whether we try to get in, in vain so far."""
        return self._life is not None and self.closed is None and not self.online

    def open(self) -> None:
        """Connect, and stay connected."""
        self.closed = None
        self._life = self._loop.create_task(self._stay())

    async def close(self) -> None:
        """Leave, until `open` is called again."""
        self._end("left")
        if self._life is not None:
            if self._link is None:
                self._life.cancel()  # it sleeps until its next try
            await asyncio.wait([self._life])

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

    def drop(self) -> None:
        """Hang up, and connect anew at once."""
        self._hurry = True
        if self._link is not None:
            self._link.abort()

    # --- told by the link ------------------------------------------------------------------------------------

    def opened(self) -> None:
        """We are in."""
        self.online, self.arrivals = True, self.arrivals + 1
        self._happened()

    def refused(self, code: str) -> None:
        """We are not let in."""
        if code in FINAL:
            self._end(code)

    def heard(self, event: str, said: bytes) -> None:
        """The server said something."""
        if event in ENDINGS:
            self._end(ENDINGS[event])
        self._happened()

    def answered(self, number: int, said: bytes) -> None:
        """An acknowledgement."""
        answer = self._asked.pop(number, None)
        if answer is not None:
            answer(orjson.loads(said))
        self._happened()

    # --- its life --------------------------------------------------------------------------------------------

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
        self._happened()

    def _end(self, why: str) -> None:
        self.closed = self.closed or why
        if self._link is not None:
            self._link.abort()
        self._happened()

    def _delay(self, tries: int) -> float:
        """Socket.IO's backoff with a jitter of 1."""
        delay = FIRST_DELAY * (1 << min(tries, 8))
        return min(delay * self._dice.uniform(0, 2), LONGEST_DELAY)

    def _ask(self, event: str, data: Any, answer: Callable[[Json], object]) -> None:
        self._number += 1
        self._asked[self._number] = answer
        if self._link is not None:
            self._link.emit(self._number, event, data)

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
