"""`python -m facilitator.rehearsal`: the people of one rehearsal, as the server starts them.

Orders come in on standard input, a line of JSON each. Its end is the end of whoever gave them: everybody goes home.
"""

import argparse
import asyncio
import sys
from collections.abc import Sequence
from threading import Thread

import orjson

from facilitator.rehearsal.line import Server
from facilitator.rehearsal.pace import Tempo
from facilitator.rehearsal.troupe import Ending, Troupe


async def play(server: Server, code: str) -> None:
    """Do what we are told until the session is over or nobody is left to tell us."""
    orders: asyncio.Queue[str] = asyncio.Queue()
    loop = asyncio.get_running_loop()
    # A thread that is left behind: no other way to read is the same on every system.
    Thread(target=_listen, args=(loop, orders), daemon=True).start()
    tempo = Tempo()
    troupe = Troupe(server, code, tempo)
    playing: asyncio.Task[Ending] | None = None
    while line := await _next(orders, playing):
        order = orjson.loads(line)
        tempo.speed = order["speed"]
        troupe.fill(order["people"])
        playing = playing or asyncio.create_task(troupe.play())
    if playing is not None:
        playing.cancel()
        await asyncio.wait([playing])


async def _next(orders: asyncio.Queue[str], playing: asyncio.Task[Ending] | None) -> str:
    """The next order; none once everybody has gone home. Raises what went wrong with one of them."""
    waiting = asyncio.create_task(orders.get())
    await asyncio.wait([waiting, *([playing] if playing else [])], return_when=asyncio.FIRST_COMPLETED)
    if playing is not None and playing.done():
        waiting.cancel()
        if await playing is Ending.LATE:
            print("The people of a rehearsal have stayed as long as they may, and gone home.", file=sys.stderr)
        return ""
    return waiting.result()


def _listen(loop: asyncio.AbstractEventLoop, orders: asyncio.Queue[str]) -> None:
    for line in sys.stdin:
        loop.call_soon_threadsafe(orders.put_nowait, line)
    loop.call_soon_threadsafe(orders.put_nowait, "")


def main(arguments: Sequence[str] | None = None) -> None:
    """Play at a server."""
    parser = argparse.ArgumentParser(prog="python -m facilitator.rehearsal", description=__doc__)
    parser.add_argument("host")
    parser.add_argument("port", type=int)
    parser.add_argument("code")
    asked = parser.parse_args(arguments)
    asyncio.run(play(Server(asked.port, asked.host), asked.code))


if __name__ == "__main__":
    main()
