"""How long simulated people take, and how fast their time runs."""

import asyncio
from dataclasses import dataclass
from random import Random
from typing import Final

SLOWEST, FASTEST = 1.0, 20.0
QUICKEST: Final = 0.1
"""The part of the longest time that the quickest takes."""


@dataclass(frozen=True)
class Pace:
    """The longest seconds, at speed 1, until somebody has arrived, come late, answered, and so on."""

    arrive: float = 40.0
    late: float = 300.0
    answer: float = 40.0
    write: float = 50.0
    read: float = 15.0
    settle: float = 90.0
    """Until a table has agreed, or has agreed to disagree."""
    practise: float = 120.0
    """Until a hat has been tried on."""
    nap: float = 120.0
    """How long the phone of a sleeper is away."""
    again: float = 20.0
    """Until somebody who was refused tries once more."""
    leave: float = 60.0
    """From the end of the session until the last one goes."""


class Tempo:
    """The room's clock: every pause is so many times as short as in a real room. The speed may change meanwhile."""

    def __init__(self, speed: float = SLOWEST, pace: Pace | None = None) -> None:
        self.speed, self.pace = speed, pace or Pace()

    async def pause(self, longest: float, dice: Random) -> None:
        """Let some time pass, at most so many seconds of the simulated room."""
        await asyncio.sleep(dice.uniform(QUICKEST, 1.0) * longest / self.speed)
