"""The tables about the game and the clock: tables, journey and hats; when what was open, and how fast answers came."""

from collections.abc import Iterator
from typing import Final

from facilitator.debriefs.spans import MINUTE, in_seconds
from facilitator.exporting.card_tables import ATTEMPT, VOTE, by_attempt
from facilitator.exporting.sheet import (
    HIDDEN,
    Row,
    Table,
    Told,
    number,
    percent_of,
    text,
    whole,
    yes_or_nothing,
)
from game.cards import Id
from game.debrief import Attempt, PlayedCard
from game.rounding import tenth


def _settled(one: Told, card: PlayedCard, attempt: Attempt) -> Iterator[Row]:
    found = one.record.gameplay.tables.get((card.entry, attempt.attempt))
    if found:
        yield {"settled": found.settled, "disagreed": found.disagree, "of": found.tables}


def _journey(one: Told) -> Iterator[Row]:
    """The room's token alone: what a table earned may be the doing of three people."""
    journey = one.record.gameplay.journey
    if journey:
        reached = one.wording.reached(journey, journey.room)
        yield {"field": journey.room.field, "fields": journey.fields, "reached": reached}


def _hats(one: Told) -> Iterator[Row]:
    found = one.record.gameplay.hats
    for hat in found.hats if found else ():
        yield {
            "hat_id": hat.hat.value,
            "hat": one.wording.pick(one.record.hats.get(hat.hat)) or hat.hat.value,
            "offered": hat.offered,
            "wished_for": hat.wished,
            "offered_of": found.offered_by if found else None,
            "wished_of": found.wished_by if found else None,
            "hidden": yes_or_nothing(hat.offered is None or hat.wished is None),
        }


def _timeline(one: Told) -> Iterator[Row]:
    start = one.record.debrief.started_at or 0
    for span in one.record.debrief.timeline.spans:
        yield {
            **_card(one, span.entry),
            "attempt": span.attempt,
            "phase": span.phase.value,
            "begins": _minutes(span.begins - start),
            "minutes": _minutes(span.ends - span.begins),
        }


def _answering(one: Told) -> Iterator[Row]:
    start = one.record.debrief.started_at or 0
    for found in one.record.debrief.timeline.answering:
        yield {
            **_card(one, found.entry),
            "attempt": found.attempt,
            "vote": found.round,
            "opened": _minutes(found.opened_at - start),
            "n": found.n,
            "half": None if found.half is None else in_seconds(found.half),
            "most": None if found.most is None else in_seconds(found.most),
            "hidden": yes_or_nothing(found.half is None),
        }


def _presence(one: Told) -> Iterator[Row]:
    """The last count of each minute: the seconds in which somebody came would be somebody's."""
    start = one.record.debrief.started_at or 0
    by_minute = {(found.at - start) // MINUTE: found.seated for found in one.record.debrief.timeline.presence}
    return ({"minute": minute, "people": people} for minute, people in by_minute.items())


def _card(one: Told, entry: Id) -> Row:
    card = one.record.debrief.card(entry)
    return {"card_number": one.numbers.get(entry), "card": card.card, "title": one.wording.pick(card.title)}


def _minutes(milliseconds: int) -> float:
    return tenth(milliseconds / MINUTE)


TABLES: Final = (
    Table(
        "tables",
        "How many tables settled on one answer, and how many recorded that they disagree, which is worth as much.",
        (
            *ATTEMPT,
            whole("settled", "tables that settled"),
            whole("disagreed", "tables that recorded that they disagree"),
            whole("of", "tables that took part"),
        ),
        by_attempt(_settled),
    ),
    Table(
        "journey",
        "Where the room's token stands at the end of the session; those of the tables are on the debrief's page.",
        (
            whole("field", "where it stands; 0 is before the first field"),
            whole("fields", "fields of the whole journey"),
            text("reached", "the last named field that it has passed"),
        ),
        _journey,
    ),
    Table(
        "hats",
        "Which hats mentors offered and mentees wished for, over all hat cards on which both groups are shown.",
        (
            text("hat_id", "the hat's id"),
            text("hat", "its name"),
            percent_of("offered", "of all choices of mentors, in whole percent"),
            percent_of("wished_for", "of all choices of mentees, in whole percent"),
            whole("offered_of", "choices of mentors that are counted"),
            whole("wished_of", "choices of mentees that are counted"),
            HIDDEN,
        ),
        _hats,
    ),
    Table(
        "timeline",
        "When what was open.",
        (
            *ATTEMPT,
            text("phase", "read, vote, talk, revote, reveal, reflect"),
            number("begins", "minutes after the first card was opened"),
            number("minutes", "how long it lasted, in minutes"),
        ),
        _timeline,
    ),
    Table(
        "answering",
        "How fast answers came.",
        (
            *ATTEMPT,
            VOTE,
            number("opened", "minutes after the first card was opened"),
            whole("n", "people who answered"),
            whole("half", "seconds until half of them had answered"),
            whole("most", "seconds until nine tenths of them had answered"),
            HIDDEN,
        ),
        _answering,
    ),
    Table(
        "presence",
        "How many people had a seat. A minute in which nobody came or went has no row.",
        (
            whole("minute", "minutes after the first card was opened"),
            whole("people", "people who had a seat at the end of it"),
        ),
        _presence,
    ),
)
