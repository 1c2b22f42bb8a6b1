"""The figures of a result as a table: a column per round and party, a row per answer, in the words of a language."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from facilitator.debriefs.numbers import Number, answers, counted, means, measured, numbers
from facilitator.debriefs.wording import Wording
from game.cards import Round
from game.debrief import AnswerFace, PlayedCard, Question
from game.kinds.split import GUESS
from game.results import Result

MEANS_ONLY: Final = frozenset({"places", "points"})
"""Charts whose single counts would fill pages and say little; the files have them."""


@dataclass(frozen=True)
class Column:
    """One party in one round; `of` is None where it is hidden."""

    round: Round
    party: str
    of: int | None


@dataclass(frozen=True)
class Cell:
    """A figure and, beside it, its share; both empty where there is nothing to say."""

    figure: str
    share: str = ""


@dataclass(frozen=True)
class Block:
    """The rows of one question."""

    heading: str
    rows: tuple[tuple[str, tuple[Cell, ...]], ...]


@dataclass(frozen=True)
class Table:
    """The figures of a result; `first` names the column of the answers."""

    first: str
    rounds: Mapping[str, tuple[Column, ...]]
    blocks: tuple[Block, ...]

    @property
    def width(self) -> int:
        """How many columns there are, that of the answers included."""
        return 1 + sum(map(len, self.rounds.values()))


NOTHING: Final = Cell("–")
NEVER: Final = ("–", "0")
"""A guess that nobody made has no row."""


def table(card: PlayedCard, result: Result, wording: Wording) -> Table:
    """The figures of a result."""
    return _Figures(card, result, wording).table()


class _Figures:
    """Puts counts and means into rows."""

    def __init__(self, card: PlayedCard, result: Result, wording: Wording) -> None:
        self._card, self._result, self._wording = card, result, wording
        self._columns = [Column(one.round, party, tally.n if tally else None) for one, party, tally in counted(result)]
        self._counts = {(one.round, one.party, one.question, one.answer): one for one in numbers(card, result)}
        self._means = {(one.round, one.party, one.question): one for one in means(card, result)}

    def table(self) -> Table:
        say = self._wording.catalogue.say
        if self._card.chart in MEANS_ONLY:
            rows = tuple((self._wording.question(self._card, one.id), self._mean(one)) for one in self._card.questions)
            return Table(say("Mean"), self._rounds(), (Block("", rows),))
        return Table(say("Answer"), self._rounds(), tuple(map(self._block, self._card.questions)))

    def _rounds(self) -> dict[str, tuple[Column, ...]]:
        return {
            self._wording.round(self._card, one.round): tuple(c for c in self._columns if c.round == one.round)
            for one in self._result.rounds
        }

    def _block(self, question: Question) -> Block:
        found = ((one, self._row(question, one)) for one in answers(self._card, self._result, question))
        rows = [
            (self._wording.answer(self._card, question.id, one.id), cells)
            for one, cells in found
            if question.id != GUESS or any(cell.figure not in NEVER for cell in cells)
        ]
        if question in measured(self._card):
            rows.append((self._wording.catalogue.say("Mean"), self._mean(question)))
        if all(cell == NOTHING for _, cells in rows for cell in cells):
            rows = [(self._wording.catalogue.say("too few to show"), (NOTHING,) * len(self._columns))]
        return Block(self._wording.question(self._card, question.id), tuple(rows))

    def _row(self, question: Question, answer: AnswerFace) -> tuple[Cell, ...]:
        found = (self._counts.get((one.round, one.party, question.id, answer.id)) for one in self._columns)
        return tuple(map(self._cell, found))

    def _cell(self, number: Number | None) -> Cell:
        if number is None or number.count is None or not number.of:
            return NOTHING
        return Cell(str(number.count), self._wording.percent(number.count / number.of))

    def _mean(self, question: Question) -> tuple[Cell, ...]:
        found = (self._means.get((one.round, one.party, question.id)) for one in self._columns)
        return tuple(
            NOTHING if one is None or one.value is None else Cell(self._wording.mean(one.value, one.of or 0))
            for one in found
        )
