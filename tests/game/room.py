"""A room that is played by hand: people join and vote, a facilitator presses keys, the log remembers."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from copy import deepcopy
from dataclasses import dataclass, field, replace

import pytest

from game import commands as c
from game.actors import Actor, Facilitator, Host, Newcomer, Player
from game.apply import apply
from game.cards import GUESS, Group, HatId, Id, Phase
from game.commands.tables import Role
from game.decide import decide, recognise
from game.events import Event, ParticipantJoined
from game.kinds import Answer, Card
from game.kinds.practice import Fit, PracticeAnswer
from game.refusal import Refused
from game.session import Session
from game.settings import RunSheetEntry, Settings
from game.state.people import Participant
from game.verdict import Verdict
from game.views import RoomView, room_view
from tests.game.deck import HATS, SETTINGS, SHEET, answer_to

MORNING = 1_767_600_000_000
TRAINER = Facilitator("f1")

Decide = Callable[[Session, Actor, c.Command, c.Stamp], list[Event]]
Apply = Callable[[Session, Event, int], None]


@dataclass(frozen=True)
class Rules:
    """The two functions that a room is played by; a test may put faulty ones in their place."""

    decide: Decide = field(default=decide)
    apply: Apply = field(default=apply)


class Room:
    """One session: commands go through decide and apply, and every event is remembered with its time."""

    def __init__(self, *entries: RunSheetEntry, settings: Settings = SETTINGS, rules: Rules | None = None) -> None:
        self.session, self.now, self.rules = Session(), MORNING, rules or Rules()
        self.log: list[tuple[int, Event]] = []
        self._seed = 0
        self.do(Host(), c.OpenSession(code="482913", settings=settings, entries=entries or SHEET, hats=HATS))

    def do(self, actor: Actor, command: c.Command) -> list[Event]:
        """Decide a command, apply and remember what comes of it."""
        self._seed += 1
        stamp = c.Stamp(at=self.now, seed=self._seed)
        events = self.rules.decide(self.session, recognise(self.session, actor), command, stamp)
        for event in events:
            self.rules.apply(self.session, event, self.now)
            self.log.append((self.now, event))
        return events

    def press(self, command: c.FacilitatorCommand) -> list[Event]:
        """The facilitator does something."""
        return self.do(TRAINER, command)

    def next(self, times: int = 1) -> None:
        """The facilitator's one primary button."""
        for _ in range(times):
            self.press(c.Advance(kind="advance", stage=self.session.stage))

    def back(self) -> None:
        """The facilitator shows the phase before."""
        self.press(c.GoBack(kind="go_back", stage=self.session.stage))

    def skip(self) -> None:
        """The facilitator leaves the card."""
        self.press(c.SkipCard(kind="skip_card", stage=self.session.stage))

    def play(self, entry: str) -> None:
        """The facilitator goes to an entry."""
        self.press(c.PlayEntry(kind="play_entry", stage=self.session.stage, entry=entry))

    def reopen(self) -> None:
        """The facilitator asks the card again."""
        self.press(c.ReopenCard(kind="reopen_card", stage=self.session.stage))

    def judge(self, person: "Person", verdict: Verdict, of: Id | None = None) -> None:
        """The facilitator's verdict on what somebody reflected on a card, else on the one that the room sees."""
        entry = of or self.session.entry or ""
        written = self.session.reflections.get((entry, self.session.attempts[entry], person.id))
        sentence = written.id if written else "s-nothing"
        self.press(c.Moderate(kind="moderate", sentence=sentence, verdict=verdict))

    def end(self) -> None:
        """The facilitator ends the session."""
        self.press(c.EndSession(kind="end_session", stage=self.session.stage))

    def look_back(self) -> None:
        """The facilitator shows the cards worth talking about once more."""
        self.press(c.LookBack(kind="look_back", stage=self.session.stage))

    def undo_end(self) -> None:
        """The facilitator takes the end back."""
        self.press(c.UndoEnd(kind="undo_end", stage=self.session.stage))

    def show_hats(self) -> None:
        """The facilitator puts the hat map on the projector."""
        self.press(c.ShowBoard(kind="show_board", board="hats"))

    def show_journey(self) -> None:
        """The facilitator puts the journey on the projector."""
        self.press(c.ShowBoard(kind="show_board", board="journey"))

    def deal(self, everybody: bool = True) -> list[Event]:
        """The facilitator deals people to tables."""
        return self.press(c.DealTables(kind="deal_tables", everybody=everybody))

    def shorten(self, entry: str, *without: Phase) -> list[Event]:
        """The facilitator leaves phases of an entry out."""
        return self.press(c.ShortenEntry(kind="shorten_entry", entry=entry, without=without))

    def reach(self, phase: Phase) -> None:
        """Press next until the session stands on a phase, with its vote open where it has one."""
        self.next()
        while self.session.phase is not phase:
            self.next()

    def wait(self, seconds: float) -> None:
        """Let time pass."""
        self.now += round(seconds * 1000)

    def join(self, group: Group = Group.MENTOR, name: str = "", table: int | None = None) -> "Person":
        """Somebody takes a seat with a phone of her own."""
        phone = Phone(self, f"secret-token-{len(self.log)}")
        return phone.join(group, name, table)

    def phone(self) -> "Phone":
        """A phone without a seat."""
        return Phone(self, f"secret-token-{len(self.log)}")

    def table_of(self, people: int, table: int = 1, group: Group = Group.MENTOR) -> "list[Person]":
        """So many people sit down at a table."""
        return [self.join(group, table=table) for _ in range(people)]

    def vote(self, answers: Mapping[Group, str]) -> "list[Person]":
        """People join and answer the open ballot, each letter being one person's answer."""
        people = [(self.join(group), key) for group, keys in answers.items() for key in keys]
        for person, key in people:
            person.vote(key)
        return [person for person, _ in people]

    def vote_hats(self, group: Group, hats: Iterable[HatId]) -> None:
        """People of a group join and each choose a hat in the open ballot."""
        for hat in hats:
            self.join(group).vote(hat)

    def gather(self, answers: Mapping[Group, Sequence[Answer]]) -> "list[Person]":
        """People join and answer the open ballot, one answer each."""
        people = [(self.join(group), answer) for group, each in answers.items() for answer in each]
        for person, answer in people:
            person.answer(answer)
        return [person for person, _ in people]

    def before(self) -> Session:
        """The session as it is now, kept for a comparison."""
        return deepcopy(self.session)

    @property
    def view(self) -> RoomView:
        """What every phone sees."""
        return room_view(self.session, version=1, now=self.now)

    @property
    def where(self) -> tuple[str | None, Phase | None, bool]:
        """Where the session stands: entry, phase, and whether voting is open."""
        return self.session.entry, self.session.phase, self.session.open is not None

    @property
    def card(self) -> Card:
        """The card the session stands on."""
        assert self.session.current is not None
        return self.session.current.card

    def change(self, **choices: object) -> None:
        """The facilitator changes some settings."""
        settings = replace(self.session.settings, **choices)  # type: ignore[arg-type]
        self.press(c.ChangeSettings(kind="change_settings", settings=settings))


@dataclass(frozen=True)
class Phone:
    """A phone, known by its token alone."""

    room: Room
    token: str

    def join(self, group: Group = Group.MENTOR, name: str = "", table: int | None = None) -> "Person":
        """Take a seat."""
        events = self.send(c.Join(kind="join", group=group, name=name, table=table))
        joined = next(event for event in events if isinstance(event, ParticipantJoined))
        return Person(self.room, joined.participant, self.token)

    def ask(self, name: str) -> str:
        """Ask to be let in; gives the id of the request."""
        self.send(c.AskForSeat(kind="ask_for_seat", name=name))
        return next(one.id for one in self.room.session.requests.values() if one.token == self.token)

    def reclaim(self, seat: str) -> list[Event]:
        """Come back with a seat's code."""
        return self.send(c.ReclaimSeat(kind="reclaim_seat", seat=seat))

    def send(self, command: c.PlayerCommand) -> list[Event]:
        """Send a command as whoever this phone's token makes it."""
        return self.room.do(Newcomer(self.token), command)


@dataclass(frozen=True)
class Person:
    """Somebody with a seat."""

    room: Room
    id: str
    token: str

    @property
    def seat(self) -> Participant:
        """What the session knows of this person."""
        return self.room.session.participants[self.id]

    def vote(self, *keys: str) -> list[Event]:
        """Answer the round that is open."""
        return self.answer(answer_to(self.room.card, *keys))

    def answer(self, answer: Answer) -> list[Event]:
        """Send an answer to the round that is open."""
        session = self.room.session
        assert session.entry and session.round
        return self.send(
            c.Vote(kind="vote", entry=session.entry, attempt=session.attempt, round=session.round, answer=answer)
        )

    def guess(self, *keys: str) -> list[Event]:
        """Guess what the other group answers, beside the first vote."""
        session = self.room.session
        assert session.entry
        answer = answer_to(self.room.card, *keys)
        return self.send(c.Vote(kind="vote", entry=session.entry, attempt=session.attempt, round=GUESS, answer=answer))

    def settle(self, *keys: str) -> list[Event]:
        """Record what one's table settled on; without a key, that it disagrees."""
        session = self.room.session
        assert session.entry
        answer = answer_to(self.room.card, *keys) if keys else None
        return self.send(
            c.SettleTable(
                kind="settle_table",
                table=self.seat.table or 0,
                entry=session.entry,
                attempt=session.attempt,
                answer=answer,
            )
        )

    def take_pen(self) -> list[Event]:
        """Take the pen of one's table."""
        return self.send(c.TakePen(kind="take_pen", table=self.seat.table or 0))

    def pass_pen(self, to: "Person | None") -> list[Event]:
        """Hand the pen on, or lay it down."""
        return self.send(c.PassPen(kind="pass_pen", table=self.seat.table or 0, participant=to.id if to else None))

    def ask_for(self, hat: HatId, of: "Person | None") -> str:
        """Ask somebody for a hat; gives the id of the practice."""
        self.answer(PracticeAnswer(kind="practice", hat=hat, partner=of.id if of else None))
        return [*self.room.session.practices][-1]

    def rate(self, practice: str, role: Role, fit: Fit) -> list[Event]:
        """Say how a hat fitted."""
        return self.send(c.RateFit(kind="rate_fit", practice=practice, role=role, fit=fit))

    def reflect(self, text: str, offered: bool = False) -> list[Event]:
        """Write a sentence about the card the session stands on."""
        session = self.room.session
        assert session.entry
        return self.send(
            c.Reflect(kind="reflect", entry=session.entry, attempt=session.attempt, text=text, offered=offered)
        )

    def move(self, table: int | None) -> list[Event]:
        """Sit down at another table, by the facilitator's hand."""
        return self.room.press(c.MovePerson(kind="move_person", participant=self.id, table=table))

    def change(self, group: Group | None = None, name: str | None = None, table: int | None = None) -> list[Event]:
        """Change one's group, name or table."""
        name = name if name is not None else self.seat.name or ""
        return self.send(c.ChangeMe(kind="change_me", group=group or self.seat.group, name=name, table=table))

    def forget(self) -> list[Event]:
        """Delete me."""
        return self.send(c.ForgetMe(kind="forget_me"))

    def send(self, command: c.PlayerCommand) -> list[Event]:
        """Send any command as this person."""
        return self.room.do(Player(self.id), command)


@contextmanager
def refused(code: str) -> Iterator[None]:
    """Expect a refusal with this code and a full sentence."""
    with pytest.raises(Refused) as caught:
        yield
    assert caught.value.code == code
    assert caught.value.sentence[0].isupper() and caught.value.sentence.endswith((".", "?", "!"))
