"""`make demo`: starts Rolecall with a session full of simulated people, so that one can look around alone.

They sit behind the same sockets as real phones and send the same commands; the one with the console is you.
"""

import argparse
import asyncio
import os
import re
import signal
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from random import Random

from tests.live_server import is_healthy, open_session, signed_in
from tests.load.line import Server
from tests.load.people import HURRIED, Pace, Person, cast
from web.serving import next_free_port

ROLECALL = (sys.executable, "-m", "facilitator.cli")
ROOT = Path(__file__).parents[2]
PEOPLE, TABLES, SEED = 24, 4, 7
CARDS = (
    "around-the-cards/warm-up",
    "around-the-cards/who-sees-what",
    "around-the-cards/pulse",
    "which-hat-now/three-minutes-of-rain",
    "i-thought-you-meant/other-chair",
    "whats-in-it-for-me/fair-trade",
    "i-thought-you-meant/the-wish-list",
    "between-us/two-boxes",
    "whats-in-it-for-me/why-are-you-here",
    "which-hat-now/silence",
    "odd-couple/first-five-minutes",
    "i-thought-you-meant/good-after-a-year",
    "around-the-cards/pulse",
)
"""Every kind of card once, and the pulse again at the end."""
PORT = 8000
ACCOUNT = "Demo"
KEY = re.compile(r"key=([\w-]+)")
LOOK_AGAIN = 0.1


class Demo:
    """A server and its simulated people."""

    def __init__(self, data: Path, port: int) -> None:
        self._server = Server(port)
        self._environment = {**os.environ, "ROLECALL_DATA": str(data), "ROLECALL_PORT": str(port)}
        self._over = asyncio.Event()

    async def run(self, people: int, pace: Pace) -> int:
        """Play until Ctrl-C or until the server ends; returns the server's exit code."""
        for number in (signal.SIGINT, signal.SIGTERM):
            asyncio.get_running_loop().add_signal_handler(number, self._over.set)
        # In a group of its own: of a Ctrl-C it hears from us, once, and stops in good order.
        serving = await asyncio.create_subprocess_exec(
            *ROLECALL, "serve", cwd=ROOT, env=self._environment, start_new_session=True
        )
        ended = asyncio.create_task(serving.wait())
        attending = asyncio.create_task(self._play(people, pace))
        for task in (ended, attending):
            task.add_done_callback(self._finish)
        await self._over.wait()
        try:
            await _end(attending)
        finally:
            if serving.returncode is None:
                serving.terminate()
            await ended
        return ended.result()

    def _finish(self, _: object) -> None:
        self._over.set()

    async def _play(self, people: int, pace: Pace) -> None:
        """Open a session and let people come."""
        while not await asyncio.to_thread(is_healthy, f"http://{self._server.name}"):
            await asyncio.sleep(LOOK_AGAIN)
        code = await asyncio.to_thread(self._open_session)
        print(
            f"\nSession {code} is open, and {people} simulated people are coming in.\n"
            f"Sign in with the link above, then run it: http://localhost:{self._server.port}/console/{code}\n"
            "They answer by themselves whenever you open a vote; what they write waits for you to approve it.\n"
            "Ctrl-C ends the demo.",
            flush=True,
        )
        parts = cast(people, TABLES)
        dice = [Random(SEED + seat) for seat in range(people)]
        crowd = [Person(self._server, code, *one, pace) for one in zip(parts, dice, strict=True)]
        await asyncio.gather(*(person.attend() for person in crowd))

    def _open_session(self) -> str:
        browser = signed_in(f"http://{self._server.name}", self._key(), ACCOUNT)
        return open_session(browser, tables=str(TABLES), title="A look around", play="own", card=CARDS)

    def _key(self) -> str:
        """A sign-in key for an account of our own, so that the printed link stays yours."""
        for command in ("add", "reset"):
            arguments = [*ROLECALL, "facilitator", command, ACCOUNT]
            done = subprocess.run(
                arguments, cwd=ROOT, env=self._environment, capture_output=True, text=True, check=False
            )
            if found := KEY.search(done.stdout):
                return found[1]
        raise RuntimeError(f"No account for the demo could be made. {done.stderr}")


async def _end(task: asyncio.Task[None]) -> None:
    """Stop a task; what went wrong in it is raised."""
    task.cancel()
    await asyncio.wait([task])
    if not task.cancelled() and (error := task.exception()):
        raise error


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the demo in a data folder that is thrown away, or in ROLECALL_DATA."""
    parser = argparse.ArgumentParser(prog="make demo", description=__doc__)
    parser.add_argument("--people", type=int, default=PEOPLE, help=f"how many (default: {PEOPLE})")
    parser.add_argument("--hurry", action="store_true", help="nobody thinks before answering")
    asked = parser.parse_args(arguments)
    wanted = int(os.environ.get("PORT", PORT))
    port = next_free_port("0.0.0.0", wanted - 1) or wanted
    with tempfile.TemporaryDirectory(prefix="rolecall-demo-") as thrown_away:
        data = Path(os.environ.get("ROLECALL_DATA") or thrown_away)
        return asyncio.run(_run(data, port, asked.people, HURRIED if asked.hurry else Pace()))


async def _run(data: Path, port: int, people: int, pace: Pace) -> int:
    return await Demo(data, port).run(people, pace)


if __name__ == "__main__":
    raise SystemExit(main())
