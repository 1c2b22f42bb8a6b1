"""A session on disk that is played without a server, one turn of one command after the other."""

from dataclasses import replace
from pathlib import Path

from game.actors import Facilitator, Host, Newcomer
from game.cards import Group, Option, Prompts
from game.commands import Advance, Command, Join, OpenSession, Vote
from game.kinds.choice import ChoiceAnswer, ChoiceCard
from game.settings import RunSheetEntry, Settings
from web.log import Log
from web.models import SessionRow
from web.store import Store
from web.turn import Reply, Request, Table, play

CARD = ChoiceCard(
    kind="choice",
    id="rain",
    title={"en": "Rain"},
    prompt=Prompts(everyone={"en": "What now?"}),
    options=(Option(id="stay", text={"en": "Stay"}), Option(id="go", text={"en": "Go"})),
)
OPEN = OpenSession(
    code="482913",
    settings=Settings(title="Kick-off"),
    entries=(RunSheetEntry(id="e1", deck="hats", card=CARD, minutes=5),),
    hats=(),
)
JOIN = Join(kind="join", group=Group.MENTOR, name="Anna", table=None)
ANNA, BEN, CLEO = Newcomer("anna's token"), Newcomer("ben's token"), Newcomer("cleo's token")
CONSOLE = Facilitator("1")
STAY = Vote(kind="vote", entry="e1", attempt=1, round=1, answer=ChoiceAnswer(kind="choice", option="stay"))


class Desk:
    """A session on disk that is played without a server."""

    opening = OPEN

    def __init__(self, store: Store, code: str = "482913") -> None:
        with store.session() as tx:
            tx.add(SessionRow(code=code, title="", opened_at=0, delete_at=0))
        self.store, self.log, self.table = store, Log(store, code), Table()
        self.clock = 1_000
        self.say(Host(), replace(self.opening, code=code), "open")

    def say(self, actor: object, command: Command, id: str) -> Reply:
        """Play a turn of one command."""
        self.clock += 1
        return play(self.table, self.log, [Request(actor, id, command, self.clock)]).replies[0]  # type: ignore[arg-type]

    def next(self) -> Reply:
        """Press the console's one button."""
        stage = self.table.session.stage
        return self.say(CONSOLE, Advance(kind="advance", stage=stage), f"next {stage}")

    def to_vote(self) -> None:
        """Seat Anna and open the vote."""
        self.say(ANNA, JOIN, "join")
        self.next()
        self.next()

    def reread(self) -> Table:
        """The session as a server finds it after a restart."""
        table = Table()
        play(table, self.log, [])
        return table

    def texts(self) -> bytes:
        """Every byte of the database's files, after what was deleted had to leave them."""
        self.log.checkpoint()
        file = Path(self.store.url.removeprefix("sqlite:///"))
        return b"".join(path.read_bytes() for path in file.parent.iterdir())
