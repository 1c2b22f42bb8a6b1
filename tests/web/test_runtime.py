"""The engine: what patching changes, that real threads and the loop get along, and what may not switch."""

import ast
import signal
import socket
import sys
from pathlib import Path

import pytest

from tests.web.green import ROOT, run_green, serving
from web import runtime


def test_no_other_file_imports_eventlet() -> None:
    importers = {path.relative_to(ROOT).as_posix() for path in _our_sources() if "eventlet" in _imports(path)}

    assert importers == {"web/runtime.py"}


def _our_sources() -> list[Path]:
    return [path for package in ("game", "scenarios", "web", "facilitator") for path in (ROOT / package).rglob("*.py")]


def _imports(path: Path) -> set[str]:
    nodes = list(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
    plain = {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    return {name.split(".")[0] for name in plain | {n.module or "" for n in nodes if isinstance(n, ast.ImportFrom)}}


def test_only_the_retirement_warning_is_silenced() -> None:
    out = run_green(
        """
        import warnings
        try:
            warnings.warn("Something else is deprecated.", DeprecationWarning)
        except DeprecationWarning as warning:
            print(warning)
        """
    )

    assert out == "Something else is deprecated.\n"


def test_patching_makes_sleeps_and_sockets_green() -> None:
    out = run_green(
        """
        import socket, time
        import eventlet
        from eventlet.patcher import is_monkey_patched
        runtime.spawn(print, "others ran")
        time.sleep(0)
        print(is_monkey_patched("socket"), is_monkey_patched("thread"), is_monkey_patched("psycopg"))
        """
    )

    assert out == "others ran\nTrue False False\n"


def test_the_loop_and_real_threads_may_log_at_once() -> None:
    # With green locks this hangs for good, after a few hundred lines.
    out = run_green(
        """
        import io, logging, sys
        log = logging.getLogger("both")
        log.setLevel("INFO")
        log.addHandler(logging.StreamHandler(io.StringIO()))
        sys.setswitchinterval(1e-6)

        def write(lines, pause):
            for line in range(lines):
                log.info("line %d", line)
                if line % 100 == 0:
                    pause(0)

        threads = [runtime.spawn(runtime.in_thread, write, 3000, lambda _: None) for _ in range(3)]
        loop = [runtime.spawn(write, 3000, runtime.sleep) for _ in range(2)]
        for task in threads + loop:
            task.wait()
        print(log.handlers[0].stream.getvalue().count("line"))
        """
    )

    assert out == "15000\n"


def test_the_loop_goes_on_while_a_thread_blocks() -> None:
    out = run_green(
        """
        import threading
        gate = threading.Event()
        task = runtime.spawn(runtime.in_thread, gate.wait, 30)
        runtime.sleep(0)
        runtime.spawn_after(0.01, gate.set)
        print(task.wait())
        """
    )

    assert out == "True\n"


def test_a_thread_hands_back_what_it_returns_and_raises() -> None:
    out = run_green(
        """
        import sys
        for fn in (lambda: int("x"), lambda: sys.exit(3)):
            try:
                runtime.in_thread(fn)
            except (ValueError, SystemExit) as error:
                print(type(error).__name__)
        print(runtime.in_thread(lambda: ("a", ValueError("kept"), None)))
        """
    )

    assert out == "ValueError\nSystemExit\n('a', ValueError('kept'), None)\n"


def test_a_switch_inside_a_transaction_raises_in_the_loop_and_in_a_thread() -> None:
    out = run_green(
        """
        import time

        def transaction():
            try:
                with runtime.no_switching("this transaction"):
                    time.sleep(0)
                    print("never reached")
            except runtime.Switched as error:
                print(str(error).splitlines()[0])

        runtime.spawn(transaction).wait()
        runtime.in_thread(transaction)
        """
    )

    assert out == "Other code ran in the middle of this transaction, because of:\n" * 2


def test_what_does_not_switch_passes() -> None:
    with runtime.no_switching():
        total = sum(range(10))

    runtime.sleep(0)
    assert total == 45


def test_a_queue_hands_over_in_order_and_drains_what_is_there() -> None:
    queue: runtime.Queue[int] = runtime.Queue()
    for number in (1, 2, 3):
        queue.put(number)

    assert (queue.get(), queue.drain(), len(queue)) == (1, [2, 3], 0)


def test_an_empty_queue_says_so_after_the_timeout() -> None:
    queue: runtime.Queue[int] = runtime.Queue()

    with pytest.raises(runtime.Empty):
        queue.get(timeout=0.001)


def test_a_pending_result_reaches_everybody_who_waits() -> None:
    pending: runtime.Pending[str] = runtime.Pending()
    waiting = [runtime.spawn(pending.wait) for _ in range(2)]

    pending.resolve("saved")

    assert [task.wait() for task in waiting] == ["saved", "saved"]
    assert pending.is_settled()


def test_a_failed_result_raises_where_it_is_waited_for() -> None:
    pending: runtime.Pending[str] = runtime.Pending()

    pending.fail(OSError("disk full"))

    with pytest.raises(OSError, match="disk full"):
        pending.wait()


def test_what_was_cancelled_never_happens() -> None:
    happened: list[str] = []
    cancelled = runtime.spawn_after(0.001, happened.append, "cancelled")
    kept = runtime.spawn_after(0.002, happened.append, "kept")

    cancelled.cancel()
    kept.wait()

    assert happened == ["kept"]


def test_a_lock_lets_one_in_at_a_time() -> None:
    lock, steps = runtime.Lock(), list[str]()

    def visit(name: str) -> None:
        with lock:
            steps.append(f"{name} in")
            runtime.sleep(0)
            steps.append(f"{name} out")

    for task in [runtime.spawn(visit, name) for name in "ab"]:
        task.wait()

    assert steps == ["a in", "a out", "b in", "b out"]


def test_an_event_wakes_who_waits() -> None:
    event = runtime.Event()
    waiting = runtime.spawn(event.wait)

    event.set()

    assert (waiting.wait(), event.wait(0)) == (True, True)
    event.clear()
    assert (event.is_set(), event.wait(0.001)) == (False, False)


def test_a_wait_that_takes_too_long_is_given_up() -> None:
    with pytest.raises(TimeoutError), runtime.at_most(0.001):
        runtime.Event().wait()


def test_a_second_server_cannot_share_the_port() -> None:
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = probe.getsockname()[1]
    first = runtime.bind("127.0.0.1", port, backlog=1)

    with pytest.raises(OSError, match="in use"):
        runtime.bind("127.0.0.1", port, backlog=1)

    first.close()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows cannot send itself these signals.")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_closes_an_idle_server_in_good_order(number: signal.Signals) -> None:
    with serving(ROOT / "tests/web/room_server.py") as (process, _):
        process.send_signal(number)
        out, errors = process.communicate(timeout=30)

    assert (process.returncode, out, errors) == (0, "closed\n", "")
