"""What people said: answers and sentences."""

from game.events import ReflectionModerated, ReflectionWritten, VoteCast
from game.kinds import kind_of_answer
from game.kinds.practice import PracticeAnswer
from game.session import Session
from game.state.ballot import Ballot, Cast
from game.state.tables import Practice
from game.state.writing import Post, Reflection


def answer(session: Session, event: VoteCast, at: int) -> None:
    """An answer replaces the earlier one of its ballot; a rewritten sentence is a new one on the wall."""
    ballot = Ballot(event.entry, event.attempt, event.round)
    casts = session.ballots.setdefault(ballot, {})
    old = casts.get(event.participant)
    said = kind_of_answer(event.answer).rejoined(event.answer, event.text)
    first_at = old.first_at if old else at
    casts[event.participant] = Cast(said, event.group, event.table, event.post, first_at)
    if old and old.post and old.post != event.post:
        session.posts.pop(old.post, None)
    if event.practice and isinstance(said, PracticeAnswer):
        asked = Practice(event.entry, event.attempt, event.participant, said.partner, said.hat)
        _withdraw(session, asked)
        session.practices[event.practice] = asked
    if event.post:
        session.posts.setdefault(event.post, Post(ballot, event.participant))


def _withdraw(session: Session, asked: Practice) -> None:
    """Whoever asks anew on the same card has not tried what she asked for before; what was rated stays."""
    for id, practice in [*session.practices.items()]:
        if practice.is_of(asked.asker, asked.entry, asked.attempt) and not practice.fits:
            del session.practices[id]


def reflect(session: Session, event: ReflectionWritten | ReflectionModerated) -> None:
    """A sentence about an entry, or a facilitator's verdict on it."""
    key = (event.entry, event.attempt, event.participant)
    match event:
        case ReflectionWritten():
            session.reflections[key] = Reflection(event.text, event.offered)
        case ReflectionModerated():
            session.reflections[key].verdict = event.verdict
