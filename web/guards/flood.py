"""One phone may not stop the room: a bucket per socket, junk refused, and no sockets that only sit there.

It stands at Engine.IO's message hook, before anything is parsed. Whoever goes over the rate is told so (and
sends again, as for any lost answer); whoever goes on is disconnected.
"""

from collections.abc import Callable
from typing import Any, Final, Protocol

from web.guards.buckets import TokenBucket
from web.guards.frames import Frame, Shape, acknowledgement, read, refusal
from web.strict_json import BadJson, dumps

PER_SECOND: Final = 20.0
BURST: Final = 60.0
LIMIT_OVER: Final = 200.0
# Seconds in which a socket must have joined a namespace.
JOIN_WITHIN: Final = 10.0

MALFORMED: Final = dumps({"ok": False, "code": "malformed", "retry": False})
TOO_FAST: Final = dumps({"ok": False, "code": "too_fast", "retry": True})
NOT_JOINED: Final = dumps({"message": "malformed"})


class Cancellable(Protocol):
    """Something that was to happen later."""

    def cancel(self) -> None:
        """Forget it."""


class Flood:
    """Guards the sockets of one Socket.IO server; `attach` puts it in place."""

    def __init__(
        self,
        server: Any,
        *,
        clock: Callable[[], float],
        later: Callable[[float, Callable[[], None]], Cancellable],
        drop: Callable[[str], object],
    ) -> None:
        self._manager, self._eio = server.manager, server.eio
        self._clock, self._later, self._drop = clock, later, drop
        self._buckets: dict[str, TokenBucket] = {}
        self._deadlines: dict[str, Cancellable] = {}
        self._inner: dict[str, Callable[..., Any]] = dict(self._eio.handlers)

    def attach(self) -> None:
        """Take the place of the server's own three Engine.IO handlers, and call them from here."""
        self._eio.on("connect", self.connected)
        self._eio.on("message", self.received)
        self._eio.on("disconnect", self.gone)

    def connected(self, sid: str, environ: dict[str, Any]) -> Any:
        """Give a new socket its bucket and its deadline."""
        self._buckets[sid] = TokenBucket(PER_SECOND, BURST, self._clock)
        self._deadlines[sid] = self._later(JOIN_WITHIN, lambda: self._expel_idle(sid))
        return self._inner["connect"](sid, environ)

    def received(self, sid: str, data: object) -> None:
        """Pass a frame on, or refuse it."""
        bucket = self._buckets.get(sid)
        if bucket is None:  # being disconnected; these were still in the pipe
            return
        left = bucket.take()
        if left < -LIMIT_OVER:
            self._expel(sid)
        elif left < 0:
            self._refuse(sid, read(data), TOO_FAST)
        else:
            self._pass_on(sid, data)

    def gone(self, sid: str, reason: str) -> Any:
        """Forget a socket."""
        self._forget(sid)
        return self._inner["disconnect"](sid, reason)

    def _pass_on(self, sid: str, data: object) -> None:
        frame = read(data)
        if frame.shape is Shape.JUNK:
            self._refuse(sid, frame, MALFORMED)
            return
        try:
            self._inner["message"](sid, data)
        except BadJson:
            self._refuse(sid, frame, MALFORMED)

    def _refuse(self, sid: str, frame: Frame, content: str) -> None:
        if frame.shape is Shape.CONNECT:
            self._eio.send(sid, refusal(frame, NOT_JOINED))
        elif frame.number is not None:
            self._eio.send(sid, acknowledgement(frame, content))

    def _expel_idle(self, sid: str) -> None:
        namespaces = list(self._manager.get_namespaces())
        if not any(self._manager.sid_from_eio_sid(sid, namespace) for namespace in namespaces):
            self._expel(sid)

    def _expel(self, sid: str) -> None:
        self._forget(sid)
        self._drop(sid)

    def _forget(self, sid: str) -> None:
        self._buckets.pop(sid, None)
        deadline = self._deadlines.pop(sid, None)
        if deadline is not None:
            deadline.cancel()
