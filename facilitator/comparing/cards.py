"""The cards that several sessions share, as the comparison tells them: trends, gaps, who changed, who is left out."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from facilitator.comparing.trends import apart_and_moved, gap_of, trends
from facilitator.debriefs.charts.trend import TrendChart, TrendLine
from facilitator.debriefs.gaps import gap, gap_answered, gap_figure
from facilitator.debriefs.sentences import shift
from facilitator.debriefs.wording import Wording
from game.comparison import ComparedCard, Comparison, Point
from game.debrief import PlayedCard
from game.results import Result


@dataclass(frozen=True)
class CardRow:
    """What one session's debrief says of a card in words."""

    code: str
    number: int
    title: str
    answered: int
    gap: str
    gap_said: str
    """The gap in a sentence, and of how many people it tells."""
    changed: str


@dataclass(frozen=True)
class SharedCard:
    """A card that at least two sessions played in the same form; `number` is its place on the page."""

    number: int
    card: PlayedCard
    trends: tuple[TrendChart, ...]
    apart_and_moved: tuple[TrendChart, ...]
    rows: tuple[CardRow, ...]
    left_out: str
    """Which sessions asked it in another form; empty where none did."""

    @property
    def anchor(self) -> str:
        """Where links to it lead."""
        return f"card-{self.number}"

    @property
    def lines(self) -> tuple[TrendLine, ...]:
        """The columns of its figures."""
        return tuple(line for trend in self.trends for line in trend.lines)

    @property
    def has_gap(self) -> bool:
        """Whether some session shows two groups side by side."""
        return any(row.gap_said for row in self.rows)

    @property
    def was_voted_twice(self) -> bool:
        """Whether some session shows who changed an answer."""
        return any(row.changed for row in self.rows)


def shared_cards(comparison: Comparison, wording: Wording) -> tuple[SharedCard, ...]:
    """Every card of a comparison, in the order in which the newest session played them."""
    numbers = {one.code: number for number, one in enumerate(comparison.sessions, 1)}
    titles = {one.code: one.title for one in comparison.sessions}
    return tuple(
        SharedCard(
            number=place,
            card=card.card,
            trends=trends(card, comparison.sessions, wording),
            apart_and_moved=apart_and_moved(card, comparison.sessions, wording),
            rows=tuple(_row(one, card.card, numbers[one.code], titles[one.code], wording) for one in card.points),
            left_out=_left_out(card, titles, wording),
        )
        for place, card in enumerate(comparison.cards, 1)
    )


def _row(point: Point, card: PlayedCard, number: int, title: str, wording: Wording) -> CardRow:
    result = gap_of(point)
    return CardRow(
        code=point.code,
        number=number,
        title=title,
        answered=point.last.n,
        gap=gap_figure(result, wording),
        gap_said=" ".join(_said(card, result, wording)),
        changed=shift(card, point.moved, wording),
    )


def _said(card: PlayedCard, result: Result, wording: Wording) -> Iterable[str]:
    return filter(None, (gap(card, result, wording), gap_answered(result, wording)))


def _left_out(card: ComparedCard, titles: Mapping[str, str], wording: Wording) -> str:
    names = [f"“{titles[code]}”" for code in card.changed]
    if not names:
        return ""
    return wording.catalogue.count(
        "{sessions} asked this card in another form and is left out here.",
        "{sessions} asked this card in another form and are left out here.",
        len(names),
        sessions=wording.listed(names),
    )
