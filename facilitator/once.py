"""A double click makes one session: whoever sends the same form twice is led to what the first one made.

The form's number is in memory only, and for a short while: after a restart nobody double-clicks an old page.
"""

import secrets
from collections import OrderedDict
from collections.abc import Callable
from typing import Final

from markupsafe import Markup

from web import runtime

FIELD: Final = "once"
REMEMBERED: Final = 300.0
"""Seconds."""
MOST: Final = 200


def once() -> Markup:
    """The hidden field with a number that no other form has."""
    return Markup('<input type="hidden" name="{}" value="{}">').format(FIELD, secrets.token_hex(16))


class Once:
    """Remembers which session a form has made."""

    def __init__(self, seconds: Callable[[], float]) -> None:
        self._seconds, self._one_by_one = seconds, runtime.Lock()
        self._made: OrderedDict[str, tuple[str, float]] = OrderedDict()

    def make(self, form: str, make: Callable[[], str]) -> str:
        """Make a session and return its code, or the code of the one that this form has made."""
        with self._one_by_one:
            self._forget()
            if form in self._made:
                return self._made[form][0]
            code = make()
            if form:
                self._made[form] = code, self._seconds()
            return code

    def _forget(self) -> None:
        old = self._seconds() - REMEMBERED
        while self._made and (len(self._made) >= MOST or next(iter(self._made.values()))[1] < old):
            self._made.popitem(last=False)
