"""What the server adds to a command: the rules have no clock and no dice of their own."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Stamp:
    """The server's clock and dice for one command: `at` in epoch milliseconds, `seed` for anything random."""

    at: int
    seed: int
