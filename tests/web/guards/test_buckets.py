"""The token bucket."""

from tests.web.guards.clock import Clock
from web.guards.buckets import TokenBucket


def test_a_full_bucket_gives_its_burst_and_then_goes_into_debt() -> None:
    bucket = TokenBucket(rate=20, burst=3, clock=Clock())

    assert [bucket.take() for _ in range(5)] == [2, 1, 0, -1, -2]


def test_tokens_come_back_with_time_and_never_more_than_the_burst() -> None:
    clock = Clock()
    bucket = TokenBucket(rate=4, burst=3, clock=clock)
    bucket.take(5)

    assert (bucket.wait(), bucket.is_full()) == (0.75, False)
    clock.tick(0.75)
    assert bucket.wait() == 0
    clock.tick(60)
    assert (bucket.is_full(), bucket.take()) == (True, 2)


def test_a_clock_that_goes_back_takes_nothing_away() -> None:
    clock = Clock()
    bucket = TokenBucket(rate=20, burst=3, clock=clock)

    clock.tick(-100)

    assert bucket.take() == 2
