"""What is published of each attempt, made once: several chapters of a debrief look at the same result."""

from collections.abc import Callable
from functools import cache
from typing import TypeAlias

from game.cards import Id
from game.results import Result, result
from game.rounds import published
from game.session import Session

Look: TypeAlias = Callable[[Id, int], Result]
"""An entry and an attempt at it → what may be published; only while nothing happens in the session."""


def look_at(session: Session) -> Look:
    """The results of a session as it stands."""
    return cache(lambda entry, attempt: result(session, entry, attempt, tuple(published(session, entry, attempt))))
