"""The simulated room's time runs as fast as it was told."""

import asyncio
from random import Random

import pytest

from facilitator.rehearsal.pace import Tempo


@pytest.fixture
def slept(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The seconds of every sleep, which takes no time."""
    asked: list[float] = []

    async def sleep(seconds: float) -> None:
        asked.append(seconds)

    monkeypatch.setattr(asyncio, "sleep", sleep)
    return asked


async def test_at_twenty_times_the_speed_a_pause_is_a_twentieth(slept: list[float]) -> None:
    for speed in (1.0, 20.0):
        await Tempo(speed).pause(100.0, Random(1))

    assert slept[0] == pytest.approx(20 * slept[1])


async def test_nobody_takes_longer_than_the_longest_or_no_time_at_all(slept: list[float]) -> None:
    dice = Random(1)
    for _ in range(200):
        await Tempo().pause(10.0, dice)

    assert (round(min(slept)), round(max(slept))) == (1, 10)


async def test_a_new_speed_counts_from_the_next_pause(slept: list[float]) -> None:
    tempo = Tempo(2.0)
    await tempo.pause(10.0, Random(1))
    tempo.speed = 4.0
    await tempo.pause(10.0, Random(1))

    assert slept[0] == pytest.approx(2 * slept[1])
