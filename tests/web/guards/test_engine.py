"""The sockets as they are really served: eventlet, Socket.IO and all guards, in a process of their own."""

from collections.abc import Callable, Iterator
from http.client import HTTPConnection
from typing import Any

import pytest
from websocket import WebSocket, WebSocketBadStatusException, WebSocketConnectionClosedException, create_connection

from tests.web.green import ROOT, serving
from web.guards.engine import settings

Connect = Callable[..., WebSocket]


@pytest.fixture(scope="module")
def port() -> Iterator[int]:
    """The port of a guarded server with the namespace /player."""
    with serving(ROOT / "tests/web/room_server.py") as (_, number):
        yield number


@pytest.fixture
def connect(port: int) -> Iterator[Connect]:
    """Opens raw WebSockets, past Engine.IO's greeting."""
    opened: list[WebSocket] = []

    def open_one(**options: Any) -> WebSocket:
        url = f"ws://127.0.0.1:{port}/socket.io/?EIO=4&transport=websocket"
        opened.append(create_connection(url, timeout=20, **options))
        opened[-1].recv()
        return opened[-1]

    yield open_one
    for each in opened:
        each.shutdown()  # type: ignore[no-untyped-call]


def joined(connect: Connect) -> WebSocket:
    phone = connect()
    phone.send("40/player,{}")
    phone.recv()
    return phone


def answer(phone: WebSocket, frame: str) -> str:
    phone.send(frame)
    return str(phone.recv())


def request(port: int, path: str, **headers: str) -> tuple[int, str]:
    connection = HTTPConnection("127.0.0.1", port, timeout=20)
    connection.request("GET", path, headers={name.replace("_", "-"): value for name, value in headers.items()})
    response = connection.getresponse()
    text = response.read().decode()
    connection.close()
    return response.status, text


def test_every_setting_replaces_a_default_that_failed() -> None:
    def origin_allowed(origin: str | None, environ: dict[str, Any]) -> bool:
        return origin is None

    chosen = settings(["/player"], origin_allowed)

    assert chosen["cors_allowed_origins"] is origin_allowed
    assert chosen["async_mode"] == "eventlet"
    assert (chosen["async_handlers"], chosen["always_connect"]) == (False, False)
    assert (chosen["ping_interval"], chosen["ping_timeout"]) == (10, 8)
    assert (chosen["transports"], chosen["http_compression"]) == (["websocket", "polling"], True)
    assert chosen["max_http_buffer_size"] == 16_384


def test_a_phone_joins_and_is_answered(connect: Connect) -> None:
    assert answer(joined(connect), '42/player,7["echo","hello"]') == '43/player,7[{"ok":true,"said":["hello"]}]'


def test_a_browser_s_offer_of_compression_is_refused(connect: Connect) -> None:
    phone = connect(header=["Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits"])

    assert "sec-websocket-extensions" not in phone.headers


def test_nan_reaches_no_browser(connect: Connect) -> None:
    assert answer(joined(connect), '42/player,7["whisper"]') == '43/player,7[{"nan":null}]'


@pytest.mark.parametrize("junk", ['["echo",NaN]', "{}", "[]", '["connect",{},{}]', '["disconnect","x"]', '["echo"'])
def test_junk_is_answered_and_the_phone_stays(connect: Connect, junk: str) -> None:
    phone = joined(connect)

    assert answer(phone, f"42/player,7{junk}") == '43/player,7[{"ok":false,"code":"malformed","retry":false}]'
    assert answer(phone, '42/player,8["echo"]') == '43/player,8[{"ok":true,"said":[]}]'


def test_binary_events_are_refused(connect: Connect) -> None:
    phone = joined(connect)

    refused = answer(phone, '451-/player,7["echo",{"_placeholder":true,"num":0}]')
    phone.send_binary(b"\x00\x01")

    assert refused == '43/player,7[{"ok":false,"code":"malformed","retry":false}]'
    assert answer(phone, '42/player,8["echo"]') == '43/player,8[{"ok":true,"said":[]}]'


def test_a_refused_join_is_told_and_joins_nothing(connect: Connect) -> None:
    phone = connect()

    assert answer(phone, '40/player,{"wrong":"code"}').startswith("44/player,")
    phone.send('42/player,7["echo"]')
    assert answer(phone, "40/player,{}").startswith('40/player,{"sid"')


@pytest.mark.parametrize("namespace", ["", "/facilitator,"])
def test_nobody_sits_in_a_namespace_that_does_not_exist(connect: Connect, namespace: str) -> None:
    assert answer(connect(), f"40{namespace}") == f'44{namespace}"Unable to connect"'


def test_a_message_over_sixteen_kilobytes_is_refused_on_the_wire(connect: Connect) -> None:
    phone = joined(connect)

    phone.send('42/player,7["echo","' + "x" * 16_384 + '"]')
    goodbye = phone.recv_frame()  # type: ignore[no-untyped-call]

    assert (goodbye.opcode, int.from_bytes(goodbye.data[:2], "big")) == (8, 1009)


def test_a_flood_is_cut_off_and_the_others_go_on(connect: Connect) -> None:
    flooding, other = joined(connect), joined(connect)
    with pytest.raises((WebSocketConnectionClosedException, OSError)):
        for number in range(100_000):
            flooding.send(f'42/player,{number}["echo"]')

    assert answer(other, '42/player,8["echo"]') == '43/player,8[{"ok":true,"said":[]}]'


def test_a_socket_that_joins_nothing_is_dropped(connect: Connect) -> None:
    idle = connect()

    frames = list(iter(lambda: idle.recv_data(), (8, b"")))  # until the WebSocket's goodbye

    assert frames[-1] == (1, b"1")  # Engine.IO's goodbye


@pytest.mark.parametrize("path", ["/healthz", "/socket.io/?EIO=4&transport=polling"])
def test_a_host_that_is_not_ours_is_refused_on_pages_and_sockets(port: int, path: str) -> None:
    status, text = request(port, path, Host="rebinding.example")

    assert (status, text.splitlines()[0][:43]) == (421, "This address does not lead to Rolecall. Ope")


def test_another_site_s_page_opens_no_socket(port: int, connect: Connect) -> None:
    status, _ = request(port, "/socket.io/?EIO=4&transport=polling", Origin="http://evil.example")

    assert status == 400
    with pytest.raises(WebSocketBadStatusException, match="400"):
        connect(origin="http://evil.example")


def test_our_own_page_opens_a_socket(port: int, connect: Connect) -> None:
    phone = connect(origin=f"http://127.0.0.1:{port}")

    assert answer(phone, "40/player,{}").startswith('40/player,{"sid"')


def test_a_forged_forwarded_host_opens_no_socket(port: int) -> None:
    forged = {"Origin": "http://evil.example", "X_Forwarded_Host": "evil.example", "X_Forwarded_Proto": "http"}

    assert request(port, "/socket.io/?EIO=4&transport=polling", **forged)[0] == 400


def test_an_outbox_of_forty_answers_arrives_on_long_polling(port: int) -> None:
    connection = HTTPConnection("127.0.0.1", port, timeout=20)
    path = "/socket.io/?EIO=4&transport=polling"
    greeting = polled(connection, path)
    sid = greeting.split('"sid":"')[1].split('"')[0]

    posted(connection, f"{path}&sid={sid}", "40/player,{}")
    posted(connection, f"{path}&sid={sid}", "\x1e".join(f'42/player,{number}["echo"]' for number in range(40)))

    answers = "".join(polled(connection, f"{path}&sid={sid}") for _ in range(1))
    assert answers.count('"ok":true') == 40
    connection.close()


def polled(connection: HTTPConnection, path: str) -> str:
    connection.request("GET", path)
    return connection.getresponse().read().decode()


def posted(connection: HTTPConnection, path: str, body: str) -> None:
    connection.request("POST", path, body=body, headers={"Content-Type": "text/plain"})
    assert connection.getresponse().read() == b"OK"
