"""How many gave the same answer twice: not published, but known for certain in most rooms."""

from collections.abc import Iterable, Mapping
from typing import Literal

from game.kinds.counting import ONLY, Move
from game.results import Moved, Result, RoundResult


def stayed(result: Result) -> Mapping[str, int] | None:
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


def _people(moves: Iterable[Move], end: Literal["source", "target"], key: str) -> int:
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
