"""Every number of a result, one by one: what the tables on the page and the rows of the files are made of."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from facilitator.debriefs.shares import base, was_asked
from facilitator.debriefs.wording import EVERYBODY, SHOWN
from game import rounding
from game.cards import Round
from game.changes import MEASURED
from game.debrief import AnswerFace, Debrief, PlayedCard, Question
from game.kinds.counting import ONLY, Tally, mean
from game.results import Result, RoundResult, Shift
from game.rounding import percent

Counted: TypeAlias = tuple[RoundResult, str, Tally | None]


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
        return percent(self.count / self.of) if self.count is not None and self.of else None


@dataclass(frozen=True)
class Mean:
    """What a party answered on average, as it is printed; `value` and `of` are None where the party is hidden."""

    round: Round
    party: str
    question: str
    value: float | None
    of: int | None


def numbers(card: PlayedCard, result: Result) -> Iterator[Number]:
    """All counts of a result: by round, by party, by question, by answer. Who was not asked has none."""
    for one, party, tally in counted(result):
        for question in card.questions:
            if is_asked(party, tally, question):
                of = base(tally, question.id) if tally else None
                for answer in answers(card, result, question):
                    count = tally.counts[question.id].get(answer.id, 0) if tally and of else None
                    yield Number(one.round, party, question.id, answer.id, count, of or None)


def means(card: PlayedCard, result: Result) -> Iterator[Mean]:
    """All means of a result, of the questions that are answered with numbers."""
    for one, party, tally in counted(result):
        for question in measured(card):
            if is_asked(party, tally, question):
                of = base(tally, question.id) if tally else None
                value = rounding.measured(mean(tally, question.id), of) if tally and of else None
                yield Mean(one.round, party, question.id, value, of or None)


def measured(card: PlayedCard) -> Sequence[Question]:
    """The questions of a card whose means say something."""
    if card.chart not in MEASURED:
        return ()
    return [one for one in card.questions if all(answer.id.isdigit() for answer in one.answers)]


def counted(result: Result) -> Iterator[Counted]:
    """The tallies of a result: by round, every group and then the whole."""
    for one in result.rounds:
        for group, tally in one.groups.items():
            yield one, group.value, tally
        yield one, whole(one), one.room


def is_asked(party: str, tally: Tally | None, question: Question) -> bool:
    """Whether a party has something to say to a question; of a hidden one nobody knows, and of the whole it counts."""
    if tally is None or question.id == ONLY or party in (EVERYBODY, SHOWN):
        return True
    return was_asked(tally, question.id)


def answers(card: PlayedCard, result: Result, question: Question) -> Sequence[AnswerFace]:
    """What can be marked; of the words, those of people who are counted, those most frequent in the last round first.

    Of equally frequent ones the alphabet decides: another order could tell what those wrote who are not counted.
    """
    if card.chart != "words":
        return question.answers
    rooms = [one.room.counts[question.id] for one in reversed(result.rounds) if one.room]
    often = {one.id: [-room.get(one.id, 0) for room in rooms] for one in question.answers}
    return sorted((one for one in question.answers if any(often[one.id])), key=lambda one: (often[one.id], one.id))


def whole(one: RoundResult) -> str:
    """What the whole of a round stands for."""
    return EVERYBODY if one.room is None or one.room.n == one.n else SHOWN


def whole_of_shift(shift: Shift | None) -> str:
    """What the whole of a shift stands for: everybody too where groups that must stay hidden are counted in it."""
    if shift is None:
        return EVERYBODY
    shown = [moved.present for moved in shift.groups.values() if moved]
    complete = len(shown) == len(shift.groups) or shift.room.present > sum(shown)
    return EVERYBODY if complete else SHOWN


def told(debrief: Debrief) -> list[PlayedCard]:
    """The cards that have something to tell: not a break, unless somebody wrote about it."""
    return [
        card for card in debrief.cards if card.chart != "none" or any(attempt.sentences for attempt in card.attempts)
    ]
