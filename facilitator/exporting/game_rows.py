"""The rows of the CSV about the game: phases left out, what tables settled, journey and hats. Never a person."""

from collections.abc import Iterator
from typing import TypeAlias

from facilitator.debriefs.record import Record
from facilitator.debriefs.rounding import percent
from facilitator.debriefs.wording import EVERYBODY, Wording
from game.cards import Group
from game.debrief import PlayedCard
from game.journey import TokenView

Cell: TypeAlias = str | int | float | None
Row: TypeAlias = dict[str, Cell]


def left_out(record: Record, card: PlayedCard, wording: Wording) -> Iterator[Row]:
    """What of a card was not played, to save time."""
    for phase in record.gameplay.left_out.get(card.entry, ()):
        yield {"what": "left_out", "answer": phase.value, "text": wording.left_out((phase,))}


def tables(record: Record, card: PlayedCard, attempt: int) -> Iterator[Row]:
    """How many tables settled on an answer, and how many recorded that they disagree."""
    found = record.gameplay.tables.get((card.entry, attempt))
    if found is None:
        return
    for what, number in (("tables_settled", found.settled), ("tables_disagreed", found.disagree)):
        share = percent(number / found.tables) if found.tables else None
        yield {"what": what, "number": number, "of": found.tables, "percent": share}


def game_rows(record: Record, wording: Wording) -> Iterator[Row]:
    """Where room and tables stand at the end, and which hats were offered and wished for."""
    yield from _journey(record, wording)
    yield from _hats(record, wording)


def _journey(record: Record, wording: Wording) -> Iterator[Row]:
    journey = record.gameplay.journey
    for token in (journey.room, *journey.tables) if journey else ():
        row: Row = {"what": "journey_field", "number": token.field, "of": journey.fields if journey else None}
        yield row | {"group": _whose(token, wording), "text": wording.reached(journey, token)}


def _whose(token: TokenView, wording: Wording) -> str:
    return wording.catalogue.say("Table {number}", number=token.table) if token.table else EVERYBODY


def _hats(record: Record, wording: Wording) -> Iterator[Row]:
    for one in record.gameplay.hats.hats if record.gameplay.hats else ():
        name = wording.pick(record.hats.get(one.hat)) or one.hat
        for what, group, share in (
            ("hat_offered", Group.MENTOR, one.offered),
            ("hat_wished_for", Group.MENTEE, one.wished),
        ):
            hidden = {"text": wording.catalogue.say("too few to show")} if share is None else {}
            yield {"what": what, "group": group.value, "answer": name, "percent": share, **hidden}
