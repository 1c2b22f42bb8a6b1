"""A click makes the copy of a session; in the copy the room is filled and emptied, as long as the server is there."""

import asyncio
from pathlib import Path
from random import Random

from facilitator.rehearsal.line import Server
from facilitator.rehearsal.phone import Phone
from tests.live_server import LiveServer
from tests.rehearsal.laptop import CARD, here, opened, order, press, rehearsal_at

PEOPLE = 6


def test_the_button_makes_a_copy_and_leads_to_its_console(server: LiveServer) -> None:
    code = server.open_session(play="own", card=[CARD], title="The kick-off")

    page = press(server, "/console", f"/console/{code}/rehearse")

    assert code not in page.url
    assert "The kick-off (rehearsal)" in page.text


def test_the_button_of_a_rehearsal_makes_no_further_copy(server: LiveServer) -> None:
    code = rehearsal_at(server)

    page = press(server, f"/console/{code}", f"/console/{code}/rehearse")

    assert page.url.endswith(f"/console/{code}")


async def test_people_fill_a_rehearsal_and_go_home(server: LiveServer) -> None:
    console = await opened(server, rehearsal_at(server))
    filled = order(server, console.auth["code"], people=PEOPLE, speed=20)
    await console.until(lambda: here(console) == PEOPLE)
    emptied = order(server, console.auth["code"], people=0)
    await console.until(lambda: here(console) == 0)
    await console.close()

    assert filled == emptied == {"ok": True}


async def test_filling_up_keeps_those_who_are_in(server: LiveServer) -> None:
    console = await opened(server, rehearsal_at(server))
    for people in (2, PEOPLE):
        order(server, console.auth["code"], people=people, speed=20)
        await console.until(lambda people=people: here(console) == people)  # type: ignore[misc]
    await console.close()

    assert len(console.view("people")["people"]) == PEOPLE


async def test_a_real_session_lets_nobody_simulated_in(server: LiveServer) -> None:
    code = server.open_session(play="own", card=[CARD])
    phone = Phone(Server(server.port), code, Random(1))
    await phone.arrive()
    reply = await phone.join("mentor", simulated=True)
    await phone.close()

    assert reply["code"] == "not_a_rehearsal"
    assert order(server, code, people=PEOPLE, speed=20)["code"] == "not_a_rehearsal"


def test_numbers_that_make_no_sense_are_refused_in_a_sentence(server: LiveServer) -> None:
    code = rehearsal_at(server)
    wrong: list[dict[str, object]] = [
        {"people": 301},
        {"people": "many"},
        {"speed": 21},
        {"speed": "nan"},
        {"people": -1},
        {"speed": 0},
    ]

    codes = [order(server, code, **{"people": PEOPLE, "speed": 1} | one)["code"] for one in wrong]

    assert set(codes) == {"wrong_number"}


async def test_the_people_go_when_the_server_is_killed(own_server: LiveServer) -> None:
    code = rehearsal_at(own_server)
    console = await opened(own_server, code)
    order(own_server, code, people=2, speed=20)
    await console.until(lambda: here(console) == 2)
    [child] = children(own_server.pid)
    own_server.kill()
    await console.close()
    while runs(child):
        await asyncio.sleep(0.05)


async def test_the_checklist_ticks_the_rehearsal_once_it_was_played(server: LiveServer) -> None:
    code = server.open_session(play="own", card=[CARD])
    before = ticked(server, code)
    console = await opened(server, press(server, "/console", f"/console/{code}/rehearse").url[-6:])
    await console.advance()
    await console.close()

    assert (before, ticked(server, code)) == (False, True)


def ticked(server: LiveServer, code: str) -> bool:
    """Whether the checklist says that the session was rehearsed."""
    heading = server.browser().open(f"/console/{code}/addresses").text.split('id="rehearse"')[1].split("</h2>")[0]
    return "tick--done" in heading


def children(pid: int) -> list[int]:
    """The processes that a process has started, from whichever thread."""
    lists = Path("/proc", str(pid), "task").glob("*/children")
    return [int(child) for one in lists for child in one.read_text().split()]


def runs(pid: int) -> bool:
    """Whether a process has not ended."""
    try:
        state = Path("/proc", str(pid), "stat").read_text().rpartition(")")[2].split()[0]
    except FileNotFoundError:
        return False
    return state != "Z"
