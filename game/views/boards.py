"""The boards that the projector shows instead of a card, and when they are due for everybody."""

from game.hat_map import HatMap, asked_map, hat_map
from game.journey import JourneyView, journey
from game.kinds import kind_of
from game.legal import REVEALED
from game.session import Session


def shown_journey(session: Session) -> JourneyView | None:
    """The journey, while it is shown and at the end; never in a session without points."""
    shown = session.board == "journey" or session.ended_at is not None
    return journey(session) if shown and session.settings.points else None


def shown_hat_map(session: Session) -> HatMap | None:
    """The hat map, while it is shown and at the end; at the reveal of a practice, what was asked for."""
    if session.board == "hats" or session.ended_at is not None:
        return hat_map(session)
    entry = session.current
    if entry is None or session.phase not in REVEALED or not kind_of(entry.card).practises:
        return None
    return asked_map(session, entry.id, session.attempt)
