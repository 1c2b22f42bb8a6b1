"""The simulated people whom this server has called: one process for each rehearsal, and few of them.

A child lives as long as its standard input is open, so it ends with this server however that ends.
"""

import contextlib
import json
import subprocess
import sys
from typing import Final

from facilitator.rehearsal.cast import MOST_PEOPLE
from facilitator.rehearsal.line import Server
from facilitator.rehearsal.pace import FASTEST, SLOWEST
from game.refusal import Refused
from web import runtime

MOST: Final = 4
"""Rehearsals at a time: more of them would slow down a room that is real."""
CHILD: Final = (sys.executable, "-m", "facilitator.rehearsal")


class Troupes:
    """Calls people into rehearsals and sends them home."""

    def __init__(self, server: Server, most: int = MOST) -> None:
        self._server, self._most = server, most
        self._children: dict[str, subprocess.Popen[str]] = {}
        self._one_by_one = runtime.Lock()

    def fill(self, code: str, people: int, speed: float) -> None:
        """Let so many people be in this session, at this speed from now on; raises Refused."""
        if not (1 <= people <= MOST_PEOPLE and SLOWEST <= speed <= FASTEST):  # NaN is not between either
            raise Refused("wrong_number", "A rehearsal takes 1 to 300 people and a speed of 1 to 20.")
        order = json.dumps({"people": people, "speed": speed})
        with self._one_by_one:
            runtime.in_thread(self._tell, code, order)

    def send_home(self, code: str) -> None:
        """Let everybody in this session go, if there is anybody."""
        with self._one_by_one:
            child = self._children.pop(code, None)
            if child is not None:
                runtime.in_thread(_dismiss, child)

    def running(self) -> frozenset[str]:
        """The sessions in which people of ours are."""
        return frozenset(code for code, child in self._children.items() if child.poll() is None)

    def _tell(self, code: str, order: str) -> None:
        child = self._child(code)
        try:
            print(order, file=child.stdin, flush=True)
        except BrokenPipeError:  # it went home at this very moment
            raise Refused("try_again", "The people were just leaving. Try again.", retry=True) from None

    def _child(self, code: str) -> subprocess.Popen[str]:
        for gone in self._children.keys() - self.running():
            _dismiss(self._children.pop(gone))
        if code not in self._children:
            if len(self._children) >= self._most:
                sentence = f"{self._most} rehearsals are running already. Send the people of another one home first."
                raise Refused("too_many_rehearsals", sentence)
            self._children[code] = self._called(code)
        return self._children[code]

    def _called(self, code: str) -> subprocess.Popen[str]:
        place = (self._server.host, str(self._server.port), code)
        # A session of its own: of a Ctrl-C in the terminal it hears from us, when we end.
        return subprocess.Popen(
            [*CHILD, *place], stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True, start_new_session=True
        )


def _dismiss(child: subprocess.Popen[str]) -> None:
    """The end of its orders is its end."""
    if child.stdin is not None:
        with contextlib.suppress(BrokenPipeError):
            child.stdin.close()
