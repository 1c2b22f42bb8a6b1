"""A projector: the screen that everybody sees."""

from random import Random
from typing import ClassVar

from facilitator.rehearsal.connection import Connection
from facilitator.rehearsal.line import Server


class Projector(Connection):
    """A projector; the join code is enough."""

    namespace: ClassVar[str] = "/screen"
    watched: ClassVar[frozenset[str]] = frozenset({"screen"})

    def __init__(self, server: Server, code: str, dice: Random) -> None:
        super().__init__(server, {"code": code}, dice)

    async def arrive(self) -> None:
        """Connect, and wait for the first view."""
        self.open()
        await self.until(lambda: "screen" in self.views)
