"""What consoles and projectors have in common: they watch one session's views."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from socketio.exceptions import ConnectionRefusedError as Refuse  # the built-in of this name would silently accept
from sqlalchemy.exc import SQLAlchemyError

from facilitator.signin import Visit
from web import runtime
from web.log import NoSuchLog
from web.sessions import Room, Sessions
from web.sockets import UNREADABLE
from web.turn import Table
from web.wire import MALFORMED, WATCHER_AUTH, Malformed


@dataclass(frozen=True)
class Watcher:
    """A connected console or projector; `visit` is the sign-in of whoever sits at a console."""

    room: Room
    visit: Visit | None = None


class Watchers:
    """The handlers of one namespace of watchers."""

    namespace: str

    def __init__(self, server: Any, sessions: Sessions, clock: Callable[[], int]) -> None:
        self._server, self._sessions, self._clock = server, sessions, clock
        self._watchers: dict[str, Watcher] = {}

    def register(self) -> None:
        """Put the handlers on the server."""
        self._on("connect", self.connect)
        self._on("disconnect", self.disconnect)
        self._on("look", self.look)
        self._on("*", self.unknown)

    def connect(self, sid: str, environ: dict[str, Any], auth: object = None) -> None:
        """Let somebody watch."""
        try:
            code = WATCHER_AUTH(auth).code
        except Malformed as error:
            raise Refuse("malformed") from error
        visit = self._admit(sid, environ)
        room = self._sessions.find(code)
        if room is None:
            self._wrong_code(sid, environ)
            raise Refuse("no_such_session")
        self._watchers[sid] = Watcher(room, visit)
        self._server.enter_room(sid, code, namespace=self.namespace)
        room.publisher.watching[self.namespace] += 1
        runtime.spawn(self._greet, sid, room)

    def disconnect(self, sid: str, reason: object = None) -> None:
        """A console or projector is gone."""
        watcher = self._watchers.pop(sid, None)
        if watcher:
            watcher.room.publisher.watching[self.namespace] -= 1

    def look(self, sid: str, *_: object) -> dict[str, Any]:
        """The views, whole."""
        watcher = self._watchers.get(sid)
        if watcher is None:
            return MALFORMED
        try:
            return {"ok": True, **self._views(watcher.room)}
        except (NoSuchLog, SQLAlchemyError):
            return UNREADABLE

    def unknown(self, event: str, sid: str, *_: object) -> dict[str, Any]:
        """Anything else."""
        return MALFORMED

    def _greet(self, sid: str, room: Room) -> None:
        with suppress(NoSuchLog, SQLAlchemyError):  # whoever watches asks again by itself
            for event, view in self._views(room).items():
                self._server.emit(event, view, namespace=self.namespace, to=sid)

    def _views(self, room: Room) -> dict[str, object]:
        return room.live.read(lambda table: self._see(table, room.publisher.phones.present(table.session)))

    def _on(self, event: str, handler: Callable[..., Any]) -> None:
        self._server.on(event, handler, namespace=self.namespace)

    def _admit(self, sid: str, environ: dict[str, Any]) -> Visit | None:
        raise NotImplementedError

    def _wrong_code(self, sid: str, environ: dict[str, Any]) -> None:
        """Count a guess."""

    def _see(self, table: Table, present: frozenset[str]) -> dict[str, object]:
        raise NotImplementedError
