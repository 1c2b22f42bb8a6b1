"""What one card gave each table and the room: the mean of what it offers (0 to 10), and up to 2 for reflections.

A table at which people sat but nobody took part, not even by settling, gets the room's mean.
Example: a card with a panel and a second vote. Table 4 agrees with its panel by 6.0 and has settled (10): 8.0; two
approved sentences among its five people add 0.8.
"""

from collections.abc import Container, Mapping
from dataclasses import dataclass

from game.cards import Id, Phase
from game.figures import figure
from game.scoring.closeness import reflection_points
from game.scoring.earned import CardEarnings, card_earnings
from game.scoring.offers import Source
from game.scoring.shares import Shares, shares
from game.session import Session
from game.settings import RunSheetEntry


@dataclass(frozen=True)
class Points:
    """What a card gave: source → points, 0 to 10 each, 0 to 2 for reflections."""

    sources: Mapping[Source, float]

    @property
    def total(self) -> float:
        """The mean of what the card offers, and the reflections: 0 to 12."""
        offered = [points for source, points in self.sources.items() if source is not Source.REFLECTION]
        mean = sum(offered) / len(offered) if offered else 0.0
        return mean + self.sources.get(Source.REFLECTION, 0.0)


@dataclass(frozen=True)
class CardPoints:
    """What a card gave the room and every table."""

    room: Points
    tables: Mapping[int, Points]


def card_points(session: Session, entry: RunSheetEntry, attempt: int, approved: Container[Id]) -> CardPoints:
    """The points of an attempt at a card; `approved` are the people of whom it has an approved sentence."""
    card = figure(session, card_earnings, entry.id, attempt)
    sources = dict(card.sources)
    reflected = _reflected(session, card, approved) if sources and Phase.REFLECT in entry.played else None
    if reflected:
        sources[Source.REFLECTION] = reflected
    return CardPoints(
        room=Points({source: one.room for source, one in sources.items()}),
        tables={
            table: Points({source: one.tables[table] for source, one in sources.items()})
            for table in sorted(card.tables if sources else ())
        },
    )


def _reflected(session: Session, card: CardEarnings, approved: Container[Id]) -> Shares | None:
    """A sentence says of its author as much as an answer: the points are told of as many as the session shows apart."""
    earned: dict[int | None, list[float]] = {}
    for author, table in card.seats.items():
        earned.setdefault(table, []).append(reflection_points(author in approved))
    return shares(earned, card.tables, session.settings.threshold)
