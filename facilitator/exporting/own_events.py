"""What of a session's log goes into the facilitator's own file: all that its debrief is made of, and nothing else.

The debrief of what is kept equals that of the log. Names, seats, tokens, who practised with whom, what a table settled,
who gave a heart and every text that the debrief does not show stay behind; people get new ids, in the order of the old.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cache
from typing import Final, TypeAlias

from game.cards import Id
from game.decide import replay
from game.events import (
    BoardShown,
    Event,
    FirstResultShown,
    FitRated,
    HeartGiven,
    LookedBack,
    ParticipantChanged,
    ParticipantForgotten,
    ParticipantJoined,
    ParticipantRemoved,
    PenHeld,
    PostClustered,
    PostModerated,
    ReflectionModerated,
    ReflectionWritten,
    RoomLocked,
    ScreenBlanked,
    SeatAsked,
    SeatReclaimed,
    SeatRefused,
    TablesDealt,
    TableSettled,
    TimerSet,
    VoteCast,
    WordsModerated,
)
from game.judged import seal, verdict_on
from game.kinds import Answer, kind_of_answer
from game.kinds.info import NoAnswer
from game.kinds.practice import PracticeAnswer
from game.kinds.words import WordsAnswer, fold
from game.session import Session
from game.spoken import said_of
from game.state.ballot import Ballot, Cast
from game.state.writing import ReflectionKey
from game.verdict import SHOWN

Line: TypeAlias = tuple[int, Event]
"""When something happened, in epoch milliseconds, and what."""
NOT_OF_THE_DEBRIEF: Final = (
    *(BoardShown, FirstResultShown, LookedBack, RoomLocked, ScreenBlanked, TimerSet),
    *(FitRated, PenHeld, SeatAsked, SeatRefused),
)
UNTOLD: Final = "·"
"""Stands for words that are not shown: that somebody wrote some counts."""


def own_events(log: Iterable[Line], new_id: Callable[[], Id]) -> list[Line]:
    """The part of a log that the debrief is made of."""
    lines = list(log)
    reduced = _Reduced(replay(lines), lines, new_id)
    return [(at, event) for place, (at, one) in enumerate(lines) if (event := reduced.event(place, one)) is not None]


class _Reduced:
    """Decides event by event, knowing how the session ended."""

    def __init__(self, session: Session, lines: Sequence[Line], new_id: Callable[[], Id]) -> None:
        self._session = session
        old = [event.participant for _, event in lines if isinstance(event, ParticipantJoined)]
        # Which sentences say nothing of their author's group depends on the order of the ids.
        new = sorted({new_id() for _ in old})
        self._ids = dict(zip(sorted(old), new, strict=True))
        self._numbers = {id: number for number, id in enumerate(old, 1)}
        self._hearts: dict[tuple[Id, Id], Id] = {}
        self._new_id = new_id
        self._ends = _ends(lines)
        self._names: Callable[[Id, int], Mapping[str, str]] = cache(lambda *of: said_of(session, *of).names)

    def event(self, place: int, event: Event) -> Event | None:
        """What is kept of an event; None for nothing."""
        if isinstance(event, NOT_OF_THE_DEBRIEF):
            return None
        match event:
            case VoteCast() if place in self._ends:
                return self._vote(event)
            case ReflectionWritten():
                return self._reflection(place, event)
            case ReflectionModerated():
                return event if self._is_offered(self._session.sentences.get(event.sentence)) else None
            case PostModerated() | PostClustered():
                return event if place in self._ends and self._is_shown(event.post) else None
            case HeartGiven():
                return self._heart(event)
            case WordsModerated():
                return self._words(event)
            case TablesDealt():
                return replace(event, seats={self._ids[id]: table for id, table in event.seats.items()})
            case TableSettled():
                answer = None if event.answer is None else NoAnswer(kind="info")
                return replace(event, participant="", answer=answer)
            case VoteCast():
                return None
            case _:
                return self._person(event)

    def _person(self, event: Event) -> Event:
        match event:
            case ParticipantJoined():
                id, number = self._ids[event.participant], self._numbers[event.participant]
                return replace(event, participant=id, number=number, seat=None, name=None, token=None)
            case ParticipantChanged():
                id, number = self._ids[event.participant], self._numbers[event.participant]
                return replace(event, participant=id, number=number, name=None)
            case SeatReclaimed():  # whoever was taken out is in again
                return ParticipantRemoved(participant=self._ids[event.participant], removed=False)
            case ParticipantRemoved() | ParticipantForgotten():
                return replace(event, participant=self._ids[event.participant])
        return event

    def _vote(self, event: VoteCast) -> VoteCast:
        """An answer as it stood in the end; what it replaced is gone."""
        ballot = Ballot(event.entry, event.attempt, event.round)
        cast = self._session.ballots[ballot][event.participant]
        post = cast.post if self._is_shown(cast.post) else None
        answer = self._answer(ballot, cast, post)
        kind = kind_of_answer(answer)
        return VoteCast(
            participant=self._ids[event.participant],
            group=cast.group,
            table=cast.table,
            entry=event.entry,
            attempt=event.attempt,
            round=event.round,
            answer=kind.kept(answer),
            text=kind.written(answer),
            post=post,
        )

    def _answer(self, ballot: Ballot, cast: Cast, post: Id | None) -> Answer:
        answer = cast.answer
        if isinstance(answer, PracticeAnswer):
            return replace(answer, partner=None)
        if isinstance(answer, WordsAnswer) and answer.words:
            names = self._names(ballot.entry, ballot.attempt)
            shown = tuple(word for word in answer.words if fold(word) in names)
            return replace(answer, words=shown or (_untold(names),))
        kind = kind_of_answer(answer)
        kept: Answer = kind.rejoined(kind.kept(answer), None) if kind.posts and post is None else answer
        return kept

    def _reflection(self, place: int, event: ReflectionWritten) -> ReflectionWritten | None:
        """Sentences that nobody was offered stay their authors'; of others the last wording, where the room saw it."""
        key = (event.entry, event.attempt, event.participant)
        if not self._is_offered(key):
            return None
        moved = replace(event, participant=self._ids[event.participant])
        shown = place in self._ends and self._session.reflections[key].shown
        return moved if shown else replace(moved, text=None)

    def _is_offered(self, key: ReflectionKey | None) -> bool:
        written = self._session.reflections[key] if key else None
        return written is not None and (written.offered or written.was_offered or written.credited)

    def _heart(self, event: HeartGiven) -> HeartGiven | None:
        """How many, not whose."""
        post = self._session.posts.get(event.post)
        if not (self._is_shown(event.post) and post and event.given and event.participant in post.hearts):
            return None
        key = (event.post, event.participant)
        if key not in self._hearts:
            self._hearts[key] = self._new_id()
        return replace(event, participant=self._hearts[key])

    def _words(self, event: WordsModerated) -> WordsModerated | None:
        """Verdicts on words that are shown; from a seal of another one it could be guessed."""
        names = self._names(event.entry, event.attempt)
        verdict, salt = verdict_on(self._session, event.entry, event.attempt), self._session.salt or ""
        told = {seal(salt, word) for word in names if verdict(word) in SHOWN}
        seals = tuple(one for one in event.words if one in told)
        return replace(event, words=seals) if seals else None

    def _is_shown(self, post: Id | None) -> bool:
        found = self._session.posts.get(post or "")
        return found is not None and found.verdict in SHOWN


def _untold(names: Iterable[str]) -> str:
    """A word that is not one of those."""
    word = UNTOLD
    while word in names:
        word += UNTOLD
    return word


def _ends(lines: Sequence[Line]) -> frozenset[int]:
    """The places of somebody's first and last answer to a ballot, and of what was written or judged last."""
    first: dict[object, int] = {}
    last: dict[object, int] = {}
    for place, (_, event) in enumerate(lines):
        key = _subject(event)
        if key is not None:
            first.setdefault(key, place)
            last[key] = place
    votes = {place for key, place in first.items() if isinstance(lines[place][1], VoteCast)}
    return frozenset(last.values()) | votes


def _subject(event: Event) -> object:
    """What an event says something of, where a later event replaces it."""
    match event:
        case VoteCast():
            return event.kind, event.entry, event.attempt, event.round, event.participant
        case ReflectionWritten():
            return event.kind, event.entry, event.attempt, event.participant
        case PostModerated() | PostClustered():
            return event.kind, event.post
    return None
