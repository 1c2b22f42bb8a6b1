"""Every number of a result, one by one: what the tables on the page and the rows of the CSV are made of."""

from collections.abc import Iterator
from dataclasses import dataclass

from facilitator.wording import Wording
from game.debrief import PlayedCard
from game.kinds.counting import Split
from game.results import Result
from game.session import Round

ROOM = "room"


@dataclass(frozen=True)
class Number:
    """How many of a party marked an answer; `count` and `of` are None where the party is hidden."""

    round: Round
    party: str
    question: str
    answer: str
    count: int | None
    of: int | None

    @property
    def share(self) -> float | None:
        """From 0 to 1."""
        if self.count is None or not self.of:
            return None
        return self.count / self.of


def numbers(card: PlayedCard, result: Result) -> Iterator[Number]:
    """All numbers of a result: by round, by party, by question, by answer."""
    for one in result.rounds:
        splits: list[tuple[str, Split | None]] = [(group.value, split) for group, split in one.groups.items()]
        for party, split in [*splits, (ROOM, one.room)]:
            for question in card.questions:
                for answer in question.answers:
                    count = split.counts[question.id][answer.id] if split else None
                    yield Number(one.round, party, question.id, answer.id, count, split.n if split else None)


@dataclass(frozen=True)
class Column:
    """One party in one round; `of` is None where it is hidden."""

    round: Round
    party: str
    of: int | None


@dataclass(frozen=True)
class Table:
    """The numbers of a result: one row per answer, one column per round and party."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[str, str, tuple[Number, ...]], ...]


def table(card: PlayedCard, result: Result, wording: Wording) -> Table:
    """The same numbers, in the words of a language."""
    found = list(numbers(card, result))
    columns = tuple(dict.fromkeys(Column(one.round, one.party, one.of) for one in found))
    by_answer: dict[tuple[str, str], list[Number]] = {}
    for one in found:
        by_answer.setdefault((one.question, one.answer), []).append(one)
    rows = tuple(
        (wording.question(card, question), wording.answer(card, question, answer), tuple(cells))
        for (question, answer), cells in by_answer.items()
    )
    return Table(columns, rows)
