"""Guessing is slow, a room that mistypes is not."""

import pytest

from tests.web.guards.clock import Clock
from web.guards.attempts import Allowance, Attempts, TooManyAttempts

VENUE = "203.0.113.7"


def guess(attempts: Attempts, who: str, address: str = VENUE) -> None:
    attempts.check(who, address)
    attempts.wrong(who, address)


def test_one_phone_has_five_wrong_tries_and_is_told_how_long_to_wait() -> None:
    attempts = Attempts(Clock())
    for _ in range(5):
        guess(attempts, "phone")

    with pytest.raises(TooManyAttempts, match=r"^Too many wrong tries\. Wait 10 seconds, then try again\.$"):
        guess(attempts, "phone")


def test_waiting_gives_one_more_try() -> None:
    clock = Clock()
    attempts = Attempts(clock)
    for _ in range(5):
        guess(attempts, "phone")

    clock.tick(10)
    guess(attempts, "phone")

    with pytest.raises(TooManyAttempts):
        guess(attempts, "phone")


def test_a_whole_room_behind_one_address_may_mistype() -> None:
    attempts = Attempts(Clock())

    for phone in range(100):
        guess(attempts, f"phone {phone}")
        guess(attempts, f"phone {phone}")
        attempts.check("somebody else", VENUE)


def test_new_sockets_from_one_address_do_not_help_a_guesser() -> None:
    attempts = Attempts(Clock())
    for phone in range(300):
        guess(attempts, f"phone {phone}")

    with pytest.raises(TooManyAttempts, match="Wait 1 second, then"):
        guess(attempts, "yet another phone")
    attempts.check("the facilitator", "127.0.0.1")


def test_a_right_code_forgives_the_phone_but_not_the_address() -> None:
    attempts = Attempts(Clock(), address=Allowance(tries=6, seconds_each=1))
    for _ in range(5):
        guess(attempts, "phone")
    attempts.right("phone")
    guess(attempts, "phone")

    with pytest.raises(TooManyAttempts):
        guess(attempts, "another phone")


def test_remembering_guessers_costs_bounded_memory_and_forgets_the_quietest_first() -> None:
    attempts = Attempts(Clock(), each=Allowance(1, 10), address=Allowance(10_000, 1), capacity=3)
    for phone in ("a", "b", "c", "d"):
        guess(attempts, phone)

    attempts.check("a", VENUE)
    with pytest.raises(TooManyAttempts):
        attempts.check("b", VENUE)
