"""Games that were made up, played to wherever one wants to look: tables that settle or disagree, points, boards."""

from collections.abc import Iterator, Sequence
from typing import Final

from facilitator.trainer.made_up_room import CODE, SEATING, TRAINER, MadeUpRoom, Scene
from game import commands as c
from game.actors import Host, Newcomer
from game.cards import GUESS, Phase, Round
from game.commands.room import Board
from game.kinds import Answer, kind_of
from game.session import Session
from game.settings import RunSheetEntry, Seating, Settings
from game.text import LANGUAGES
from scenarios.catalog import Catalog
from tests.e2e.playing import dice, guess

CARDS: Final = (
    "which-hat-now/three-minutes-of-rain",
    "which-hat-now/the-rehearsal",
    "which-hat-now/just-tell-me",
    "around-the-cards/ask-for-a-hat",
    "which-hat-now/watched",
)
"""Hats with a second vote and with a guess, an answer that tables settle, a hat to ask for, and one card more."""
DISAGREES: Final = 4
"""Every fourth table records that it disagrees."""
REFLECTION: Final = "I will ask one more question before I answer."


class MadeUpGame:
    """A session with points, and people who are dealt to tables."""

    def __init__(self, *, tables: int, people: int, points: bool = True, cards: Sequence[str] = CARDS) -> None:
        self.room = MadeUpRoom(Scene(card=cards[0], phase=Phase.READ, people=people))
        self.room.do(Host(), _opening(tables, points, cards))
        for seat in range(people):
            group = SEATING[seat % len(SEATING)]
            self.room.do(_phone(seat), c.Join(kind="join", group=group, name="", table=None))
        self.room.present = [*self.session.participants]

    @property
    def session(self) -> Session:
        """The session as it stands."""
        return self.room.session

    def deal(self) -> None:
        """Deal everybody to the tables."""
        self.room.do(TRAINER, c.DealTables(kind="deal_tables", everybody=True))

    def advance(self) -> None:
        """Do what comes next."""
        self.room.do(TRAINER, c.Advance(kind="advance", stage=self.session.stage))

    def show(self, board: Board | None) -> None:
        """Show a board on the projector, or the card again."""
        self.room.do(TRAINER, c.ShowBoard(kind="show_board", board=board))

    def play(self) -> Iterator[str]:
        """Play to the end; names the place wherever the game stands, everybody's answers given."""
        while self.session.ended_at is None:
            self.advance()
            if self.session.open:
                self._vote(self.session.open.round)
            elif self.session.phase is Phase.REFLECT and self.session.board is None:
                entry, attempt = self._place
                self._say(0, c.Reflect(kind="reflect", entry=entry, attempt=attempt, text=REFLECTION, offered=True))
            yield f"{self.session.entry}, {self.session.board or self.session.phase}"

    @property
    def _place(self) -> tuple[str, int]:
        return self.session.entry or "", self.session.attempt

    def _vote(self, round: Round) -> None:
        entry = self.session.current
        assert entry is not None
        for seat, id in enumerate(self.room.present):
            group = self.session.participants[id].group
            if entry.card.predict and round == 1:
                self._answer(seat, GUESS, guess(entry.card, group, dice(seat, entry.card, GUESS)))
            self._answer(seat, round, kind_of(entry.card).made_up(entry.card, group, dice(seat, entry.card, round)))
        if round == 2:
            self._settle()

    def _answer(self, seat: int, round: Round, answer: Answer) -> None:
        entry, attempt = self._place
        self._say(seat, c.Vote(kind="vote", entry=entry, attempt=attempt, round=round, answer=answer))

    def _settle(self) -> None:
        """The first at each table records the own answer, or that the table disagrees; the last table says nothing."""
        casts, (entry, attempt) = self.session.ballot(2), self._place
        firsts = {self.session.participants[id].table: seat for seat, id in reversed([*enumerate(self.room.present)])}
        for table in range(1, self.session.settings.tables):
            answer = None if table % DISAGREES == 0 else casts[self.room.present[firsts[table]]].answer
            settle = c.SettleTable(kind="settle_table", table=table, entry=entry, attempt=attempt, answer=answer)
            self._say(firsts[table], settle)

    def _say(self, seat: int, command: c.Command) -> None:
        self.room.do(_phone(seat), command)


def _opening(tables: int, points: bool, cards: Sequence[str]) -> c.OpenSession:
    catalog = Catalog()
    found = [(reference.split("/")[0], catalog.cards()[reference]) for reference in cards]
    settings = Settings(
        title="The whole game",
        languages=LANGUAGES,
        screen_language="en",
        tables=tables,
        seating=Seating.DEALT,
        points=points,
    )
    return c.OpenSession(
        code=CODE,
        settings=settings,
        entries=tuple(RunSheetEntry(id=card.id, deck=deck, card=card, minutes=card.minutes) for deck, card in found),
        hats=catalog.hats(),
        milestones=catalog.milestones(),
    )


def _phone(seat: int) -> Newcomer:
    return Newcomer(f"{seat:064x}")
