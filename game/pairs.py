"""Who answered both times, with both answers: what moved, and how many of whom. Only above the threshold."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from game.cards import Group, Id
from game.kinds import Card, kind_of, kind_of_answer
from game.kinds.contract import Said
from game.kinds.counting import Marks, Move
from game.rows import Row, apart, by_group, counted, marks_of
from game.session import Session
from game.state.ballot import Cast
from game.suppression import in_whole


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
    rows = by_group(
        (after.group, (marks_of(card, before, said), marks_of(card, after, said))) for before, after in both
    )
    room = counted(card, rows, threshold)
    if len(room) < threshold:
        return None
    return Paired(room=room, groups=apart(card, rows, threshold, list))


def shift(card: Card, said: Said, both: Paired) -> Shift:
    """How many of them moved, and from where to where."""
    kind = kind_of(card)
    return Shift(
        room=_moved(both.room),
        moves=kind.moves(kind.questions(card, said), ((before, after) for before, after in both.room)),
        groups={group: None if rows is None else _moved(rows) for group, rows in both.groups.items()},
    )


def both_times(first: Mapping[Id, Cast], second: Mapping[Id, Cast]) -> list[Id]:
    """Who answered both times on the same side: of somebody who changed it, one side's answer could be told.

    Whoever's words are deleted is no longer among them: nobody can say what became of nothing.
    """
    same = (one for one, cast in first.items() if one in second and second[one].group is cast.group)
    return [one for one in same if not (_is_deleted(first[one]) or _is_deleted(second[one]))]


def counted_both_times(session: Session, card: Card, first: Mapping[Id, Cast], second: Mapping[Id, Cast]) -> list[Id]:
    """Those of them whom the whole may count; nobody where that is fewer than the threshold."""
    both, threshold = both_times(first, second), session.settings.threshold
    groups = in_whole(card, Counter(second[one].group for one in both), threshold)
    told = [one for one in both if second[one].group in groups]
    return told if len(told) >= threshold else []


def has_moved(before: Marks, after: Marks) -> bool:
    """Whether somebody marked other keys, of what she was asked both times: a change of group is no change of mind."""
    if before == after:
        return False
    return any(sorted(before[question]) != sorted(after[question]) for question in before.keys() & after.keys())


def _moved(rows: list[Row]) -> Moved:
    return Moved(present=len(rows), moved=sum(has_moved(before, after) for before, after in rows))


def _is_deleted(cast: Cast) -> bool:
    return kind_of_answer(cast.answer).is_deleted(cast.answer)
