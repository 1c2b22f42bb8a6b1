"""The checklist before the day: what the facilitator has tried since this server started, ticked by doing it."""

import secrets
from collections.abc import Callable
from enum import StrEnum

MOST_TESTS = 200


class Arrival(StrEnum):
    """How far the test of an address is."""

    WAITING = "waiting"
    HERE = "here"
    """Opened, but on this very computer, which proves nothing."""
    PASSED = "passed"


class Preparations:
    """Remembers address tests and opened projector windows; a restart is a new day."""

    def __init__(self, is_own: Callable[[str], bool]) -> None:
        self._is_own = is_own
        self._tests: dict[str, str] = {}
        self._arrivals: dict[str, Arrival] = {}
        self._screens: set[str] = set()

    def new_test(self, base: str) -> str:
        """The word of a link that tries out this address, to be opened on a phone."""
        while len(self._tests) >= MOST_TESTS:
            del self._tests[next(iter(self._tests))]
        word = secrets.token_hex(4)
        self._tests[word] = base
        return word

    def test_opened(self, word: str, address: str) -> bool:
        """Somebody at this network address opened a link; tell whether it is one of ours."""
        base = self._tests.get(word.lower())
        if base is None:
            return False
        arrived = Arrival.HERE if self._is_own(address) else Arrival.PASSED
        if self.arrival(base) is not Arrival.PASSED:
            self._arrivals[base] = arrived
        return True

    def arrival(self, base: str | None) -> Arrival:
        """How far the test of an address is."""
        return self._arrivals.get(base or "", Arrival.WAITING)

    def screen_opened(self, code: str) -> None:
        """A projector window shows this session."""
        self._screens.add(code)

    def has_screen(self, code: str) -> bool:
        """Whether a projector window was opened for this session."""
        return code in self._screens
