"""The shipped server in a process of its own: guards on, sign-in on, every commit on disk.

One idea: whoever uses it sees only what a facilitator sees: the printed link, the pages, the sockets.
"""

import os
import random
import re
import signal
import socket
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import closing, suppress
from pathlib import Path
from typing import Any, Self
from urllib.error import URLError
from urllib.request import ProxyHandler, build_opener

from tests.forms import FormBrowser

ROOT = Path(__file__).parents[1]
SERVE = (sys.executable, "-m", "facilitator.cli", "serve")
PATIENCE = 60.0
"""Seconds that a start or an end may take on a busy machine."""
LOOK_AGAIN = 0.02
SETTLED_PORTS = 10_000, 32_000
NAME, PASSPHRASE = "Trainer", "a long enough passphrase"
LINK = re.compile(r"/sign-in\?key=([\w-]+)")


class LiveServer:
    """A server on loopback with a data folder; it can be killed and started again on the same port."""

    def __init__(self, folder: Path, *, command: Sequence[str] = SERVE, environment: Mapping[str, str] | None = None):
        self.data = folder / "data"
        self.port = free_port()
        self._command, self._environment = command, dict(environment or {})
        self._log = folder / "server.log"
        self._process: subprocess.Popen[bytes] | None = None
        self._browser: FormBrowser | None = None

    # --- its life --------------------------------------------------------------------------------------------

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def start(self, prepare: Callable[[], object] | None = None) -> None:
        """Start, and wait until it answers; `prepare` runs in the new process before anything else."""
        with self._log.open("ab") as log:
            self._process = subprocess.Popen(
                self._command, cwd=ROOT, env=self.surroundings, stdin=subprocess.DEVNULL,
                stdout=log, stderr=subprocess.STDOUT, preexec_fn=prepare,
            )  # fmt: skip
        self._wait_for(self.is_healthy)

    def stop(self) -> None:
        """Stop it as Ctrl-C does, if it runs."""
        self._end(signal.SIGTERM)

    def kill(self) -> None:
        """End it where it stands, as a dead battery does."""
        self._end(signal.SIGKILL)

    def restart(self) -> None:
        """Stop it, and start it on the same port and data."""
        self.stop()
        self.start()

    def is_healthy(self) -> bool:
        """Whether it answers."""
        return is_healthy(self.url)

    # --- what is known of it ---------------------------------------------------------------------------------

    @property
    def url(self) -> str:
        """The address of its first page."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def is_running(self) -> bool:
        """Whether it was started and not ended."""
        return self._process is not None

    @property
    def pid(self) -> int:
        """The process."""
        assert self._process is not None, "The server was not started."
        return self._process.pid

    @property
    def output(self) -> str:
        """Everything that it has printed, over all its lives."""
        return self._log.read_text()

    @property
    def surroundings(self) -> dict[str, str]:
        """The environment of everything that runs on this server's data folder."""
        kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG", "SYSTEMROOT") if name in os.environ}
        ours = {"ROLECALL_DATA": str(self.data), "ROLECALL_HOST": "127.0.0.1", "ROLECALL_PORT": str(self.port)}
        return {**kept, **ours, "PYTHONUNBUFFERED": "1", **self._environment}

    @property
    def database(self) -> Path:
        """The SQLite file."""
        return self.data / "rolecall.sqlite"

    def query(self, sql: str, *values: object) -> list[tuple[Any, ...]]:
        """Read what is on disk, past the server."""
        with closing(sqlite3.connect(f"file:{self.database}?mode=ro", uri=True)) as connection:
            return connection.execute(sql, values).fetchall()

    # --- the facilitator ----------------------------------------------------------------------------------------

    def sign_in(self) -> str:
        """Sign in with the printed link the first time; returns the cookie, as a header says it."""
        return self.browser().cookie

    def browser(self) -> FormBrowser:
        """A signed-in facilitator's browser."""
        if self._browser is None:
            self._browser = signed_in(self.url, self.sign_in_key(), NAME)
        return self._browser

    def sign_in_key(self) -> str:
        """The key of the newest link that it printed."""
        links: list[str] = LINK.findall(self.output)
        return links[-1]

    def open_session(self, **filled: str | Iterable[str]) -> str:
        """Open a session from the form, its fields filled in as given or left as they are; returns its code.

        `play="own", card=["deck/card", …]` picks cards; without them it is the kick-off of 45 minutes.
        """
        return open_session(self.browser(), **{"title": "A session", "play": "kick-off-45", **filled})

    # --- inside --------------------------------------------------------------------------------------------------

    def _wait_for(self, holds: Callable[[], bool]) -> None:
        deadline = time.monotonic() + PATIENCE
        while not holds():
            assert self._process is not None and self._process.poll() is None, f"It did not start.\n{self.output}"
            assert time.monotonic() < deadline, f"It does not answer.\n{self.output}"
            time.sleep(LOOK_AGAIN)

    def _end(self, number: int) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        process.send_signal(number)
        try:
            process.wait(PATIENCE)
        finally:
            process.kill()
            process.wait()


def is_healthy(url: str) -> bool:
    """Whether a server answers there."""
    try:
        with build_opener(ProxyHandler({})).open(f"{url}/healthz", timeout=5) as answer:
            return bool(answer.status == 200)
    except (URLError, ConnectionError, TimeoutError):
        return False


def signed_in(url: str, key: str, name: str) -> FormBrowser:
    """A browser that opened a sign-in link and chose a name and a passphrase."""
    browser = FormBrowser(url)
    page = browser.open(f"/sign-in?key={key}")
    page = browser.submit(page, page.form(having="passphrase"), {"name": name, "passphrase": PASSPHRASE})
    assert page.status == 200, page.text
    return browser


def open_session(browser: FormBrowser, **filled: str | Iterable[str]) -> str:
    """Fill in the form of a new session; returns its code."""
    page = browser.open("/console/new")
    page = browser.submit(page, page.form(having="title"), filled)
    code = page.url.rsplit("/", 1)[-1]
    assert (page.status, code.isdigit()) == (200, True), page.text
    return code


def free_port() -> int:
    """A port that nobody uses at the moment, nor will: one that systems give to no client, nor to who asks for any."""
    while True:
        port = random.randrange(*SETTLED_PORTS)
        with closing(socket.socket()) as probe, suppress(OSError):
            probe.bind(("127.0.0.1", port))
            return port
