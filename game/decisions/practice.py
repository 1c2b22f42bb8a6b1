"""Asking for a hat: of whom, and how it fitted."""

from game import commands as c
from game.cards import Id
from game.events import Event, FitRated
from game.kinds.practice import PracticeAnswer
from game.refusal import Refused
from game.session import Session
from game.state.ballot import Ballot
from game.state.people import Participant

MOST_PRACTICES = 20
"""Rated hats of one asker on one attempt at a card."""


def check_asking(session: Session, person: Participant, answer: PracticeAnswer, ballot: Ballot) -> None:
    """Refuse a practice that cannot be, and one more than anybody can try."""
    check_partner(session, person, answer)
    rated = (one for one in session.practices.values() if one.rated)
    if sum(one.is_of(person.id, ballot.entry, ballot.attempt) for one in rated) >= MOST_PRACTICES:
        sentence = (
            f"You have tried {MOST_PRACTICES} hats on this card, and all are kept. Now wear one for somebody else."
        )
        raise Refused("enough_practised", sentence)


def is_waiting(session: Session, asker: Id, ballot: Ballot) -> bool:
    """Whether the asker's hat was not rated yet: one that was, or that went with its wearer, can be asked for anew."""
    own = (one for one in session.practices.values() if one.is_of(asker, ballot.entry, ballot.attempt))
    return any(not one.rated for one in own)


def check_partner(session: Session, person: Participant, answer: PracticeAnswer) -> None:
    """Refuse a partner who is not here any more, or sits elsewhere. Without one, both look at the asker's phone."""
    if answer.partner is None:
        return
    if answer.partner == person.id:
        raise Refused("no_partner", "Nobody wears a hat for themselves. Choose somebody else at your table.")
    if answer.partner not in {one.id for one in session.at_table(person.table)}:
        sentence = "That person does not sit at your table. Choose somebody else, or share your own phone."
        raise Refused("no_partner", sentence)


def decide_fit(session: Session, participant: str, command: c.RateFit) -> list[Event]:
    """How a hat fitted, said by one of the two; it can be changed as long as the session runs."""
    practice = session.practices.get(command.practice)
    if practice is None or command.role not in practice.roles_of(participant):
        raise Refused("no_partner", "This practice is not yours. Ask somebody at your table for a hat first.")
    if practice.fits.get(command.role) == command.fit:
        return []
    return [FitRated(participant=participant, practice=command.practice, role=command.role, fit=str(int(command.fit)))]
