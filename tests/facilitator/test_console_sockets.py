"""Consoles end when their sign-in does, and nobody at the same address can keep a projector out."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event
from typing import Any

import pytest
import socketio
from socketio.exceptions import ConnectionRefusedError as Refuse

from facilitator.app import Rolecall
from facilitator.signin import Visit
from facilitator.sockets import ConsoleSockets, ScreenSockets
from game.refusal import Refused
from tests.facilitator.evening import Evening
from tests.forms import Form
from tests.game.workshops import TEA
from tests.live_server import LiveServer
from web import runtime
from web.store import Store

CODE = {"code": "482913"}
ADVANCE = {"id": "a" * 32, "command": {"kind": "advance", "stage": 1}}
ADD = {"kind": "add_card", "card": "my-deck/first", "place": 0, "minutes": None}
INGRID, OLGA = Visit(1, 100), Visit(2, 100)


@dataclass
class Switchboard:
    """A Socket.IO server that remembers whom it disconnected."""

    gone: list[str] = field(default_factory=list)
    said: list[tuple[str, str]] = field(default_factory=list)

    def on(self, event: str, handler: object, namespace: str) -> None: ...

    def enter_room(self, sid: str, room: str, namespace: str) -> None: ...

    def emit(self, event: str, view: object, namespace: str, to: str) -> None:
        self.said.append((event, to))

    def disconnect(self, sid: str, namespace: str) -> None:
        self.gone.append(sid)


@dataclass
class Consoles:
    """Consoles of two facilitators, and who of them is still signed in."""

    sockets: ConsoleSockets
    server: Switchboard
    signed_in: set[Visit]

    def gone(self) -> list[str]:
        """Who was disconnected by now."""
        runtime.sleep(0)
        return self.server.gone


@pytest.fixture
def consoles(rolecall: Rolecall, store: Store) -> Consoles:
    """Ingrid has two consoles open, Olga has one."""
    Evening(store, TEA)
    server, signed_in = Switchboard(), {INGRID, OLGA}
    sockets = ConsoleSockets(
        server, rolecall.sessions, rolecall.clock, lambda environ: environ["visit"], signed_in.__contains__, _no_card
    )
    for sid, visit in (("one", INGRID), ("two", INGRID), ("three", OLGA)):
        sockets.connect(sid, {"visit": visit}, CODE)
    return Consoles(sockets, server, signed_in)


def _no_card(reference: str) -> None:
    return None


def test_a_signed_in_console_is_obeyed(consoles: Consoles) -> None:
    assert consoles.sockets.command("one", ADVANCE)["code"] != "signed_out"
    assert consoles.gone() == []


def test_a_card_whose_picture_cannot_be_copied_is_refused_with_a_sentence(rolecall: Rolecall, store: Store) -> None:
    def full(reference: str) -> None:
        raise Refused("no_picture", "The disk is full.")

    Evening(store, TEA)
    sockets = ConsoleSockets(
        Switchboard(), rolecall.sessions, rolecall.clock, lambda environ: INGRID, lambda visit: True, full
    )
    sockets.connect("one", {}, CODE)

    answer = sockets.command("one", {"id": "a" * 32, "command": ADD})

    assert answer == {"ok": False, "code": "no_picture", "retry": False, "sentence": "The disk is full."}


@pytest.mark.parametrize("act", ["command", "look"])
def test_a_console_whose_sign_in_was_ended_gets_nothing_and_is_disconnected(consoles: Consoles, act: str) -> None:
    consoles.signed_in.remove(INGRID)

    answer = getattr(consoles.sockets, act)("one", ADVANCE)

    assert (answer["ok"], answer["code"]) == (False, "signed_out")
    assert "console" not in answer
    assert sorted(consoles.gone()) == ["one", "two"]
    assert consoles.sockets.look("two")["ok"] is False


def test_signing_out_disconnects_the_consoles_of_that_device(consoles: Consoles) -> None:
    consoles.sockets.left(INGRID)

    assert sorted(consoles.gone()) == ["one", "two"]
    assert consoles.sockets.look("three")["ok"] is True


def test_a_reset_on_the_command_line_ends_consoles_that_only_watch(consoles: Consoles) -> None:
    consoles.signed_in.clear()

    consoles.sockets.sweep()

    assert sorted(consoles.gone()) == ["one", "three", "two"]


def test_a_console_that_connects_while_nothing_is_saved_is_told_so(consoles: Consoles, rolecall: Rolecall) -> None:
    room = rolecall.sessions.find("482913")
    assert room
    room.publisher.not_saved(OSError("the disk is full"))

    consoles.sockets.connect("late", {"visit": INGRID}, CODE)
    room.live.read(lambda table: table.version)
    runtime.sleep(0)

    assert ("notice", "late") in consoles.server.said


def test_a_console_of_a_session_that_was_deleted_is_answered(consoles: Consoles, rolecall: Rolecall) -> None:
    rolecall.sessions.delete("482913")

    assert consoles.sockets.look("one")["ok"] is False
    assert consoles.sockets.command("one", ADVANCE)["code"] == "no_such_session"


def test_wrong_codes_of_others_at_the_same_address_do_not_lock_out_the_projector(
    rolecall: Rolecall, store: Store
) -> None:
    Evening(store, TEA)
    screens = ScreenSockets(Switchboard(), rolecall.sessions, rolecall.clock, lambda: 0.0)
    venue: dict[str, Any] = {"REMOTE_ADDR": "192.168.1.7"}
    for guess in range(20):
        with pytest.raises(Refuse, match="no_such_session"):
            screens.connect(f"guess {guess}", venue, {"code": f"{guess:06}"})

    screens.connect("projector", venue, CODE)

    assert "screen" in screens.look("projector")


@pytest.fixture
def server(tmp_path: Path) -> Iterator[LiveServer]:
    with LiveServer(tmp_path) as made:
        yield made


def test_signing_out_everywhere_ends_an_open_console(server: LiveServer) -> None:
    code, browser = server.open_session(), server.browser()
    console, ended = socketio.Client(reconnection=False), Event()
    console.on("disconnect", lambda *_: ended.set(), namespace="/facilitator")
    console.connect(server.url, {"Cookie": browser.cookie}, {"code": code}, namespaces=["/facilitator"])

    token = browser.open("/console").form(having="form_token").fields
    browser.submit(browser.open("/console"), Form("/sign-out", "post", token), {"everywhere": "yes"})

    assert ended.wait(30)
    console.disconnect()
