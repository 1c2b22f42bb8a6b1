"""A bad network between phones and server: it delays, swallows, cuts, and keeps dead links open."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from facilitator.rehearsal.line import Server

CHUNK = 65_536


@dataclass(eq=False)
class Pair:
    """The two ends of one connection, and what is to happen between them."""

    phone: asyncio.StreamWriter
    server: asyncio.StreamWriter
    swallow_up: bool = False
    """What the phone sends never arrives."""
    swallow_down: bool = False
    """What the server sends never arrives."""
    tasks: list[asyncio.Task[None]] = field(default_factory=list)


class Proxy:
    """Carries bytes between phones and a server, as well or badly as it is told."""

    def __init__(self, server: Server) -> None:
        self._server = server
        self._pairs: list[Pair] = []
        self.delay = 0.0
        """Seconds that every piece waits, in each direction."""

    @property
    def connections(self) -> int:
        """How many connections it has carried so far."""
        return len(self._pairs)

    def freeze(self) -> None:
        """Every link stays open and carries nothing any more; new ones are fine."""
        for pair in self._pairs:
            pair.swallow_up = pair.swallow_down = True

    def deafen(self) -> None:
        """Phones are heard, and hear nothing any more; new links are fine."""
        for pair in self._pairs:
            pair.swallow_down = True

    def cut(self) -> None:
        """Every link breaks."""
        for pair in self._pairs:
            for end in (pair.phone, pair.server):
                end.transport.abort()

    async def accept(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Carry one connection."""
        there, back = await asyncio.open_connection(self._server.host, self._server.port)
        pair = Pair(phone=writer, server=back)
        self._pairs.append(pair)
        up, down = self._carry(reader, back, pair, up=True), self._carry(there, writer, pair, up=False)
        await asyncio.gather(up, down)

    async def _carry(self, source: asyncio.StreamReader, target: asyncio.StreamWriter, pair: Pair, *, up: bool) -> None:
        try:
            while piece := await source.read(CHUNK):
                await asyncio.sleep(self.delay)
                if not (pair.swallow_up if up else pair.swallow_down):
                    target.write(piece)
                    await target.drain()
        except ConnectionError:
            pass
        if not (pair.swallow_up and pair.swallow_down):
            target.transport.abort()


@asynccontextmanager
async def proxy_to(server: Server) -> AsyncIterator[tuple[Proxy, Server]]:
    """A running proxy, and where phones find it."""
    proxy = Proxy(server)
    listener = await asyncio.start_server(proxy.accept, server.host, 0)
    async with listener:
        yield proxy, Server(listener.sockets[0].getsockname()[1], server.host)
        proxy.cut()
