"""Consoles and projectors: the namespaces `/facilitator` (signed in) and `/screen` (the join code is enough)."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from secrets import token_hex
from typing import Annotated, Any, Literal, TypeAlias

from pydantic import Field, TypeAdapter
from socketio.exceptions import ConnectionRefusedError as Refuse  # the built-in of this name would silently accept

from game.actors import Facilitator
from game.commands import AddEntry, Command, PeopleCommand, PhaseCommand, RoomCommand
from game.commands import DropEntry as Drop
from game.commands import MoveEntry as Move
from game.settings import RunSheetEntry
from game.text import STRICT
from game.views import console_view, people_view, screen_view
from web import runtime
from web.guards.attempts import Attempts, TooManyAttempts
from web.publisher import FACILITATOR, SCREEN
from web.sessions import Room, Sessions
from web.turn import Table
from web.wire import MALFORMED, WATCHER_AUTH, Envelope, Malformed, Parser, acknowledgement, refused

SignedIn: TypeAlias = Callable[[dict[str, Any]], str | None]
"""WSGI environment → the facilitator's id, or None."""
FindCard: TypeAlias = Callable[[str], RunSheetEntry | None]
"""`deck-id/card-id` → the card as an entry, not yet with an id of its own."""


@dataclass(frozen=True, kw_only=True)
class AddCard:
    """Put a card of the library on the run sheet; `card` is `deck-id/card-id`."""

    __pydantic_config__ = STRICT
    kind: Literal["add_card"]
    card: str
    place: int
    minutes: float | None


ConsoleCommand: TypeAlias = PhaseCommand | RoomCommand | PeopleCommand | Move | Drop | AddCard
CONSOLE_COMMAND: Parser[Envelope[ConsoleCommand]] = Parser(
    TypeAdapter(Envelope[Annotated[ConsoleCommand, Field(discriminator="kind")]])
)


@dataclass(frozen=True)
class _Watcher:
    """A connected console or projector."""

    room: Room
    code: str
    actor: Facilitator | None = None


class Watchers:
    """What consoles and projectors have in common: they watch one session's views."""

    namespace: str

    def __init__(self, server: Any, sessions: Sessions, clock: Callable[[], int]) -> None:
        self._server, self._sessions, self._clock = server, sessions, clock
        self._watchers: dict[str, _Watcher] = {}

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
        actor = self._admit(environ, code)
        room = self._sessions.find(code)
        if room is None:
            self._wrong_code(environ)
            raise Refuse("no_such_session")
        self._watchers[sid] = _Watcher(room, code, actor)
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
        return {"ok": True, **self._views(watcher.room)} if watcher else MALFORMED

    def unknown(self, event: str, sid: str, *_: object) -> dict[str, Any]:
        """Anything else."""
        return MALFORMED

    def _greet(self, sid: str, room: Room) -> None:
        for event, view in self._views(room).items():
            self._server.emit(event, view, namespace=self.namespace, to=sid)

    def _views(self, room: Room) -> dict[str, object]:
        return room.live.read(lambda table: self._see(table, room.publisher.phones.present(table.session)))

    def _on(self, event: str, handler: Callable[..., Any]) -> None:
        self._server.on(event, handler, namespace=self.namespace)

    def _admit(self, environ: dict[str, Any], code: str) -> Facilitator | None:
        raise NotImplementedError

    def _wrong_code(self, environ: dict[str, Any]) -> None:
        """Count a guess."""

    def _see(self, table: Table, present: frozenset[str]) -> dict[str, object]:
        raise NotImplementedError


class ScreenSockets(Watchers):
    """The projector: it shows nothing private, so the join code is enough."""

    namespace = SCREEN

    def __init__(self, server: Any, sessions: Sessions, clock: Callable[[], int], seconds: Callable[[], float]) -> None:
        super().__init__(server, sessions, clock)
        self._codes = Attempts(seconds)

    def _admit(self, environ: dict[str, Any], code: str) -> None:
        address = environ.get("REMOTE_ADDR", "")
        try:
            self._codes.check(address, address)
        except TooManyAttempts as error:
            raise Refuse("too_many_attempts") from error

    def _wrong_code(self, environ: dict[str, Any]) -> None:
        address = environ.get("REMOTE_ADDR", "")
        self._codes.wrong(address, address)

    def _see(self, table: Table, present: frozenset[str]) -> dict[str, object]:
        return {"screen": screen_view(table.session, table.version, self._clock(), present)}


class ConsoleSockets(Watchers):
    """The console: signed-in facilitators only. Any facilitator of the installation sees all its sessions."""

    namespace = FACILITATOR

    def __init__(
        self,
        server: Any,
        sessions: Sessions,
        clock: Callable[[], int],
        signed_in: SignedIn,
        find_card: FindCard,
    ) -> None:
        super().__init__(server, sessions, clock)
        self._signed_in, self._find_card = signed_in, find_card

    def register(self) -> None:
        """Put the handlers on the server."""
        super().register()
        self._on("command", self.command)

    def command(self, sid: str, data: object = None, *rest: object) -> dict[str, Any]:
        """A command of a facilitator; exactly one acknowledgement."""
        watcher = self._watchers.get(sid)
        if watcher is None or watcher.actor is None or rest:
            return MALFORMED
        try:
            envelope = CONSOLE_COMMAND(data)
        except Malformed:
            return MALFORMED
        command = self._resolve(envelope.command)
        if command is None:
            return refused("no_such_card", "That card is not in the library.", retry=False)
        return acknowledgement(watcher.room.live.ask(watcher.actor, envelope.id, command))

    def _resolve(self, command: ConsoleCommand) -> Command | None:
        """The rules' command; None for a card that is not in the library."""
        return self._add(command) if isinstance(command, AddCard) else command

    def _add(self, command: AddCard) -> AddEntry | None:
        entry = self._find_card(command.card)
        if entry is None:
            return None
        minutes = entry.minutes if command.minutes is None else command.minutes
        return AddEntry(
            kind="add_entry", entry=replace(entry, id=f"e{token_hex(4)}", minutes=minutes), place=command.place
        )

    def _admit(self, environ: dict[str, Any], code: str) -> Facilitator:
        facilitator = self._signed_in(environ)
        if facilitator is None:
            raise Refuse("signed_out")
        return Facilitator(facilitator)

    def _see(self, table: Table, present: frozenset[str]) -> dict[str, object]:
        session, version = table.session, table.version
        return {
            "console": console_view(session, version, self._clock(), present),
            "people": people_view(session, version, present),
        }
