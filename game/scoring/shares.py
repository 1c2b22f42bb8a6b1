"""What the room and each table get for their people's points: means, so that a table's size gives no edge.

A table's own mean is told only of so many people that it says nothing of one of them; a table of fewer, or of nobody
who counts, gets the room's mean. So does the next smallest table where the room's mean would give such a one away:
where fewer people than that are left when all tables that are told are taken from it.
Example, at least three: tables of 4, 3 and 2 people. The last gets the room's mean, and so does the second: else the
room's mean, taken together with the other two, would tell what the two people have.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from game.suppression import hide, hide_from_sum

Earned: TypeAlias = Mapping[int | None, Sequence[float]]
"""Table → the points of its people; None stands for people without a table."""


@dataclass(frozen=True)
class Shares:
    """What the room got, and every table that gets something."""

    room: float
    tables: Mapping[int, float]


def shares(earned: Earned, tables: Collection[int | None], least: int) -> Shares | None:
    """The shares of one source, for all tables that get something for the card; None where nobody is counted."""
    everybody = [points for values in earned.values() for points in values]
    if not everybody:
        return None
    room, hidden = _mean(everybody), untold(earned, least)
    return Shares(
        room=room,
        tables={
            table: room if table in hidden or not earned.get(table) else _mean(earned[table])
            for table in tables
            if table is not None
        },
    )


def untold(earned: Earned, least: int) -> frozenset[int | None]:
    """The tables whose own mean is not told; enough people without a table cover for small ones."""
    sizes = {table: len(earned[table]) for table in sorted(earned, key=lambda table: table or 0)}
    return hide(sizes, least) if sizes.get(None, 0) >= least else hide_from_sum(sizes, least)


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values)
