"""The people of a rehearsal live in a process of their own, without the server's engine."""

import subprocess
import sys

from tests.live_server import ROOT

LOADED = "import sys, facilitator.rehearsal.__main__; print(*sorted({name.split('.')[0] for name in sys.modules}))"


def test_simulated_people_load_neither_the_servers_engine_nor_its_database() -> None:
    loaded = subprocess.check_output([sys.executable, "-c", LOADED], cwd=ROOT, text=True).split()

    assert {"eventlet", "flask", "sqlalchemy", "web"} & set(loaded) == set()


def test_nobody_comes_before_the_first_order_and_its_end_is_theirs() -> None:
    command = [sys.executable, "-m", "facilitator.rehearsal", "127.0.0.1", "9", "482913"]

    done = subprocess.run(command, cwd=ROOT, input="", capture_output=True, text=True, check=False)

    assert (done.returncode, done.stderr) == (0, "")
