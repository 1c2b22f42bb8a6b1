"""Bands between two columns of the same answers: where people leave on one side, and where they arrive."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

SLOT: Final = 100
"""One answer's height in the drawing's own units."""
FULL: Final = 84
"""What of it the most frequent answer takes."""


@dataclass(frozen=True)
class Band:
    """People who went from one answer to another, or stayed; rows and the top of both ends, in the drawing's units."""

    source: int
    target: int
    count: int
    left: float
    right: float
    height: float

    @property
    def stayed(self) -> bool:
        """Whether they gave the same answer twice."""
        return self.source == self.target

    @property
    def path(self) -> str:
        """The outline of the band in a drawing that is 100 units wide."""
        left, right, end = self.left, self.right, self.right + self.height
        below = round(left + self.height, 2)
        return f"M4 {left}C45 {left} 55 {right} 96 {right}V{end:.2f}C55 {end:.2f} 45 {below} 4 {below}Z"


@dataclass(frozen=True)
class Post:
    """One answer at one side: its figure, and where its people stand."""

    figure: str
    top: float
    height: float


class Columns:
    """Puts people at both ends of the bands: ordered by the other end, so that bands cross as little as they can."""

    def __init__(self, keys: Sequence[str], trips: Iterable[tuple[str, str, int]]) -> None:
        self._slots = range(len(keys))
        place = {key: at for at, key in enumerate(keys)}
        self._trips = [(place[source], place[target], count) for source, target, count in trips]
        sizes = [self._size(end, at) for at in self._slots for end in (0, 1)]
        self._unit = FULL / max(1, *sizes) if sizes else FULL

    def posts(self, end: int, sign: str) -> Iterable[Post]:
        """The people of every answer at one end (0, 1); with a sign they are losses or gains, and none is nothing."""
        return (self._post(end, at, sign) for at in self._slots)

    def bands(self) -> Iterable[Band]:
        """Those who stayed come first, so that the others are drawn over them."""
        left, right = self._starts(0), self._starts(1)
        for one in sorted(self._trips, key=lambda one: one[0] != one[1]):
            source, target, count = one
            yield Band(source, target, count, left[source, target], right[source, target], round(count * self._unit, 2))

    def _size(self, end: int, at: int) -> int:
        return sum(one[2] for one in self._trips if one[end] == at)

    def _post(self, end: int, at: int, sign: str) -> Post:
        size = self._size(end, at)
        return Post("" if sign and not size else f"{sign}{size}", self._top(end, at), round(size * self._unit, 2))

    def _top(self, end: int, at: int) -> float:
        return round(at * SLOT + (SLOT - self._size(end, at) * self._unit) / 2, 2)

    def _starts(self, end: int) -> dict[tuple[int, int], float]:
        found: dict[tuple[int, int], float] = {}
        for at in self._slots:
            top = self._top(end, at)
            for source, target, count in sorted(self._here(end, at), key=lambda one: one[1 - end]):
                found[source, target] = round(top, 2)
                top += count * self._unit
        return found

    def _here(self, end: int, at: int) -> Iterable[tuple[int, int, int]]:
        return (one for one in self._trips if one[end] == at)
