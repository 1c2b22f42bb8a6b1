"""Serving a big room from a laptop: the port, the process limits, the garbage collector, the way out.

The defaults of eventlet, Python and macOS each fail at 300 to 1,000 phones; every constant here replaces one.
"""

import contextlib
import errno
import gc
import signal
import socket
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Final
from wsgiref.types import WSGIApplication

from web import runtime

# Of eventlet's default 50, 900 phones that come at once wait for seconds.
BACKLOG: Final = 2048
# Of eventlet's default 1024, phone 1,025 waits for ever.
MAX_CONNECTIONS: Final = 10_000
# Seconds for which a connection may stay silent between requests or in the middle of one.
PATIENCE: Final = 30.0
# Seconds for which a stopping server waits for requests that are under way.
FAREWELL: Final = 3.0
# Open files wanted, best first; macOS refuses the bigger ones.
OPEN_FILES: Final = (65_536, 10_240, 4_096)
# A full collection stops the room (140 ms at 1,000 phones), so young garbage waits for more company.
GARBAGE_THRESHOLD: Final = (50_000, 20, 100)
NEIGHBOURS: Final = 20


class PortInUse(OSError):
    """Another program listens on the port; `free` is the next free one, or None."""

    def __init__(self, port: int, free: int | None) -> None:
        hint = f"Port {free} is free." if free else "Stop that program or choose another port."
        super().__init__(errno.EADDRINUSE, f"Port {port} is used by another program. {hint}")
        self.port = port
        self.free = free

    def __str__(self) -> str:
        return str(self.strerror)


def listen(host: str, port: int) -> Any:
    """Return a listening socket for `serve`; raises PortInUse."""
    try:
        return runtime.bind(host, port, BACKLOG)
    except OSError as error:
        if error.errno != errno.EADDRINUSE:
            raise
        raise PortInUse(port, next_free_port(host, port)) from error


def next_free_port(host: str, port: int) -> int | None:
    """Return the first free port after this one, or None if the next twenty are taken."""
    candidates = range(port + 1, min(port + 1 + NEIGHBOURS, 65_536))
    return next((candidate for candidate in candidates if _is_free(host, candidate)), None)


def _is_free(host: str, port: int) -> bool:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        try:
            probe.bind((host, port))
        except OSError:
            return False
    return True


def serve(listener: Any, app: WSGIApplication, *, stop: runtime.Event) -> None:
    """Serve the app until `stop` is set, then close the connections; phones come back to the next server."""
    server = runtime.spawn(runtime.serve, listener, app, max_size=MAX_CONNECTIONS, patience=PATIENCE).wait()
    stop.wait()
    with contextlib.suppress(TimeoutError, runtime.Killed), runtime.at_most(FAREWELL):
        server.kill()
        server.wait()


def stop_on_signals(stop: runtime.Event) -> None:
    """Set `stop` at SIGTERM or SIGINT (Ctrl-C), between two steps of the event loop."""
    runtime.on_signals((signal.SIGTERM, signal.SIGINT), lambda _: stop.set())


def raise_file_limit(wanted: tuple[int, ...] = OPEN_FILES) -> int | None:
    """Raise the number of files that we may open and return it; None where the system has no such limit."""
    try:
        import resource
    except ImportError:  # Windows
        return None
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    for limit in _worth_asking(wanted, soft, None if hard == resource.RLIM_INFINITY else hard):
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(resource.RLIMIT_NOFILE, (limit, hard))
            return limit
    return soft


def _worth_asking(wanted: tuple[int, ...], soft: int, hard: int | None) -> list[int]:
    """Return the limits that are more than what we have, none more than we may have."""
    capped = [limit if hard is None else min(limit, hard) for limit in wanted]
    return [limit for limit in capped if limit > soft]


@dataclass
class Settling:
    """Takes what will live long (code, phones) out of the garbage collector's rounds.

    Call `start` once before serving and `arrived` for every phone that joins.
    """

    every: int = 100
    collect: Callable[[], object] = gc.collect
    freeze: Callable[[], object] = gc.freeze
    unfreeze: Callable[[], object] = gc.unfreeze
    _since: int = field(default=0, init=False)

    def start(self) -> None:
        """Settle what is loaded and let the collector run less often."""
        gc.set_threshold(*GARBAGE_THRESHOLD)
        self.settle()

    def settle(self) -> None:
        """Collect the garbage and freeze what is left; what was frozen before may be garbage by now."""
        self.unfreeze()
        self.collect()
        self.freeze()

    def arrived(self) -> None:
        """Count a phone; every hundredth settles them all."""
        self._since += 1
        if self._since >= self.every:
            self._since = 0
            self.settle()
