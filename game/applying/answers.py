"""What people said: answers and sentences."""

from dataclasses import replace

from game.events import ReflectionModerated, ReflectionWritten, VoteCast
from game.kinds import Answer, kind_of_answer
from game.kinds.practice import DELETED, PracticeAnswer
from game.session import Session
from game.state.ballot import Ballot, Cast
from game.state.tables import Practice
from game.state.writing import Post, Reflection


def answer(session: Session, event: VoteCast, at: int) -> None:
    """An answer replaces the earlier one of its ballot; a rewritten sentence is a new one on the wall."""
    ballot = Ballot(event.entry, event.attempt, event.round)
    casts = session.ballots.setdefault(ballot, {})
    old = casts.get(event.participant)
    said = _said(event)
    first_at = old.first_at if old else at
    casts[event.participant] = Cast(said, event.group, event.table, event.post, first_at)
    if old and old.post and old.post != event.post:
        session.posts.pop(old.post, None)
    if event.practice and isinstance(said, PracticeAnswer):
        _withdraw(session, event)
        if said.partner != DELETED:
            asked = Practice(event.entry, event.attempt, event.participant, said.partner, said.hat)
            session.practices[event.practice] = asked
    if event.post:
        session.posts.setdefault(event.post, Post(ballot, event.participant))


def _said(event: VoteCast) -> Answer:
    """An answer, whole: with what was written, and who was asked for a hat, as long as both are known."""
    said: Answer = kind_of_answer(event.answer).rejoined(event.answer, event.text)
    return replace(said, partner=event.partner or said.partner) if isinstance(said, PracticeAnswer) else said


def _withdraw(session: Session, event: VoteCast) -> None:
    """Whoever asks anew on the same card has not tried what she asked for before; what was rated stays."""
    for id, practice in [*session.practices.items()]:
        if practice.is_of(event.participant, event.entry, event.attempt) and not practice.rated:
            del session.practices[id]


def reflect(session: Session, event: ReflectionWritten | ReflectionModerated) -> None:
    """A sentence about an entry, or a facilitator's verdict on it."""
    match event:
        case ReflectionWritten():
            key = (event.entry, event.attempt, event.participant)
            session.reflections[key] = Reflection(event.sentence, event.text, event.offered)
            session.sentences[event.sentence] = key
        case ReflectionModerated():
            reflection = session.sentence(event.sentence)
            if reflection:
                reflection.verdict = event.verdict
