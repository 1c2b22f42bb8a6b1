"""Runs code under the real, patched engine in a process of its own: the tests' process is never patched."""

import subprocess
import sys
import textwrap
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).parents[2]
PRELUDE = "from web import runtime; runtime.patch()\n"


def run_green(code: str, *options: str) -> str:
    """Run the code and return what it printed; it must end well, within a minute, without a warning."""
    command = [sys.executable, "-W", "error", *options, "-c", PRELUDE + textwrap.dedent(code)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


@contextmanager
def serving(script: Path, *arguments: str) -> Iterator[tuple[subprocess.Popen[str], int]]:
    """Run a script that prints its port when it listens; yields the process and the port."""
    process = subprocess.Popen(
        [sys.executable, str(script), *arguments],
        cwd=ROOT,
        env={"PYTHONPATH": str(ROOT), "PATH": ""},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        assert process.stdout is not None
        yield process, int(process.stdout.readline())
    finally:
        process.kill()
        process.communicate()
