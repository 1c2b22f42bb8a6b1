"""Figures of attempts that are closed for good, made once: whoever asks again gets the same.

`session.figures` is no part of what a session is (no comparison sees it). Only another setting or a mended card could
change such a figure, and `apply` empties it then.
"""

from collections.abc import Callable
from typing import TypeVar

from game.cards import Id
from game.session import Session
from game.state.ballot import Ballot

T = TypeVar("T")


def figure(session: Session, make: Callable[[Session, Id, int], T], entry: Id, attempt: int) -> T:
    """What `make` makes of an attempt; made anew while one of its ballots can still be answered."""
    if not _is_closed(session, entry, attempt):
        return make(session, entry, attempt)
    key = (make, entry, attempt, Ballot(entry, attempt, 2) in session.ballots)
    if key not in session.figures:
        session.figures[key] = make(session, entry, attempt)
    found: T = session.figures[key]
    return found


def _is_closed(session: Session, entry: Id, attempt: int) -> bool:
    """Whether an attempt was answered and takes no more answers, whatever happens."""
    opened = [one for one in (Ballot(entry, attempt, 1), Ballot(entry, attempt, 2)) if one in session.ballots]
    return bool(opened) and session.closed.issuperset(opened)
