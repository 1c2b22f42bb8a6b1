"""Simulated people: they come when they like, lean as their group does, and mostly let themselves be talked round."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from random import Random
from typing import Any, Final

from tests.load.line import Json, Server
from tests.load.phone import Phone

NAMES: Final = (
    "Alder", "Ash", "Aspen", "Beech", "Birch", "Cedar", "Cherry", "Elder", "Elm", "Fir", "Hawthorn", "Hazel",
    "Holly", "Juniper", "Larch", "Linden", "Maple", "Oak", "Olive", "Pine", "Poplar", "Rowan", "Willow", "Yew",
)  # fmt: skip
SENTENCES: Final = (
    "I want to ask first which of the two is wanted.",
    "Next time I count to ten before I answer.",
    "We see this differently, and that helps me.",
    "I will say when I have no answer.",
    "One example of my own, then a question.",
    "I would like us to agree on this early.",
)
FAITHFUL: Final = 0.7
"""How likely an answer is what one's group leans to."""
PERSUADED: Final = 0.5
"""How likely somebody goes over to the mentors' view after talking."""
SILENT: Final = 0.06
"""How likely somebody does not answer a vote at all."""
WRITES: Final = 0.4
"""How likely somebody writes a sentence."""
OFFERS: Final = 0.6
"""How likely a sentence is offered to the room."""


@dataclass(frozen=True)
class Pace:
    """How long people take: the longest seconds until they arrive, come late, answer, write."""

    arrive: float = 12.0
    late: float = 90.0
    answer: float = 15.0
    write: float = 25.0


HURRIED: Final = Pace(arrive=0.5, late=1.0, answer=0.3, write=0.3)


@dataclass(frozen=True)
class Part:
    """Who somebody is in the room."""

    name: str
    group: str
    table: int | None
    late: bool


def cast(number: int, tables: int) -> list[Part]:
    """So many people: as many mentees as mentors, a few managers and a guest, every eighth of them late."""
    groups = ("mentee", "mentor", "mentee", "mentor", "mentee", "mentor", "mentee", "manager", "mentor", "guest")
    return [
        Part(
            name=NAMES[seat] if seat < len(NAMES) else "",
            group=groups[seat % len(groups)],
            table=seat % tables + 1 if tables else None,
            late=seat % 8 == 7,
        )
        for seat in range(number)
    ]


class Person:
    """Somebody with a phone who takes part until the session is over."""

    def __init__(self, server: Server, code: str, part: Part, dice: Random, pace: Pace) -> None:
        self.phone = Phone(server, code, dice)
        self._part, self._dice, self._pace = part, dice, pace
        self._done: set[tuple[Any, ...]] = set()

    async def attend(self) -> None:
        """Come, sit down, and do what the room is asked to do."""
        await self._wait(self._pace.late if self._part.late else self._pace.arrive)
        await self.phone.arrive()
        await self.phone.join(self._part.group, self._part.name, self._part.table)
        while self.phone.closed is None:
            await self.phone.until(lambda: self.phone.closed or self._task())
            await self._do(self._task())

    def _task(self) -> tuple[Any, ...] | None:
        """What the room asks now, unless we have done it."""
        room = self.phone.view("room")
        asked = "vote" if room["open"] else "reflect" if room["phase"] == "reflect" else None
        task = (asked, room["entry"], room["attempt"], room["round"])
        return task if asked and task not in self._done else None

    async def _do(self, task: tuple[Any, ...] | None) -> None:
        if task is None:
            return
        self._done.add(task)
        voting = task[0] == "vote"
        await self._wait(self._pace.answer if voting else self._pace.write)
        if voting and self._dice.random() > SILENT and self.phone.view("room")["open"]:
            self.phone.vote(self._answer(self.phone.view("room")))
        elif not voting and self._dice.random() < WRITES:
            await self.phone.reflect(self._dice.choice(SENTENCES), offered=self._dice.random() < OFFERS)

    def _answer(self, room: Any) -> Json:
        persuaded = room["round"] == 2 and self._dice.random() < PERSUADED
        return leaning_answer(room, "mentor" if persuaded else self._part.group, self._dice)

    async def _wait(self, longest: float) -> None:
        await asyncio.sleep(self._dice.uniform(0.1, 1.0) * longest)


def leaning_answer(room: Any, group: str, dice: Random) -> Json:
    """An answer as this group mostly gives it, or any other."""
    card = room["card"]
    options = [option["id"] for option in card["options"]] or [hat["id"] for hat in room["hats"]]
    favourite = favourite_of(options, group, card["id"])
    match card["kind"]:
        case "choice":
            return {"kind": "choice", "option": _mostly(favourite, options, dice)}
        case "hat":
            return {"kind": "hat", "hats": [_mostly(favourite, options, dice)]}
        case "scale":
            middle = {"mentor": 4, "mentee": 2}.get(group, 3)
            return {"kind": "scale", "steps": {option: _near(middle, dice) for option in options}}
    raise ValueError(f"Nobody knows how to answer a card of kind {card['kind']!r}.")


def favourite_of(options: Sequence[str], group: str, card: str) -> str:
    """What a group leans to on a card: always the same, and for mentors something else than for mentees."""
    start = sum(card.encode())
    return options[(start + {"mentor": 0, "mentee": 1}.get(group, 2)) % len(options)]


def _mostly(favourite: str, options: Sequence[str], dice: Random) -> str:
    return favourite if dice.random() < FAITHFUL else dice.choice(options)


def _near(middle: int, dice: Random) -> int:
    return min(5, max(1, middle + dice.choice((-1, 0, 0, 0, 1))))
