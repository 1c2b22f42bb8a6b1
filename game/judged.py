"""Verdicts on words, kept without the words: each word is sealed by the session's own salt.

So a hidden word stays hidden whoever writes it next, and nothing of it is left when its author is deleted. The salt is
personal data: once the session is purged, no seal can be tried any more.
"""

import hashlib
from collections.abc import Callable

from game.cards import Id
from game.session import Session
from game.verdict import Verdict


def seal(salt: str, word: str) -> str:
    """What stands for a word in the log; 32 hex digits."""
    return hashlib.sha256(f"{salt}:{word}".encode()).hexdigest()[:32]


def verdict_on(session: Session, entry: Id, attempt: int) -> Callable[[str], Verdict]:
    """From a word of an attempt, as it is counted, to what became of it."""
    known, salt = session.words.get((entry, attempt), {}), session.salt or ""
    return lambda word: known.get(seal(salt, word), Verdict.WAITING)
