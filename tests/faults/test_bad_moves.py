"""Moves at a table that the rules forbid: one answer with a code and a sentence, and nothing is lost."""

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from random import Random
from typing import Any

import orjson
import pytest

from facilitator.rehearsal.answers import any_answer, any_guess
from facilitator.rehearsal.line import Server
from tests.faults.raw_socket import RawSocket, raw_phone
from tests.live_server import LiveServer
from tests.load.room import Crowd, room_at

GUESSED, PRACTICE = "find-the-hour/second-cancellation", "around-the-cards/ask-for-a-hat"
SENTENCE = re.compile(r"[A-Z][^.]{15,}\.")
"""At least one whole sentence."""
HERE, THERE = 1, 2
SEATS = 3


class Rowdy:
    """Somebody at the first table, beside two well-behaved people; two more sit at the second."""

    def __init__(self, server: LiveServer, room: Crowd, socket: RawSocket, dice: Random) -> None:
        self.server, self.room, self._socket, self._dice = server, room, socket, dice

    async def command(self, **command: Any) -> Any:
        """Send a command; returns its one answer."""
        id = f"{self._dice.getrandbits(128):032x}"
        number = self._socket.event("command", orjson.dumps({"id": id, "command": command}))
        await self.look()
        (answer,) = self._socket.answers[number]
        return answer

    async def look(self) -> Any:
        """All that she sees, without the milliseconds of a timer."""
        return without_time(await self._socket.ask("look", b"{}"))

    async def is_refused(self, code: str, **command: Any) -> None:
        """A command is refused with this code, and nothing is different, for her, on the console or on disk."""
        before, logged = await self.standing(), self.logged
        answer = await self.command(**command)

        assert (answer["ok"], answer["code"], answer["retry"]) == (False, code, False)
        assert SENTENCE.fullmatch(answer["sentence"].split(". ")[0].rstrip(".") + "."), answer
        assert (await self.standing(), self.logged) == (before, logged)

    async def standing(self) -> Any:
        """How the session stands, as she and the facilitator see it."""
        console = await self.room.console.emit("look", {})
        return await self.look(), without_time(console["console"]), console["people"]["people"]

    @property
    def logged(self) -> int:
        """How many events are on disk."""
        ((events,),) = self.server.query("select count(*) from event where session = ?", self.room.code)
        return int(events)


@asynccontextmanager
async def rowdy_at(server: LiveServer, dice: Random, card: str) -> AsyncIterator[Rowdy]:
    """A session of five at two tables of three, in its lobby."""
    code = server.open_session(play="own", card=[card])
    async with room_at(server, code, dice, 4) as room:
        settings = {**room.console.view("console")["settings"], "tables": 2, "seats": SEATS}
        await ok(room, {"kind": "change_settings", "settings": settings})
        for phone, table in zip(room.phones, (HERE, HERE, THERE, THERE), strict=True):
            await ok(room, {"kind": "move_person", "participant": phone.seat, "table": table})
        socket = await raw_phone(Server(server.port), code, f"{dice.getrandbits(128):032x}")
        rowdy = Rowdy(server, room, socket, dice)
        joined = await rowdy.command(kind="join", group="mentor", name="Rowdy", table=HERE)
        assert joined["ok"], joined
        yield rowdy
        socket.close()


async def test_a_guess_about_ones_own_group(server: LiveServer, dice: Random) -> None:
    async with rowdy_at(server, dice, GUESSED) as rowdy:
        await rowdy.room.advance_to("vote")
        guess = {**ballot(rowdy, 0), "answer": any_guess(rowdy.room.console.room, "mentor", dice)}
        await rowdy.is_refused("wrong_guess", **guess, about="mentor")

        assert (await rowdy.command(**guess, about="mentee"))["ok"]


async def test_a_second_pen_at_a_table(server: LiveServer, dice: Random) -> None:
    async with rowdy_at(server, dice, GUESSED) as rowdy:
        holder, mate, *_ = rowdy.room.phones
        await rowdy.room.advance_to("revote")
        assert (await holder.ask({"kind": "take_pen", "table": HERE}))["ok"]
        await rowdy.is_refused("pen_taken", kind="take_pen", table=HERE)
        await rowdy.is_refused("pen_taken", kind="pass_pen", table=HERE, participant=mate.seat)
        await rowdy.is_refused("pen_taken", **settling(rowdy), answer=None)

        assert (await rowdy.look())["table"]["pen"] == holder.seat


async def test_a_pen_for_somebody_at_another_table(server: LiveServer, dice: Random) -> None:
    async with rowdy_at(server, dice, GUESSED) as rowdy:
        assert (await rowdy.command(kind="take_pen", table=HERE))["ok"]
        await rowdy.is_refused("no_partner", kind="pass_pen", table=HERE, participant=rowdy.room.phones[-1].seat)
        await rowdy.is_refused("no_partner", kind="pass_pen", table=HERE, participant="p0")


async def test_one_more_than_a_table_has_seats(server: LiveServer, dice: Random) -> None:
    async with rowdy_at(server, dice, GUESSED) as rowdy:
        fourth = await rowdy.room.phones[-1].ask({"kind": "change_me", "group": "mentee", "name": "", "table": HERE})
        newcomer = await raw_phone(rowdy.room.server, rowdy.room.code, f"{dice.getrandbits(128):032x}")
        stranger = Rowdy(server, rowdy.room, newcomer, dice)
        await stranger.is_refused("table_full", kind="join", group="mentee", name="", table=HERE)
        moved = await rowdy.room.console.ask(
            {"kind": "move_person", "participant": rowdy.room.phones[-1].seat, "table": HERE}
        )

        assert [fourth["code"], moved["code"]] == ["table_full"] * 2
        assert len((await rowdy.look())["table"]["mates"]) == SEATS
        newcomer.close()


@pytest.mark.parametrize("table", [0, 3, 61, -1])
async def test_a_table_that_is_not_there(server: LiveServer, dice: Random, table: int) -> None:
    async with rowdy_at(server, dice, GUESSED) as rowdy:
        await rowdy.is_refused("no_such_table", kind="change_me", group="mentor", name="Rowdy", table=table)


async def test_settling_a_card_that_is_closed(server: LiveServer, dice: Random) -> None:
    async with rowdy_at(server, dice, GUESSED) as rowdy:
        await rowdy.room.advance_to("vote")
        await rowdy.is_refused("wrong_phase", **settling(rowdy), answer=None)
        await rowdy.room.advance_to("revote")
        settle = {**settling(rowdy), "answer": any_answer(rowdy.room.console.room, "mentor", dice)}
        await rowdy.is_refused("voting_closed", **{**settle, "attempt": 2})
        await rowdy.is_refused("wrong_answer", **{**settle, "answer": {"kind": "choice", "option": "no-such"}})
        await rowdy.is_refused("wrong_answer", **{**settle, "answer": {"kind": "multi", "options": ["no-such"]}})
        assert (await rowdy.command(**settle))["ok"]
        await rowdy.room.console.advance()
        await rowdy.is_refused("voting_closed", **{**settle, "answer": None})
        await rowdy.room.advance_to("reveal")
        await rowdy.is_refused("wrong_phase", **{**settle, "answer": None})

        assert (await rowdy.look())["table"]["settled"]["answer"] == settle["answer"]


async def test_a_practice_without_a_partner(server: LiveServer, dice: Random) -> None:
    async with rowdy_at(server, dice, PRACTICE) as rowdy:
        await rowdy.room.advance_to("vote")
        myself, mate, stranger = (
            (await rowdy.look())["me"]["participant"],
            *(rowdy.room.phones[place].seat for place in (0, -1)),
        )
        for nobody in (myself, stranger, "p0", ""):
            await rowdy.is_refused("no_partner", **asking(rowdy, nobody))
        await rowdy.is_refused("no_partner", kind="rate_fit", practice="x0", role="asker", fit=3)
        assert (await rowdy.command(**asking(rowdy, mate)))["ok"]
        practice = (await rowdy.look())["me"]["practices"][-1]["id"]
        await rowdy.is_refused("no_partner", kind="rate_fit", practice=practice, role="wearer", fit=3)
        await rowdy.is_refused("malformed", kind="rate_fit", practice=practice, role="asker", fit=6)

        assert (await rowdy.command(kind="rate_fit", practice=practice, role="asker", fit=3))["ok"]


def ballot(rowdy: Rowdy, round: int) -> dict[str, Any]:
    """A vote on the card, without its answer."""
    here = rowdy.room.console.room
    return {"kind": "vote", "entry": here["entry"], "attempt": here["attempt"], "round": round}


def asking(rowdy: Rowdy, partner: str | None) -> dict[str, Any]:
    """Asking somebody for a hat."""
    return {**ballot(rowdy, 1), "answer": {"kind": "practice", "hat": "storyteller", "partner": partner}}


def settling(rowdy: Rowdy) -> dict[str, Any]:
    """Recording what a table settled on, without its answer."""
    here = rowdy.room.console.room
    return {"kind": "settle_table", "table": HERE, "entry": here["entry"], "attempt": here["attempt"]}


def without_time(view: Any) -> Any:
    """A view without what passes by itself."""
    if isinstance(view, dict):
        return {key: without_time(value) for key, value in view.items() if key not in ("timer", "pace")}
    return view


async def ok(room: Crowd, command: dict[str, Any]) -> None:
    """The facilitator does something that must work."""
    reply = await room.console.ask(command)
    assert reply["ok"], reply
