"""A card that the room looks back upon: as at its reveal, with the reason why it is worth another look."""

from dataclasses import dataclass

from game.cards import Id
from game.events.steps import Reason
from game.results import Result, result
from game.rounds import published
from game.session import Session
from game.views.card import CardView, card_view


@dataclass(frozen=True, kw_only=True)
class LookBackView:
    """The card, `number` of `total`, with its published result."""

    entry: Id
    attempt: int
    number: int
    total: int
    why: Reason
    card: CardView
    result: Result


def look_back_view(session: Session) -> LookBackView | None:
    """What the projector shows while the room looks back."""
    looking = session.look_back
    if looking is None:
        return None
    now = looking.now
    entry = session.find(now.entry)
    if entry is None:
        return None
    return LookBackView(
        entry=now.entry,
        attempt=now.attempt,
        number=looking.place + 1,
        total=len(looking.cards),
        why=now.why,
        card=card_view(entry.card, True, entry.played),
        result=result(session, now.entry, now.attempt, tuple(published(session, now.entry, now.attempt))),
    )
