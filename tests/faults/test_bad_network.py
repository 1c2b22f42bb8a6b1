"""Links that are cut, slow, or dead without anybody having said so."""

from random import Random

from facilitator.rehearsal.line import Server
from facilitator.rehearsal.phone import Phone
from tests.faults.logbook import votes
from tests.faults.proxy import proxy_to
from tests.live_server import LiveServer
from tests.load.room import Crowd, room_at

PHONES = 20
CARD = "which-hat-now/just-tell-me"


async def test_answers_given_on_dead_links_get_through_on_new_ones(server: LiveServer, dice: Random) -> None:
    code = server.open_session(play="own", card=[CARD])
    async with (
        proxy_to(Server(server.port)) as (network, address),
        room_at(server, code, dice, PHONES, phones_at=address) as room,
    ):
        await room.advance_to("vote")
        network.freeze()
        await room.answered(room.vote())

        assert min(phone.arrivals for phone in room.phones) > 1
        assert on_disk(server, room) == seen_by_phones(room)
        assert await counts(room) == (PHONES, PHONES)


async def test_an_answer_whose_acknowledgement_is_lost_counts_once(server: LiveServer, dice: Random) -> None:
    code = server.open_session(play="own", card=[CARD])
    async with (
        proxy_to(Server(server.port)) as (network, address),
        room_at(server, code, dice, PHONES, phones_at=address) as room,
    ):
        await room.advance_to("vote")
        network.deafen()
        sent = room.vote()
        await room.console.until(lambda: room.console.view("console")["counts"]["answered"] == PHONES)
        assert [len(phone.outbox) for phone in room.phones] == [1] * PHONES
        await room.answered(sent)

        assert min(phone.arrivals for phone in room.phones) > 1
        assert cast(server, code) == PHONES
        assert on_disk(server, room) == seen_by_phones(room)


async def test_phones_whose_links_were_cut_come_back_to_where_the_room_is_now(server: LiveServer, dice: Random) -> None:
    code = server.open_session(play="own", card=[CARD])
    async with (
        proxy_to(Server(server.port)) as (network, address),
        room_at(server, code, dice, PHONES, phones_at=address) as room,
    ):
        network.cut()
        await room.everybody(lambda phone: not phone.online)
        await room.console.advance_to("vote")
        await room.see()

        assert [phone.view("me")["name"] for phone in room.phones] == [f"Guest {seat}" for seat in range(PHONES)]
        assert {phone.view("room")["phase"] for phone in room.phones} == {"vote"}


async def test_on_a_slow_link_the_last_answer_counts(server: LiveServer, dice: Random) -> None:
    code = server.open_session(play="own", card=[CARD])
    async with (
        proxy_to(Server(server.port)) as (network, address),
        room_at(server, code, dice, PHONES, phones_at=address) as room,
    ):
        await room.advance_to("vote")
        network.delay = 0.1
        options = [option["id"] for option in room.console.room["card"]["options"]]
        for option in options:
            sent = {phone.vote({"kind": "choice", "option": option}): phone for phone in room.phones}
        await room.answered(sent)

        assert set(map(str, on_disk(server, room).values())) == {str({"kind": "choice", "option": options[-1]})}


async def test_the_newest_connection_with_a_token_takes_over(server: LiveServer, dice: Random) -> None:
    code = server.open_session(play="own", card=[CARD])
    async with room_at(server, code, dice, 1) as room:
        await room.advance_to("vote")
        before = room.phones[0]
        now = Phone(before.server, code, dice, before.token)
        await now.arrive()
        await before.until(lambda: before.closed)
        room.phones = [now]
        await room.answered(room.vote())

        assert before.closed == "taken_over"
        assert now.seat == before.seat
        assert await counts(room) == (1, 1)


async def test_a_command_of_a_socket_that_was_taken_over_is_not_obeyed(server: LiveServer, dice: Random) -> None:
    code = server.open_session(play="own", card=[CARD])
    async with (
        proxy_to(Server(server.port)) as (network, address),
        room_at(server, code, dice, 1, phones_at=address) as room,
    ):
        await room.advance_to("vote")
        network.delay = 0.1
        old = room.phones[0]
        new = Phone(Server(server.port), code, dice, old.token)
        await new.arrive()
        old.vote({"kind": "choice", "option": "tell"})
        await old.until(lambda: old.closed)
        await new.emit("look", {})

        assert cast(server, code) == 0
        await new.close()


def on_disk(server: LiveServer, room: Crowd) -> dict[str, object]:
    """Participant → answer, as the log has it."""
    return votes(server, room.code, room.standing["entry"], room.standing["attempt"])


def seen_by_phones(room: Crowd) -> dict[str | None, object]:
    """Participant → answer, as the phones have it."""
    return {phone.seat: phone.own_answer() for phone in room.phones}


def cast(server: LiveServer, code: str) -> int:
    """How many answers are in the log."""
    [(number,)] = server.query("select count(*) from event where session = ? and kind = 'vote_cast'", code)
    return int(number)


async def counts(room: Crowd) -> tuple[int, int]:
    """How many have answered and how many are there, once the console knows of all answers."""
    await room.console.until(lambda: room.console.view("console")["counts"]["answered"] == len(room.phones))
    found = room.console.view("console")["counts"]
    return found["answered"], found["present"]
