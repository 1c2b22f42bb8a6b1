"""A workshop in a database, played by turns as the server plays them, but without a server."""

from itertools import count

from sqlmodel import Session as Transaction

from game.actors import Actor, Facilitator, Host, Newcomer
from game.cards import GUESS, Group, Hat, Id
from game.commands import (
    Advance,
    ClusterPost,
    Command,
    EndSession,
    Join,
    Moderate,
    ModeratePost,
    ModerateWords,
    OpenSession,
    Reflect,
    Vote,
)
from game.events import Event
from game.kinds import Answer, Card
from game.settings import RunSheetEntry, Settings
from game.verdict import Verdict
from tests.game.workshops import HATS, OPENED_AT
from web.log import Log
from web.models import SessionRow
from web.store import Store
from web.turn import Request, Table, play

INGRID = Facilitator("1")


class Evening:
    """One session. Every command takes a second."""

    def __init__(
        self,
        store: Store,
        *cards: Card,
        code: str = "482913",
        settings: Settings | None = None,
        hats: tuple[Hat, ...] = HATS,
    ) -> None:
        self.code = code
        self.table = Table()
        self._log = Log(store, code)
        self._numbers = count(1)
        settings = settings or Settings(title="Spring kick-off", languages=("en", "da"))
        with store.session() as db:
            _index(db, code, settings)
        entries = tuple(
            RunSheetEntry(id=f"e-{card.id}{'-again' * cards[:place].count(card)}", deck="drinks", card=card, minutes=6)
            for place, card in enumerate(cards)
        )
        self.ask(Host(), OpenSession(code=code, settings=settings, entries=entries, hats=hats))

    def join(self, group: Group, people: int) -> list[Newcomer]:
        """So many people of a group take a seat; returns their phones."""
        phones = [Newcomer(f"phone-{next(self._numbers)}") for _ in range(people)]
        for phone in phones:
            self.ask(phone, Join(kind="join", group=group, name=f"Secret {phone.token}", table=None))
        return phones

    def advance(self, times: int = 1) -> None:
        """The facilitator goes on."""
        for _ in range(times):
            self.ask(INGRID, Advance(kind="advance", stage=self.table.session.stage))

    def answer(self, phones: list[Newcomer], answer: Answer) -> None:
        """Phones answer the open vote."""
        ballot = self.table.session.open
        assert ballot is not None
        for phone in phones:
            vote = Vote(kind="vote", entry=ballot.entry, attempt=ballot.attempt, round=ballot.round, answer=answer)
            self.ask(phone, vote)

    def guess(self, phones: list[Newcomer], answer: Answer) -> None:
        """Phones guess what most of the other group answer, beside the first vote."""
        ballot = self.table.session.open
        assert ballot is not None
        for phone in phones:
            vote = Vote(kind="vote", entry=ballot.entry, attempt=ballot.attempt, round=GUESS, answer=answer)
            self.ask(phone, vote)

    def judge(self, post: Id, verdict: Verdict, heading: str = "") -> None:
        """The facilitator approves, stars or hides a sentence on the wall, and may put it under a heading."""
        self.ask(INGRID, ModeratePost(kind="moderate_post", post=post, verdict=verdict))
        if heading:
            self.ask(INGRID, ClusterPost(kind="cluster_post", post=post, cluster=heading))

    def show_words(self, *words: str) -> None:
        """The facilitator approves words of the card."""
        session = self.table.session
        entry, attempt = session.entry or "", session.attempt
        verdict = Verdict.APPROVED
        command = ModerateWords(kind="moderate_words", entry=entry, attempt=attempt, words=words, verdict=verdict)
        self.ask(INGRID, command)

    def write(self, phone: Newcomer, text: str, verdict: Verdict | None) -> None:
        """Somebody writes a sentence about the card; with a verdict it was offered and judged."""
        session = self.table.session
        entry = session.entry or ""
        thought = Reflect(kind="reflect", entry=entry, attempt=session.attempt, text=text, offered=verdict is not None)
        self.ask(phone, thought)
        if verdict is not None:
            written = session.reflections[entry, session.attempt, session.tokens[phone.token]]
            self.ask(INGRID, Moderate(kind="moderate", sentence=written.id, verdict=verdict))

    def end(self) -> None:
        """The facilitator ends the session."""
        self.ask(INGRID, EndSession(kind="end_session", stage=self.table.session.stage))

    def log(self) -> list[tuple[int, Event]]:
        """Everything that has happened, as the database tells it."""
        with self._log.transaction() as page:
            return [(record.at, record.event) for record in page.read(0)]

    def ask(self, actor: Actor, command: Command) -> None:
        """Any command, in a turn of its own; it must be obeyed."""
        number = next(self._numbers)
        request = Request(actor, f"{number:032x}", command, OPENED_AT + number * 1000)
        [reply] = play(self.table, self._log, [request]).replies
        assert reply.ok, reply.sentence


def _index(db: Transaction, code: str, settings: Settings) -> None:
    db.add(SessionRow(code=code, title=settings.title, opened_at=OPENED_AT, delete_at=0))
