"""What is left of somebody who is deleted, and of a whole session: answers of nobody."""

from dataclasses import replace

from game.kinds import Answer, kind_of_answer
from game.kinds.practice import PracticeAnswer
from game.session import Session
from game.state.ballot import Cast


def forget(session: Session, participant: str) -> None:
    """Name, seat, phones, sentences and words of somebody are gone; the answers stay counted."""
    person = session.participants[participant]
    person.forgotten, person.name, person.tokens = True, None, 0
    session.seats.pop(person.seat, None)
    person.seat = ""
    take_tokens(session, participant)
    for key, reflection in session.reflections.items():
        if key[2] == participant:
            reflection.delete()
    for casts in session.ballots.values():
        _blank(session, casts, participant)
    _part(session, participant)


def _part(session: Session, participant: str) -> None:
    """Whom somebody asked for a hat, and who asked her, is gone."""
    for id, practice in [*session.practices.items()]:
        if participant in (practice.asker, practice.partner):
            del session.practices[id]
    for casts in session.ballots.values():
        for asker, cast in casts.items():
            if isinstance(cast.answer, PracticeAnswer) and cast.answer.partner == participant:
                casts[asker] = replace(cast, answer=_unwritten(cast.answer))


def purge(session: Session, at: int) -> None:
    """Everybody's are gone. A session that nobody ended was over when it was last played, not on this day."""
    session.purged, session.ended_at, session.look_back = True, session.ended_at or session.played_at or at, None
    for participant in session.participants.values():
        participant.name, participant.seat, participant.tokens = None, "", 0
    for reflection in session.reflections.values():
        reflection.delete()
    for casts in session.ballots.values():
        for author in casts:
            _blank(session, casts, author)
    session.words.clear()
    session.figures.clear()
    session.salt = None
    for held in (session.seats, session.tokens, session.requests, session.refused, session.practices, session.pens):
        held.clear()


def take_tokens(session: Session, participant: str) -> None:
    """No phone holds this seat any more."""
    for token in [token for token, holder in session.tokens.items() if holder == participant]:
        del session.tokens[token]


def _blank(session: Session, casts: dict[str, Cast], participant: str) -> None:
    """An answer stays counted; what was written in it is gone."""
    cast = casts.get(participant)
    if cast:
        casts[participant] = replace(cast, answer=_unwritten(cast.answer), post=None)
        session.posts.pop(cast.post or "", None)


def _unwritten(answer: Answer) -> Answer:
    kind = kind_of_answer(answer)
    kept: Answer = kind.rejoined(kind.kept(answer), None)
    return kept
