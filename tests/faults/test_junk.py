"""Junk of every sort, on every event of every namespace: one refusal each, and the room goes on."""

import asyncio
from collections.abc import Iterator
from random import Random

import pytest

from facilitator.rehearsal.line import Server
from tests.faults.frames import Opcode
from tests.faults.raw_socket import RawSocket, raw_socket
from tests.live_server import LiveServer
from tests.load.room import room_at

CARD = "which-hat-now/just-tell-me"
NAMESPACES = ("/player", "/facilitator", "/screen")
EVENTS = ("command", "look", "keepsake", "no-such-event")
ID = b'"id":"0123456789abcdef0123456789abcdef"'
CHOICE, SCALE = b'{"kind":"choice","option":"a"}', b'{"kind":"scale","steps":{"x":%s}}'
PAYLOADS: tuple[bytes, ...] = (
    b"", b"null", b"true", b"0", b"-1", b"1e400", b"NaN", b"Infinity", b'""', b'"command"', b"[]", b"{}", b"[[[[]]]]",
    b"[" * 2000, b"[" * 2000 + b"]" * 2000, b'{"a":' * 500 + b"1" + b"}" * 500, b'"' + b"x" * 12_000 + b'"',
    b'"\\ud800"', b'"\\u0000"', b'{"id":', b"{}{}", b"{},{}", b'{"_placeholder":true,"num":0}',
    b"{%s}" % ID, b'{%s,"command":null}' % ID, b'{%s,"command":{}}' % ID, b'{%s,"command":[]}' % ID,
    b'{%s,"command":{"kind":null}}' % ID, b'{%s,"command":{"kind":"vote"}}' % ID,
    b'{%s,"command":{"kind":"__class__"}}' % ID, b'{%s,"command":{"kind":"forget_me","more":1}}' % ID,
    b'{"id":"","command":{"kind":"forget_me"}}', b'{"id":7,"command":{"kind":"forget_me"}}',
    b'{"id":"../../etc","command":{"kind":"forget_me"}}',
    b'{%s,"command":{"kind":"join","group":"emperor","name":"","table":null}}' % ID,
    b'{%s,"command":{"kind":"join","group":"mentor","name":7,"table":null}}' % ID,
    b'{%s,"command":{"kind":"join","group":"mentor","name":"","table":"1"}}' % ID,
    b'{%s,"command":{"kind":"join","group":"mentor","name":"","table":true}}' % ID,
    b'{%s,"command":{"kind":"join","group":"mentor","name":"","table":NaN}}' % ID,
    b'{%s,"command":{"kind":"vote","entry":"e1","attempt":1,"round":3,"answer":%s}}' % (ID, CHOICE),
    b'{%s,"command":{"kind":"vote","entry":"e1","attempt":1,"round":1,"answer":%s}}' % (ID, SCALE % b"NaN"),
    b'{%s,"command":{"kind":"vote","entry":"e1","attempt":1,"round":1,"answer":%s}}' % (ID, SCALE % b"1e9"),
    b'{%s,"command":{"kind":"advance","stage":"0"}}' % ID, b'{%s,"command":{"kind":"advance","stage":0.0}}' % ID,
)  # fmt: skip
FRAMES: tuple[bytes, ...] = (
    b"", b" ", b"4", b"42", b"42[", b"42[]", b"42/player,", b"42/player,[]", b"42/player,[1]", b"42/player,1[null]",
    b'42/nobody,1["command",{}]', b'421["command",{}]', b"40", b"40/player,", b"40/player,{}", b"40/player,[1]",
    b"40/nobody,{}", b'40/player,{"code":NaN}', b"41", b"41/nobody,", b"43/player,1[]", b"43/player,[]",
    b"43/player,99999999999999999999[]", b"44/player,{}", b'451-/player,1["command",{"_placeholder":true,"num":0}]',
    b'4599999999999-/player,["x"]', b"46", b"5", b"6", b"9", b"2probe", b"3", b"b4AAAA", b"\xff\xfe\xfd",
    b'42/player,1["connect",{}]', b'42/player,1["disconnect"]', b'42/player,1["*"]', b'42/player,-1["look"]',
    b'42/player,1["' + b"e" * 5000 + b'"]', b"42" + b"/" * 5000,
)  # fmt: skip
A_HANDFUL = 12
"""Pieces of junk per socket: fewer than what the rate guard takes for a flood."""
FLOOD, A_GUST = 20_000, 100
ANSWERS = 30


@pytest.fixture(scope="module")
def code(server: LiveServer) -> str:
    """A session for everybody's junk."""
    return server.open_session(play="own", card=[CARD])


@pytest.mark.parametrize("event", EVENTS)
@pytest.mark.parametrize("namespace", NAMESPACES)
async def test_every_piece_of_junk_gets_exactly_one_answer(
    server: LiveServer, code: str, dice: Random, namespace: str, event: str
) -> None:
    async with asyncio.timeout(60):
        for junk in handfuls(PAYLOADS):
            socket = await anybody(server, code, dice, namespace)
            numbers = [socket.event(event, *([piece] if piece else [])) for piece in junk]
            last = await socket.ask("look", b"{}")

            assert last["ok"]
            assert [len(socket.answers[number]) for number in numbers] == [1] * len(junk)
            assert {answer["ok"] for number in numbers for answer in socket.answers[number]} <= allowed(event)
            socket.close()
    assert server.is_healthy()


@pytest.mark.parametrize("opcode", [Opcode.TEXT, Opcode.BINARY])
async def test_junk_frames_harm_nobody_but_their_sender(server: LiveServer, dice: Random, opcode: Opcode) -> None:
    code = server.open_session(play="own", card=[CARD])
    async with room_at(server, code, dice, 3) as room:
        before = [phone.arrivals for phone in room.phones]
        for piece in FRAMES:
            socket = await anybody(server, code, dice, "/player")
            socket.send(piece, opcode)
            socket.close()
        await room.advance_to("vote")
        await room.answered(room.vote())

        assert [phone.arrivals for phone in room.phones] == before
    assert "Traceback" not in server.output


async def test_a_message_that_is_too_long_costs_its_sender_the_line(
    server: LiveServer, code: str, dice: Random
) -> None:
    socket = await anybody(server, code, dice, "/player")
    socket.event("command", b'"' + b"x" * 1_000_000 + b'"')
    await socket.until(lambda: socket.gone)

    assert server.is_healthy()


async def test_a_flood_from_one_phone_keeps_nobody_from_answering(server: LiveServer, dice: Random) -> None:
    code = server.open_session(play="own", card=[CARD])
    async with room_at(server, code, dice, 1) as room:
        await room.advance_to("vote")
        enough = asyncio.Event()
        flooding = asyncio.create_task(flood(server, code, dice, enough))
        for _ in range(ANSWERS):
            await room.answered(room.vote())
        enough.set()
        sockets = await flooding

        assert room.phones[0].arrivals == 1
        assert max(len(answers) for socket in sockets for answers in socket.answers.values()) == 1
    assert server.is_healthy()


async def flood(server: LiveServer, code: str, dice: Random, enough: asyncio.Event) -> list[RawSocket]:
    """Send messages as fast as they go, on a new socket when the server hangs up, as it does at last."""
    sockets = [await anybody(server, code, dice, "/player")]
    sent = 0
    while sent < FLOOD or not enough.is_set():
        if sockets[-1].gone:
            sockets.append(await anybody(server, code, dice, "/player"))
        for _ in range(A_GUST):
            sockets[-1].event("look", b"{}")
        sent += A_GUST
        await asyncio.sleep(0)
    await sockets[-1].until(lambda: sockets[-1].gone)
    return sockets


def handfuls(pieces: tuple[bytes, ...]) -> Iterator[tuple[bytes, ...]]:
    """So many pieces at a time as one socket may send."""
    for start in range(0, len(pieces), A_HANDFUL):
        yield pieces[start : start + A_HANDFUL]


async def anybody(server: LiveServer, code: str, dice: Random, namespace: str) -> RawSocket:
    """A new socket of this namespace: a new phone, the facilitator, or a projector."""
    auth = {"/player": {"code": code, "token": f"{dice.getrandbits(128):032x}"}}.get(namespace, {"code": code})
    return await raw_socket(Server(server.port), namespace, auth, server.sign_in())


def allowed(event: str) -> set[bool]:
    """Whether junk may be accepted: `look` and `keepsake` do not even look at what came with them."""
    return {True, False} if event in ("look", "keepsake") else {False}
