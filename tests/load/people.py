"""Simulated people: they come when they like, lean as their group does, and mostly let themselves be talked round."""

import asyncio
from dataclasses import dataclass
from random import Random
from typing import Any, Final, TypeAlias

from game.cards import GUESS
from tests.load.answers import answer_as, any_guess, in_own_words
from tests.load.line import Json, Server
from tests.load.phone import Phone

Task: TypeAlias = tuple[Any, ...]
"""What is to be done, and what tells it from the next of its sort."""

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
WALL: Final = (
    "I would ask first what has been tried.",
    "Not in the corridor. Over coffee, with time.",
    "Say it on the day, while both remember it.",
    "I got it wrong twice, and I tell that story.",
    "Put the next date into both calendars at once.",
    "I want to hear a no as well.",
    "Ask me what I did this week.",
    "Silence is fine. I am thinking.",
    "A walk beats a meeting room.",
    "Write down one thing, not ten.",
    "I would rather be asked than praised.",
    "Tell me who else I should talk to.",
    "I say what I do not know.",
    "First the person, then the plan.",
    "Cancel early, and offer another hour.",
    "Ask your manager what she needs from this.",
    "I bring the question, you bring the time.",
    "Half an hour is enough if nobody is late.",
    "Laugh once per meeting.",
    "Say thank you for something small.",
    "No advice before the third question.",
    "I keep it to myself, also at lunch.",
    "One honest sentence a month.",
    "We stop when it is no use any more, and say so.",
)
"""What they write on a wall, each their own."""
FAITHFUL: Final = 0.6
"""How likely somebody answers the second time as the first."""
PERSUADED: Final = 0.5
"""How likely somebody who thinks again goes over to the mentors' view."""
SILENT: Final = 0.06
"""How likely somebody does not answer a vote at all."""
WRITES: Final = 0.4
"""How likely somebody writes a sentence."""
OFFERS: Final = 0.6
"""How likely a sentence is offered to the room."""
HEARTS: Final = 0.2
"""How likely somebody gives a sentence on the wall a heart."""


@dataclass(frozen=True)
class Pace:
    """How long people take: the longest seconds until they arrive, come late, answer, write, read a sentence."""

    arrive: float = 12.0
    late: float = 90.0
    answer: float = 15.0
    write: float = 25.0
    read: float = 4.0


HURRIED: Final = Pace(arrive=0.5, late=1.0, answer=0.3, write=0.3, read=0.1)


@dataclass(frozen=True)
class Part:
    """Who somebody is in the room."""

    name: str
    group: str
    table: int | None
    late: bool
    sentence: str
    """What they write on a wall."""


def cast(number: int, tables: int) -> list[Part]:
    """So many people: as many mentees as mentors, a few managers and a guest, every eighth of them late."""
    groups = ("mentee", "mentor", "mentee", "mentor", "mentee", "mentor", "mentee", "manager", "mentor", "guest")
    return [
        Part(
            name=NAMES[seat] if seat < len(NAMES) else "",
            group=groups[seat % len(groups)],
            table=seat % tables + 1 if tables else None,
            late=seat % 8 == 7,
            sentence=WALL[seat % len(WALL)],
        )
        for seat in range(number)
    ]


class Person:
    """Somebody with a phone who takes part until the session is over."""

    def __init__(self, server: Server, code: str, part: Part, dice: Random, pace: Pace) -> None:
        self.phone = Phone(server, code, dice)
        self._part, self._dice, self._pace = part, dice, pace
        self._done: set[Task] = set()

    async def attend(self) -> None:
        """Come, sit down, and do what the room is asked to do."""
        await self._wait(self._pace.late if self._part.late else self._pace.arrive)
        await self.phone.arrive()
        await self.phone.join(self._part.group, self._part.name, self._part.table)
        while self.phone.closed is None:
            await self.phone.until(lambda: self.phone.closed or self._task())
            await self._do(self._task())

    def _task(self) -> Task | None:
        """What the room asks now, unless we have done it."""
        room = self.phone.view("room")
        asked = "vote" if room["open"] else "reflect" if room["phase"] == "reflect" else None
        tasks: list[Task] = [(asked, room["entry"], room["attempt"], room["round"])] if asked else []
        tasks += [("heart", post["id"]) for post in room["wall"] if post["id"] not in self.phone.view("me")["posts"]]
        return next((task for task in tasks if task not in self._done), None)

    async def _do(self, task: Task | None) -> None:
        if task is None:
            return
        self._done.add(task)
        match task[0]:
            case "vote":
                await self._vote()
            case "reflect":
                await self._reflect()
            case "heart":
                await self._give_heart(task[1])

    async def _vote(self) -> None:
        await self._wait(self._pace.answer)
        room = self.phone.view("room")
        if self._dice.random() <= SILENT or not room["open"]:
            return
        if room["card"]["predict"] and room["round"] == 1:
            self.phone.vote_in(room["entry"], room["attempt"], GUESS, any_guess(room, self._part.group, self._dice))
        self.phone.vote(self._answer(room))

    async def _reflect(self) -> None:
        await self._wait(self._pace.write)
        if self._dice.random() < WRITES:
            await self.phone.reflect(self._dice.choice(SENTENCES), offered=self._dice.random() < OFFERS)

    async def _give_heart(self, post: str) -> None:
        """Most sentences are only read."""
        if self._dice.random() >= HEARTS:
            return
        await self._wait(self._pace.read)
        if any(one["id"] == post for one in self.phone.view("room")["wall"]):
            await self.phone.heart(post)

    def _answer(self, room: Any) -> Json:
        earlier: Json | None = self.phone.answer_to(room["entry"], room["attempt"], 1)
        if room["round"] == 2 and earlier and self._dice.random() < FAITHFUL:
            return earlier
        persuaded = room["round"] == 2 and self._dice.random() < PERSUADED
        leaning = "mentor" if persuaded else self._part.group
        return in_own_words(answer_as(room, self._part.group, leaning, self._dice), self._part.sentence)

    async def _wait(self, longest: float) -> None:
        await asyncio.sleep(self._dice.uniform(0.1, 1.0) * longest)
