"""Keeps one phone's bytes from becoming everybody's wait: no compression, and a meter on every WebSocket.

Browsers offer permessage-deflate and eventlet accepts it (90 kB per phone, half as much CPU again per message);
it is refused by not hearing the offer. The meter slows down who sends too much below the level of messages
(pings, endless fragments), where no limit of Engine.IO reaches: TCP then makes the sender wait, and nobody else.
"""

from collections.abc import Callable, Iterable
from typing import Any, Final
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from web.guards.buckets import TokenBucket

# In bytes; every read costs some more, so that tiny frames are not free. A message is read in three steps.
BYTES_PER_SECOND: Final = 32_000
BURST_BYTES: Final = 400_000
COST_PER_READ: Final = 64


class MeteredSocket:
    """A green socket that reads no faster than its bucket allows."""

    def __init__(self, sock: Any, bucket: TokenBucket, sleep: Callable[[float], None]) -> None:
        self._sock, self._bucket, self._sleep = sock, bucket, sleep
        self._is_closed = False
        self.sendall = sock.sendall  # straight through: every frame goes this way

    def __getattr__(self, name: str) -> Any:
        return getattr(self._sock, name)

    def recv(self, size: int) -> bytes:
        """Read, then wait if that was too much; after `close` there is nothing more, whatever has arrived."""
        data: bytes = b"" if self._is_closed else self._sock.recv(size)
        if self._bucket.take(COST_PER_READ + len(data)) < 0 and data:
            self._sleep(self._bucket.wait(0))
        return data

    def close(self) -> None:
        """Close. A green socket's own `recv` would still read all that a flood has left in the pipe."""
        self._is_closed = True
        self._sock.close()


class MeteredInput:
    """Stands in for eventlet's request input, of which a WebSocket takes nothing but the socket."""

    def __init__(self, sock: MeteredSocket) -> None:
        self._sock = sock

    def get_socket(self) -> MeteredSocket:
        """Return the metered socket."""
        return self._sock


class WireGuard:
    """WSGI: hands WebSockets on uncompressed and metered; other requests pass unchanged."""

    def __init__(self, app: WSGIApplication, clock: Callable[[], float], sleep: Callable[[float], None]) -> None:
        self._app, self._clock, self._sleep = app, clock, sleep

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        environ.pop("HTTP_SEC_WEBSOCKET_EXTENSIONS", None)
        if environ.get("HTTP_UPGRADE", "").lower() == "websocket" and "eventlet.input" in environ:
            bucket = TokenBucket(BYTES_PER_SECOND, BURST_BYTES, self._clock)
            sock = environ["eventlet.input"].get_socket()
            environ["eventlet.input"] = MeteredInput(MeteredSocket(sock, bucket, self._sleep))
        return self._app(environ, start_response)
