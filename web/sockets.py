"""Phones: the namespace `/player`. A handler is parse → ask → answer; what a phone may do is what stands here."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from socketio.exceptions import ConnectionRefusedError as Refuse  # the built-in of this name would silently accept
from sqlalchemy.exc import SQLAlchemyError

from game.actors import Newcomer
from game.commands import AskForSeat, Join, PlayerCommand, ReclaimSeat
from game.views import MeView, RoomView, TableView, keepsake_view, me_view, room_view
from web import runtime
from web.guards.attempts import Allowance, Attempts, Ledger, TooManyAttempts
from web.log import NoSuchLog
from web.publisher import PLAYER, reason_without_seat
from web.serving import Settling
from web.sessions import Room, Sessions
from web.table_views import table_of
from web.turn import Table
from web.wire import MALFORMED, PLAYER_AUTH, PLAYER_COMMAND, Malformed, acknowledgement, refused, seal

PACE = Allowance(tries=60, seconds_each=0.1)
"""Commands that one token may send, whichever socket it uses."""
CROWD = Allowance(tries=1500, seconds_each=0.1)
"""Seats that one address may take: a venue is one address, and a laptop with a script is one too."""
QUESTIONS = Allowance(tries=30, seconds_each=10)
"""Requests to be let in that one address may make."""
SEAT_GUESSES = Allowance(tries=60, seconds_each=5)
"""Wrong seat codes that one address may try."""
UNREADABLE = refused("not_saved", "The session cannot be read just now. It is tried again by itself.", retry=True)
TOO_FAST = refused("too_fast", "That was a lot at once. It is sent again by itself.", retry=True)


@dataclass(frozen=True)
class _Phone:
    """A connected phone: its room, the hash of its token, the address it comes from."""

    room: Room
    code: str
    token: str
    address: str


@dataclass(frozen=True)
class _Views:
    """What a phone sees; without a seat the reason why it has none."""

    room: RoomView
    me: MeView | None = None
    table: TableView | None = None
    reason: str | None = None

    def greeting(self) -> Iterable[tuple[str, object]]:
        """The events that tell it to a phone that has just connected."""
        yield "room", self.room
        yield ("me", self.me) if self.me else ("seatless", {"reason": self.reason})
        if self.table:
            yield "table", self.table


class PlayerSockets:
    """The handlers of `/player`."""

    def __init__(
        self,
        server: Any,
        sessions: Sessions,
        settling: Settling,
        clock: Callable[[], int],
        seconds: Callable[[], float],
    ) -> None:
        self._server, self._sessions, self._settling = server, sessions, settling
        self._clock = clock
        self._codes, self._seats = Attempts(seconds), Attempts(seconds, address=SEAT_GUESSES)
        self._crowds, self._questions, self._pace = (Ledger(one, seconds) for one in (CROWD, QUESTIONS, PACE))
        self._phones: dict[str, _Phone] = {}

    def register(self) -> None:
        """Put the handlers on the server."""
        on = self._server.on
        on("connect", self.connect, namespace=PLAYER)
        on("disconnect", self.disconnect, namespace=PLAYER)
        on("command", self.command, namespace=PLAYER)
        on("look", self.look, namespace=PLAYER)
        on("keepsake", self.keepsake, namespace=PLAYER)
        on("*", self.unknown, namespace=PLAYER)

    def connect(self, sid: str, environ: dict[str, Any], auth: object = None) -> None:
        """Let a phone in that knows the code; the newest connection of a token takes over."""
        phone = self._recognise(auth, environ.get("REMOTE_ADDR", ""))
        self._phones[sid] = phone
        self._server.enter_room(sid, phone.code, namespace=PLAYER)
        before = phone.room.publisher.phones.arrive(phone.token, sid)
        if before:
            self._take_over(before)
        self._settling.arrived()
        phone.room.publisher.presence_changed()
        runtime.spawn(self._greet, sid, phone)

    def disconnect(self, sid: str, reason: object = None) -> None:
        """A phone is gone; its seat stays."""
        phone = self._phones.pop(sid, None)
        if phone and phone.room.publisher.phones.leave(phone.token, sid):
            phone.room.publisher.presence_changed()

    def command(self, sid: str, data: object = None, *rest: object) -> dict[str, Any]:
        """A command of a phone; exactly one acknowledgement."""
        phone = self._phones.get(sid)
        if phone is None or rest:
            return MALFORMED
        try:
            envelope = PLAYER_COMMAND(data)
        except Malformed:
            return MALFORMED
        if self._pace.take(phone.token) < 0:
            return TOO_FAST
        try:
            self._admit(phone, envelope.command)
        except TooManyAttempts as error:
            return refused("too_many_attempts", str(error), retry=False)
        answer = self._ask(phone, envelope.id, envelope.command)
        if answer.get("code") == "no_such_seat":
            self._seats.wrong(phone.token, phone.address)
        return answer

    def look(self, sid: str, *_: object) -> dict[str, Any]:
        """The phone's views, whole."""
        phone = self._phones.get(sid)
        if phone is None:
            return MALFORMED
        try:
            seen = phone.room.live.read(lambda table: self._views(table, phone))
        except (NoSuchLog, SQLAlchemyError):
            return UNREADABLE
        return {"ok": True, "room": seen.room, "me": seen.me, "table": seen.table, "reason": seen.reason}

    def keepsake(self, sid: str, *_: object) -> dict[str, Any]:
        """What the end page needs, for somebody who has a seat."""
        phone = self._phones.get(sid)
        if phone is None:
            return MALFORMED
        try:
            made = phone.room.live.read(lambda table: _keepsake(table, phone.token))
        except (NoSuchLog, SQLAlchemyError):
            return UNREADABLE
        return {"ok": True, "keepsake": made} if made else refused("no_seat", "You have no seat here.", retry=False)

    def unknown(self, event: str, sid: str, *_: object) -> dict[str, Any]:
        """Anything else."""
        return MALFORMED

    def _recognise(self, auth: object, address: str) -> _Phone:
        try:
            said = PLAYER_AUTH(auth)
            self._codes.check(said.token, address)
        except Malformed as error:
            raise Refuse("malformed") from error
        except TooManyAttempts as error:
            raise Refuse("too_many_attempts") from error
        room = self._sessions.find(said.code)
        if room is None:
            self._codes.wrong(said.token, address)
            raise Refuse("no_such_session")
        return _Phone(room, said.code, seal(said.code, said.token), address)

    def _take_over(self, socket: str) -> None:
        self._server.emit("taken_over", {}, namespace=PLAYER, to=socket)
        self._phones.pop(socket, None)
        runtime.spawn(self._server.disconnect, socket, namespace=PLAYER)

    def _greet(self, sid: str, phone: _Phone) -> None:
        try:
            seen = phone.room.live.read(lambda table: self._views(table, phone))
        except (NoSuchLog, SQLAlchemyError):
            return  # the phone asks again by itself
        if self._phones.get(sid) is not phone:
            return
        for event, data in seen.greeting():
            self._server.emit(event, data, namespace=PLAYER, to=sid)

    def _views(self, table: Table, phone: _Phone) -> _Views:
        session = table.session
        participant = session.tokens.get(phone.token)
        phone.room.publisher.phones.seat(phone.token, participant)
        room = room_view(session, table.version, self._clock())
        if participant is None:
            return _Views(room, reason=reason_without_seat(session, phone.token))
        return _Views(room, me_view(session, table.version, participant), table_of(table, participant))

    def _admit(self, phone: _Phone, command: PlayerCommand) -> None:
        """Limit what fills the room or guesses at seats; raises TooManyAttempts."""
        if isinstance(command, ReclaimSeat):
            self._seats.check(phone.token, phone.address)
        elif isinstance(command, Join | AskForSeat):
            limit = self._crowds if isinstance(command, Join) else self._questions
            limit.spend(phone.address)

    def _ask(self, phone: _Phone, command_id: str, command: Any) -> dict[str, Any]:
        answer = phone.room.live.ask(Newcomer(phone.token), command_id, command)
        if answer.me:
            phone.room.publisher.phones.seat(phone.token, answer.me.participant)
        return acknowledgement(answer)


def _keepsake(table: Table, token: str) -> object:
    return keepsake_view(table.session, table.version) if token in table.session.tokens else None
