"""A console: the facilitator's hand."""

from random import Random
from typing import Any, ClassVar

from facilitator.rehearsal.connection import Connection
from facilitator.rehearsal.line import Json, Server


class Console(Connection):
    """A facilitator's console; the cookie says who is signed in."""

    namespace: ClassVar[str] = "/facilitator"
    watched: ClassVar[frozenset[str]] = frozenset({"console", "people"})

    def __init__(self, server: Server, code: str, dice: Random, cookie: str) -> None:
        super().__init__(server, {"code": code}, dice, cookie)

    async def arrive(self) -> None:
        """Connect, and wait for the first views."""
        self.open()
        await self.until(lambda: self.closed or self.watched <= self.views.keys())

    @property
    def room(self) -> Any:
        """The room as every phone sees it."""
        return self.view("console")["room"]

    async def press(self, kind: str, **details: object) -> Json:
        """Send a phase command at the stage that we see, and wait until we see what came of it."""
        reply = await self.ask({"kind": kind, "stage": self.room["stage"], **details})
        await self.until(lambda: self.closed or self.views["console"].version >= reply.get("version", 0))
        return reply

    async def advance(self) -> Json:
        """Press the one primary button."""
        return await self.press("advance")

    async def advance_to(self, phase: str) -> None:
        """Press it until the next time that a card stands in this phase."""
        await self.advance()
        while self.room["phase"] != phase:
            await self.advance()
