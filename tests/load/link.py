"""One WebSocket that speaks Socket.IO to one namespace: packets in, packets out, every one counted."""

import asyncio
from collections import Counter
from typing import Any, Final, Protocol, cast

import orjson

from tests.load.frames import FrameReader, Opcode, frame, handshake

SWITCHING_PROTOCOLS: Final = 101
OPEN, CLOSE, PING, PONG = b"0", b"1", b"2", b"3"


class Listener(Protocol):
    """Who is told what comes over a link."""

    def opened(self) -> None:
        """The namespace let us in."""

    def refused(self, code: str) -> None:
        """The namespace did not let us in."""

    def heard(self, event: str, said: bytes) -> None:
        """The server said something: the event's name, its data as JSON."""

    def answered(self, number: int, said: bytes) -> None:
        """The server acknowledged what we sent with this number, with JSON."""


class Link(asyncio.Protocol):
    """A connection from its handshake to its end; `gone` is settled at the end."""

    def __init__(self, listener: Listener, host: str, namespace: str, auth: object, cookie: str, tally: Counter[str]):
        self._listener, self._host, self._auth, self._cookie = listener, host, auth, cookie
        self._namespace = namespace.encode()
        self._events, self._acks = b"42" + self._namespace + b",", b"43" + self._namespace + b","
        self._reader = FrameReader()
        self._tally = tally
        self._transport: asyncio.Transport | None = None
        self.gone: asyncio.Future[None] = asyncio.get_running_loop().create_future()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Shake hands."""
        self._transport = cast(asyncio.Transport, transport)
        self._transport.write(handshake(self._host, self._cookie))

    def data_received(self, data: bytes) -> None:
        """Take what came apart, and hand it on."""
        for opcode, message in self._reader.feed(data):
            if opcode is Opcode.TEXT:
                self._take(message)
            elif opcode is Opcode.CLOSE:
                self.abort()
        if self._reader.status not in (None, SWITCHING_PROTOCOLS):
            self._listener.refused(f"http {self._reader.status}")
            self.abort()

    def connection_lost(self, exc: Exception | None) -> None:
        """This was the end."""
        if not self.gone.done():
            self.gone.set_result(None)

    def send(self, packet: bytes, opcode: Opcode = Opcode.TEXT) -> None:
        """Send a packet as it is; into the void when the link is gone."""
        if self._transport is not None and not self._transport.is_closing():
            self._transport.write(frame(packet, opcode))

    def emit(self, number: int, event: str, data: Any) -> None:
        """Send an event that wants an acknowledgement."""
        self.send(self._events + b"%d" % number + orjson.dumps([event, data]))

    def abort(self) -> None:
        """Hang up without a word."""
        if self._transport is not None:
            self._transport.abort()

    def _take(self, packet: bytes) -> None:
        if packet.startswith(self._events):
            self._hear(packet[len(self._events) :])
        elif packet.startswith(self._acks):
            number, said = packet[len(self._acks) :].split(b"[", 1)
            self._tally["ack"] += 1
            self._listener.answered(int(number), said[:-1])
        elif packet == PING:
            self.send(PONG)
        else:
            self._manage(packet)

    def _hear(self, said: bytes) -> None:
        name, _, data = said[2:-1].partition(b'"')
        event = name.decode()
        self._tally[event] += 1
        self._listener.heard(event, data[1:])

    def _manage(self, packet: bytes) -> None:
        if packet.startswith(OPEN):
            self.send(b"40" + self._namespace + b"," + orjson.dumps(self._auth))
        elif packet.startswith(b"40" + self._namespace):
            self._listener.opened()
        elif packet.startswith(b"44"):
            self._listener.refused(orjson.loads(packet[packet.index(b"{") :])["message"])
            self.abort()
        elif packet.startswith((CLOSE, b"41")):
            self.abort()
