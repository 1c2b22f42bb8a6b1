"""`make demo`: starts Rolecall with a rehearsal full of simulated people, so that one can look around alone.

They sit behind the same sockets as real phones and send the same commands; the one with the console is you.
"""

import argparse
import asyncio
import os
import signal
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from facilitator.archive import Archive
from facilitator.copies import Plan
from facilitator.decks.gallery import Gallery
from facilitator.decks.library import Library
from facilitator.rehearsal.line import Server
from facilitator.rehearsal.pace import SLOWEST, Tempo
from facilitator.rehearsal.troupe import Troupe
from game.settings import Settings
from scenarios.catalog import Catalog
from tests.live_server import is_healthy
from web.serving import next_free_port

ROLECALL = (sys.executable, "-m", "facilitator.cli")
ROOT = Path(__file__).parents[2]
PEOPLE, TABLES = 24, 4
CARDS = (
    "around-the-cards/warm-up",
    "around-the-cards/who-sees-what",
    "around-the-cards/pulse",
    "which-hat-now/three-minutes-of-rain",
    "i-thought-you-meant/other-chair",
    "whats-in-it-for-me/fair-trade",
    "i-thought-you-meant/the-wish-list",
    "around-the-cards/ask-for-a-hat",
    "between-us/two-boxes",
    "whats-in-it-for-me/why-are-you-here",
    "which-hat-now/silence",
    "odd-couple/first-five-minutes",
    "i-thought-you-meant/good-after-a-year",
    "around-the-cards/pulse",
)
"""Every kind of card once, and the pulse again at the end."""
PORT = 8000
LOOK_AGAIN = 0.1


class Demo:
    """A server and its simulated people."""

    def __init__(self, code: str, port: int) -> None:
        self._code, self._server = code, Server(port)
        self._over = asyncio.Event()

    async def run(self, people: int, speed: float) -> int:
        """Play until Ctrl-C or until the server ends; returns the server's exit code."""
        for number in (signal.SIGINT, signal.SIGTERM):
            asyncio.get_running_loop().add_signal_handler(number, self._over.set)
        # In a group of its own: of a Ctrl-C it hears from us, once, and stops in good order.
        serving = await asyncio.create_subprocess_exec(*ROLECALL, "serve", cwd=ROOT, start_new_session=True)
        ended = asyncio.create_task(serving.wait())
        attending = asyncio.create_task(self._play(people, speed))
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

    async def _play(self, people: int, speed: float) -> None:
        """Wait for the server, and let people come."""
        while not await asyncio.to_thread(is_healthy, f"http://{self._server.name}"):
            await asyncio.sleep(LOOK_AGAIN)
        print(
            f"\nSession {self._code} is open, and {people} simulated people are coming in.\n"
            f"Sign in with the link above, then run it: http://localhost:{self._server.port}/console/{self._code}\n"
            "They answer by themselves whenever you open a vote; what they write waits for you to approve it.\n"
            "Ctrl-C ends the demo.",
            flush=True,
        )
        troupe = Troupe(self._server, self._code, Tempo(speed))
        troupe.fill(people)
        await troupe.play()


def open_rehearsal(archive: Archive, at: int) -> str:
    """A rehearsal of every kind of card, at tables and with points; returns its code."""
    library = Library(Catalog(archive.config.decks_folder), Gallery(archive.folder.pictures))
    plan = Plan(
        settings=Settings(title="A look around", tables=TABLES, names_at_table=True, points=True),
        entries=library.picked([(card, None) for card in CARDS]),
        hats=library.hats(),
        milestones=library.milestones(),
        rehearsal=True,
    )
    return plan.write(archive.store, at)


async def _end(task: asyncio.Task[None]) -> None:
    """Stop a task; what went wrong in it is raised."""
    task.cancel()
    await asyncio.wait([task])
    if not task.cancelled() and (error := task.exception()):
        raise error


async def _run(code: str, port: int, people: int, speed: float) -> int:
    return await Demo(code, port).run(people, speed)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the demo in a data folder that is thrown away, or in ROLECALL_DATA."""
    parser = argparse.ArgumentParser(prog="make demo", description=__doc__)
    parser.add_argument("--people", type=int, default=PEOPLE, help=f"how many (default: {PEOPLE})")
    parser.add_argument("--speed", type=float, default=SLOWEST, help="1 as in a real room (the default), to 20")
    asked = parser.parse_args(arguments)
    wanted = int(os.environ.get("PORT", PORT))
    port = next_free_port("0.0.0.0", wanted - 1) or wanted
    with tempfile.TemporaryDirectory(prefix="rolecall-demo-") as thrown_away:
        os.environ["ROLECALL_DATA"] = os.environ.get("ROLECALL_DATA") or thrown_away
        os.environ["ROLECALL_PORT"] = str(port)
        archive = Archive.open()
        code = open_rehearsal(archive, time.time_ns() // 1_000_000)
        archive.store.close()
        return asyncio.run(_run(code, port, asked.people, asked.speed))


if __name__ == "__main__":
    raise SystemExit(main())
