"""A session that is remembered step by step: what was tried, what came of it, and how the session stood before."""

from collections.abc import Iterable
from copy import copy
from dataclasses import dataclass, fields, replace
from typing import Any, get_args, get_type_hints

from game.actors import Actor
from game.commands import Command, Stamp
from game.decide import recognise
from game.events import (
    PERSONAL,
    Event,
    FitRated,
    ParticipantForgotten,
    ReflectionWritten,
    SeatReclaimed,
    SeatRefused,
    VoteCast,
)
from game.refusal import Refused
from game.session import Session
from tests.game.room import Room, Rules

Log = list[tuple[int, Event]]


@dataclass(frozen=True)
class Step:
    """One command: who sent it, how the session stood, and the events or the refusal that it came to."""

    actor: Actor
    command: Command
    before: Session
    events: list[Event]
    refusal: Refused | None


class Story:
    """A room and everything that was tried in it."""

    def __init__(self, room: Room) -> None:
        self.room = room
        self.steps: list[Step] = []

    @property
    def session(self) -> Session:
        """The session as it stands."""
        return self.room.session

    @property
    def log(self) -> Log:
        """Every event so far."""
        return self.room.log

    def tell(self, actor: Actor, command: Command) -> None:
        """Try a command and remember what came of it."""
        before = fold(self.room.rules, self.log)
        self.room.wait(1)
        try:
            events, refusal = self.room.do(actor, command), None
        except Refused as refused:
            events, refusal = [], refused
        self.steps.append(Step(actor, command, before, events, refusal))

    def repeated(self, step: Step) -> list[Event]:
        """What the same command would come to once more; it is not applied."""
        stamp = Stamp(at=self.room.now, seed=len(self.log))
        return self.room.rules.decide(self.session, recognise(self.session, step.actor), step.command, stamp)


def fold(rules: Rules, log: Iterable[tuple[int, Event]]) -> Session:
    """The session that a log adds up to."""
    session = Session()
    for at, event in log:
        rules.apply(session, event, at)
    return session


def without_refused(session: Session) -> Session:
    """A session that does not know which phones were sent away: their tokens are deleted with their question."""
    known = copy(session)
    known.refused = set()
    return known


def subject(event: Event) -> str:
    """Whom the personal values of an event belong to: somebody with a seat, or a phone that asks."""
    return str(getattr(event, "participant", None) or getattr(event, "request", ""))


def personal_fields(event: type[Any]) -> set[str]:
    """The fields of an event whose type says that they are personal."""
    hints = get_type_hints(event, include_extras=True)
    return {one.name for one in fields(event) if PERSONAL in get_args(hints[one.name])[1:]}


PERSONAL_FIELDS = {event: personal_fields(event) for event in get_args(Event)}


def personal_values(event: Event) -> set[str]:
    """The personal values that an event holds, in small letters; of whom a hat was asked is an id like any other."""
    names = PERSONAL_FIELDS[type(event)]
    return {value.casefold() for name in names if (value := getattr(event, name)) and name != "partner"}


def redacted(event: Event) -> Event:
    """An event whose personal values were deleted."""
    return replace(event, **dict.fromkeys(PERSONAL_FIELDS[type(event)]))  # type: ignore[arg-type]


def forgotten(log: Log) -> set[str]:
    """Everybody who was deleted, and every phone whose question was answered."""
    people = {event.participant for _, event in log if isinstance(event, ParticipantForgotten)}
    asked = {event.request for _, event in log if isinstance(event, SeatReclaimed | SeatRefused) and event.request}
    return people | asked


def rewritten(log: Log) -> set[int]:
    """The places in the log of every text, and of how a hat fitted, that its author has replaced since."""
    newest: dict[tuple[object, ...], int] = {}
    older: set[int] = set()
    for place, (_, event) in enumerate(log):
        if key := about(event):
            older |= {newest[key]} if key in newest else set()
            newest[key] = place
    return older


def about(event: Event) -> tuple[object, ...]:
    """What somebody wrote, and can write anew; empty where she wrote nothing."""
    match event:
        case ReflectionWritten() | VoteCast(text=str()):
            return event.kind, event.participant, event.entry, event.attempt, getattr(event, "round", None)
        case FitRated():
            return event.kind, event.participant, event.practice, event.role
    return ()


def shared(log: Log) -> dict[str, set[str]]:
    """Practice → the two who did it."""
    begun = (event for _, event in log if isinstance(event, VoteCast) and event.practice)
    return {str(event.practice): {event.participant, event.partner or event.participant} for event in begun}


def gone(log: Log) -> set[int]:
    """The places in the log of everything personal that is deleted with somebody."""
    people, practices = forgotten(log), shared(log)
    return {place for place, (_, event) in enumerate(log) if people & {subject(event), *others(event, practices)}}


def others(event: Event, practices: dict[str, set[str]]) -> set[str]:
    """With whom somebody did what an event tells of."""
    match event:
        case VoteCast(partner=str(partner)):
            return {partner}
        case FitRated(practice=str(practice)):
            return practices[practice]
    return set()


def deleted(log: Log) -> Log:
    """The log as it is kept: without what belonged to the forgotten, and without what was rewritten."""
    places, older = gone(log), rewritten(log)
    return [
        (at, redacted(event) if place in places else bare(event) if place in older else event)
        for place, (at, event) in enumerate(log)
    ]


def bare(event: Event) -> Event:
    """An event without what was written anew since then."""
    match event:
        case ReflectionWritten() | VoteCast():
            return replace(event, text=None)
        case FitRated():
            return replace(event, fit=None)
    return event
