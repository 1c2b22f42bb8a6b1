"""How Socket.IO is set up for a big room: each setting replaces a default that failed there.

Register handlers on `.server` (`socketio.server.on(...)`): Flask-SocketIO's own decorator builds a request
context per message, which doubles what an answer costs.
"""

import contextlib
import time
from collections.abc import Callable, Collection
from typing import Any, Final

from engineio.payload import Payload
from flask import Flask
from flask_socketio import SocketIO

from web import runtime, strict_json
from web.guards.flood import BURST, Flood

# Bytes in one message, whichever way it comes.
MAX_MESSAGE: Final = 16 * 1024
PING_INTERVAL: Final = 10
PING_TIMEOUT: Final = 8
# Seconds for which a socket that is being disconnected may take to read what is left for it.
LAST_WORDS: Final = 20.0

OriginAllowed = Callable[[str | None, dict[str, Any]], bool]


def settings(namespaces: Collection[str], origin_allowed: OriginAllowed) -> dict[str, Any]:
    """Return the arguments for SocketIO, Socket.IO's and Engine.IO's together."""
    return {
        "async_mode": runtime.ASYNC_MODE,  # never the one that happens to be installed
        "async_handlers": False,  # a phone's messages stay in order, and wait for each other
        "always_connect": False,  # nobody is in before the connect handler has agreed
        "namespaces": list(namespaces),  # without this anybody may sit in "/"
        "cors_allowed_origins": origin_allowed,  # an empty list would let every origin in
        "json": strict_json,
        "transports": ["websocket", "polling"],
        "ping_interval": PING_INTERVAL,
        "ping_timeout": PING_TIMEOUT,
        "max_http_buffer_size": MAX_MESSAGE,
        "http_compression": True,
        "manage_session": False,
        "cookie": None,
        "logger": False,
        "engineio_logger": False,
    }


def make_socketio(app: Flask, namespaces: Collection[str], origin_allowed: OriginAllowed, **overrides: Any) -> SocketIO:
    """Return the app's SocketIO, guarded; `overrides` are for tests (`async_mode`) and a `message_queue`."""
    socketio = SocketIO(app, **(settings(namespaces, origin_allowed) | overrides))
    # A phone on long polling sends its whole outbox in one request; from the 17th message on it would be lost.
    Payload.max_decode_packets = int(BURST)
    guard(socketio.server)
    return socketio


def guard(server: Any, clock: Callable[[], float] = time.monotonic) -> None:
    """Put the flood guard in front of a Socket.IO server."""

    def later(seconds: float, fn: Callable[[], None]) -> runtime.Task[None]:
        return runtime.spawn_after(seconds, fn)

    Flood(server, clock=clock, later=later, drop=lambda sid: runtime.spawn(_drop, server.eio, sid)).attach()


def _drop(eio: Any, sid: str) -> None:
    """Disconnect a socket; one that reads nothing any more must not keep us waiting for ever."""
    with contextlib.suppress(TimeoutError), runtime.at_most(LAST_WORDS):
        eio.disconnect(sid)
