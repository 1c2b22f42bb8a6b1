"""The port, the limits, the garbage collector; the defaults that fail a big room stay replaced."""

import gc
import socket
import sys
from collections.abc import Iterator

import pytest

from tests.web.green import run_green
from web import runtime, serving


@pytest.fixture
def taken_port() -> Iterator[int]:
    """A port on which another program listens."""
    with socket.create_server(("127.0.0.1", 0)) as other:
        yield other.getsockname()[1]


def test_a_taken_port_is_named_with_the_next_free_one(taken_port: int) -> None:
    with pytest.raises(serving.PortInUse) as refused:
        serving.listen("127.0.0.1", taken_port)

    assert refused.value.port == taken_port
    assert refused.value.free == serving.next_free_port("127.0.0.1", taken_port)
    assert str(refused.value).startswith(f"Port {taken_port} is used by another program. Port ")


def test_the_next_free_port_can_be_listened_on(taken_port: int) -> None:
    free = serving.next_free_port("127.0.0.1", taken_port)
    assert free is not None

    listener = serving.listen("127.0.0.1", free)

    assert listener.getsockname()[1] == free
    listener.close()


def test_no_port_follows_the_last() -> None:
    assert serving.next_free_port("127.0.0.1", 65_535) is None
    assert str(serving.PortInUse(65_535, None)).endswith("Stop that program or choose another port.")


def test_an_address_that_is_not_ours_is_no_taken_port() -> None:
    with pytest.raises(OSError) as refused:
        serving.listen("192.0.2.1", 0)

    assert not isinstance(refused.value, serving.PortInUse)


def test_a_crowd_may_knock_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []
    monkeypatch.setattr(runtime, "bind", lambda host, port, backlog: asked.append(backlog))

    serving.listen("127.0.0.1", 0)

    assert asked == [2048]


def test_more_than_a_thousand_connections_are_served(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[dict[str, object]] = []

    def serve(*_: object, **options: object) -> runtime.Task[None]:
        asked.append(options)
        return runtime.spawn(lambda: None)

    monkeypatch.setattr(runtime, "serve", serve)
    stop = runtime.Event()
    stop.set()

    serving.serve(None, lambda environ, start_response: [], stop=stop)

    assert asked == [{"max_size": 10_000, "patience": 30.0}]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limit.")
def test_the_limit_of_open_files_is_raised_from_what_macos_starts_with() -> None:
    out = run_green(
        """
        import resource
        from web import serving
        hard = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
        resource.setrlimit(resource.RLIMIT_NOFILE, (256, hard))
        raised = serving.raise_file_limit((4096, 1024))
        print(raised, raised == resource.getrlimit(resource.RLIMIT_NOFILE)[0])
        """
    )

    assert out == "4096 True\n"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limit.")
def test_a_low_ceiling_is_used_to_the_full_and_a_high_limit_never_lowered() -> None:
    out = run_green(
        """
        import resource
        from web import serving
        resource.setrlimit(resource.RLIMIT_NOFILE, (256, 2000))
        print(serving.raise_file_limit(), serving.raise_file_limit((1000,)))
        """
    )

    assert out == "2000 2000\n"


def test_the_garbage_collector_leaves_the_room_alone() -> None:
    out = run_green(
        """
        import gc
        from web import serving
        serving.Settling().start()
        print(gc.get_threshold(), gc.get_freeze_count() > 10_000)
        """
    )

    assert out == "(50000, 20, 100) True\n"


def test_every_hundredth_phone_settles_the_room() -> None:
    steps: list[str] = []
    settling = serving.Settling(
        collect=lambda: steps.append("collect"),
        freeze=lambda: steps.append("freeze"),
        unfreeze=lambda: steps.append("unfreeze"),
    )

    for _ in range(250):
        settling.arrived()

    assert steps == ["unfreeze", "collect", "freeze"] * 2
    assert gc.get_freeze_count() == 0
