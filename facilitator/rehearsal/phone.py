"""A phone: a token for its seat, and the commands of a participant."""

from random import Random
from typing import Any, ClassVar

from facilitator.rehearsal.connection import Connection
from facilitator.rehearsal.line import Json, Server


class Phone(Connection):
    """Somebody in the room."""

    namespace: ClassVar[str] = "/player"
    watched: ClassVar[frozenset[str]] = frozenset({"room", "me", "table"})

    def __init__(self, server: Server, code: str, dice: Random, token: str | None = None) -> None:
        self.token = token or f"{dice.getrandbits(128):032x}"
        super().__init__(server, {"code": code, "token": self.token}, dice)

    @property
    def seat(self) -> str | None:
        """Our participant's id, once we have a seat."""
        return self.view("me")["participant"] if "me" in self.views else None

    @property
    def table(self) -> Any:
        """Our table, once we sit at one."""
        seen = self.view("table") if "table" in self.views else None
        return seen if seen and seen["table"] == self.view("me")["table"] else None

    async def arrive(self) -> None:
        """Connect, and wait for the first views, or until the server will not have us."""
        self.open()
        await self.until(lambda: self.closed or ("room" in self.views and ("me" in self.views or self.said)))

    async def join(
        self, group: str = "mentee", name: str = "", table: int | None = None, *, simulated: bool = False
    ) -> Json:
        """Take a seat; a real session refuses simulated people."""
        return await self.ask({"kind": "join", "group": group, "name": name, "table": table, "simulated": simulated})

    def vote(self, answer: Json) -> str:
        """Answer the card that is open; a changed mind replaces what is not sent yet. Returns the command's id."""
        room = self.view("room")
        return self.vote_in(room["entry"], room["attempt"], room["round"], answer)

    def vote_in(self, entry: str, attempt: int, round: int, answer: Json, about: str | None = None) -> str:
        """Answer a ballot by its key; a guess says about whom."""
        command = {
            "kind": "vote", "entry": entry, "attempt": attempt, "round": round, "answer": answer, "about": about
        }  # fmt: skip
        for id in [id for id, older in self.outbox.items() if _same_ballot(older, command)]:
            del self.outbox[id]
        return self.send(command)

    async def reflect(self, text: str, offered: bool = False) -> Json:
        """Write a sentence about the card."""
        room = self.view("room")
        return await self.ask(
            {"kind": "reflect", "entry": room["entry"], "attempt": room["attempt"], "text": text, "offered": offered}
        )

    async def settle(self, answer: Json | None) -> Json:
        """Record what our table settled on; None says that it disagrees."""
        room = self.view("room")
        at = {"table": self.view("me")["table"], "entry": room["entry"], "attempt": room["attempt"]}
        return await self.ask({"kind": "settle_table", **at, "answer": answer})

    async def pass_pen(self, to: str | None) -> Json:
        """Hand our table's pen on, or lay it down."""
        return await self.ask({"kind": "pass_pen", "table": self.view("me")["table"], "participant": to})

    async def rate(self, practice: str, role: str, fit: int) -> Json:
        """Say how a hat fitted."""
        return await self.ask({"kind": "rate_fit", "practice": practice, "role": role, "fit": fit})

    async def heart(self, post: str) -> Json:
        """Give a sentence on the wall a heart."""
        return await self.ask({"kind": "heart", "post": post, "given": True})

    def own_answer(self) -> Any:
        """Our answer to the ballot that the room is about, as the server knows it; None without one."""
        room = self.view("room")
        return self.answer_to(room["entry"], room["attempt"], room["round"])

    def answer_to(self, entry: str, attempt: int, round: int) -> Any:
        """Our answer to a ballot, as the server knows it; None without one."""
        mine = self.view("me")["answers"]
        ballot = (entry, attempt, round)
        return next((one["answer"] for one in mine if (one["entry"], one["attempt"], one["round"]) == ballot), None)


def _same_ballot(older: Json, newer: Json) -> bool:
    return all(older.get(part) == newer[part] for part in ("kind", "entry", "attempt", "round"))
