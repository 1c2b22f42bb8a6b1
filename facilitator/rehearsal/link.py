"""One WebSocket that speaks Socket.IO to one namespace: packets in, packets out, every one counted."""

import asyncio
from collections import Counter
from typing import Any, Protocol, cast

import orjson

from facilitator.rehearsal.websocket import SWITCHING_PROTOCOLS, WebSocket

OPEN, CLOSE, PING, PONG = "0", "1", "2", "3"
EVENT, ACK, LET_IN, SENT_AWAY, LEFT = "42", "43", "40", "44", "41"


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
        self._listener, self._namespace, self._auth = listener, namespace, auth
        self._events, self._acks = f"{EVENT}{namespace},", f"{ACK}{namespace},"
        self._socket = WebSocket(host, cookie)
        self._tally = tally
        self._transport: asyncio.Transport | None = None
        self.gone: asyncio.Future[None] = asyncio.get_running_loop().create_future()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Shake hands."""
        self._transport = cast(asyncio.Transport, transport)
        self.write(self._socket.to_send())

    def data_received(self, data: bytes) -> None:
        """Take what came apart, and hand it on."""
        for packet in self._socket.feed(data):
            self._take(packet)
        self.write(self._socket.to_send())
        if self._socket.status not in (None, SWITCHING_PROTOCOLS):
            self._listener.refused(f"http {self._socket.status}")
            self.abort()
        elif self._socket.closed:
            self.abort()

    def connection_lost(self, exc: Exception | None) -> None:
        """This was the end."""
        if not self.gone.done():
            self.gone.set_result(None)

    def write(self, data: bytes) -> None:
        """Send bytes as they are; into the void when the link is gone."""
        if data and self._transport is not None and not self._transport.is_closing():
            self._transport.write(data)

    def emit(self, number: int, event: str, data: Any) -> None:
        """Send an event that wants an acknowledgement."""
        self._say(f"{self._events}{number}{orjson.dumps([event, data]).decode()}")

    def abort(self) -> None:
        """Hang up without a word."""
        if self._transport is not None:
            self._transport.abort()

    def _say(self, packet: str) -> None:
        self.write(self._socket.message(packet))

    def _take(self, packet: str) -> None:
        if packet.startswith(self._events):
            self._hear(packet[len(self._events) :])
        elif packet.startswith(self._acks):
            number, said = packet[len(self._acks) :].split("[", 1)
            self._tally["ack"] += 1
            self._listener.answered(int(number), said[:-1].encode())
        elif packet == PING:
            self._say(PONG)
        else:
            self._manage(packet)

    def _hear(self, said: str) -> None:
        event, _, data = said[2:-1].partition('"')
        self._tally[event] += 1
        self._listener.heard(event, data[1:].encode())

    def _manage(self, packet: str) -> None:
        if packet.startswith(OPEN):
            self._say(f"{LET_IN}{self._namespace},{orjson.dumps(self._auth).decode()}")
        elif packet.startswith(f"{LET_IN}{self._namespace}"):
            self._listener.opened()
        elif packet.startswith(SENT_AWAY):
            self._listener.refused(orjson.loads(packet[packet.index("{") :])["message"])
            self.abort()
        elif packet.startswith((CLOSE, LEFT)):
            self.abort()
