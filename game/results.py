"""What a room may see of its answers: splits by group, shift and gap, with small groups suppressed.

Which groups are shown apart and which are counted in the whole is decided in `suppression.py`. A ballot that still
takes answers is not published, and groups without an answer are simply absent.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from game.cards import Comparison, Group, Id
from game.kinds import Card, kind_of
from game.kinds.counting import Gap, Marks, Move, Questions, Split, moves, tally
from game.session import Ballot, Cast, Round, Session
from game.suppression import hide, whole

S = TypeVar("S")
T = TypeVar("T")


@dataclass(frozen=True, kw_only=True)
class RoundResult:
    """One round's answers: `n` of all, `room` of those the whole may count (None below the threshold).

    A group's split is None where it is hidden.
    """

    round: Round
    n: int
    room: Split | None
    groups: Mapping[Group, Split | None]


@dataclass(frozen=True, kw_only=True)
class Moved:
    """How many of the people present in both rounds changed their answer."""

    present: int
    moved: int


@dataclass(frozen=True, kw_only=True)
class Shift:
    """Who moved between the rounds: only people present in both, only above the threshold."""

    room: Moved
    moves: tuple[Move, ...]
    groups: Mapping[Group, Moved | None]


@dataclass(frozen=True, kw_only=True)
class Result:
    """What is published of one attempt at a card."""

    rounds: tuple[RoundResult, ...]
    gap: Gap | None
    shift: Shift | None


def result(session: Session, entry: Id, attempt: int, rounds: Iterable[Round] = (1, 2)) -> Result:
    """What may be published of an attempt at an entry: the given rounds, their shift, and the last one's gap."""
    card = _card(session, entry)
    ballots = {
        one: session.answers(entry, attempt, one) for one in rounds if _final(session, Ballot(entry, attempt, one))
    }
    published = tuple(publish(session, card, one, ballot) for one, ballot in ballots.items())
    return Result(
        rounds=published,
        gap=next((_gap(card, one) for one in reversed(published) if one.n), None),
        shift=_shift(session, card, ballots[1], ballots[2]) if len(ballots) == 2 else None,
    )


def publish(session: Session, card: Card, round: Round, ballot: Mapping[Id, Cast]) -> RoundResult:
    """One round's splits, suppressed where they must be."""
    questions = kind_of(card).questions(card)
    marks = _marks_by_group(card, ballot)
    threshold = session.settings.threshold
    counted = _counted(card, marks, threshold)
    return RoundResult(
        round=round,
        n=sum(len(of) for of in marks.values()),
        room=tally(questions, counted) if len(counted) >= threshold else None,
        groups=_apart(card, marks, threshold, lambda of: tally(questions, of)),
    )


def _counted(card: Card, by_group: Mapping[Group, list[T]], threshold: int) -> list[T]:
    """What the whole may count: everybody on a card for the whole room, else what `whole` allows."""
    groups = whole(_sizes(by_group), threshold) if card.compare is Comparison.GROUPS else by_group.keys()
    return [one for group, of in by_group.items() if group in groups for one in of]


def _apart(
    card: Card, by_group: Mapping[Group, list[T]], threshold: int, told: Callable[[list[T]], S]
) -> dict[Group, S | None]:
    """What is told of each group that answered, in the groups' order; None where it must stay hidden."""
    if card.compare is not Comparison.GROUPS:
        return {}
    hidden = hide(_sizes(by_group), threshold)
    return {group: None if group in hidden else told(by_group[group]) for group in Group if group in by_group}


def _sizes(by_group: Mapping[Group, list[T]]) -> dict[Group, int]:
    return {group: len(of) for group, of in by_group.items()}


def _final(session: Session, ballot: Ballot) -> bool:
    """Whether a ballot takes no more answers: shown earlier, the next answer could be told by the difference."""
    return ballot in session.closed or (session.ended_at is not None and ballot in session.ballots)


def _card(session: Session, entry: Id) -> Card:
    found = session.find(entry)
    if found is None:
        raise KeyError(entry)
    return found.card


def _marks_by_group(card: Card, ballot: Mapping[Id, Cast]) -> dict[Group, list[Marks]]:
    kind = kind_of(card)
    marks: dict[Group, list[Marks]] = {}
    for cast in ballot.values():
        marks.setdefault(cast.group, []).append(kind.marks(cast.answer))
    return marks


def _gap(card: Card, published: RoundResult) -> Gap | None:
    """Mentors against mentees where both are shown, else the two groups that are furthest apart."""
    shown = {group: split for group, split in published.groups.items() if split is not None}
    core: Mapping[Group, Split] = {group: shown[group] for group in (Group.MENTOR, Group.MENTEE) if group in shown}
    splits: Mapping[Group, Split] = core if len(core) == 2 else shown
    return kind_of(card).compare(splits) if len(splits) >= 2 else None


def _shift(session: Session, card: Card, first: Mapping[Id, Cast], second: Mapping[Id, Cast]) -> Shift | None:
    kind = kind_of(card)
    threshold = session.settings.threshold
    pairs: dict[Group, list[tuple[Marks, Marks]]] = {}
    for participant in first.keys() & second.keys():
        before, after = first[participant], second[participant]
        pairs.setdefault(after.group, []).append((kind.marks(before.answer), kind.marks(after.answer)))
    counted = _counted(card, pairs, threshold)
    if len(counted) < threshold:
        return None
    questions: Questions = kind.questions(card)
    return Shift(
        room=_moved(counted),
        moves=moves(questions, counted),
        groups=_apart(card, pairs, threshold, _moved),
    )


def _moved(pairs: list[tuple[Marks, Marks]]) -> Moved:
    changed = sum(_sorted(before) != _sorted(after) for before, after in pairs)
    return Moved(present=len(pairs), moved=changed)


def _sorted(marks: Marks) -> dict[str, list[str]]:
    return {question: sorted(keys) for question, keys in marks.items()}
