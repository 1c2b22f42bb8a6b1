"""Nobody simulated is there for ever, and whoever called them learns why they went."""

import asyncio
import subprocess
import sys

import pytest

from facilitator.rehearsal.line import Server
from facilitator.rehearsal.pace import Pace, Tempo
from facilitator.rehearsal.troupe import AT_LEAST, LONGEST, LOOK, Ending, Troupe, longest_stay
from facilitator.rehearsing import Stage
from tests.live_server import ROOT, LiveServer
from tests.rehearsal.laptop import here, opened, press, rehearsal_at
from tests.rehearsal.test_bad_days import QUICK

PEOPLE = 3
PATIENCE = 6.0
"""Seconds; longer than it takes anybody to get in, also where much else goes on."""
NOBODY = Server(9)
FOR_EVER, NOT_AT_ALL = 3600.0, 0.0


async def test_when_the_server_is_gone_for_good_everybody_gives_up(own_server: LiveServer) -> None:
    code = rehearsal_at(own_server)
    console = await opened(own_server, code)
    troupe = Troupe(Server(own_server.port), code, Tempo(pace=QUICK), patience=PATIENCE)
    troupe.fill(PEOPLE)
    playing = asyncio.create_task(troupe.play())
    await console.until(lambda: here(console) == PEOPLE)
    await console.close()
    await asyncio.to_thread(own_server.stop)

    assert (await playing, troupe.present) == (Ending.LOST, 0)


async def test_whoever_has_yet_to_come_does_not_take_the_server_for_gone() -> None:
    troupe = Troupe(NOBODY, "482913", Tempo(pace=Pace(arrive=FOR_EVER, late=FOR_EVER)), patience=0.01)
    troupe.fill(PEOPLE)
    playing = asyncio.create_task(troupe.play())
    await asyncio.wait([playing], timeout=3 * LOOK)
    given_up = playing.done()
    playing.cancel()
    await asyncio.wait([playing])

    assert not given_up


async def test_when_the_session_is_deleted_they_say_so(server: LiveServer) -> None:
    code = rehearsal_at(server)
    console = await opened(server, code)
    troupe = Troupe(Server(server.port), code, Tempo(pace=QUICK))
    troupe.fill(PEOPLE)
    await console.until(lambda: here(console) == PEOPLE)
    await asyncio.to_thread(press, server, "/console", f"/console/{code}/delete")
    ending = await troupe.play()
    await console.close()

    assert ending is Ending.GONE


@pytest.mark.parametrize("speeds", [(1.0, 2.0), (2.0,)])
async def test_how_long_they_stay_follows_the_newest_order(server: LiveServer, speeds: tuple[float, ...]) -> None:
    stays = {1.0: FOR_EVER, 2.0: NOT_AT_ALL}
    tempo = Tempo()
    troupe = Troupe(Server(server.port), rehearsal_at(server), tempo, stay=lambda speed: stays[speed])
    troupe.fill(PEOPLE)
    playing = asyncio.create_task(troupe.play())
    for tempo.speed in speeds:
        troupe.fill(PEOPLE)
        await asyncio.sleep(0)

    assert (await playing, troupe.present) == (Ending.LATE, 0)


async def test_a_new_order_lets_them_stay_on(server: LiveServer) -> None:
    code = rehearsal_at(server)
    stays = {1.0: NOT_AT_ALL, 2.0: FOR_EVER}
    console, tempo = await opened(server, code), Tempo(pace=QUICK)
    troupe = Troupe(Server(server.port), code, tempo, stay=lambda speed: stays[speed])
    troupe.fill(PEOPLE)
    tempo.speed = 2.0
    troupe.fill(PEOPLE)
    playing = asyncio.create_task(troupe.play())
    await console.until(lambda: here(console) == PEOPLE)
    await console.advance()
    await console.press("end_session")
    await console.close()

    assert await playing is Ending.OVER


def test_they_may_stay_as_long_as_an_evening_takes_and_never_less_than_an_hour() -> None:
    assert [longest_stay(speed) for speed in (1.0, 2.0, 20.0)] == [LONGEST, LONGEST / 2, AT_LEAST]


async def test_alone_they_go_home_as_soon_as_nobody_runs_the_session(server: LiveServer) -> None:
    stage = Stage(Server(server.port), rehearsal_at(server), server.url, cookie="rolecall=signed.out")

    assert await stage.play(PEOPLE, 1.0) is Ending.LEFT_ALONE


async def test_alone_they_go_home_when_whoever_runs_it_makes_a_mistake(
    server: LiveServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def stumble(_: object) -> None:
        raise RuntimeError("The director stumbled.")

    monkeypatch.setattr("facilitator.rehearsal.director.Director.play", stumble)
    stage = Stage(Server(server.port), rehearsal_at(server), server.url, server.sign_in())

    with pytest.raises(RuntimeError, match="stumbled"):
        await stage.play(PEOPLE, 1.0)


async def test_the_terminal_says_that_the_session_was_deleted(server: LiveServer) -> None:
    code = rehearsal_at(server)
    console = await opened(server, code)
    command = (sys.executable, "-m", "facilitator.cli", "rehearse", code, "--people", "2", "--speed", "20")
    process = subprocess.Popen(
        command, cwd=ROOT, env=server.surroundings, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
    )
    await console.until(lambda: here(console))
    await asyncio.to_thread(press, server, "/console", f"/console/{code}/delete")
    _, complaint = await asyncio.to_thread(process.communicate)
    await console.close()

    assert process.returncode == 1
    assert complaint == f"Error: Session {code[:3]} {code[3:]} was deleted. Everybody has gone home.\n"
