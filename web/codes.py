"""Join codes: six digits that no other session has, claimed by a row of the index before the log begins."""

import secrets
from collections.abc import Callable
from dataclasses import dataclass

from sqlalchemy.exc import IntegrityError
from sqlmodel import Session as Transaction

from game.refusal import Refused
from web.models import SessionRow

DIGITS = 6
TRIES = 100


@dataclass(frozen=True)
class Claim:
    """What is known of a session before its log begins. `at` is epoch milliseconds."""

    title: str
    at: int
    rehearses: str | None = None
    """The session whose rehearsal it is to be."""

    def row(self, code: str) -> SessionRow:
        """The row under a code."""
        return SessionRow(code=code, title=self.title, opened_at=self.at, delete_at=0, rehearses=self.rehearses)


def claim(claimed: Claim, run: Callable[[Callable[[Transaction], None]], object]) -> str:
    """Claim a code and return it; `run` runs work in a transaction of its own. Raises Refused."""
    for _ in range(TRIES):
        code = f"{secrets.randbelow(9 * 10 ** (DIGITS - 1)) + 10 ** (DIGITS - 1)}"
        try:
            run(lambda tx, code=code: tx.add(claimed.row(code)))  # type: ignore[misc]
        except IntegrityError:
            continue
        return code
    raise Refused("no_code", "There are too many sessions. Delete old ones, then try again.")
