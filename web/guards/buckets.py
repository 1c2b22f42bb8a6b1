"""A token bucket: so much at once, so much per second, and a memory of how far somebody went over."""

from collections.abc import Callable


class TokenBucket:
    """Holds at most `burst` tokens and gains `rate` of them per second; taking may leave it in debt."""

    __slots__ = ("_burst", "_clock", "_rate", "_seen", "_tokens")

    def __init__(self, rate: float, burst: float, clock: Callable[[], float]) -> None:
        self._rate, self._burst, self._clock = rate, burst, clock
        self._tokens = burst
        self._seen = clock()

    def take(self, cost: float = 1.0) -> float:
        """Take tokens and return how many are left; less than none is the debt."""
        self._tokens = self._level() - cost
        return self._tokens

    def wait(self, cost: float = 1.0) -> float:
        """Return the seconds until so many tokens are there; takes none."""
        return max(0.0, (cost - self._level()) / self._rate)

    def is_full(self) -> bool:
        """Tell whether nothing has been taken that has not come back."""
        return self._level() >= self._burst

    def _level(self) -> float:
        now = self._clock()
        self._tokens = min(self._burst, self._tokens + max(0.0, now - self._seen) * self._rate)
        self._seen = now
        return self._tokens
