"""What people wrote on a `words` card, and which of it the room may see."""

from collections import Counter

from game.cards import Id
from game.judged import verdict_on
from game.kinds import Answer, Card, kind_of
from game.kinds.contract import Said
from game.rounds import ROUNDS
from game.session import Session
from game.state.ballot import Ballot
from game.suppression import in_whole


def said_of(session: Session, entry: Id, attempt: int) -> Said:
    """The words of an attempt that the room may see: approved, and written by people whom the whole may count.

    A word that only a hidden group wrote stays out: counted nowhere, it would be told by its zero.
    """
    found = session.find(entry)
    if found is None:
        raise KeyError(entry)
    card = found.card
    told = [one for round in ROUNDS for one in _told(session, card, Ballot(entry, attempt, round))]
    return kind_of(card).said(told, verdict_on(session, entry, attempt))


def _told(session: Session, card: Card, ballot: Ballot) -> list[Answer]:
    casts = session.ballots[ballot].values() if session.sealed(ballot) else ()
    threshold = session.settings.threshold
    groups = in_whole(card, Counter(cast.group for cast in casts), threshold)
    told = [cast.answer for cast in casts if cast.group in groups]
    return told if len(told) >= threshold else []


def answers_of(session: Session, entry: Id, attempt: int) -> list[Answer]:
    """Every answer of an attempt, of both rounds."""
    return [cast.answer for one in ROUNDS for cast in session.answers(entry, attempt, one).values()]
