"""People's marks, a row a person, by group: whom the whole may count, and who is told apart.

Which groups are shown apart and which are counted in the whole is decided in `suppression.py`.
"""

from collections.abc import Callable, Container, Iterable, Mapping
from typing import TypeAlias, TypeVar

from game.cards import Comparison, Group
from game.kinds import Card, kind_of
from game.kinds.contract import Said
from game.kinds.counting import Marks
from game.state.ballot import Cast
from game.suppression import hide, in_whole

S = TypeVar("S")
Row: TypeAlias = tuple[Marks, ...]
"""One person's marks: of one round, or of both."""
Rows: TypeAlias = Mapping[Group, list[Row]]


def marks_of(card: Card, cast: Cast, said: Said) -> Marks:
    """The marks on what the person's group is asked."""
    kind = kind_of(card)
    some = kind.for_some(card)
    marks: Marks = kind.marks(cast.answer, said)
    if not some:
        return marks
    return {question: keys for question, keys in marks.items() if cast.group in some.get(question, (cast.group,))}


def by_group(rows: Iterable[tuple[Group, Row]]) -> Rows:
    """Every group's rows."""
    found: dict[Group, list[Row]] = {}
    for group, row in rows:
        found.setdefault(group, []).append(row)
    return found


def counted(card: Card, rows: Rows, threshold: int) -> list[Row]:
    """What the whole may count: everybody on a card for the whole room, else what `whole` allows.

    Of a group that is not shown apart it counts only what all groups are asked: else it would tell their answers.
    """
    sizes = _sizes(rows)
    groups = in_whole(card, sizes, threshold)
    hidden, some = hide(sizes, threshold), kind_of(card).for_some(card)
    return [
        tuple(_without(marks, some) for marks in row) if group in hidden else row
        for group, of in rows.items()
        if group in groups
        for row in of
    ]


def apart(card: Card, rows: Rows, threshold: int, told: Callable[[list[Row]], S]) -> dict[Group, S | None]:
    """What is told of each group that answered, in the groups' order; None where it must stay hidden."""
    if card.compare is not Comparison.GROUPS:
        return {}
    hidden = hide(_sizes(rows), threshold)
    return {group: None if group in hidden else told(rows[group]) for group in Group if group in rows}


def _without(marks: Marks, some: Container[str]) -> Marks:
    return {question: keys for question, keys in marks.items() if question not in some}


def _sizes(rows: Rows) -> dict[Group, int]:
    return {group: len(of) for group, of in rows.items()}
