"""`rolecall serve` in a process of its own: one server per folder, the next port when one is taken, a quiet end."""

import json
import os
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.request import urlopen

from tests.live_server import free_port

ROOT = Path(__file__).parents[2]
STARTED = "Ctrl-C stops it."


@dataclass
class Server:
    """A running `rolecall serve`, and what it has printed so far."""

    process: subprocess.Popen[str]
    printed: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """All that it has printed."""
        return "".join(self.printed)

    @property
    def link(self) -> str:
        """The console's link."""
        found = re.search(r"http://localhost:\d+/\S+", self.text)
        assert found is not None, self.text
        return found[0]

    def wait_until_started(self) -> None:
        """Read until it listens, or until it gives up."""
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self.printed.append(line)
            if STARTED in line:
                return


@contextmanager
def serving(data: Path, port: int) -> Iterator[Server]:
    """Start the server; it is ended with the block."""
    process = subprocess.Popen(
        [sys.executable, "-W", "error", "-m", "facilitator.cli", "serve"],
        cwd=ROOT,
        env={**os.environ, "ROLECALL_DATA": str(data), "PORT": str(port), "ROLECALL_BROWSER": "none"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    server = Server(process)
    try:
        server.wait_until_started()
        yield server
    finally:
        process.kill()
        process.communicate()


def test_the_server_prints_links_answers_and_ends_quietly(tmp_path: Path) -> None:
    port = free_port()

    with serving(tmp_path, port) as server:
        with urlopen(f"http://127.0.0.1:{port}/healthz") as answer:
            health = json.load(answer)
        server.process.send_signal(signal.SIGTERM)
        rest, _ = server.process.communicate(timeout=30)

    assert health["status"] == "ok"
    assert f"http://localhost:{port}/sign-in?key=" in server.text
    assert "Rolecall has stopped. All sessions are saved." in rest
    assert server.process.returncode == 0
    assert "Traceback" not in server.text + rest


def test_a_second_server_on_the_same_folder_names_the_first(tmp_path: Path) -> None:
    first_port, second_port = free_port(), free_port()

    with serving(tmp_path, first_port) as first, serving(tmp_path, second_port) as second:
        code = second.process.wait(timeout=30)

    assert code == 1
    assert f"process {first.process.pid}, port {first_port}" in second.text
    assert "Nothing was started" in second.text


def test_a_port_in_use_is_said_and_the_next_free_one_is_used(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("0.0.0.0", 0))
        taken.listen()
        port = taken.getsockname()[1]

        with serving(tmp_path, port) as server:
            served = int(re.findall(r"localhost:(\d+)", server.link)[0])

    assert f"Port {port} is used by another program." in server.text
    assert served > port


def test_the_next_start_prints_a_new_link_until_one_was_used(tmp_path: Path) -> None:
    with serving(tmp_path, free_port()) as first:
        pass
    with serving(tmp_path, free_port()) as second:
        pass

    assert "sign-in?key=" in first.link
    assert first.link.split("key=")[1] != second.link.split("key=")[1]


def test_a_start_names_what_is_wrong_with_own_decks(tmp_path: Path) -> None:
    (tmp_path / "decks").mkdir()
    (tmp_path / "decks" / "mine.yaml").write_text("id: mine\ntitel: Mine\ncards: []\n")

    with serving(tmp_path, free_port()) as server:
        pass

    assert "These files cannot be played until they are mended; everything else can:" in server.text
    assert re.search(r"mine\.yaml:2:1: .+'title'", server.text)


def test_a_wrong_setting_stops_the_start_with_a_sentence(tmp_path: Path) -> None:
    with serving(tmp_path, 99999) as server:
        code = server.process.wait(timeout=30)

    assert code == 1
    assert "PORT" in server.text
    assert "Traceback" not in server.text
