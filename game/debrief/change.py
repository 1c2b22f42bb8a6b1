"""The paired changes of one attempt at a card: what was published of both its times (`game/changes.py`)."""

from collections.abc import Iterable

from game.changes import MEASURED, Change, changes_of
from game.kinds import kind_of
from game.pairs import paired
from game.rounds import ballots_of, published
from game.session import Session
from game.settings import RunSheetEntry
from game.spoken import said_of


def changes(session: Session, entry: RunSheetEntry, attempt: int) -> Iterable[Change]:
    """The change of every question that is answered with numbers, by group and of the whole."""
    ballots = ballots_of(session, entry, attempt, tuple(published(session, entry.id, attempt)))
    if kind_of(entry.card).chart not in MEASURED or len(ballots) < 2:
        return
    both = paired(session, entry.card, said_of(session, entry.id, attempt), ballots[1], ballots[2])
    if both is not None:
        yield from changes_of(entry.card, both, session.settings.threshold)
