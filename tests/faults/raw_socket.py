"""A socket that sends whatever it likes, as it is, and writes down every answer."""

import asyncio
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping
from typing import Any

import orjson

from facilitator.rehearsal.line import Server
from facilitator.rehearsal.link import Link
from tests.faults.frames import Opcode, frame


class RawSocket:
    """One connection to one namespace, without any of a page's good manners."""

    def __init__(self, server: Server, namespace: str, auth: object, cookie: str = "") -> None:
        self.namespace = namespace
        self.answers: defaultdict[int, list[Any]] = defaultdict(list)
        """Number → what was answered to it; more than one answer is a mistake of the server."""
        self.refusals: list[str] = []
        self.is_open = False
        self._server = server
        self._link = Link(self, server.name, namespace, auth, cookie, Counter())
        self._numbers = 0
        self._changed = asyncio.Event()

    @property
    def gone(self) -> bool:
        """Whether the connection has ended."""
        return self._link.gone.done()

    async def connect(self) -> None:
        """Connect, and wait until we are let in or not."""
        loop = asyncio.get_running_loop()
        await loop.create_connection(lambda: self._link, self._server.host, self._server.port)
        self._link.gone.add_done_callback(lambda _: self._changed.set())
        await self.until(lambda: self.is_open or self.refusals or self.gone)

    def send(self, packet: bytes, opcode: Opcode = Opcode.TEXT) -> None:
        """Send a frame as it is."""
        self._link.write(frame(packet, opcode))

    def event(self, event: str, *said: bytes) -> int:
        """Send an event with these pieces of JSON, well-formed or not; returns the number of its answer."""
        self._numbers += 1
        inner = b",".join([orjson.dumps(event), *said])
        self.send(b"42%s,%d[%s]" % (self.namespace.encode(), self._numbers, inner))
        return self._numbers

    async def ask(self, event: str, *said: bytes) -> Any:
        """Send an event and return its first answer."""
        number = self.event(event, *said)
        await self.until(lambda: self.answers[number])
        return self.answers[number][0]

    async def until(self, holds: Callable[[], object]) -> None:
        """Wait until something holds."""
        while not holds():
            self._changed.clear()
            await self._changed.wait()

    def close(self) -> None:
        """Hang up."""
        self._link.abort()

    # --- told by the link ------------------------------------------------------------------------------------

    def opened(self) -> None:
        """We are in."""
        self.is_open = True
        self._changed.set()

    def refused(self, code: str) -> None:
        """We are not."""
        self.refusals.append(code)
        self._changed.set()

    def heard(self, event: str, said: bytes) -> None:
        """Views do not matter here."""

    def answered(self, number: int, said: bytes) -> None:
        """Write an answer down."""
        self.answers[number].append(orjson.loads(said))
        self._changed.set()


async def raw_phone(server: Server, code: str, token: str, **more: str) -> RawSocket:
    """A socket on `/player` that was let in."""
    return await raw_socket(server, "/player", {"code": code, "token": token, **more})


async def raw_socket(server: Server, namespace: str, auth: Mapping[str, str], cookie: str = "") -> RawSocket:
    """A socket that was let in."""
    socket = RawSocket(server, namespace, auth, cookie)
    await socket.connect()
    assert socket.is_open, socket.refusals
    return socket
