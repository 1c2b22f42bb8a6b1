"""A pen passes on when its holder's phone is gone, also when the server has died meanwhile."""

import asyncio
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from itertools import groupby
from random import Random

import orjson
import pytest

from facilitator.rehearsal.line import Server
from tests.faults.evening import accepted
from tests.faults.witness import CuriousPhone
from tests.live_server import LiveServer
from tests.load.room import Crowd, room_at

CARD = "find-the-hour/second-cancellation"
Three = tuple[CuriousPhone, CuriousPhone, CuriousPhone]


@pytest.fixture(scope="module")
def impatient(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LiveServer]:
    """A server with little patience for phones that are away."""
    command = (sys.executable, "-m", "tests.faults.impatient")
    with LiveServer(tmp_path_factory.mktemp("impatient"), command=command) as server:
        yield server


@asynccontextmanager
async def three_at_a_table(server: LiveServer, dice: Random) -> AsyncIterator[tuple[Crowd, Three]]:
    """A session's room, and three phones at its first table, the first of which holds the pen."""
    code = server.open_session(play="own", card=[CARD])
    async with room_at(server, code, dice, 0) as room:
        settings = {**room.console.view("console")["settings"], "tables": 2}
        await accepted(room, {"kind": "change_settings", "settings": settings})
        one, two, three = (CuriousPhone(Server(server.port), code, dice) for _ in range(3))
        for phone in (one, two, three):
            await phone.arrive()
            await phone.join("mentor", "Anna", 1)
        assert (await one.ask({"kind": "take_pen", "table": 1}))["ok"]
        yield room, (one, two, three)
        for phone in (one, two, three):
            await phone.close()


async def test_a_pen_passes_on_once_when_its_holders_phone_is_gone(impatient: LiveServer, dice: Random) -> None:
    async with three_at_a_table(impatient, dice) as (room, (holder, heir, watching)):
        await holder.close()
        await watching.until(lambda: pen(watching) == heir.seat)
        await heir.emit("look", {})

        assert pen(heir) == heir.seat
        assert pens_seen(watching) == [None, holder.seat, heir.seat]
        assert held(impatient, room.code) == [holder.seat, heir.seat]


async def test_a_phone_that_is_back_in_time_keeps_the_pen(impatient: LiveServer, dice: Random) -> None:
    async with (
        three_at_a_table(impatient, dice) as (room, (holder, _, watching)),
        three_at_a_table(impatient, dice) as (_, (absent, heir, _)),
    ):
        await holder.close()
        await room.console.until(lambda: is_away(room, holder))
        holder.open()
        await holder.until(lambda: holder.arrivals == 2)
        await absent.close()
        await heir.until(lambda: pen(heir) == heir.seat)  # by then the time of the first one would be over, too

        assert (await holder.emit("look", {}))["table"]["pen"] == holder.seat
        assert pens_seen(watching) == [None, holder.seat]
        assert held(impatient, room.code) == [holder.seat]


async def test_after_the_server_has_died_the_pen_of_one_who_stays_away_passes_on(
    impatient: LiveServer, dice: Random
) -> None:
    async with three_at_a_table(impatient, dice) as (room, (holder, heir, _)):
        await asyncio.to_thread(impatient.kill)
        await holder.close()
        await asyncio.to_thread(impatient.start)
        await heir.until(lambda: pen(heir) == heir.seat)

        assert held(impatient, room.code) == [holder.seat, heir.seat]


def is_away(room: Crowd, phone: CuriousPhone) -> bool:
    """Whether the console shows that somebody's phone is gone: then the clock of her pen runs."""
    return any(one["id"] == phone.seat and not one["present"] for one in room.console.view("people")["people"])


def pen(phone: CuriousPhone) -> str | None:
    """Who holds the pen, as a phone sees it."""
    held: str | None = phone.view("table")["pen"]
    return held


def pens_seen(phone: CuriousPhone) -> list[str | None]:
    """Who held the pen, one after the other, as a phone has seen it."""
    views = [frame for frame in phone.chapter().frames if "pen" in frame]
    return [held for held, _ in groupby(view["pen"] for view in views)]


def held(server: LiveServer, code: str) -> list[str | None]:
    """Who held it, as it is on disk."""
    rows = server.query("select payload from event where session = ? and kind = 'pen_held' order by seq", code)
    return [orjson.loads(payload)["participant"] for (payload,) in rows]
