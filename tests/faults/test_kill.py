"""The laptop dies while everybody answers: again and again, at any moment."""

import asyncio
from random import Random
from typing import Any

from facilitator.rehearsal.phone import Phone
from tests.faults.logbook import command_ids, votes
from tests.live_server import LiveServer
from tests.load.room import Crowd, room_at

PHONES, KILLS = 100, 20
SPAN = 0.15
"""Seconds in which the kill comes; a hundred phones need about as long for three answers each.

The first comes at once, and catches everybody's answer on its way, however quick the machine is.
"""
ANSWERS_EACH = 3


async def test_a_killed_server_loses_no_acknowledged_answer_and_everybody_comes_back(
    own_server: LiveServer, dice: Random
) -> None:
    code = own_server.open_session(play="own", card=["which-hat-now/just-tell-me"])
    caught_in_flight = 0
    async with room_at(own_server, code, dice, PHONES) as room:
        await room.advance_to("vote")
        for moment in (0.0, *(dice.uniform(0, SPAN) for _ in range(KILLS - 1))):
            await room.ask_again()
            before = room.standing
            wishes = wishes_of(room, dice)

            async with asyncio.TaskGroup() as answering:
                for phone in room.phones:
                    answering.create_task(answer_one_after_the_other(phone, wishes[phone.token]))
                await asyncio.sleep(moment)
                own_server.kill()
                await room.everybody(lambda phone: not phone.online)
                caught_in_flight += sum(len(phone.outbox) for phone in room.phones)
                assert acknowledged(room) <= command_ids(own_server, code)
                await asyncio.to_thread(own_server.start)

            await room.console.until(lambda: room.console.view("console")["counts"]["answered"] == PHONES)
            assert room.standing == before
            assert acknowledged(room) <= command_ids(own_server, code)
            assert [phone.outbox for phone in room.phones] == [{}] * PHONES
            last = {phone.seat: wishes[phone.token][-1] for phone in room.phones}
            assert {phone.seat: phone.own_answer() for phone in room.phones} == last
            assert votes(own_server, code, before["entry"], before["attempt"]) == last
    assert caught_in_flight >= PHONES


def wishes_of(room: Crowd, dice: Random) -> dict[str, list[Any]]:
    """Token → what its owner answers, one answer after the other and no two the same."""
    options = [option["id"] for option in room.console.room["card"]["options"]]
    return {
        phone.token: [{"kind": "choice", "option": option} for option in dice.sample(options, ANSWERS_EACH)]
        for phone in room.phones
    }


async def answer_one_after_the_other(phone: Phone, answers: list[Any]) -> None:
    """Change one's mind as soon as the answer before is acknowledged."""
    for answer in answers:
        id = phone.vote(answer)
        await phone.until(lambda id=id: id in phone.replies)  # type: ignore[misc]


def acknowledged(room: Crowd) -> set[str]:
    """Every command that any phone was told is saved."""
    return {id for phone in room.phones for id, (reply, _) in phone.replies.items() if reply["ok"]}
