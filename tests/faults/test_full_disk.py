"""The disk is full, or the database is locked, while everybody answers; later there is room again."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from random import Random

import pytest

from facilitator.rehearsal.phone import Phone
from tests.faults.disks import Disk, server_on_a_small_disk
from tests.faults.logbook import command_ids, votes
from tests.live_server import LiveServer
from tests.load.room import Crowd, room_at

PHONES = 100
CARD = "which-hat-now/just-tell-me"


@pytest.fixture
def on_a_small_disk(tmp_path: Path) -> Iterator[tuple[LiveServer, Disk]]:
    """A server and its small disk."""
    with server_on_a_small_disk(tmp_path) as both:
        yield both


async def test_on_a_full_disk_nothing_is_acknowledged_and_later_everything_arrives(
    on_a_small_disk: tuple[LiveServer, Disk], dice: Random
) -> None:
    server, disk = on_a_small_disk
    code = server.open_session(play="own", card=[CARD])
    async with room_at(server, code, dice, PHONES) as room:
        await room.advance_to("vote")
        disk.fill()
        sent = room.vote()
        await room.everybody(lambda phone: phone.delays)

        assert {(one["code"], one["retry"]) for phone in room.phones for one in phone.delays} == {("not_saved", True)}
        assert [len(phone.outbox) for phone in room.phones] == [1] * PHONES
        assert command_ids(server, code).isdisjoint(sent)
        assert notices(room) == ["not_saved"]
        assert "INSERT" not in str(room.console.said)

        disk.free()
        await room.answered(sent)
        assert await everybody_is_counted_once(room, server)
        assert sent.keys() <= command_ids(server, code)


async def test_a_phone_that_comes_back_to_a_full_disk_sees_the_card_and_can_answer_later(
    on_a_small_disk: tuple[LiveServer, Disk], dice: Random
) -> None:
    server, disk = on_a_small_disk
    code = server.open_session(play="own", card=[CARD])
    async with room_at(server, code, dice, 3) as room:
        await room.advance_to("vote")
        disk.fill()
        sent = room.vote()
        await room.everybody(lambda phone: phone.delays)
        late = Phone(room.phones[0].server, code, dice)
        await late.arrive()
        id = late.send({"kind": "join", "group": "guest", "name": "", "table": None})
        await late.until(lambda: late.delays)

        assert late.view("room")["phase"] == "vote"

        disk.free()
        await room.answered(sent)
        await late.until(lambda: late.replies)
        assert late.replies[id][0]["ok"]
        await late.close()


async def test_a_server_that_dies_with_a_full_disk_stands_where_it_stood(
    on_a_small_disk: tuple[LiveServer, Disk], dice: Random
) -> None:
    server, disk = on_a_small_disk
    code = server.open_session(play="own", card=[CARD])
    async with room_at(server, code, dice, 10) as room:
        await room.advance_to("vote")
        before = room.standing
        disk.fill()
        sent = room.vote()
        await room.everybody(lambda phone: phone.delays)
        server.kill()
        disk.free()
        server.start()
        await room.answered(sent)

        assert await everybody_is_counted_once(room, server)
        assert room.standing == before


async def test_while_another_program_locks_the_database_answers_wait(own_server: LiveServer, dice: Random) -> None:
    code = own_server.open_session(play="own", card=[CARD])
    async with room_at(own_server, code, dice, 10) as room:
        await room.advance_to("vote")
        with closing(sqlite3.connect(own_server.database, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            sent = room.vote()
            await room.console.until(lambda: notices(room))
            assert command_ids(own_server, code).isdisjoint(sent)
            other.execute("ROLLBACK")
        await room.answered(sent)

        assert await everybody_is_counted_once(room, own_server)


def notices(room: Crowd) -> list[str]:
    """What the console was warned of."""
    return [said["code"] for event, said in room.console.said if event == "notice"]


async def everybody_is_counted_once(room: Crowd, server: LiveServer) -> bool:
    """Whether disk, phones and console agree on one answer each."""
    expected = {phone.seat: phone.own_answer() for phone in room.phones}
    await room.console.until(lambda: room.console.view("console")["counts"]["answered"] == len(room.phones))
    standing = room.standing
    return votes(server, room.code, standing["entry"], standing["attempt"]) == expected and None not in expected
