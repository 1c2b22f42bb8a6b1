"""`rolecall rehearse` says in a sentence what it cannot do."""

import signal
import subprocess
import sys

import pytest

from tests.live_server import ROOT, LiveServer
from tests.rehearsal.laptop import CARD, rehearsal_at

ROLECALL = (sys.executable, "-m", "facilitator.cli")


def rehearse(server: LiveServer, *arguments: str) -> tuple[int, str]:
    """The exit code of the command, and what it complains about."""
    command = [*ROLECALL, "rehearse", *arguments]
    done = subprocess.run(command, cwd=ROOT, env=server.surroundings, capture_output=True, text=True, check=False)
    return done.returncode, done.stderr


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["--people", "0"], "0 is not in the range 1<=x<=300"),
        (["--people", "301"], "301 is not in the range 1<=x<=300"),
        (["--speed", "0.5"], "0.5 is not in the range 1<=x<=20"),
        (["--speed", "21"], "21.0 is not in the range 1<=x<=20"),
    ],
)
def test_a_number_out_of_range_is_named(server: LiveServer, arguments: list[str], complaint: str) -> None:
    exit_code, said = rehearse(server, "482913", *arguments)

    assert exit_code == 2
    assert complaint in said


def test_a_session_that_is_not_there_is_named(server: LiveServer) -> None:
    exit_code, said = rehearse(server, "482 913")

    assert (exit_code, said) == (1, "Error: There is no session 482 913. `rolecall session list` shows all.\n")


def test_without_a_running_server_it_says_how_to_start_one(own_server: LiveServer) -> None:
    code = own_server.open_session(play="own", card=[CARD])
    own_server.stop()

    exit_code, said = rehearse(own_server, code)

    assert exit_code == 1
    assert "Start it with `rolecall serve`" in said


def test_alone_it_needs_somebody_who_can_sign_in(own_server: LiveServer) -> None:
    exit_code, said = rehearse(own_server, "482913", "--alone")

    assert exit_code == 1
    assert "choose a passphrase" in said


def test_ctrl_c_sends_everybody_home_in_good_order(server: LiveServer) -> None:
    command = [*ROLECALL, "rehearse", rehearsal_at(server), "--people", "2"]
    with subprocess.Popen(command, cwd=ROOT, env=server.surroundings, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        said = process.stdout.readline() + process.stdout.readline()
        process.send_signal(signal.SIGINT)
        said += process.stdout.read()

    assert process.returncode == 0
    assert said.endswith("Everybody has gone home.\n")
