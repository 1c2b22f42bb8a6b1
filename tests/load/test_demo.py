"""`make demo`: whoever signs in with the printed link finds a session in which people answer by themselves."""

import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest

from facilitator.rehearsal.console import Console
from facilitator.rehearsal.line import Server
from tests.live_server import ROOT, free_port, signed_in

PEOPLE = 12
LINK = re.compile(r"http://localhost:(\d+)/sign-in\?key=([\w-]+)")
CODE = re.compile(r"Session (\d{6}) is open")


@pytest.fixture
def demo(tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    """The demo, hurried, on loopback."""
    environment = {**os.environ, "PORT": str(free_port()), "ROLECALL_HOST": "127.0.0.1", "TMPDIR": str(tmp_path)}
    command = [sys.executable, "-m", "tests.load.demo", "--speed", "20", "--people", str(PEOPLE)]
    with subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True) as process:
        yield process
        process.send_signal(signal.SIGTERM)


async def test_in_the_demo_people_come_and_answer_what_you_ask(demo: subprocess.Popen[str]) -> None:
    said = read_until(demo, CODE)
    [(port, key)], [code] = LINK.findall(said), CODE.findall(said)
    browser = signed_in(f"http://127.0.0.1:{port}", key, "Trainer")
    console = Console(Server(int(port)), code, Random(1), browser.cookie)
    await console.arrive()
    await console.until(lambda: console.view("console")["counts"]["joined"] == PEOPLE)
    await console.advance_to("vote")
    await console.until(lambda: console.view("console")["counts"]["answered"] >= PEOPLE // 2)
    people = console.view("people")["people"]
    await console.close()

    assert [person["simulated"] for person in people] == [True] * PEOPLE
    assert {person["group"] for person in people} == {"mentor", "mentee", "manager"}


def test_the_demo_ends_in_good_order_and_leaves_nothing_behind(demo: subprocess.Popen[str], tmp_path: Path) -> None:
    read_until(demo, CODE)
    demo.send_signal(signal.SIGINT)
    last_words, _ = demo.communicate()

    assert demo.returncode == 0
    assert "All sessions are saved." in last_words
    assert list(tmp_path.iterdir()) == []


def read_until(demo: subprocess.Popen[str], wanted: re.Pattern[str]) -> str:
    """What it prints, up to the line that is wanted."""
    assert demo.stdout is not None
    said = ""
    while not wanted.search(said):
        line = demo.stdout.readline()
        assert line, said
        said += line
    return said
