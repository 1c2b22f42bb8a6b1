"""Which ballots make a result: the rounds of one attempt or, on a card that repeats, an earlier time and this one."""

from collections.abc import Iterable, Mapping
from itertools import takewhile

from game.cards import Id, Round
from game.kinds import kind_of
from game.session import Session
from game.settings import RunSheetEntry
from game.state.ballot import Ballot, Cast

ROUNDS: tuple[Round, ...] = (1, 2)
"""The votes; the guess is none."""


def ballots_of(
    session: Session, entry: RunSheetEntry, attempt: int, rounds: Iterable[Round] = (1, 2)
) -> dict[Round, Mapping[Id, Cast]]:
    """The answers that may be published, by round; of a card that repeats, the earlier time and this one."""
    own: dict[Round, Mapping[Id, Cast]] = {
        one: session.answers(entry.id, attempt, one) for one in rounds if session.sealed(Ballot(entry.id, attempt, one))
    }
    earlier = earlier_time(session, entry, attempt) if own and kind_of(entry.card).repeats else None
    return own if earlier is None else {1: session.ballots[earlier], 2: own[max(own)]}


def earlier_time(session: Session, entry: RunSheetEntry, attempt: int) -> Ballot | None:
    """The first time that the session asked the same: another entry's ballot, answered, closed and opened before.

    Of an entry that was asked again it is the newest attempt before this one: whatever is opened later changes nothing.
    """
    same = {one.id for one in session.entries if one.id != entry.id and _asked(one) == _asked(entry)}
    before = takewhile(lambda one: one != Ballot(entry.id, attempt, 1), session.ballots)
    earlier = [one for one in before if one.entry in same and one.round == 1 and session.ballots[one]]
    closed = [one for one in earlier if session.sealed(one)]
    return next((one for one in reversed(closed) if one.entry == closed[0].entry), None)


def _asked(entry: RunSheetEntry) -> tuple[object, ...]:
    """What makes the cards of two entries the same; a deck may have changed between them."""
    card, kind = entry.card, kind_of(entry.card)
    return entry.deck, card.id, card.kind, card.compare, kind.questions(card), kind.for_some(card)


def published(session: Session, entry: Id, attempt: int) -> Iterable[Round]:
    """The rounds that take no more answers: closed ones, and all of a session that has ended."""
    for round in ROUNDS:
        if session.sealed(Ballot(entry, attempt, round)):
            yield round
