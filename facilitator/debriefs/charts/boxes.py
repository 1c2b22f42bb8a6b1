"""What was put where: a row per item, a column per box, a bar per group in every field."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from facilitator.debriefs.charts.parties import Drawn, Party, Series
from facilitator.debriefs.shares import share
from facilitator.debriefs.wording import Wording
from game.debrief import AnswerFace, Question


@dataclass(frozen=True)
class Field:
    """The share of people who put an item into a box; all in percent. `most` tells the fullest box."""

    width: float
    before_width: float | None
    figure: str
    most: bool


@dataclass(frozen=True)
class BoxChart:
    """The boxes' names, and for every item a line per party with a field per box."""

    kind: Literal["boxes"]
    parties: tuple[Party, ...]
    rounds: tuple[str, ...]
    boxes: tuple[str, ...]
    items: tuple[tuple[str, tuple[tuple[Party, tuple[Field, ...]], ...]], ...]


def boxes(drawn: Drawn) -> BoxChart:
    """Every item, with a line per party."""
    card, wording = drawn.card, drawn.wording
    first = card.questions[0]
    names = tuple(wording.answer(card, first.id, one.id) for one in first.answers)
    items = ((wording.question(card, one.id), tuple(_lines(drawn, one))) for one in card.questions)
    return BoxChart("boxes", drawn.parties, drawn.rounds, names, tuple(items))


def _lines(drawn: Drawn, item: Question) -> Iterator[tuple[Party, tuple[Field, ...]]]:
    return ((series.party, _fields(series, item, drawn.wording)) for series in drawn.series)


def _fields(series: Series, item: Question, wording: Wording) -> tuple[Field, ...]:
    most = max(series.now.counts[item.id].values(), default=0)
    return tuple(_field(series, item, box, most, wording) for box in item.answers)


def _field(series: Series, item: Question, box: AnswerFace, most: int, wording: Wording) -> Field:
    now, count = share(series.now, item.id, box.id), series.now.counts[item.id][box.id]
    before = round(100 * share(series.before, item.id, box.id), 2) if series.before else None
    return Field(round(100 * now, 2), before, wording.percent(now), count == most and count > 0)
