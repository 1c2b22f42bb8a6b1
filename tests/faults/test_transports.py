"""Networks that let no WebSocket through: the library's own client, on either transport, takes part all the same."""

from collections.abc import Iterator
from contextlib import contextmanager
from random import Random
from typing import Any

import pytest
import socketio

from tests.faults.logbook import command_ids
from tests.live_server import LiveServer

CARD = "which-hat-now/just-tell-me"
JOIN = {"kind": "join", "group": "mentor", "name": "", "table": None}


@pytest.mark.parametrize("transports", [["websocket"], ["polling"], ["polling", "websocket"]])
def test_a_phone_takes_part_on_every_transport(server: LiveServer, dice: Random, transports: list[str]) -> None:
    code = server.open_session(play="own", card=[CARD])
    id = f"{dice.getrandbits(128):032x}"
    with client(server, {"code": code, "token": f"{dice.getrandbits(128):032x}"}, transports) as phone:
        reply = phone.call("command", {"id": id, "command": JOIN}, namespace="/player")
        seen = phone.call("look", {}, namespace="/player")

    assert reply["ok"]
    assert seen["me"] == reply["me"]
    assert id in command_ids(server, code)


def test_on_long_polling_an_outbox_that_is_sent_at_once_is_answered_in_full(server: LiveServer, dice: Random) -> None:
    code = server.open_session(play="own", card=[CARD])
    answered: list[Any] = []
    with client(server, {"code": code, "token": f"{dice.getrandbits(128):032x}"}, ["polling"]) as phone:
        for _ in range(40):
            phone.emit("look", {}, namespace="/player", callback=answered.append)
        phone.call("look", {}, namespace="/player")

    assert [one["ok"] for one in answered] == [True] * 40


@contextmanager
def client(server: LiveServer, auth: dict[str, str], transports: list[str]) -> Iterator[Any]:
    """A connected client of the library's own."""
    made = socketio.Client(reconnection=False)
    made.connect(server.url, namespaces=["/player"], auth=auth, transports=transports)
    try:
        yield made
    finally:
        made.disconnect()
