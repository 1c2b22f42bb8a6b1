"""What every page of ours does with its socket, as `web/client/connection.ts` does it.

Whole views come in; commands stay in the outbox, in order, until they are answered for good. A line without an answer
is doubted after two seconds.
"""

import asyncio
import re
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from random import Random
from typing import Any, ClassVar, Final

import orjson

from facilitator.rehearsal.line import Json, Line, Server

PATIENCE: Final = 2.0
AGAIN: Final = 1.0
VERSION: Final = re.compile(rb'"version":(\d+)')


@dataclass(frozen=True)
class View:
    """A view as it came, and when (in the event loop's seconds)."""

    raw: bytes
    version: int
    at: float

    @cached_property
    def value(self) -> Any:
        """What it says."""
        return orjson.loads(self.raw)


class Connection(Line):
    """A page's line to one namespace."""

    watched: ClassVar[frozenset[str]]
    """The events that are views: an older one than we have is ignored."""

    def __init__(self, server: Server, auth: Mapping[str, str], dice: Random, cookie: str = "") -> None:
        super().__init__(server, auth, dice, cookie)
        self.views: dict[str, View] = {}
        self.said: list[tuple[str, Any]] = []
        """What the server said beside its views."""
        self.outbox: dict[str, Json] = {}
        self.replies: dict[str, tuple[Json, float]] = {}
        """Command id → its answer for good, and when it came."""
        self.delays: list[Json] = []
        """Answers that ask to send again."""
        self._flying: set[str] = set()
        self._doubt: asyncio.TimerHandle | None = None
        self._again: asyncio.TimerHandle | None = None

    def send(self, command: Json, id: str | None = None) -> str:
        """Put a command into the outbox and send it as soon as there is a line; returns its id."""
        id = id or secrets.token_hex(16)  # never from the dice: who comes again would say what was obeyed already
        self.outbox[id] = command
        if self.online:
            self._post(id)
        return id

    async def ask(self, command: Json) -> Json:
        """Send a command and wait for its answer; a line that is closed for good is one, too."""
        id = self.send(command)
        await self.until(lambda: id in self.replies or self.closed is not None)
        return self.replies[id][0] if id in self.replies else {"ok": False, "code": self.closed, "retry": False}

    def look(self) -> None:
        """Is the server there, and what have we missed?"""
        if not self.online:
            return
        late = self._loop.call_later(PATIENCE, self.drop)

        def looked(reply: Json) -> None:
            late.cancel()
            self._looked(reply)

        self._ask("look", {}, looked)

    def view(self, name: str) -> Any:
        """The newest view of this name."""
        return self.views[name].value

    # --- told by the link ------------------------------------------------------------------------------------

    def opened(self) -> None:
        """We are in: what is in the outbox goes out."""
        self.online = True
        self._flying.clear()
        self._flush()
        super().opened()

    def heard(self, event: str, said: bytes) -> None:
        """A view, or something else."""
        if event in self.watched:
            self._take(event, said)
        else:
            self.said.append((event, orjson.loads(said)))
        super().heard(event, said)

    def _lost(self) -> None:
        self._flying.clear()
        super()._lost()

    def _end(self, why: str) -> None:
        for timer in (self._doubt, self._again):
            if timer is not None:
                timer.cancel()
        super()._end(why)

    # --- commands --------------------------------------------------------------------------------------------

    def _flush(self) -> None:
        for id in list(self.outbox):
            if id not in self._flying:
                self._post(id)

    def _post(self, id: str) -> None:
        self._flying.add(id)
        self._ask("command", {"id": id, "command": self.outbox[id]}, lambda reply: self._settle(id, reply))
        if self._doubt is not None:
            self._doubt.cancel()
        self._doubt = self._loop.call_later(PATIENCE, self._doubted)

    def _doubted(self) -> None:
        if self._flying:
            self.look()

    def _settle(self, id: str, reply: Json) -> None:
        self._flying.discard(id)
        if id not in self.outbox:
            return
        if not reply["ok"] and reply["retry"]:
            self.delays.append(reply)
            self._later()
            return
        del self.outbox[id]
        self.replies[id] = (reply, self._loop.time())
        self._take_all(reply)

    def _later(self) -> None:
        if self._again is None or self._again.when() <= self._loop.time():
            self._again = self._loop.call_later(AGAIN * self._dice.uniform(0.5, 1.5), self._resend)

    def _resend(self) -> None:
        if self.online:
            self._flush()

    def _looked(self, reply: Json) -> None:
        if not reply["ok"]:
            return
        self._take_all(reply)
        self._flying.clear()
        self._flush()

    # --- views -----------------------------------------------------------------------------------------------

    def _take_all(self, reply: Json) -> None:
        for name in self.watched:
            if reply.get(name):
                self._take(name, orjson.dumps(reply[name]))

    def _take(self, name: str, said: bytes) -> None:
        found = VERSION.search(said)
        version = int(found[1]) if found else 0
        if name not in self.views or version >= self.views[name].version:
            self.views[name] = View(said, version, self._loop.time())
