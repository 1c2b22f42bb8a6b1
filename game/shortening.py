"""What of a card can be left out to save time, and how many minutes it takes then.

A card cannot do without its question, its first vote and its reveal. What the room has come to is played already: it
stays, and so does all of a card that was left or asked again.
"""

from collections.abc import Iterable, Mapping

from game.cards import VOTES, Phase
from game.session import Session
from game.settings import RunSheetEntry
from game.state.ballot import Ballot

LEAVABLE = frozenset({Phase.TALK, Phase.REVOTE, Phase.REFLECT})
WEIGHTS: Mapping[Phase, int] = {
    Phase.READ: 2,
    Phase.VOTE: 2,
    Phase.TALK: 5,
    Phase.REVOTE: 2,
    Phase.REVEAL: 3,
    Phase.REFLECT: 2,
}
"""How a card's minutes are spent on its phases, in parts of those that it plays."""


def makes_sense(entry: RunSheetEntry) -> bool:
    """Whether an entry can be played without what it leaves out: who votes again has talked before."""
    talks_first = Phase.REVOTE not in entry.played or Phase.TALK not in entry.without
    return LEAVABLE.issuperset(entry.without) and talks_first


def minutes(entry: RunSheetEntry) -> float:
    """How many of its minutes an entry takes without what is left out."""
    return entry.minutes - minutes_for(entry, entry.without)


def minutes_for(entry: RunSheetEntry, phases: Iterable[Phase]) -> float:
    """How many of an entry's minutes these phases take: its minutes · their parts ÷ the parts of all that it has."""
    parts = sum(WEIGHTS[phase] for phase in entry.card.played)
    own = sum(WEIGHTS[phase] for phase in entry.card.played if phase in phases)
    return entry.minutes * own / parts if parts else 0.0


def ahead(session: Session, entry: RunSheetEntry) -> tuple[Phase, ...]:
    """The phases of an entry's card, left out or not, to which the room has not come yet."""
    phases, attempts = entry.card.played, session.attempts.get(entry.id, 0)
    if not attempts:
        return phases
    if entry.id != session.entry or attempts > 1:
        return ()
    reached = [place for place, phase in enumerate(phases) if _was_there(session, entry, phase)]
    return phases[max(reached, default=-1) + 1 :]


def _was_there(session: Session, entry: RunSheetEntry, phase: Phase) -> bool:
    """Whether the room is at a phase of the current card's first attempt, or was before it went back."""
    if phase is session.phase:
        return True
    if phase is Phase.REVEAL:
        return (entry.id, 1) in session.revealed
    return phase in VOTES and Ballot(entry.id, 1, VOTES[phase]) in session.ballots
