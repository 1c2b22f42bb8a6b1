"""Simulated people find a seat as real ones do: round the tables, and without one where all are full."""

from random import Random

from facilitator.rehearsal.line import Server
from facilitator.rehearsal.pace import Tempo
from facilitator.rehearsal.phone import Phone
from facilitator.rehearsal.troupe import Troupe
from tests.live_server import LiveServer
from tests.rehearsal.laptop import here, opened, rehearsal_at
from tests.rehearsal.test_bad_days import QUICK

PEOPLE, TABLES, SEATS = 8, 2, 2


async def test_whoever_finds_all_tables_full_comes_in_without_one(server: LiveServer) -> None:
    code = rehearsal_at(server)
    console = await opened(server, code)
    settings = {**console.view("console")["settings"], "tables": TABLES, "seats": SEATS}
    await console.ask({"kind": "change_settings", "settings": settings})
    troupe = Troupe(Server(server.port), code, Tempo(pace=QUICK))
    troupe.fill(PEOPLE)
    await console.until(lambda: here(console) == PEOPLE)
    await troupe.send_home()
    seated = [person["table"] for person in console.view("people")["people"]]
    await console.close()

    assert [seated.count(table) for table in (1, 2, None)] == [SEATS, SEATS, PEOPLE - TABLES * SEATS]


async def test_whoever_comes_again_has_her_seat_and_says_nothing_under_an_old_id() -> None:
    first, again = (Phone(Server(9), "482913", Random(1)) for _ in range(2))
    ids = {phone.send({"kind": "heart", "post": "p1", "given": True}) for phone in (first, again)}

    assert first.token == again.token
    assert len(ids) == 2
