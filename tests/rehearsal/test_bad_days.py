"""Simulated people bear what real ones do: a locked room, a restart, a session that is taken away."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from facilitator.rehearsal.console import Console
from facilitator.rehearsal.line import Server
from facilitator.rehearsal.pace import Pace, Tempo
from facilitator.rehearsal.troupe import Troupe
from tests.live_server import LiveServer
from tests.rehearsal.laptop import here, opened, press, rehearsal_at

PEOPLE = 4
QUICK = Pace(arrive=0.1, late=0.1, answer=0.1, write=0.1, read=0.1, nap=0.1, again=0.1, leave=0.1)


async def test_whoever_stands_before_a_locked_room_comes_in_when_it_opens(server: LiveServer) -> None:
    async with rehearsed(server, rehearsal_at(server)) as (console, troupe):
        await console.ask({"kind": "lock_room", "locked": True})
        troupe.fill(PEOPLE)
        await asyncio.sleep(0.5)
        outside = here(console)
        await console.ask({"kind": "lock_room", "locked": False})
        await console.until(lambda: here(console) == PEOPLE)

    assert outside == 0


async def test_after_a_restart_of_the_server_everybody_is_back_on_the_same_seat(own_server: LiveServer) -> None:
    async with rehearsed(own_server, rehearsal_at(own_server)) as (console, troupe):
        troupe.fill(PEOPLE)
        await console.until(lambda: here(console) == PEOPLE)
        before = seats(console)
        await asyncio.to_thread(own_server.restart)
        await console.until(lambda: console.arrivals == 2 and here(console) == PEOPLE)

        assert seats(console) == before


async def test_when_the_session_is_deleted_everybody_goes_home(server: LiveServer) -> None:
    code = rehearsal_at(server)
    async with rehearsed(server, code) as (console, troupe):
        troupe.fill(PEOPLE)
        await console.until(lambda: here(console) == PEOPLE)
        await asyncio.to_thread(press, server, "/console", f"/console/{code}/delete")
        await troupe.play()

    assert troupe.present == 0


async def test_when_the_session_ends_everybody_goes_home(server: LiveServer) -> None:
    async with rehearsed(server, rehearsal_at(server)) as (console, troupe):
        troupe.fill(PEOPLE)
        await console.until(lambda: here(console) == PEOPLE)
        await console.advance()
        await console.press("end_session")
        await troupe.play()

    assert troupe.present == 0


async def test_whoever_comes_again_has_her_old_seat(server: LiveServer) -> None:
    code = rehearsal_at(server)
    found = []
    for _ in range(2):
        async with rehearsed(server, code) as (console, troupe):
            troupe.fill(PEOPLE)
            await console.until(lambda console=console: here(console) == PEOPLE)  # type: ignore[misc]
            found.append(seats(console))

    assert found[0] == found[1]


@asynccontextmanager
async def rehearsed(server: LiveServer, code: str) -> AsyncIterator[tuple[Console, Troupe]]:
    """The console of a rehearsal, and quick people for it; at the end all go home."""
    console = await opened(server, code)
    troupe = Troupe(Server(server.port), code, Tempo(pace=QUICK))
    try:
        yield console, troupe
    finally:
        await troupe.send_home()
        await console.close()


def seats(console: Console) -> set[str]:
    """The seat codes of everybody who ever came."""
    return {person["seat"] for person in console.view("people")["people"]}
