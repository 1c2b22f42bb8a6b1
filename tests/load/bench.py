"""One measured session: people arrive within a second, then play three cards with two rounds each, all at once.

A fresh server for every session, in its own process; we are the load, in ours.
"""

import asyncio
import gc
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

from facilitator.rehearsal.line import Server
from tests.live_server import LiveServer
from tests.load.meter import Meter
from tests.load.room import Crowd

CARDS = ("which-hat-now/just-tell-me", "which-hat-now/three-minutes-of-rain", "which-hat-now/the-bad-draft")
SETTLE = 0.4
"""Seconds after which the counts are published that belong to what happened before."""
BOUND = 300.0
"""Seconds that one session may take."""

Milliseconds = list[float]


@dataclass(frozen=True)
class Figures:
    """What one session came to. Times in milliseconds, one list per phase change or round of answers."""

    phones: int
    seated: float
    join_cpu: float
    shown: list[Milliseconds]
    acknowledged: list[Milliseconds]
    answer_cpu: list[float]
    """CPU per answer."""
    frames_per_card: float
    steps_per_card: float
    frames_while_answering: float
    memory: float
    """kB per phone."""
    refused: int


def measure(phones: int, seed: int) -> Figures:
    """Play one session with so many phones."""
    gc.disable()
    with tempfile.TemporaryDirectory() as folder, LiveServer(Path(folder)) as server:
        return asyncio.run(_bounded(server, phones, seed))


async def _bounded(server: LiveServer, phones: int, seed: int) -> Figures:
    async with asyncio.timeout(BOUND):
        code = server.open_session(play="own", card=CARDS)
        crowd = Crowd(Server(server.port), code, Random(seed), server.sign_in())
        try:
            return await _Bench(crowd, Meter(server.pid)).play(phones)
        finally:
            await crowd.leave()


class _Bench:
    """Measures a crowd."""

    def __init__(self, crowd: Crowd, meter: Meter) -> None:
        self._crowd, self._meter, self._clock = crowd, meter, asyncio.get_running_loop().time
        self._shown: list[Milliseconds] = []
        self._acknowledged: list[Milliseconds] = []
        self._cpu: list[float] = []
        self._acks = 0

    async def play(self, phones: int) -> Figures:
        await self._crowd.open()
        empty, cpu = self._meter.memory(), self._meter.cpu()
        seated = await self._arrive(phones)
        await asyncio.sleep(SETTLE)
        join_cpu, memory = self._meter.cpu() - cpu, self._meter.memory() - empty
        before = self._frames()
        for _ in CARDS:
            await self._card()
        return Figures(
            phones=phones,
            seated=seated,
            join_cpu=join_cpu / phones,
            shown=self._shown,
            acknowledged=self._acknowledged,
            answer_cpu=self._cpu,
            frames_per_card=(self._frames() - before) / phones / len(CARDS),
            steps_per_card=len(self._shown) / len(CARDS),
            frames_while_answering=self._acks / phones / len(self._cpu),
            memory=memory / phones,
            refused=sum(not reply["ok"] for phone in self._crowd.phones for reply, _ in phone.replies.values()),
        )

    async def _arrive(self, phones: int) -> float:
        began = self._clock()
        await self._crowd.come(phones, within=1.0, with_page=True)
        return (self._clock() - began) * 1000

    async def _card(self) -> None:
        """Play a card to its last phase."""
        await self._step()
        while self._crowd.console.room["phase"] != "reflect":
            if self._crowd.console.room["open"]:
                await self._answers()
            await self._step()

    async def _step(self) -> None:
        """The facilitator presses; how long until each phone shows it?"""
        began = self._clock()
        await self._crowd.console.advance()
        await self._crowd.see()
        self._shown.append(_since(began, [phone.views["room"].at for phone in self._crowd.phones]))
        await asyncio.sleep(SETTLE)

    async def _answers(self) -> None:
        """Everybody answers in the same instant; how long until each knows that it is saved?"""
        frames, cpu, began = self._frames(), self._meter.cpu(), self._clock()
        sent = self._crowd.vote()
        await self._crowd.answered(sent)
        self._acknowledged.append(_since(began, [phone.replies[id][1] for id, phone in sent.items()]))
        await asyncio.sleep(SETTLE)
        self._cpu.append((self._meter.cpu() - cpu) / len(sent))
        self._acks += self._frames() - frames

    def _frames(self) -> int:
        return sum(phone.frames.total() for phone in self._crowd.phones)


def _since(began: float, moments: Sequence[float]) -> Milliseconds:
    return sorted((moment - began) * 1000 for moment in moments)
