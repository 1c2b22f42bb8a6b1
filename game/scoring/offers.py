"""What a card can give points for. A card offers one or more of: a guess of the other group (`predict`), a panel, a
share to guess whose truth is known (`split`), a second vote in which tables settle (`table`); and its reflections.
"""

from enum import StrEnum

from game.cards import Anonymity, Id, Phase
from game.kinds import kind_of
from game.session import Session
from game.settings import RunSheetEntry


class Source(StrEnum):
    """What points are given for."""

    PREDICT = "predict"
    PANEL = "panel"
    SPLIT = "split"
    TABLE = "table"
    REFLECTION = "reflection"


def offered(entry: RunSheetEntry, tables: bool) -> frozenset[Source]:
    """What a card can give points for, beside reflections; empty for one that gives none, as anonymous ones do.

    `tables` is whether there are any. For a card that was played it is `had_tables`, whatever the settings say now.
    """
    card = entry.card
    if not card.points or card.anonymous is Anonymity.FORCED or Phase.REVEAL not in entry.played:
        return frozenset()
    holds = {
        Source.PREDICT: card.predict,
        Source.PANEL: bool(card.panel),
        Source.SPLIT: kind_of(card).face(card).ask is not None,
        Source.TABLE: settles(entry, tables),
    }
    return frozenset(source for source, held in holds.items() if held)


def had_tables(session: Session, entry: Id, attempt: int) -> bool:
    """Whether people sat at tables when the room saw what came of a card, or a table recorded something."""
    return bool(session.sat.get((entry, attempt)) or session.settled.get((entry, attempt)))


def settles(entry: RunSheetEntry, tables: bool) -> bool:
    """Whether tables record an answer on a card: it has a second vote, and something that can be agreed on."""
    return tables and kind_of(entry.card).settles and Phase.REVOTE in entry.played


def gives_points(entry: RunSheetEntry, tables: bool) -> bool:
    """Whether a card can give points for anything but reflections."""
    return bool(offered(entry, tables))
