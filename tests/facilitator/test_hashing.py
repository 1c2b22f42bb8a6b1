"""Passphrases are hashed one after the other, and a long line of them is not joined."""

import threading

from facilitator.hashing import Hashing
from web import runtime
from web.guards.attempts import TooManyAttempts


class Slow:
    """A hash that ends when it is told to, and knows how many ran at once."""

    def __init__(self) -> None:
        self.may_end = threading.Event()
        self.running, self.most = 0, 0

    def __call__(self, passphrase: str) -> str:
        self.running += 1
        self.most = max(self.most, self.running)
        self.may_end.wait(30)
        self.running -= 1
        return passphrase.upper()


def outcome(hashing: Hashing, slow: Slow) -> str:
    """The hash, or how it was refused."""
    try:
        return hashing.run(slow, "apples")
    except TooManyAttempts as error:
        return f"wait {error.retry_after}"


def test_hashes_wait_for_each_other_and_a_full_line_is_refused() -> None:
    hashing, slow = Hashing(line=3), Slow()
    tasks = [runtime.spawn(outcome, hashing, slow) for _ in range(5)]
    runtime.sleep(0.05)

    slow.may_end.set()

    assert sorted(task.wait() for task in tasks) == ["APPLES", "APPLES", "APPLES", "wait 2", "wait 2"]
    assert slow.most == 1


def test_the_line_is_open_again_after_a_hash_that_failed() -> None:
    hashing, slow = Hashing(line=1), Slow()
    slow.may_end.set()

    first = runtime.spawn(outcome, hashing, slow).wait()

    assert (first, outcome(hashing, slow)) == ("APPLES", "APPLES")
