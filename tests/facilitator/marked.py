"""A session with a marker in everything personal that there is, for code that `green.run_green` runs.

It is played by the real worker of an installation in a folder of its own, while another session goes on.
"""

import tempfile
from itertools import count
from pathlib import Path
from typing import get_args

from facilitator.app import create_app
from facilitator.config import Config
from facilitator.datafolder import DataFolder
from game import commands as c
from game.actors import Actor, Facilitator, Newcomer
from game.cards import Group, HatId, Prompts
from game.events import Event
from game.kinds import Card
from game.kinds.practice import PracticeAnswer, PracticeCard
from game.kinds.wall import WallAnswer, WallCard
from game.kinds.words import WordsAnswer, WordsCard
from game.session import Session
from game.settings import RunSheetEntry, Settings
from game.verdict import Verdict
from web.live import Answer, Live
from web.migrate import copy
from web.records import personal_fields
from web.store import Store

OPENED = 1_790_000_000_000
DAY = 86_400_000
ASKED = Prompts(everyone={"en": "What would you say?"})
CARDS: tuple[Card, ...] = (
    WallCard(kind="wall", id="wall", title={"en": "A sentence"}, prompt=ASKED),
    WordsCard(kind="words", id="words", title={"en": "A word"}, prompt=ASKED),
    PracticeCard(kind="practice", id="ask", title={"en": "Ask for a hat"}, prompt=ASKED),
)
SHEET = tuple(RunSheetEntry(id=card.id, deck="marked", card=card, minutes=5) for card in CARDS)
ANNA, BEN, CY, DAN = (Newcomer(f"marker-token-{name}") for name in ("anna", "ben", "cy", "dan"))
CONSOLE = Facilitator("1")
PERSONAL = frozenset(field for event in get_args(Event) for field in personal_fields(event))
"""Every personal field that an event of today can have."""


class Marked:
    """An installation with two sessions: one full of markers, and one that goes on."""

    def __init__(self) -> None:
        self.now, self._numbers = OPENED, count()
        self.folder = DataFolder.prepare(Path(tempfile.mkdtemp()) / "data")
        self.rolecall = create_app(Config(data=self.folder.path), self.folder, 8000, clock=lambda: self.now)
        self.code = self._open(delete_after_days=90)
        self.other = self._open(delete_after_days=365)
        for phone, name in ((ANNA, "anna"), (BEN, "ben")):
            self.say(phone, c.Join(kind="join", group=Group.MENTOR, name=f"marker-name-{name}", table=1))
        self.say(CY, c.AskForSeat(kind="ask_for_seat", name="marker-name-cy"))
        for card in CARDS:
            self._play(card)
            self._spread()
        self.say(DAN, c.Join(kind="join", group=Group.MENTEE, name="marker-name-dan", table=1))

    @property
    def session(self) -> Session:
        """The session full of markers, as it stands."""
        return self.live(self.code).read(lambda table: table.session)

    def say(self, actor: Actor, command: c.Command, code: str | None = None) -> Answer:
        """Somebody does something, and it is obeyed."""
        answer = self.live(code or self.code).ask(actor, f"{next(self._numbers)}", command)
        assert answer.reply.ok, answer.reply
        return answer

    def kept(self) -> dict[str, set[str]]:
        """The personal values on disk, by their field."""
        store, found = Store(self.folder.database_url(None)), dict[str, set[str]]()
        with store.connection() as connection:
            for field, value in connection.exec_driver_sql("SELECT field, value FROM personal"):
                found.setdefault(field, set()).add(value)
        store.close()
        return found

    def holding(self, *markers: str) -> set[str]:
        """The files of the data folder that hold any of these; of a running server, once it has erased."""
        self.live(self.code).read(lambda table: None)
        files = [path for path in self.folder.path.rglob("*") if path.is_file()]
        return {path.name for path in files if any(marker.encode() in path.read_bytes() for marker in markers)}

    def ties(self) -> int:
        """How often the files, the copies too, name a practice more than once: as something that two people share."""
        self.live(self.code).read(lambda table: None)
        files = [path.read_bytes() for path in self.folder.path.rglob("*") if path.is_file()]
        return sum(file.count(practice.encode()) > 1 for file in files for practice in self.practices)

    def _spread(self) -> None:
        """What was said so far lies in the database's own file and in a copy; what comes next, in its log."""
        store = Store(self.folder.database_url(None))
        assert store.checkpoint()
        copy(store, self.folder.copies / "before-0001.sqlite")
        store.close()

    def _open(self, delete_after_days: int) -> str:
        settings = Settings(title="Kick-off", tables=1, delete_after_days=delete_after_days)
        return self.rolecall.sessions.open(settings, SHEET, ())

    def live(self, code: str) -> Live:
        """A session as it is played."""
        live = self.rolecall.sessions.live(code)
        assert live is not None
        return live

    def _play(self, card: Card) -> None:
        """Both answer and reflect; the facilitator approves, and groups what they wrote."""
        self.say(CONSOLE, c.PlayEntry(kind="play_entry", stage=self.session.stage, entry=card.id))
        while self.session.open is None:
            self.say(CONSOLE, c.Advance(kind="advance", stage=self.session.stage))
        for phone in (ANNA, BEN):
            name = phone.token.rpartition("-")[2]
            answer = self._answer(card, name)
            self.say(phone, c.Vote(kind="vote", entry=card.id, attempt=1, round=1, answer=answer))
            self._reflect(phone, card, f"marker-thought-{name}", offered=phone is ANNA)
        self._judge(card)

    def _answer(self, card: Card, name: str) -> WallAnswer | WordsAnswer | PracticeAnswer:
        match card.kind:
            case "wall":
                return WallAnswer(kind="wall", text=f"marker-sentence-{name}", signed=True)
            case "words":
                return WordsAnswer(kind="words", words=(f"marker-word-{name}",), language="en")
            case _:
                partner = next(one.id for one in self.session.participants.values() if name not in (one.name or ""))
                return PracticeAnswer(kind="practice", hat=HatId.ENCOURAGER, partner=partner)

    def _reflect(self, phone: Newcomer, card: Card, text: str, offered: bool) -> None:
        self.say(phone, c.Reflect(kind="reflect", entry=card.id, attempt=1, text=text, offered=offered))

    def _judge(self, card: Card) -> None:
        for post in self.session.posts:
            self.say(CONSOLE, c.ModeratePost(kind="moderate_post", post=post, verdict=Verdict.APPROVED))
            self.say(CONSOLE, c.ClusterPost(kind="cluster_post", post=post, cluster="marker-heading"))
        for practice in [*self.session.practices][:1]:
            self.say(ANNA, c.RateFit(kind="rate_fit", practice=practice, role="asker", fit=4))
            self.say(BEN, c.RateFit(kind="rate_fit", practice=practice, role="wearer", fit=5))
        self.practices = [*self.session.practices]
        if card.kind == "words":
            words = ("marker-word-anna", "marker-word-ben")
            verdict = Verdict.APPROVED
            self.say(
                CONSOLE, c.ModerateWords(kind="moderate_words", entry="words", attempt=1, words=words, verdict=verdict)
            )
