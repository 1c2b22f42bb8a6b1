"""One phone's bytes slow down nobody but itself."""

from tests.web.guards.clock import Clock
from tests.web.guards.site import Site, ask
from web.guards.buckets import TokenBucket
from web.guards.wire import BURST_BYTES, BYTES_PER_SECOND, MeteredSocket, WireGuard


class Stream:
    """A socket with endless data."""

    def __init__(self) -> None:
        self.sent: list[bytes] = []

    def recv(self, size: int) -> bytes:
        return b"x" * size

    def sendall(self, data: bytes) -> None:
        self.sent.append(data)

    def close(self) -> None:
        self.sent.append(b"closed")

    def fileno(self) -> int:
        return 7


def metered(clock: Clock) -> MeteredSocket:
    return MeteredSocket(Stream(), TokenBucket(BYTES_PER_SECOND, BURST_BYTES, clock), clock.tick)


def test_an_outbox_of_sixty_answers_passes_without_a_wait() -> None:
    clock = Clock()
    sock = metered(clock)

    for _ in range(60):
        sock.recv(2), sock.recv(4), sock.recv(2000)

    assert clock.now == 1000.0


def test_endless_fragments_come_in_slowly() -> None:
    clock = Clock()
    sock = metered(clock)
    total = sum(len(sock.recv(16_000)) for _ in range(100))

    assert total - BURST_BYTES <= (clock.now - 1000) * BYTES_PER_SECOND <= total


def test_tiny_frames_are_not_free() -> None:
    clock = Clock()
    sock = metered(clock)

    for _ in range(10_000):
        sock.recv(2)

    assert clock.now > 1000.0


def test_a_closed_socket_reads_nothing_more() -> None:
    sock = metered(Clock())

    sock.close()

    assert (sock.recv(2), sock._sock.sent) == (b"", [b"closed"])


def test_everything_else_is_the_socket_s_own() -> None:
    sock = metered(Clock())

    sock.sendall(b"view")

    assert (sock.fileno(), sock._sock.sent) == (7, [b"view"])


def test_the_offer_of_compression_is_not_heard() -> None:
    site = Site()

    ask(WireGuard(site, Clock(), Clock().tick), Sec_WebSocket_Extensions="permessage-deflate; client_max_window_bits")

    assert "HTTP_SEC_WEBSOCKET_EXTENSIONS" not in site.seen[-1]
