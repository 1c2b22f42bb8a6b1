"""A session played by the real worker, for code that `green.run_green` runs: who says what, and what went out."""

import tempfile
import time
from dataclasses import dataclass, field

from game.actors import Facilitator, Newcomer
from game.cards import Group, Option, Prompts
from game.commands import Advance, Command, Join, Vote
from game.kinds.choice import ChoiceAnswer, ChoiceCard
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


@dataclass
class World:
    """One session in a folder of its own."""

    folder: str = field(default_factory=tempfile.mkdtemp)
    sent: list[tuple[str, str, object]] = field(default_factory=list)

    def __post_init__(self) -> None:
        store = self.store()
        migrate(store, None)
        store.close()
        self.sessions = Sessions(Desk(self.store()), self.store, self.emit, lambda: int(time.time() * 1000))
        self.code = self.sessions.open(Settings(title="Kick-off"), (ENTRY,), ())
        room = self.sessions.find(self.code)
        assert room
        self.room = room
        room.publisher.watching.update([FACILITATOR, SCREEN])

    def store(self) -> Store:
        """A store on this world's database."""
        return Store(f"sqlite:///{self.folder}/rolecall.sqlite")

    def emit(self, event: str, data: object, *, namespace: str, to: str) -> None:
        """Remember what goes out."""
        self.sent.append((event, to, data))

    def out(self, event: str) -> list[object]:
        """Everything that went out under this name."""
        return [data for name, _, data in self.sent if name == event]

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
