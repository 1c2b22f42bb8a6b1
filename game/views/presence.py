"""Who counts as present, and which answers are being counted."""

from collections.abc import Collection, Mapping

from game.cards import Anonymity
from game.session import Session
from game.state.ballot import Cast
from game.state.people import Participant


def anonymous(session: Session) -> bool:
    """Whether nobody may watch who answers the current card: beside what appears, it would tell who said it."""
    return session.current is not None and session.current.card.anonymous is Anonymity.FORCED


def current_ballot(session: Session) -> Mapping[str, Cast]:
    """The answers that "17 of 23" counts: the phase's own round, else the last round that was opened."""
    if session.round:
        return session.ballot(session.round)
    return session.ballot(2) or session.ballot(1)


def seated(session: Session, present: Collection[str]) -> list[Participant]:
    """Everybody who counts as present: connected phones, and seats without a phone."""
    return [person for person in session.seated() if person.id in present or not person.tokens]
