"""A room full of people: a console, a projector, and as many phones as you like, in one process."""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import asynccontextmanager
from itertools import repeat
from random import Random
from typing import Any

from facilitator.rehearsal.answers import any_answer
from facilitator.rehearsal.connection import Connection
from facilitator.rehearsal.console import Console
from facilitator.rehearsal.line import Server
from facilitator.rehearsal.phone import Phone
from tests.live_server import LiveServer
from tests.load.doorstep import fetch_page
from tests.load.projector import Projector

GROUPS = ("mentor", "mentee")


class Crowd:
    """One session's people. Phones may have an address of their own, such as a bad network's."""

    def __init__(self, server: Server, code: str, dice: Random, cookie: str, phones_at: Server | None = None) -> None:
        self.server, self.code, self.dice = phones_at or server, code, dice
        self.console = Console(server, code, dice, cookie)
        self.projector = Projector(server, code, dice)
        self.phones: list[Phone] = []

    async def open(self) -> None:
        """Open the console and the projector."""
        await asyncio.gather(self.console.arrive(), self.projector.arrive())

    async def come(self, number: int, within: float = 0.0, with_page: bool = False) -> list[Phone]:
        """So many more people arrive, spread evenly over some seconds, and sit down; returns their phones."""
        coming = [Phone(self.server, self.code, Random(self.dice.getrandbits(64))) for _ in range(number)]
        seats = range(len(self.phones), len(self.phones) + number)
        self.phones += coming
        waits = [within * place / number for place in range(number)]
        await asyncio.gather(*map(_come, coming, seats, waits, repeat(with_page)))
        return coming

    async def everybody(self, holds: Callable[[Phone], object]) -> None:
        """Wait until something holds for every phone."""
        await asyncio.gather(*(phone.until(lambda phone=phone: holds(phone)) for phone in self.phones))  # type: ignore[misc]

    @property
    def standing(self) -> dict[str, Any]:
        """Where the session stands."""
        parts = ("entry", "attempt", "phase", "stage", "round", "open", "state")
        return {part: self.console.room[part] for part in parts}

    async def see(self) -> None:
        """Wait until every phone sees the stage that the console sees."""
        stage = self.console.room["stage"]
        await self.everybody(lambda phone: stage_of(phone) >= stage)

    async def advance_to(self, phase: str) -> None:
        """The facilitator goes on to the next time that a card stands in this phase, and everybody sees it."""
        await self.console.advance_to(phase)
        await self.see()

    async def ask_again(self) -> None:
        """The facilitator asks the card anew, so that nobody has answered, and everybody sees it."""
        await self.console.press("reopen_card")
        await self.see()

    def vote(self, phones: Iterable[Phone] | None = None) -> dict[str, Phone]:
        """Everybody answers the open card in the same instant; returns the ids of their commands."""
        room = self.console.room
        answering = self.phones if phones is None else phones
        return {phone.vote(any_answer(room, phone.view("me")["group"], self.dice)): phone for phone in answering}

    async def answered(self, sent: dict[str, Phone]) -> None:
        """Wait until commands are answered for good."""
        await asyncio.gather(*(_answered(phone, id) for id, phone in sent.items()))

    async def leave(self) -> None:
        """Everybody goes home."""
        everyone: list[Connection] = [*self.phones, self.console, self.projector]
        await asyncio.gather(*(one.close() for one in everyone))


def stage_of(phone: Phone) -> Any:
    """The stage that a phone sees."""
    return phone.view("room")["stage"]


@asynccontextmanager
async def room_at(
    server: LiveServer, code: str, dice: Random, phones: int, *, phones_at: Server | None = None
) -> AsyncIterator[Crowd]:
    """A session's console, projector and phones, everybody seated; at the end they all go home."""
    crowd = Crowd(Server(server.port), code, dice, server.sign_in(), phones_at)
    try:
        await crowd.open()
        await crowd.come(phones)
        yield crowd
    finally:
        await crowd.leave()


async def _come(phone: Phone, seat: int, after: float, with_page: bool) -> None:
    await asyncio.sleep(after)
    if with_page:
        await fetch_page(phone.server, phone.auth["code"])
    await phone.arrive()
    reply = await phone.join(GROUPS[seat % len(GROUPS)], f"Guest {seat}")
    assert reply["ok"], reply


async def _answered(phone: Phone, id: str) -> None:
    await phone.until(lambda: id in phone.replies)
