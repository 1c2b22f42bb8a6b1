"""WebSocket frames, no more of them than a phone needs: masked texts out, whole messages in.

The mask is all zeros, which is legal and leaves the text as it is: a thousand phones live in one process.
"""

import base64
import secrets
from collections.abc import Iterator
from enum import IntEnum
from typing import Final

MASKED: Final = 0x80
WHOLE: Final = 0x80
ZEROS: Final = bytes(4)


class Opcode(IntEnum):
    """What a frame carries."""

    TEXT = 1
    BINARY = 2
    CLOSE = 8
    PING = 9
    PONG = 10


def handshake(host: str, cookie: str = "") -> bytes:
    """The request that opens a WebSocket to Socket.IO, as a page of this host makes it."""
    key = base64.b64encode(secrets.token_bytes(16)).decode()
    lines = [
        "GET /socket.io/?EIO=4&transport=websocket HTTP/1.1",
        f"Host: {host}",
        f"Origin: http://{host}",
        "Upgrade: websocket",
        "Connection: Upgrade",
        "Sec-WebSocket-Version: 13",
        f"Sec-WebSocket-Key: {key}",
        *([f"Cookie: {cookie}"] if cookie else []),
    ]
    return ("\r\n".join(lines) + "\r\n\r\n").encode()


def frame(message: bytes, opcode: Opcode = Opcode.TEXT) -> bytes:
    """A frame as clients send it."""
    size = len(message)
    if size < 126:
        head = bytes((WHOLE | opcode, MASKED | size))
    elif size < 65_536:
        head = bytes((WHOLE | opcode, MASKED | 126)) + size.to_bytes(2)
    else:
        head = bytes((WHOLE | opcode, MASKED | 127)) + size.to_bytes(8)
    return head + ZEROS + message


class FrameReader:
    """Cuts a server's bytes into frames, after the end of the answer to the handshake."""

    def __init__(self) -> None:
        self._bytes = bytearray()
        self.status: int | None = None
        """The status of the answer to the handshake, once it is there."""

    def feed(self, data: bytes) -> Iterator[tuple[Opcode, bytes]]:
        """The frames that these bytes complete."""
        self._bytes += data
        if self.status is None and not self._answered():
            return
        while (found := self._next()) is not None:
            yield found

    def _answered(self) -> bool:
        end = self._bytes.find(b"\r\n\r\n")
        if end < 0:
            return False
        self.status = int(self._bytes[9:12])
        del self._bytes[: end + 4]
        return True

    def _next(self) -> tuple[Opcode, bytes] | None:
        got = self._bytes
        if len(got) < 2:
            return None
        start, size = 2, got[1]
        if size > 125:
            start = 4 if size == 126 else 10
            size = int.from_bytes(got[2:start])
        if len(got) < start + size:
            return None
        opcode, message = Opcode(got[0] & 15), bytes(got[start : start + size])
        del got[: start + size]
        return opcode, message
