"""What a card can give points for. A card offers one or more of: a guess of the other group (`predict`), a panel, a
share to guess whose truth is known (`split`), a second vote in which tables settle (`table`); and its reflections.
"""

from enum import StrEnum

from game.cards import Anonymity, Phase
from game.kinds import kind_of
from game.settings import RunSheetEntry, Settings


class Source(StrEnum):
    """What points are given for."""

    PREDICT = "predict"
    PANEL = "panel"
    SPLIT = "split"
    TABLE = "table"
    REFLECTION = "reflection"


def offered(entry: RunSheetEntry, settings: Settings) -> frozenset[Source]:
    """What a card can give points for, beside reflections; empty for one that gives none, as anonymous ones do."""
    card = entry.card
    if not card.points or card.anonymous is Anonymity.FORCED or Phase.REVEAL not in entry.played:
        return frozenset()
    holds = {
        Source.PREDICT: card.predict,
        Source.PANEL: bool(card.panel),
        Source.SPLIT: kind_of(card).face(card).ask is not None,
        Source.TABLE: settles(entry, settings),
    }
    return frozenset(source for source, held in holds.items() if held)


def settles(entry: RunSheetEntry, settings: Settings) -> bool:
    """Whether tables record an answer on a card: it has a second vote, and something that can be agreed on."""
    return settings.tables > 0 and kind_of(entry.card).settles and Phase.REVOTE in entry.played


def gives_points(entry: RunSheetEntry, settings: Settings) -> bool:
    """Whether a card can give points for anything but reflections."""
    return bool(offered(entry, settings))
