"""How far the journey is: the cards that can give points, counted when the first one is opened.

They are counted anew where the settings change: a card may give points only where there are tables. The number never
falls, or a token would run ahead.
"""

from game.scoring.offers import gives_points
from game.session import Session


def plan(session: Session) -> None:
    """Count the cards that can give points."""
    tables = session.settings.tables > 0
    session.planned = max(session.planned or 0, sum(gives_points(entry, tables) for entry in session.entries))


def plan_anew(session: Session) -> None:
    """The same, once the first card was opened."""
    if session.planned is not None:
        plan(session)
