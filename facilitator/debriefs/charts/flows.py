"""Who moved where: both votes as columns of the same answers, bands between them as high as people are many.

Published is who moved, and how everybody answered each time. Who stayed follows from both, but only where it is certain
that the same people are counted; else only those who moved are drawn (`_stayed` says when).
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from facilitator.debriefs.charts.ribbons import SLOT, Band, Columns, Post
from facilitator.debriefs.wording import Wording
from game.debrief import Attempt, PlayedCard
from game.kinds.counting import ONLY, Move
from game.results import Moved, Result, RoundResult

End: TypeAlias = Literal["source", "target"]
Kept: TypeAlias = Mapping[str, int]


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
    stayed = _stayed(attempt.result)
    trips = _trips(shift.moves, stayed or {})
    keys = [one.id for one in card.questions[0].answers if any(one.id in (a, b) for a, b, _ in trips)]
    labels = [wording.answer(card, ONLY, key) for key in keys]
    drawn, (minus, plus) = Columns(keys, trips), ("−", "+") if stayed is None else ("", "")
    return FlowChart(
        rounds=(wording.round(card, 1), wording.round(card, 2)),
        rows=tuple(map(FlowRow, labels, drawn.posts(0, minus), drawn.posts(1, plus))),
        bands=tuple(drawn.bands()),
        lines=tuple(
            FlowLine(wording.answer(card, ONLY, a), wording.answer(card, ONLY, b), n, a == b) for a, b, n in trips
        ),
        story=_story(shift.room, stayed is not None, wording),
        whole=stayed is not None,
    )


Trip: TypeAlias = tuple[str, str, int]


def _trips(moves: Sequence[Move], stayed: Kept) -> list[Trip]:
    """Those who moved, most travelled first, then those who stayed."""
    kept = sorted(((key, key, count) for key, count in stayed.items() if count), key=lambda one: -one[2])
    return [*((one.source, one.target, one.count) for one in moves), *kept]


def _story(moved: Moved, whole: bool, wording: Wording) -> str:
    if whole or moved.moved == moved.present:
        return wording.catalogue.say("{moved} of {present} moved.", moved=moved.moved, present=moved.present)
    message = "{moved} of {present} moved; the others stayed and are not drawn."
    return wording.catalogue.say(message, moved=moved.moved, present=moved.present)


def _stayed(result: Result) -> Kept | None:
    """How many gave each answer both times; None where it cannot be known for certain.

    With one mark each, whoever is present both times is counted in both rounds. So at every answer at most
    min(before - left, after - arrived) people stayed, and if these add up to all who did not move, they are exact.
    """
    shift = result.shift
    if shift is None or len(result.rounds) != 2 or not _same_groups(result):
        return None
    first, last = (one.room for one in result.rounds)
    if first is None or last is None or not (_one_mark(result.rounds[0]) and _one_mark(result.rounds[1])):
        return None
    before, after = first.counts[ONLY], last.counts[ONLY]
    kept = {
        key: min(before[key] - _people(shift.moves, "source", key), after[key] - _people(shift.moves, "target", key))
        for key in before
    }
    return kept if sum(kept.values()) == shift.room.present - shift.room.moved else None


def _people(moves: Iterable[Move], end: End, key: str) -> int:
    return sum(one.count for one in moves if (one.source if end == "source" else one.target) == key)


def _one_mark(one: RoundResult) -> bool:
    return one.room is not None and sum(one.room.counts[ONLY].values()) == one.room.n


def _same_groups(result: Result) -> bool:
    """Whether the whole of both rounds counts everybody whom the shift counts: all groups, or the same shown ones."""
    rounds = [one for one in result.rounds if one.room]
    if all(one.room and one.room.n == one.n for one in rounds):
        return True
    shown = [{group for group, tally in one.groups.items() if tally} for one in rounds]
    moved = {group: one for group, one in (result.shift.groups if result.shift else {}).items() if one}
    apart = all(one.room and one.room.n == sum(t.n for t in one.groups.values() if t) for one in rounds)
    same = all(one == set(moved) for one in shown)
    return apart and same and result.shift is not None and result.shift.room.present == _present(moved.values())


def _present(groups: Iterable[Moved]) -> int:
    return sum(one.present for one in groups)
