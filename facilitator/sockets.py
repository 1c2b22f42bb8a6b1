"""Consoles and projectors: the namespaces `/facilitator` (signed in) and `/screen` (the join code is enough)."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from secrets import token_hex
from typing import Annotated, Any, Literal, TypeAlias

from pydantic import Field, TypeAdapter
from socketio.exceptions import ConnectionRefusedError as Refuse  # the built-in of this name would silently accept
from sqlalchemy.exc import SQLAlchemyError

from facilitator.signin import Visit
from facilitator.watchers import Watchers
from game.actors import Facilitator
from game.commands import AddEntry, Command, PeopleCommand, PhaseCommand, RoomCommand, WallCommand
from game.commands import DropEntry as Drop
from game.commands import MoveEntry as Move
from game.refusal import Refused
from game.settings import RunSheetEntry
from game.text import STRICT
from game.views import console_view, people_view, screen_view
from web import runtime
from web.guards.attempts import Attempts, TooManyAttempts
from web.publisher import FACILITATOR, SCREEN
from web.sessions import Room, Sessions
from web.turn import Table
from web.wire import MALFORMED, Envelope, Malformed, Parser, acknowledgement, refused

SignedIn: TypeAlias = Callable[[dict[str, Any]], Visit | None]
"""WSGI environment → the sign-in, or None."""
Holds: TypeAlias = Callable[[Visit], bool]
"""Whether a sign-in has not been ended since."""
FindCard: TypeAlias = Callable[[str], RunSheetEntry | None]
"""`deck-id/card-id` → the card as an entry, not yet with an id of its own; raises Refused."""

SIGNED_OUT = refused("signed_out", "You are signed out.", retry=False)


@dataclass(frozen=True, kw_only=True)
class AddCard:
    """Put a card of the library on the run sheet; `card` is `deck-id/card-id`."""

    __pydantic_config__ = STRICT
    kind: Literal["add_card"]
    card: str
    place: int
    minutes: float | None


ConsoleCommand: TypeAlias = PhaseCommand | RoomCommand | PeopleCommand | WallCommand | Move | Drop | AddCard
CONSOLE_COMMAND: Parser[Envelope[ConsoleCommand]] = Parser(
    TypeAdapter(Envelope[Annotated[ConsoleCommand, Field(discriminator="kind")]])
)


class ScreenSockets(Watchers):
    """The projector: it shows nothing private, so the join code is enough."""

    namespace = SCREEN

    def __init__(self, server: Any, sessions: Sessions, clock: Callable[[], int], seconds: Callable[[], float]) -> None:
        super().__init__(server, sessions, clock)
        self._codes = Attempts(seconds)

    def _admit(self, sid: str, environ: dict[str, Any]) -> None:
        try:
            self._codes.check(sid, environ.get("REMOTE_ADDR", ""))
        except TooManyAttempts as error:
            raise Refuse("too_many_attempts") from error

    def _wrong_code(self, sid: str, environ: dict[str, Any]) -> None:
        # By socket: a phone that guesses at the same address must not keep the projector out.
        self._codes.wrong(sid, environ.get("REMOTE_ADDR", ""))

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
        holds: Holds,
        find_card: FindCard,
    ) -> None:
        super().__init__(server, sessions, clock)
        self._signed_in, self._holds, self._find_card = signed_in, holds, find_card

    def register(self) -> None:
        """Put the handlers on the server."""
        super().register()
        self._on("command", self.command)

    def command(self, sid: str, data: object = None, *rest: object) -> dict[str, Any]:
        """A command of a facilitator; exactly one acknowledgement."""
        watcher = self._watchers.get(sid)
        if watcher is None or watcher.visit is None or rest:
            return MALFORMED
        try:
            envelope = CONSOLE_COMMAND(data)
        except Malformed:
            return MALFORMED
        if not self._stays(watcher.visit):
            return SIGNED_OUT
        return self._obey(watcher.room, Facilitator(str(watcher.visit.account)), envelope)

    def look(self, sid: str, *rest: object) -> dict[str, Any]:
        """The views, whole, for somebody who is still signed in."""
        watcher = self._watchers.get(sid)
        if watcher and watcher.visit and not self._stays(watcher.visit):
            return SIGNED_OUT
        return super().look(sid, *rest)

    def _greet(self, sid: str, room: Room) -> None:
        super()._greet(sid, room)
        if room.publisher.trouble:
            self._server.emit("notice", room.publisher.trouble, namespace=FACILITATOR, to=sid)

    def left(self, visit: Visit) -> None:
        """Somebody signed out here, or everywhere."""
        self._end(visit)
        self.sweep()

    def sweep(self) -> None:
        """Disconnect the consoles of everybody who was signed out, also by the command line."""
        for visit in {watcher.visit for watcher in self._watchers.values() if watcher.visit}:
            self._stays(visit)

    def _stays(self, visit: Visit) -> bool:
        """Whether a sign-in holds; if it does not, its consoles are disconnected."""
        try:
            holds = self._holds(visit)
        except SQLAlchemyError:  # nobody is thrown out by a full disk: the command itself will say so
            return True
        if not holds:
            self._end(visit)
        return holds

    def _end(self, visit: Visit) -> None:
        for sid in [sid for sid, watcher in self._watchers.items() if watcher.visit == visit]:
            self.disconnect(sid)
            runtime.spawn(self._server.disconnect, sid, namespace=self.namespace)

    def _obey(self, room: Room, actor: Facilitator, envelope: Envelope[ConsoleCommand]) -> dict[str, Any]:
        try:
            command = self._resolve(envelope.command)
        except Refused as reason:
            return refused(reason.code, reason.sentence, reason.retry)
        if command is None:
            return refused("no_such_card", "That card is not in the library.", retry=False)
        return acknowledgement(room.live.ask(actor, envelope.id, command))

    def _resolve(self, command: ConsoleCommand) -> Command | None:
        """The rules' command; None for a card that is not in the library. Raises Refused."""
        return self._add(command) if isinstance(command, AddCard) else command

    def _add(self, command: AddCard) -> AddEntry | None:
        entry = self._find_card(command.card)
        if entry is None:
            return None
        minutes = entry.minutes if command.minutes is None else command.minutes
        return AddEntry(
            kind="add_entry", entry=replace(entry, id=f"e{token_hex(4)}", minutes=minutes), place=command.place
        )

    def _admit(self, sid: str, environ: dict[str, Any]) -> Visit:
        visit = self._signed_in(environ)
        if visit is None:
            raise Refuse("signed_out")
        return visit

    def _see(self, table: Table, present: frozenset[str]) -> dict[str, object]:
        session, version = table.session, table.version
        return {
            "console": console_view(session, version, self._clock(), present),
            "people": people_view(session, version, present),
        }
