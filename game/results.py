"""What a room may see of its answers: tallies by group, shift and gap, with small groups suppressed.

Which groups are shown apart and which are counted in the whole is decided in `suppression.py`. A ballot that still
takes answers is not published, and groups without an answer are simply absent.
"""

from collections import Counter
from collections.abc import Callable, Container, Iterable, Mapping
from dataclasses import dataclass
from typing import TypeAlias, TypeVar

from game.cards import GUESS, Comparison, Group, Id, Round
from game.figures import figure
from game.kinds import Card, kind_of, kind_of_answer
from game.kinds.contract import Said
from game.kinds.counting import Gap, Marks, Move, Tally, tally
from game.predictions import Predicted, predicted
from game.rounds import ballots_of
from game.session import Session
from game.settings import RunSheetEntry
from game.spoken import said_of
from game.state.ballot import Ballot, Cast
from game.suppression import hide, in_whole

S = TypeVar("S")
Row: TypeAlias = tuple[Marks, ...]
"""One person's marks: of one round, or of both."""
Rows: TypeAlias = Mapping[Group, list[Row]]


@dataclass(frozen=True, kw_only=True)
class RoundResult:
    """One round's answers: `n` of all, `room` of those the whole may count (None below the threshold).

    A group's tally is None where it is hidden. What only some groups are asked, the room counts of shown groups alone.
    """

    round: Round
    n: int
    room: Tally | None
    groups: Mapping[Group, Tally | None]


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
    """What is published of one attempt at a card.

    A card that repeats (`pulse`) has its first time in the session as round 1 and this time as round 2.
    """

    rounds: tuple[RoundResult, ...]
    gap: Gap | None
    shift: Shift | None
    truth: int | None = None
    """What was to be guessed, in whole percent."""
    predicted: tuple[Predicted, ...] = ()
    """What each group guessed of the other."""


def result(session: Session, entry: Id, attempt: int, rounds: Iterable[Round] = (1, 2)) -> Result:
    """What may be published of an attempt at an entry: the given rounds, their shift, and the last one's gap."""
    found = _entry(session, entry)
    card = found.card
    ballots = ballots_of(session, found, attempt, tuple(rounds))
    said = said_of(session, entry, attempt)
    published = tuple(publish(session, card, one, ballot, said) for one, ballot in ballots.items())
    last = next((one for one in reversed(published) if one.n), None)
    return Result(
        rounds=published,
        gap=_gap(card, last) if last else None,
        shift=_shift(session, card, said, ballots[1], ballots[2]) if len(ballots) == 2 else None,
        truth=kind_of(card).truth(card, last.room) if last else None,
        predicted=_predicted(session, card, entry, attempt, last),
    )


def last_round(session: Session, entry: Id, attempt: int) -> RoundResult | None:
    """The last round of an attempt that was answered, as it is published; of a kind on which nobody writes."""
    return figure(session, _last_round, entry, attempt)


def last_seen(session: Session, entry: Id) -> RoundResult | None:
    """The last round of the newest time at an entry whose result the room has seen; None where it has seen none."""
    seen = [attempt for id, attempt in session.revealed if id == entry]
    return last_round(session, entry, max(seen)) if seen else None


def _last_round(session: Session, entry: Id, attempt: int) -> RoundResult | None:
    found = _entry(session, entry)
    answered = [one for one in ballots_of(session, found, attempt).items() if one[1]]
    return publish(session, found.card, *answered[-1], Said()) if answered else None


def publish(session: Session, card: Card, round: Round, ballot: Mapping[Id, Cast], said: Said) -> RoundResult:
    """One round's tallies, suppressed where they must be."""
    questions = kind_of(card).questions(card, said)
    threshold = session.settings.threshold
    rows = _by_group((cast.group, (_marks(card, cast, said),)) for cast in ballot.values())
    counted = _counted(card, rows, threshold)
    return RoundResult(
        round=round,
        n=len(ballot),
        room=tally(questions, (marks for (marks,) in counted)) if len(counted) >= threshold else None,
        groups=_apart(card, rows, threshold, lambda of: tally(questions, (marks for (marks,) in of))),
    )


def _marks(card: Card, cast: Cast, said: Said) -> Marks:
    """The marks on what the person's group is asked."""
    kind = kind_of(card)
    some = kind.for_some(card)
    marks: Marks = kind.marks(cast.answer, said)
    if not some:
        return marks
    return {question: keys for question, keys in marks.items() if cast.group in some.get(question, (cast.group,))}


def _by_group(rows: Iterable[tuple[Group, Row]]) -> Rows:
    by_group: dict[Group, list[Row]] = {}
    for group, row in rows:
        by_group.setdefault(group, []).append(row)
    return by_group


def _counted(card: Card, by_group: Rows, threshold: int) -> list[Row]:
    """What the whole may count: everybody on a card for the whole room, else what `whole` allows.

    Of a group that is not shown apart it counts only what all groups are asked: else it would tell their answers.
    """
    sizes = _sizes(by_group)
    groups = in_whole(card, sizes, threshold)
    hidden, some = hide(sizes, threshold), kind_of(card).for_some(card)
    return [
        tuple(_without(marks, some) for marks in row) if group in hidden else row
        for group, rows in by_group.items()
        if group in groups
        for row in rows
    ]


def _without(marks: Marks, some: Container[str]) -> Marks:
    return {question: keys for question, keys in marks.items() if question not in some}


def _apart(card: Card, by_group: Rows, threshold: int, told: Callable[[list[Row]], S]) -> dict[Group, S | None]:
    """What is told of each group that answered, in the groups' order; None where it must stay hidden."""
    if card.compare is not Comparison.GROUPS:
        return {}
    hidden = hide(_sizes(by_group), threshold)
    return {group: None if group in hidden else told(by_group[group]) for group in Group if group in by_group}


def _sizes(by_group: Rows) -> dict[Group, int]:
    return {group: len(rows) for group, rows in by_group.items()}


def _entry(session: Session, entry: Id) -> RunSheetEntry:
    found = session.find(entry)
    if found is None:
        raise KeyError(entry)
    return found


def _gap(card: Card, published: RoundResult) -> Gap | None:
    """Mentors against mentees where both are shown, else the two groups that are furthest apart."""
    shown = {group: of for group, of in published.groups.items() if of is not None}
    core: Mapping[Group, Tally] = {group: shown[group] for group in (Group.MENTOR, Group.MENTEE) if group in shown}
    tallies: Mapping[Group, Tally] = core if len(core) == 2 else shown
    return kind_of(card).compare(tallies) if len(tallies) >= 2 else None


def _shift(
    session: Session, card: Card, said: Said, first: Mapping[Id, Cast], second: Mapping[Id, Cast]
) -> Shift | None:
    kind, both = kind_of(card), paired(session, card, said, first, second)
    if both is None:
        return None
    return Shift(
        room=_moved(both.room),
        moves=kind.moves(kind.questions(card, said), ((before, after) for before, after in both.room)),
        groups={group: None if rows is None else _moved(rows) for group, rows in both.groups.items()},
    )


@dataclass(frozen=True, kw_only=True)
class Paired:
    """Marks before and after, a row per person present both times: of the room, and of groups (None: hidden)."""

    room: list[Row]
    groups: Mapping[Group, list[Row] | None]


def paired(
    session: Session, card: Card, said: Said, first: Mapping[Id, Cast], second: Mapping[Id, Cast]
) -> Paired | None:
    """Both answers of those who answered both times; None below the threshold."""
    threshold = session.settings.threshold
    both = ((first[one], second[one]) for one in both_times(first, second))
    rows = _by_group((after.group, (_marks(card, before, said), _marks(card, after, said))) for before, after in both)
    counted = _counted(card, rows, threshold)
    if len(counted) < threshold:
        return None
    return Paired(room=counted, groups=_apart(card, rows, threshold, list))


def both_times(first: Mapping[Id, Cast], second: Mapping[Id, Cast]) -> list[Id]:
    """Who answered both times on the same side: of somebody who changed it, one side's answer could be told.

    Whoever's words are deleted is no longer among them: nobody can say what became of nothing.
    """
    same = (one for one, cast in first.items() if one in second and second[one].group is cast.group)
    return [one for one in same if not (_is_deleted(first[one]) or _is_deleted(second[one]))]


def _is_deleted(cast: Cast) -> bool:
    return kind_of_answer(cast.answer).is_deleted(cast.answer)


def counted_both_times(session: Session, card: Card, first: Mapping[Id, Cast], second: Mapping[Id, Cast]) -> list[Id]:
    """Those of them whom the whole may count; nobody where that is fewer than the threshold."""
    both, threshold = both_times(first, second), session.settings.threshold
    groups = in_whole(card, Counter(second[one].group for one in both), threshold)
    counted = [one for one in both if second[one].group in groups]
    return counted if len(counted) >= threshold else []


def _moved(rows: list[Row]) -> Moved:
    return Moved(present=len(rows), moved=sum(has_moved(before, after) for before, after in rows))


def has_moved(before: Marks, after: Marks) -> bool:
    """Whether somebody marked other keys, of what she was asked both times: a change of group is no change of mind."""
    if before == after:
        return False
    return any(sorted(before[question]) != sorted(after[question]) for question in before.keys() & after.keys())


def _predicted(
    session: Session, card: Card, entry: Id, attempt: int, last: RoundResult | None
) -> tuple[Predicted, ...]:
    """What each group guessed; told together with what is shown of the group that it guessed."""
    guesses = session.answers(entry, attempt, GUESS) if card.predict else {}
    if last is None or not guesses or not session.sealed(Ballot(entry, attempt, 1)):
        return ()
    told = publish(session, card, GUESS, guesses, Said())
    return tuple(predicted(told.groups, last.groups))
