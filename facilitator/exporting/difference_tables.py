"""The tables about differences: between groups, and between the first answer and the second."""

from collections.abc import Iterator
from typing import Final

from facilitator.debriefs import sentences
from facilitator.debriefs.gaps import gap_people, gap_size
from facilitator.debriefs.numbers import whole_of_shift
from facilitator.exporting.card_tables import (
    ANSWER,
    ATTEMPT,
    PARTY,
    QUESTION,
    answer_cells,
    by_attempt,
    question_cells,
    sayable,
)
from facilitator.exporting.counts import moved_cells, share_columns
from facilitator.exporting.sheet import Row, Table, Told, flag, number, text, whole, yes_no
from game.debrief import Attempt, PlayedCard
from game.debrief.gaps import is_clear, last_answered
from game.intervals import Interval
from game.kinds.counting import Gap
from game.rounding import measured, whole_number

WHOLES: Final = ("share", "guess")
"""Gaps whose figures are whole numbers however many people answered."""


def _gaps(one: Told, card: PlayedCard, attempt: Attempt) -> Iterator[Row]:
    gap = attempt.result.gap
    if gap and (gap.answer is None or sayable(one, card, attempt)(gap.answer)):
        yield {
            "measure": gap.measure,
            **question_cells(one, card, gap.question),
            **(answer_cells(one, card, gap.question, gap.answer) if gap.answer else {}),
            **_sides(attempt, gap),
            "size": gap_size(attempt.result),
            **_ends(attempt.gap_interval, gap_people(attempt.result), gap.measure in WHOLES),
            "clear": yes_no(is_clear(attempt.result)),
            "sentence": sentences.gap(card, attempt.result, one.wording),
        }


def _sides(attempt: Attempt, gap: Gap) -> Row:
    last = last_answered(attempt.result)
    high, low = (last.groups.get(side) if last else None for side in (gap.high, gap.low))
    return {
        "high_group": gap.high.value,
        "low_group": gap.low.value,
        "n_high": high.n if high else None,
        "n_low": low.n if low else None,
    }


def _changes(one: Told, card: PlayedCard, attempt: Attempt) -> Iterator[Row]:
    shift = attempt.result.shift
    for change in attempt.changes:
        yield {
            "group": change.group.value if change.group else whole_of_shift(shift),
            **question_cells(one, card, change.question),
            "change": measured(change.change, change.n),
            "n": change.n,
            **_ends(change.interval, change.n, False),
            "clear": yes_no(not change.may_be_chance),
        }


def _shifts(one: Told, card: PlayedCard, attempt: Attempt) -> Iterator[Row]:
    shift = attempt.result.shift
    if shift:
        for group, moved in shift.groups.items():
            yield {"group": group.value, **moved_cells(moved)}
        yield {"group": whole_of_shift(shift), **moved_cells(shift.room)}


def _moves(one: Told, card: PlayedCard, attempt: Attempt) -> Iterator[Row]:
    """Ways that fewer people went than the threshold asks are left out."""
    shift, may = attempt.result.shift, sayable(one, card, attempt)
    for move in shift.moves if shift else ():
        if move.count >= one.record.debrief.threshold and may(move.source) and may(move.target):
            yield {
                **question_cells(one, card, move.question),
                "from_id": move.source,
                "from": one.wording.answer(card, move.question, move.source),
                "to_id": move.target,
                "to": one.wording.answer(card, move.question, move.target),
                "count": move.count,
                "of": shift.room.present if shift else None,
            }


def _ends(interval: Interval | None, n: int, in_wholes: bool) -> Row:
    """Both ends of an interval, rounded as the figure between them; empty where there is nothing to estimate from."""
    if interval is None:
        return {}
    low, high = (whole_number(end) if in_wholes else measured(end, n) for end in (interval.low, interval.high))
    return {"low": low, "high": high}


CLEAR: Final = flag("clear", "yes where chance alone would hardly have made the figure; no where it could have")
TABLES: Final = (
    Table(
        "gaps",
        "Where two groups differ most on a card, in the last vote: mentors and mentees where both are shown.",
        (
            *ATTEMPT,
            text(
                "measure",
                "share: percentage points; mean: steps of the scale; place: places; points; guess: of a hundred",
            ),
            *QUESTION,
            *ANSWER,
            text("high_group", "the group that chose it more often, stands higher, or puts it further up"),
            text("low_group", "the other group"),
            whole("n_high", "people of `high_group` who answered"),
            whole("n_low", "people of `low_group` who answered"),
            number("size", "how far they are apart, in the unit of `measure`; whole below ten people"),
            number("low", "the lower end of its interval (shares: Newcombe, means: Welch); empty where all agree"),
            number("high", "the upper end of that interval"),
            CLEAR,
            text("sentence", "the same in words"),
        ),
        by_attempt(_gaps),
    ),
    Table(
        "changes",
        "How means changed between the two votes, of people who answered both times. A hidden group has no row.",
        (
            *ATTEMPT,
            PARTY,
            *QUESTION,
            number("change", "the second mean less the first, in the steps of the question; whole below ten people"),
            whole("n", "people who answered the question both times"),
            number("low", "the lower end of its interval (paired t); empty where all changed alike"),
            number("high", "the upper end of that interval"),
            CLEAR,
        ),
        by_attempt(_changes),
    ),
    Table(
        "shifts",
        "How many of those who answered both times answered differently the second time.",
        (*ATTEMPT, PARTY, *share_columns("people who changed an answer", "people who answered both times")),
        by_attempt(_shifts),
    ),
    Table(
        "moves",
        "From which answer to which people moved. Ways that fewer people went than the threshold are left out.",
        (
            *ATTEMPT,
            *QUESTION,
            text("from_id", "the id of the answer that was left"),
            text("from", "that answer in words"),
            text("to_id", "the id of the answer that was taken instead"),
            text("to", "that answer in words"),
            whole("count", "people who went this way"),
            whole("of", "people who answered both times"),
        ),
        by_attempt(_moves),
    ),
)
