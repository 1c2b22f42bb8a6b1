"""Looking back: the cards worth talking about once more on the projector, led by the same keys as the cards before."""

from game.debrief.talking import candidates, worth_talking_about
from game.events import Event, LookedAt, LookedBack
from game.refusal import Refused
from game.session import Session
from game.state.course import LookBack

OVER = LookedBack(cards=(), place=0)


def look_back(session: Session) -> list[Event]:
    """Show the first of the cards worth talking about, or stop; refused while people answer, or where there is none."""
    if session.look_back:
        return [OVER]
    if session.open and session.ended_at is None:
        raise Refused("still_open", "People are answering. Close the vote first, then look back.")
    cards = tuple(
        LookedAt(entry=one.entry, attempt=one.attempt, why=one.why) for one in worth_talking_about(candidates(session))
    )
    if not cards:
        sentence = "There is nothing to look back upon yet: no revealed card shows a gap or people who moved."
        raise Refused("nothing_to_look_back", sentence)
    return [LookedBack(cards=cards, place=0)]


def look_on(looking: LookBack, step: int) -> list[Event]:
    """The card after or before; after the last, and before the first, the session stands where it stood."""
    place = looking.place + step
    shown = LookedBack(cards=looking.cards, place=place)
    return [shown] if 0 <= place < len(looking.cards) else [OVER]
