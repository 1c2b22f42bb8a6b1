"""Every number of a result, one by one: what the tables on the page and the rows of the CSV are made of."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from math import floor

from facilitator.wording import EVERYBODY, SHOWN, Wording
from game.cards import Round
from game.debrief import PlayedCard, Question
from game.kinds.counting import Tally
from game.results import Result, RoundResult


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
    def percent(self) -> int | None:
        """The share as it is printed everywhere."""
        if self.count is None or not self.of:
            return None
        return percent(self.count / self.of)


def percent(share: float) -> int:
    """A share from 0 to 1 in whole percent; halves go up, as on phones and projector."""
    return floor(100 * share + 0.5)


def numbers(card: PlayedCard, result: Result) -> Iterator[Number]:
    """All numbers of a result: by round, by party, by question, by answer."""
    for one in result.rounds:
        splits: list[tuple[str, Tally | None]] = [(group.value, split) for group, split in one.groups.items()]
        for party, split in [*splits, (whole(one), one.room)]:
            for question in card.questions:
                for answer in question.answers:
                    count = split.counts[question.id].get(answer.id, 0) if split else None
                    yield Number(one.round, party, question.id, answer.id, count, split.n if split else None)


def whole(one: RoundResult) -> str:
    """What the whole of a round stands for."""
    return EVERYBODY if one.room is None or one.room.n == one.n else SHOWN


@dataclass(frozen=True)
class Column:
    """One party in one round; `of` is None where it is hidden."""

    round: Round
    party: str
    of: int | None


@dataclass(frozen=True)
class Table:
    """The numbers of a result: a column per round and party, and for each question a row per answer."""

    rounds: Mapping[Round, tuple[Column, ...]]
    questions: tuple[tuple[str, tuple[tuple[str, tuple[Number, ...]], ...]], ...]

    @property
    def width(self) -> int:
        """How many columns there are, that of the answers included."""
        return 1 + sum(map(len, self.rounds.values()))


def table(card: PlayedCard, result: Result, wording: Wording) -> Table:
    """The same numbers, in the words of a language."""
    found = list(numbers(card, result))
    columns = dict.fromkeys(Column(one.round, one.party, one.of) for one in found)
    rounds = {one.round: tuple(column for column in columns if column.round == one.round) for one in result.rounds}
    return Table(rounds, tuple(_rows(card, question, found, wording) for question in card.questions))


def _rows(
    card: PlayedCard, question: Question, found: list[Number], wording: Wording
) -> tuple[str, tuple[tuple[str, tuple[Number, ...]], ...]]:
    mine = [one for one in found if one.question == question.id]
    return wording.pick(question.text), tuple(
        (wording.answer(card, question.id, answer.id), tuple(one for one in mine if one.answer == answer.id))
        for answer in question.answers
    )
