"""A facilitator who plays a rehearsal by herself, from the lobby to the end, as the console would."""

import asyncio
import contextlib
from collections.abc import Callable
from random import Random
from typing import Final

from facilitator.rehearsal.console import Console
from facilitator.rehearsal.line import Json
from facilitator.rehearsal.pace import Tempo
from game.settings import Seating

ENOUGH: Final = 0.8
"""The share of those present whose answers she waits for."""


class Director:
    """Presses the one primary button when it is time, and approves what people write."""

    def __init__(self, console: Console, tempo: Tempo, dice: Random, people: int) -> None:
        self._console, self._tempo, self._dice, self._people = console, tempo, dice, people

    async def play(self) -> None:
        """Wait for most people, play every card, then end the session."""
        await self._console.arrive()
        if not self._is_over():
            await self._at_most(2 * self._tempo.pace.arrive, self._is_full)
            await self._deal()
        while not self._is_over():
            await self._stay()
            await self._moderate()
            await self._console.press("advance")

    async def _deal(self) -> None:
        room = self._console.room
        if room["tables"] and room["seating"] == Seating.DEALT:
            await self._console.ask({"kind": "deal_tables", "everybody": True})

    async def _stay(self) -> None:
        """Give the phase its time; a vote until most have answered."""
        pace, phase = self._tempo.pace, self._console.room["phase"]
        if self._console.room["open"]:
            await self._at_most(2 * pace.settle, self._has_enough)
        else:
            await self._tempo.pause(pace.write if phase in ("talk", "reflect") else pace.read, self._dice)

    def _is_over(self) -> bool:
        return self._console.closed is not None or self._console.room["state"] == "ended"

    def _is_full(self) -> bool:
        return bool(self._counts["present"] >= ENOUGH * self._people)

    def _has_enough(self) -> bool:
        room, settled = self._console.room, self._console.view("console")["settled"]
        wanted = room["tables"] if room["settles"] and room["round"] == 2 else 0
        answered = self._counts["answered"] >= ENOUGH * self._counts["present"]
        return bool(answered and len(settled) >= ENOUGH * wanted)

    @property
    def _counts(self) -> Json:
        counts: Json = self._console.view("console")["counts"]
        return counts

    async def _moderate(self) -> None:
        """Whatever simulated people write, everybody may read."""
        view, here = self._console.view("console"), self._console.room
        for sentence in view["sentences"]:
            if sentence["verdict"] == "waiting":
                await self._approve("moderate", sentence=sentence["id"])
        for post in view["posts"]:
            if post["verdict"] == "waiting":
                await self._approve("moderate_post", post=post["id"])
        if waiting := [word["key"] for word in view["words"] if word["verdict"] == "waiting"]:
            await self._approve("moderate_words", entry=here["entry"], attempt=here["attempt"], words=waiting)

    async def _approve(self, kind: str, **which: object) -> None:
        await self._console.ask({"kind": kind, **which, "verdict": "approved"})

    async def _at_most(self, longest: float, holds: Callable[[], bool]) -> None:
        """Wait until something holds, at most so many seconds of the simulated room."""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(longest / self._tempo.speed):
                await self._console.until(lambda: holds() or self._console.closed)
