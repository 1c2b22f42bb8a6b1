"""An evening at two tables, from the first card to the end, with somebody who writes down everything she is told.

Three cards: one with a guess of the other group and two votes, one with a panel, one on which people ask for a hat.
"""

from dataclasses import dataclass, field
from itertools import pairwise
from random import Random
from typing import Any, Self

from facilitator.rehearsal.answers import any_guess
from facilitator.rehearsal.phone import Phone
from tests.faults.witness import CuriousConsole, CuriousPhone, CuriousProjector, Testimony, Witness
from tests.live_server import LiveServer
from tests.load.room import Crowd, room_at

CARDS = ("find-the-hour/second-cancellation", "which-hat-now/two-offers", "around-the-cards/ask-for-a-hat")
GUESSED, PANEL, PRACTICE = 1, 2, 3
PEOPLE = 12
FIRST, SECOND = 1, 2
"""The tables; the curious one sits at the first."""
ASKED_FOR = "bridge-builder"


@dataclass(frozen=True)
class Chapter:
    """What happened between two presses of the facilitator's button, as each witness heard it."""

    number: int
    phase: str | None
    board: str | None
    state: str
    phone: Testimony
    partner: Testimony
    screen: Testimony
    console: Testimony


@dataclass
class Evening:
    """A session that was played to its end."""

    points: bool
    chapters: list[Chapter] = field(default_factory=list)
    mates: set[str] = field(default_factory=set)
    strangers: set[str] = field(default_factory=set)
    """Who sits at the other table."""

    def before(self, number: int, *phases: str) -> list[Chapter]:
        """The chapters of a card in these phases, without a board."""
        return [one for one in self.chapters if (one.number, one.board) == (number, None) and one.phase in phases]

    def boards(self) -> list[Chapter]:
        """The chapters in which a board was shown."""
        return [one for one in self.chapters if one.board]

    @property
    def played(self) -> list[Chapter]:
        """All chapters before the end."""
        return [one for one in self.chapters if one.state != "ended"]

    @property
    def end(self) -> Chapter:
        """The last chapter."""
        return self.chapters[-1]


class Players:
    """The room, and its witnesses."""

    def __init__(self, room: Crowd, code: str, cookie: str, dice: Random) -> None:
        self.room, self.dice = room, dice
        self.curious, self.partner = (CuriousPhone(room.server, code, dice) for _ in range(2))
        self.screen = CuriousProjector(room.server, code, dice)
        self.console = CuriousConsole(room.server, code, dice, cookie)

    async def __aenter__(self) -> Self:
        for one in (self.curious, self.partner, self.screen, self.console):
            await one.arrive()
        await self.curious.join("mentor", "Curious")
        await self.partner.join("mentee", "Partner")
        return self

    async def __aexit__(self, *_: object) -> None:
        for one in (self.curious, self.partner, self.screen, self.console):
            await one.close()

    @property
    def everybody(self) -> list[Phone]:
        """All phones, the curious one last."""
        return [*self.room.phones, self.partner, self.curious]

    async def sit_down(self, points: bool) -> None:
        """Two tables, names and points as they are wanted; the curious one sits with the first half."""
        settings = self.room.console.view("console")["settings"]
        wanted = {**settings, "tables": 2, "names_at_table": True, "points": points}
        await accepted(self.room, {"kind": "change_settings", "settings": wanted})
        for place, phone in enumerate(self.everybody):
            table = SECOND if place < PEOPLE // 2 else FIRST
            await accepted(self.room, {"kind": "move_person", "participant": phone.seat, "table": table})
        for witness in (self.curious, self.partner, self.screen, self.console):
            await up_to_date(witness)
            witness.chapter()

    async def act(self) -> None:
        """Whatever people do at this point."""
        here = self.room.console.room
        for phone in self.everybody:
            await phone.until(lambda phone=phone: phone.view("room")["stage"] >= here["stage"])  # type: ignore[misc]
        if here["open"] and here["card"]["kind"] == "practice":
            await self._practise(here)
        elif here["open"]:
            await self._vote(here)
        elif (here["phase"], here["number"]) == ("reveal", PRACTICE):
            await self._rate(self.partner, "wearer", 4)

    async def _vote(self, here: Any) -> None:
        sent = self.room.vote(self.everybody)
        if here["card"]["predict"] and here["round"] == 1:
            for phone in self.everybody:
                guess = any_guess(here, phone.view("me")["group"], self.dice)
                sent[phone.vote_in(here["entry"], here["attempt"], 0, guess)] = phone
        await self.room.answered(sent)
        if here["settles"] and here["round"] == 2:
            await self._settle(here)

    async def _settle(self, here: Any) -> None:
        """The other table agrees first; then ours says that it does not."""
        other, ours = self.room.phones[0], self.partner
        at = {"kind": "settle_table", "entry": here["entry"], "attempt": here["attempt"]}
        agreed = {"kind": "choice", "option": here["card"]["options"][0]["id"]}
        for phone, answer in ((other, agreed), (ours, None)):
            reply = await phone.ask({**at, "table": phone.view("me")["table"], "answer": answer})
            assert reply["ok"], reply

    async def _practise(self, here: Any) -> None:
        """Everybody asks the neighbour for a hat; the curious one is asked by nobody, and asks nobody."""
        pairs = [
            *pairwise(self.room.phones[: PEOPLE // 2]),
            *pairwise([*self.room.phones[PEOPLE // 2 :], self.partner]),
        ]
        for one, other in pairs:
            answer = {"kind": "practice", "hat": ASKED_FOR, "partner": other.seat}
            await self.room.answered({one.vote_in(here["entry"], here["attempt"], 1, answer): one})
        await self._rate(self.room.phones[-1], "asker", 2)

    async def _rate(self, phone: Phone, role: str, fit: int) -> None:
        """One of the last two who practised says how it fitted."""
        practice = phone.view("me")["practices"][-1]["id"]
        reply = await phone.ask({"kind": "rate_fit", "practice": practice, "role": role, "fit": fit})
        assert reply["ok"], reply

    async def write_down(self) -> Chapter:
        """Everybody who is curious asks for all there is; a chapter ends."""
        here = self.room.console.room
        for witness in (self.curious, self.partner, self.screen, self.console):
            await up_to_date(witness)
        for phone in (self.curious, self.partner):
            await phone.emit("keepsake", {})
        return Chapter(
            here["number"], here["phase"], here["board"], here["state"],
            self.curious.chapter(), self.partner.chapter(), self.screen.chapter(), self.console.chapter(),
        )  # fmt: skip


async def play_an_evening(server: LiveServer, dice: Random, points: bool) -> Evening:
    """Play all cards, and the end."""
    code, evening = server.open_session(play="own", card=CARDS), Evening(points)
    async with (
        room_at(server, code, dice, PEOPLE) as room,
        Players(room, code, server.sign_in(), dice) as players,
    ):
        await players.sit_down(points)
        people = [phone.seat or "" for phone in players.everybody]
        evening.strangers, evening.mates = set(people[: PEOPLE // 2]), set(people[PEOPLE // 2 :])
        evening.chapters.append(await players.write_down())
        while evening.end.state != "ended":
            await room.console.advance()
            await players.act()
            evening.chapters.append(await players.write_down())
    return evening


async def up_to_date(witness: Witness) -> None:
    """Whatever was under way has arrived when this question is answered."""
    await witness.emit("look", {})


async def accepted(room: Crowd, command: dict[str, Any]) -> None:
    """The facilitator does something that must work."""
    reply = await room.console.ask(command)
    assert reply["ok"], reply
