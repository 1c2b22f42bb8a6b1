"""Who moved where: both votes as columns of the same answers, bands between them as high as people are many.

Published is who moved, and how everybody answered each time. Who stayed follows from both, but only where it is certain
that the same people are counted; else only those who moved are drawn (`staying.py` says when).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from facilitator.debriefs.charts.ribbons import SLOT, Band, Columns, Post
from facilitator.debriefs.charts.staying import stayed
from facilitator.debriefs.wording import Wording
from game.debrief import Attempt, PlayedCard
from game.kinds.counting import ONLY, Move
from game.results import Moved

Trip: TypeAlias = tuple[str, str, int]
"""From one answer to another, or the same; how many people."""


@dataclass(frozen=True)
class FlowRow:
    """One answer before and after."""

    label: str
    before: Post
    after: Post


@dataclass(frozen=True)
class FlowLine:
    """A line of the table: from, to, how many."""

    source: str
    target: str
    count: int
    stayed: bool


@dataclass(frozen=True)
class FlowChart:
    """What was answered before and after by the people present both times; `story` says how many moved."""

    rounds: tuple[str, str]
    rows: tuple[FlowRow, ...]
    bands: tuple[Band, ...]
    lines: tuple[FlowLine, ...]
    story: str
    whole: bool
    """Whether those who stayed are drawn too."""

    @property
    def height(self) -> int:
        """The drawing's height in its own units."""
        return SLOT * len(self.rows)


def flow_chart(card: PlayedCard, attempt: Attempt, wording: Wording) -> FlowChart | None:
    """The flows of a card with one list of answers; None where nobody moved, or nothing may be told."""
    shift = attempt.result.shift
    if card.chart != "bars" or shift is None or not shift.moves:
        return None
    kept = stayed(attempt.result)
    trips = _trips(shift.moves, kept or {})
    keys = [one.id for one in card.questions[0].answers if any(one.id in (a, b) for a, b, _ in trips)]
    labels = [wording.answer(card, ONLY, key) for key in keys]
    drawn, (minus, plus) = Columns(keys, trips), ("−", "+") if kept is None else ("", "")
    return FlowChart(
        rounds=(wording.round(card, 1), wording.round(card, 2)),
        rows=tuple(map(FlowRow, labels, drawn.posts(0, minus), drawn.posts(1, plus))),
        bands=tuple(drawn.bands()),
        lines=tuple(
            FlowLine(wording.answer(card, ONLY, a), wording.answer(card, ONLY, b), n, a == b) for a, b, n in trips
        ),
        story=_story(shift.room, kept is not None, wording),
        whole=kept is not None,
    )


def _trips(moves: Sequence[Move], kept: Mapping[str, int]) -> list[Trip]:
    """Those who moved, most travelled first, then those who stayed."""
    same = sorted(((key, key, count) for key, count in kept.items() if count), key=lambda one: -one[2])
    return [*((one.source, one.target, one.count) for one in moves), *same]


def _story(moved: Moved, whole: bool, wording: Wording) -> str:
    if whole or moved.moved == moved.present:
        return wording.catalogue.say("{moved} of {present} moved.", moved=moved.moved, present=moved.present)
    message = "{moved} of {present} moved; the others stayed and are not drawn."
    return wording.catalogue.say(message, moved=moved.moved, present=moved.present)
