"""A WebSocket to Socket.IO without its line: bytes in, whole messages out. wsproto knows the frames."""

from collections.abc import Iterator
from typing import Final

from wsproto import ConnectionType, WSConnection
from wsproto.events import (
    AcceptConnection,
    CloseConnection,
    Event,
    Ping,
    RejectConnection,
    Request,
    TextMessage,
)
from wsproto.utilities import LocalProtocolError, RemoteProtocolError

TARGET: Final = "/socket.io/?EIO=4&transport=websocket"
SWITCHING_PROTOCOLS: Final = 101
NO_WEBSOCKET: Final = 0


class WebSocket:
    """One WebSocket as a page of this host opens it."""

    def __init__(self, host: str, cookie: str = "") -> None:
        self.status: int | None = None
        """The status of the answer to the handshake, once it is there; 0 if it made no sense."""
        self.closed = False
        """Whether the other end has said goodbye, or broken the protocol."""
        self._protocol = WSConnection(ConnectionType.CLIENT)
        self._reply = self._protocol.send(_request(host, cookie))
        self._parts: list[str] = []

    def to_send(self) -> bytes:
        """The bytes that are due beside messages: the handshake, the answer to a ping."""
        due, self._reply = self._reply, b""
        return due

    def message(self, text: str) -> bytes:
        """A message as bytes; none once the other end has said goodbye."""
        try:
            return self._protocol.send(TextMessage(data=text))
        except LocalProtocolError:
            return b""

    def feed(self, data: bytes) -> Iterator[str]:
        """The messages that these bytes complete."""
        try:
            self._protocol.receive_data(data)
            for event in self._protocol.events():
                yield from self._take(event)
        except RemoteProtocolError:
            self.status, self.closed = self.status or NO_WEBSOCKET, True

    def _take(self, event: Event) -> Iterator[str]:
        match event:
            case TextMessage(data=part, message_finished=finished):
                self._parts.append(part)
                if finished:
                    yield "".join(self._parts)
                    self._parts.clear()
            case AcceptConnection():
                self.status = SWITCHING_PROTOCOLS
            case RejectConnection(status_code=status):
                self.status = status
            case Ping():
                self._reply += self._protocol.send(event.response())
            case CloseConnection():
                self.closed = True


def _request(host: str, cookie: str) -> Request:
    headers = [(b"Origin", f"http://{host}".encode()), *([(b"Cookie", cookie.encode())] if cookie else [])]
    return Request(host=host, target=TARGET, extra_headers=headers)
