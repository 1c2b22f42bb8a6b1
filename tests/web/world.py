"""A session played by the real worker, for code that `green.run_green` runs: who says what, and what went out."""

import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import count

from game.actors import Facilitator, Newcomer
from game.cards import Group, HatId, Option, Prompts
from game.commands import Advance, Command, Join, SettleTable, Vote
from game.kinds.choice import ChoiceAnswer, ChoiceCard
from game.kinds.practice import PracticeAnswer, PracticeCard
from game.settings import RunSheetEntry, Settings
from web import runtime
from web.desk import Desk
from web.live import Answer
from web.migrate import migrate
from web.publisher import FACILITATOR, SCREEN
from web.sessions import Sessions
from web.store import Store

WORDS = {"en": "Words"}
CARD = ChoiceCard(
    kind="choice",
    id="rain",
    title=WORDS,  # type: ignore[arg-type]
    prompt=Prompts(everyone=WORDS),  # type: ignore[arg-type]
    options=(Option(id="stay", text=WORDS), Option(id="go", text=WORDS)),  # type: ignore[arg-type]
)
ENTRY = RunSheetEntry(id="e1", deck="hats", card=CARD, minutes=5)
PLAIN = Settings(title="Kick-off")


@dataclass
class World:
    """One session in a folder of its own."""

    settings: Settings = PLAIN
    entries: tuple[RunSheetEntry, ...] = (ENTRY,)
    pens_after: float = 20
    tables_rest: float = 0
    """Seconds after a publication in which a table is told no more; without any, every test sees what it caused."""
    folder: str = field(default_factory=tempfile.mkdtemp)
    ids: Iterator[int] = field(default_factory=count)
    sent: list[tuple[str, str | list[str], object]] = field(default_factory=list)

    def __post_init__(self) -> None:
        store = self.store()
        migrate(store, None)
        store.close()
        self.sessions = self.server()
        self.code = self.sessions.open(self.settings, self.entries, ())
        room = self.sessions.find(self.code)
        assert room
        self.room = room
        room.publisher.watching.update([FACILITATOR, SCREEN])
        room.publisher._tables._every = room.publisher._tables._crowded_every = self.tables_rest

    def store(self) -> Store:
        """A store on this world's database."""
        return Store(f"sqlite:///{self.folder}/rolecall.sqlite")

    def server(self) -> Sessions:
        """A server on this world's database."""
        clock = lambda: int(time.time() * 1000)  # noqa: E731
        return Sessions(Desk(self.store()), self.store, self.emit, clock, pens_after=self.pens_after)

    def emit(self, event: str, data: object, *, namespace: str, to: str | list[str]) -> None:
        """Remember what goes out."""
        self.sent.append((event, to, data))

    def out(self, event: str) -> list[object]:
        """Everything that went out under this name."""
        return [data for name, _, data in self.sent if name == event]

    def frames(self) -> dict[str, list[str]]:
        """Socket, or the code for all phones → the events that went there."""
        found: dict[str, list[str]] = {}
        for event, to, _ in self.sent:
            for socket in [to] if isinstance(to, str) else to:
                found.setdefault(socket, []).append(event)
        return found

    def sit(self, phone: str, table: int | None = None, group: Group = Group.MENTOR, name: str = "Anna") -> str:
        """A phone connects and takes a seat at a table; returns the participant."""
        self.room.publisher.phones.arrive(phone, phone)
        join = Join(kind="join", group=group, name=name, table=table)
        participant = self.say(phone, join).reply.participant
        assert participant
        self.room.publisher.phones.seat(phone, participant)
        return participant

    def say(self, phone: str, command: Command) -> Answer:
        """A phone sends a command."""
        return self.room.live.ask(Newcomer(phone), f"{next(self.ids)}", command)

    def press(self, command: Command) -> Answer:
        """The console sends a command."""
        return self.room.live.ask(Facilitator("1"), f"{next(self.ids)}", command)

    def next(self) -> Answer:
        """Press the console's one button."""
        stage = self.room.live.read(lambda table: table.session.stage)
        return self.room.live.ask(Facilitator("1"), f"next {stage}", Advance(kind="advance", stage=stage))

    def together(self, command: Command, people: int, id: str) -> list[Answer]:
        """The same command from many phones in the same instant."""

        def one(number: int) -> Answer:
            return self.room.live.ask(Newcomer(f"token {number}"), f"{id} {number}", command)

        tasks = [runtime.spawn(one, number) for number in range(people)]
        return [task.wait() for task in tasks]

    def to_vote(self, people: int) -> None:
        """Seat people and open the vote."""
        self.together(JOIN, people, "join")
        self.next()
        self.next()


JOIN = Join(kind="join", group=Group.MENTOR, name="Anna", table=None)
STAY = Vote(kind="vote", entry="e1", attempt=1, round=1, answer=ChoiceAnswer(kind="choice", option="stay"))
TABLES = Settings(title="Kick-off", tables=8, names_at_table=True)
AGAIN = RunSheetEntry(id="e1", deck="hats", card=replace(CARD, rounds=2), minutes=5)
PRACTICE = PracticeCard(kind="practice", id="ask", title=WORDS, prompt=Prompts(everyone=WORDS))  # type: ignore[arg-type]
ASKED = RunSheetEntry(id="e2", deck="hats", card=PRACTICE, minutes=5)


def settle(option: str | None) -> SettleTable:
    """Record what the first table settled on in the second vote on the first card."""
    answer = ChoiceAnswer(kind="choice", option=option) if option else None
    return SettleTable(kind="settle_table", table=1, entry="e1", attempt=1, answer=answer)


def ask_for_a_hat(partner: str | None) -> Vote:
    """Ask somebody for a hat on the practice card."""
    answer = PracticeAnswer(kind="practice", hat=HatId.STORYTELLER, partner=partner)
    return Vote(kind="vote", entry="e2", attempt=1, round=1, answer=answer)
