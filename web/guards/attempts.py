"""Limits guessing at join codes, seat codes and passphrases without locking out a room.

A venue is one address: a hundred people there mistype as one. So one socket or token gets few wrong tries and
an address gets many, and both forget quickly. Memory is bounded: who was wrong longest ago is forgotten first.
"""

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from math import ceil

from web.guards.buckets import TokenBucket


@dataclass(frozen=True)
class Allowance:
    """So many wrong tries at once, and one more after every so many seconds."""

    tries: int
    seconds_each: float


ONE_PHONE = Allowance(tries=5, seconds_each=10)
ONE_VENUE = Allowance(tries=300, seconds_each=0.5)
CAPACITY = 20_000


class TooManyAttempts(Exception):
    """Refused without a look at the code; `retry_after` is in whole seconds."""

    def __init__(self, retry_after: int) -> None:
        unit = "second" if retry_after == 1 else "seconds"
        super().__init__(f"Too many wrong tries. Wait {retry_after} {unit}, then try again.")
        self.retry_after = retry_after


class Attempts:
    """Counts wrong tries of one sort; make one per sort, so that join codes never cost anybody a sign-in."""

    def __init__(
        self,
        clock: Callable[[], float],
        each: Allowance = ONE_PHONE,
        address: Allowance = ONE_VENUE,
        capacity: int = CAPACITY,
    ) -> None:
        self._each = Ledger(each, clock, capacity)
        self._addresses = Ledger(address, clock, capacity)

    def check(self, who: str, address: str) -> None:
        """Raise TooManyAttempts before the code is looked at, if this socket, token or address must wait."""
        wait = max(self._each.wait(who), self._addresses.wait(address))
        if wait > 0:
            raise TooManyAttempts(ceil(wait))

    def wrong(self, who: str, address: str) -> None:
        """Count a wrong try."""
        self._each.take(who)
        self._addresses.take(address)

    def right(self, who: str) -> None:
        """Forgive this socket or token its wrong tries; the address keeps its own."""
        self._each.forget(who)


class Ledger:
    """Buckets by name, the least recently used dropped first."""

    def __init__(self, allowance: Allowance, clock: Callable[[], float], capacity: int = CAPACITY) -> None:
        self._allowance, self._clock, self._capacity = allowance, clock, capacity
        self._buckets: OrderedDict[str, TokenBucket] = OrderedDict()

    def __len__(self) -> int:
        return len(self._buckets)

    def wait(self, name: str) -> float:
        """Return the seconds until this name may go on; takes nothing."""
        bucket = self._buckets.get(name)
        return bucket.wait() if bucket else 0.0

    def take(self, name: str) -> float:
        """Take one token of this name's and return how many are left; less than none is the debt."""
        bucket = self._buckets.pop(name, None) or self._new_bucket()
        self._buckets[name] = bucket
        if len(self._buckets) > self._capacity:
            self._buckets.popitem(last=False)
        return bucket.take()

    def spend(self, name: str) -> None:
        """Take one token, or raise TooManyAttempts where there is none."""
        wait = self.wait(name)
        if wait > 0:
            raise TooManyAttempts(ceil(wait))
        self.take(name)

    def forget(self, name: str) -> None:
        """Give this name all its tokens back."""
        self._buckets.pop(name, None)

    def _new_bucket(self) -> TokenBucket:
        return TokenBucket(1 / self._allowance.seconds_each, self._allowance.tries, self._clock)
