"""What a table costs its phones: what happens at another one costs them nothing. Counted, never timed."""

from collections import Counter
from random import Random
from typing import Any

from facilitator.rehearsal.phone import Phone
from tests.faults.evening import accepted
from tests.live_server import LiveServer
from tests.load.room import Crowd, room_at

CARD = "find-the-hour/second-cancellation"
FORTY, TABLES = 40, 8


async def test_dealing_forty_people_costs_each_phone_one_me_and_one_table(server: LiveServer, dice: Random) -> None:
    async with room_at(server, server.open_session(play="own", card=[CARD]), dice, FORTY) as room:
        await set_tables(room)
        costs = await cost(room, {"kind": "deal_tables", "everybody": True})

        assert costs == [Counter(me=1, table=1)] * FORTY
        assert {table for phone in room.phones for table in [phone.view("me")["table"]]} == set(range(1, TABLES + 1))


async def test_a_newcomer_and_one_who_moves_cost_frames_at_their_own_tables_only(
    server: LiveServer, dice: Random
) -> None:
    async with room_at(server, server.open_session(play="own", card=[CARD]), dice, 12) as room:
        await set_tables(room)
        for place, phone in enumerate(room.phones):
            await accepted(room, {"kind": "move_person", "participant": phone.seat, "table": place // 4 + 1})
        await are_seated(room.phones, 4)
        before = await received(room.phones)
        (newcomer,) = await room.come(1)
        await newcomer.ask({"kind": "change_me", "group": "mentor", "name": "Late", "table": 2})
        await are_seated(room.phones[4:8], 5)
        came = difference(before, await received(room.phones[:12]))
        before = await received(room.phones)
        await accepted(room, {"kind": "move_person", "participant": newcomer.seat, "table": 3})
        await are_seated(room.phones[4:8], 4)
        await are_seated(room.phones[8:], 5)
        moved = difference(before, await received(room.phones))

        assert came == [Counter()] * 4 + [Counter(table=1)] * 4 + [Counter()] * 4
        assert moved == [Counter()] * 4 + [Counter(table=1)] * 8 + [Counter(me=1, table=1)]


async def test_an_answer_and_a_pen_cost_the_other_tables_nothing(server: LiveServer, dice: Random) -> None:
    async with room_at(server, server.open_session(play="own", card=[CARD]), dice, 6) as room:
        await set_tables(room)
        for place, phone in enumerate(room.phones):
            await accepted(room, {"kind": "move_person", "participant": phone.seat, "table": place // 3 + 1})
        await are_seated(room.phones, 3)
        await room.advance_to("revote")
        first, *others = room.phones
        before = await received(others)
        await room.answered(room.vote([first]))
        voted = difference(before, await received(others))
        before = await received(others)
        await first.ask(settling(room))
        settled = difference(before, await received(others))

        assert voted == [Counter()] * 5
        assert settled == [Counter(table=1)] * 2 + [Counter()] * 3


async def test_a_phone_hears_of_its_table_when_it_connects_and_when_it_looks(server: LiveServer, dice: Random) -> None:
    async with room_at(server, server.open_session(play="own", card=[CARD]), dice, 2) as room:
        phone, neighbour = room.phones
        await set_tables(room)
        seen = [(await phone.emit("look", {}))["table"]]
        for one in room.phones:
            await accepted(room, {"kind": "move_person", "participant": one.seat, "table": 5})
        await are_seated(room.phones, 2)
        (before,) = await received([phone])
        phone.drop()
        await phone.until(lambda: phone.frames["table"] > before["table"])
        seen += [phone.view("table"), (await phone.emit("look", {}))["table"]]
        greeting = phone.frames - before
        await accepted(room, {"kind": "remove_person", "participant": phone.seat, "removed": True})
        seen += [(await phone.emit("look", {}))["table"]]
        await set_tables(room, 0)
        seen += [(await neighbour.emit("look", {}))["table"]]

        assert greeting == Counter(room=1, me=1, table=1, ack=1)
        assert [one and {mate["id"] for mate in one["mates"]} for one in seen] == [
            None,
            {phone.seat, neighbour.seat},
            {phone.seat, neighbour.seat},
            None,
            None,
        ]


async def are_seated(phones: list[Phone], people: int) -> None:
    """Wait until each of these phones sees so many people at its table: who sits there is told on a beat."""
    for phone in phones:
        await phone.until(lambda phone=phone: phone.table and len(phone.table["mates"]) == people)  # type: ignore[misc]


async def set_tables(room: Crowd, tables: int = TABLES) -> None:
    """The room has so many tables."""
    settings = {**room.console.view("console")["settings"], "tables": tables}
    await accepted(room, {"kind": "change_settings", "settings": settings})


def settling(room: Crowd) -> dict[str, Any]:
    """A table records that it disagrees."""
    here = room.console.room
    return {"kind": "settle_table", "table": 1, "entry": here["entry"], "attempt": here["attempt"], "answer": None}


async def cost(room: Crowd, command: dict[str, Any]) -> list[Counter[str]]:
    """What a command of the facilitator costs each phone."""
    before = await received(room.phones)
    await accepted(room, command)
    return difference(before, await received(room.phones))


async def received(phones: list[Phone]) -> list[Counter[str]]:
    """The frames of each phone so far; whatever was under way has arrived when its question is answered."""
    for phone in phones:
        await phone.emit("look", {})
    return [phone.frames.copy() for phone in phones]


def difference(before: list[Counter[str]], after: list[Counter[str]]) -> list[Counter[str]]:
    """What came since, beside answers to questions of one's own."""
    return [now - then - Counter(ack=now["ack"]) for then, now in zip(before, after, strict=False)]
