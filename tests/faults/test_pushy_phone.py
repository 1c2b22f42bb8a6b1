"""A phone whose owner sends everything that a facilitator, a neighbour or the server itself might send."""

from random import Random
from typing import Any, get_args, get_type_hints

import orjson
import pytest

from facilitator.rehearsal.console import Console
from facilitator.rehearsal.line import Server
from game.commands import FacilitatorCommand
from tests.faults.raw_socket import RawSocket, raw_phone
from tests.live_server import LiveServer
from tests.load.room import room_at

CARD = "which-hat-now/just-tell-me"
ANSWER = {"kind": "choice", "option": "tell"}
SETTINGS = {
    "title": "Mine", "languages": ["en"], "screen_language": "en", "names": "optional", "groups": ["mentor"],
    "group_labels": {}, "tables": 0, "threshold": 5, "delete_after_days": 1,
}  # fmt: skip
FACE = {"id": "mine", "title": {"en": "Mine"}, "situation": None, "prompt": {"mentor": None, "mentee": None}}
ENTRY = {"id": "e9", "deck": "mine", "card": {"kind": "choice", **FACE}, "minutes": 1.0, "notes": None}
FORBIDDEN: dict[str, dict[str, Any]] = {
    "advance": {"stage": 1},
    "go_back": {"stage": 1},
    "skip_card": {"stage": 1},
    "play_entry": {"stage": 1, "entry": "e1"},
    "reopen_card": {"stage": 1},
    "end_session": {"stage": 1},
    "undo_end": {"stage": 1},
    "show_first_result": {"shown": True},
    "start_timer": {"seconds": 60},
    "pause_timer": {"paused": True},
    "extend_timer": {"seconds": 60},
    "stop_timer": {},
    "lock_room": {"locked": True},
    "blank_screen": {"blank": True},
    "show_board": {"board": "journey"},
    "look_back": {"stage": 1},
    "change_settings": {"settings": SETTINGS},
    "tag_session": {"tags": {"client": "Mine", "programme": "", "year": None}},
    "add_entry": {"entry": ENTRY, "place": 0},
    "move_entry": {"entry": "e1", "place": 0},
    "drop_entry": {"entry": "e1"},
    "shorten_entry": {"entry": "e1", "without": ["reflect"]},
    "mend_card": {"entry": "e1", "card": ENTRY["card"]},
    "add_person": {"group": "mentor", "name": "Mine", "table": None},
    "move_person": {"participant": "p1", "table": 1},
    "deal_tables": {"everybody": True},
    "remove_person": {"participant": "p1", "removed": True},
    "forget_person": {"seat": "AAAAA"},
    "let_in": {"request": "r1", "participant": None},
    "enter_answer": {"participant": "p1", "entry": "e1", "attempt": 1, "round": 1, "answer": ANSWER},
    "moderate": {"sentence": "s1", "verdict": "approved"},
    "moderate_post": {"post": "p1", "verdict": "approved"},
    "cluster_post": {"post": "p1", "cluster": "Mine"},
    "moderate_words": {"entry": "e1", "attempt": 1, "words": ["mine"], "verdict": "approved"},
    "add_card": {"card": CARD, "place": 0, "minutes": None},
    "open_session": {"code": "111111", "settings": SETTINGS, "entries": [], "hats": []},
    "resume_after_restart": {},
    "rescue_pen": {"table": 1, "away": "p1", "present": ["p2"]},
}


@pytest.fixture(scope="module")
def code(server: LiveServer) -> str:
    """A session that nobody needs afterwards."""
    return server.open_session(play="own", card=[CARD])


def test_the_table_of_forbidden_commands_is_complete() -> None:
    kinds = {get_args(get_type_hints(command)["kind"])[0] for command in get_args(FacilitatorCommand)}

    assert FORBIDDEN.keys() == kinds | {"add_card", "open_session", "resume_after_restart", "rescue_pen"}


@pytest.mark.parametrize("kind", FORBIDDEN)
async def test_a_phone_cannot_send_what_a_facilitator_can(
    server: LiveServer, code: str, dice: Random, kind: str
) -> None:
    phone = await raw_phone(Server(server.port), code, f"{dice.getrandbits(128):032x}")
    before = await phone.ask("look", b"{}")
    command = {"id": f"{dice.getrandbits(128):032x}", "command": {"kind": kind, **FORBIDDEN[kind]}}
    reply = await phone.ask("command", orjson.dumps(command))
    after = await phone.ask("look", b"{}")

    assert (reply["ok"], reply["code"]) == (False, "malformed")
    assert after == before
    phone.close()


async def test_a_phone_cannot_answer_for_somebody_else(server: LiveServer, code: str, dice: Random) -> None:
    async with room_at(server, code, dice, 2) as room:
        await room.console.press("play_entry", entry=room.console.view("console")["entries"][0]["id"])
        await room.console.advance()
        await room.see()
        one, other = room.phones
        stage = room.console.room
        vote = {"kind": "vote", "entry": stage["entry"], "attempt": stage["attempt"], "round": 1, "answer": ANSWER}
        reply = await one.emit("command", {"id": "a" * 32, "command": {**vote, "participant": other.seat}})

        assert (reply["ok"], reply["code"]) == (False, "malformed")
        assert (await other.emit("look", {}))["me"]["answers"] == []


@pytest.mark.parametrize(
    "cookie", ["", "rolecall=", "rolecall=eyJmYWNpbGl0YXRvciI6MX0.aaaaaa.bbbbbbbbbbbbbbbbbbbbbbbbbbb"]
)
async def test_nobody_is_a_facilitator_without_a_true_cookie(
    server: LiveServer, code: str, dice: Random, cookie: str
) -> None:
    console = Console(Server(server.port), code, dice, cookie)
    console.open()
    await console.until(lambda: console.closed)

    assert (console.closed, console.views) == ("signed_out", {})


async def test_a_phone_that_knocks_at_the_facilitators_door_stays_a_phone(
    server: LiveServer, code: str, dice: Random
) -> None:
    phone = await raw_phone(Server(server.port), code, f"{dice.getrandbits(128):032x}")
    phone.send(b"40/facilitator," + orjson.dumps({"code": code}))
    await phone.until(lambda: phone.refusals)

    assert phone.refusals == ["signed_out"]
    phone.close()


async def test_a_projector_can_command_nothing(server: LiveServer, code: str) -> None:
    screen = RawSocket(Server(server.port), "/screen", {"code": code})
    await screen.connect()
    command = {"id": "b" * 32, "command": {"kind": "advance", "stage": 0}}
    reply = await screen.ask("command", orjson.dumps(command))

    assert (reply["ok"], reply["code"]) == (False, "malformed")
    screen.close()


async def test_guessing_seat_codes_is_stopped(server: LiveServer, code: str, dice: Random) -> None:
    phone = await raw_phone(Server(server.port), code, f"{dice.getrandbits(128):032x}")
    guesses = [{"kind": "reclaim_seat", "seat": f"AAA{first}{second}"} for first in "BCDE" for second in "BCDE"]
    replies = [
        await phone.ask("command", orjson.dumps({"id": f"{place:032x}", "command": guess}))
        for place, guess in enumerate(guesses)
    ]

    assert {reply["ok"] for reply in replies} == {False}
    assert replies[-1]["code"] == "too_many_attempts"
    phone.close()
