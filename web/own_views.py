"""Who sees something else of herself after a turn. Whoever did it herself finds it in her acknowledgement."""

from collections.abc import Iterable, Sequence

from game.cards import Id
from game.events import (
    EndUndone,
    Event,
    FitRated,
    ParticipantChanged,
    ParticipantForgotten,
    ParticipantRemoved,
    ReflectionWritten,
    SessionEnded,
    TablesDealt,
    VoteCast,
)
from game.kinds import kind_of
from game.session import Session
from game.state.tables import Practice
from web.records import Record


class OwnViews:
    """Whose own view is different; `_stood` is the card, and the attempt at it, of which people last saw practices.

    `_pairs` are the practices that people were told of: whose phone shows one that is no more.
    """

    def __init__(self) -> None:
        self._stood: tuple[Id | None, int] = (None, 0)
        self._pairs: dict[Id, tuple[Id, ...]] = {}

    def changed(self, session: Session, records: Sequence[Record]) -> list[Id]:
        """Everybody who has to be told, once."""
        told = {
            participant: None
            for record in records
            for participant in _concerned(session, record.event)
            if record.player != participant
        }
        return [*(told | dict.fromkeys((*self._withdrawn(session, records), *self._left(session))))]

    def _withdrawn(self, session: Session, records: Sequence[Record]) -> list[Id]:
        """Whose practice is gone: the other one asked somebody else, or is deleted."""
        if not any(_ends_practices(record.event) for record in records):
            return []
        before, self._pairs = self._pairs, {id: (*_both(one),) for id, one in session.practices.items()}
        actors = {record.player for record in records}
        gone = (both for id, both in before.items() if id not in self._pairs)
        return [one for both in gone for one in both if one not in actors]

    def _left(self, session: Session) -> Iterable[Id]:
        """Who practised on the card that the session has left: what stands on their phones is over."""
        before, self._stood = self._stood, (session.entry, session.attempt)
        if before != self._stood:
            for practice in session.practices.values():
                if (practice.entry, practice.attempt) == before:
                    yield from _both(practice)


def _ends_practices(event: Event) -> bool:
    return isinstance(event, ParticipantForgotten) or (isinstance(event, VoteCast) and event.practice is not None)


def _concerned(session: Session, event: Event) -> Iterable[Id]:
    """Whose own view an event changes."""
    match event:
        case VoteCast(partner=str(partner)):
            yield from (event.participant, partner)
        case VoteCast() | ReflectionWritten() | ParticipantRemoved():
            yield event.participant
        case ParticipantChanged(participant=participant):
            yield participant
            yield from (one for each in _practices_of(session, participant) for one in _both(each))
        case ParticipantForgotten(participant=participant):
            yield from _neighbours(session, participant)
        case FitRated(practice=str(id)) if id in session.practices:
            yield from _both(session.practices[id])
        case TablesDealt(seats=seats):
            yield from seats
        case SessionEnded() | EndUndone():
            yield from session.participants


def _practices_of(session: Session, participant: Id) -> Iterable[Practice]:
    """Somebody's practices on the card on which the session stands."""
    here = (session.entry, session.attempt)
    practices = session.practices.values()
    return (one for one in practices if (one.entry, one.attempt) == here and participant in _both(one))


def _both(practice: Practice) -> Iterable[Id]:
    return (practice.asker, practice.partner) if practice.partner else (practice.asker,)


def _neighbours(session: Session, forgotten: Id) -> Iterable[Id]:
    """Who may have practised with somebody who is deleted: with her went what they did."""
    entry = session.current
    if entry and kind_of(entry.card).practises:
        yield from (one.id for one in session.at_table(session.participants[forgotten].table))
