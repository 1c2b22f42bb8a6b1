"""How many of how many, in cells: the count, the whole, the share in whole percent, and its 95 % interval."""

from typing import Final

from facilitator.exporting.sheet import HIDDEN, YES, Column, Row, percent_of, whole
from game import intervals
from game.results import Moved
from game.rounding import percent

LOW: Final = "the lower end of the 95 % interval of `percent` (Wilson)"
HIGH: Final = "the upper end of the 95 % interval of `percent` (Wilson)"


def share_columns(count: str, of: str) -> tuple[Column, ...]:
    """The columns of a count; `of` says of whom it is a part."""
    return (
        whole("count", count),
        whole("of", of),
        percent_of("percent", "`count` of `of`, in whole percent"),
        percent_of("percent_low", LOW),
        percent_of("percent_high", HIGH),
        HIDDEN,
    )


def share_cells(count: int | None, of: int | None) -> Row:
    """The cells of a count; without one it is hidden."""
    if count is None or of is None:
        return {"hidden": YES}
    if not of:
        return {"count": count, "of": of}
    interval = intervals.of_share(count, of)
    return {
        "count": count,
        "of": of,
        "percent": percent(count / of),
        "percent_low": percent(interval.low),
        "percent_high": percent(interval.high),
    }


def moved_cells(moved: Moved | None) -> Row:
    """The cells of those who changed."""
    return share_cells(moved.moved, moved.present) if moved else share_cells(None, None)


def mark_cells(moved: Moved) -> Row:
    """The cells of marks that changed: those of one person hang together, so of their share there is no interval."""
    cells = moved_cells(moved)
    return {key: cell for key, cell in cells.items() if key not in ("percent_low", "percent_high")}
