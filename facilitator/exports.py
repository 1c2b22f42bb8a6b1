"""A debrief as CSV and JSON, both from the debrief alone: aggregates above the threshold, approved sentences, no names.

The CSV is one long table, a number per row, so that a pivot table can be made of it and of several workshops together.
"""

import csv
import io
from collections.abc import Iterable, Iterator
from typing import Final, TypeAlias

from pydantic import TypeAdapter

from facilitator.numbers import numbers, percent
from facilitator.pages import moment
from facilitator.wording import EVERYBODY, Wording
from game.debrief import Attempt, Debrief, PlayedCard
from game.results import Moved

BOM: Final = "\ufeff"
"""Without it Excel takes the file for another alphabet."""
FORMULA_SIGNS: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "\0")
HEADER: Final = (
    "session", "date", "what", "card_number", "deck", "card", "title", "attempt", "vote", "group", "question", "answer",
    "number", "of", "percent", "text",
)  # fmt: skip

Cell: TypeAlias = str | int | float | None
Row: TypeAlias = dict[str, Cell]

_JSON: Final = TypeAdapter(Debrief)


def json_of(debrief: Debrief) -> bytes:
    """The debrief for programs; hidden groups are null."""
    return _JSON.dump_json(debrief, indent=2)


def csv_of(debrief: Debrief, wording: Wording) -> bytes:
    """The debrief for spreadsheets; hidden groups have no number and say so in `text`."""
    file = io.StringIO()
    writer = csv.writer(file, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(HEADER)
    for row in _rows(debrief, wording):
        writer.writerow([harmless(row.get(column)) for column in HEADER])
    return (BOM + file.getvalue()).encode()


def harmless(cell: Cell) -> str:
    """A cell that no spreadsheet takes for a formula."""
    if cell is None:
        return ""
    if not isinstance(cell, str):
        return str(cell)
    quote = "'" if cell.lstrip(" ").startswith(FORMULA_SIGNS) else ""
    return quote + cell.replace("\0", "")


def _rows(debrief: Debrief, wording: Wording) -> Iterator[Row]:
    for row in [*_attendance(debrief, wording), *_cards(debrief, wording)]:
        yield {"session": debrief.code, "date": f"{moment(debrief.opened_at):%Y-%m-%d}", **row}


def _attendance(debrief: Debrief, wording: Wording) -> Iterator[Row]:
    for one in debrief.attendance.groups:
        yield {"what": "joined", "group": one.group.value, "number": one.joined}
        yield {"what": "answered", "group": one.group.value, **_count(one.answered, one.joined, wording)}
    attendance = debrief.attendance
    yield {"what": "joined", "group": EVERYBODY, "number": attendance.joined}
    yield {"what": "answered", "group": EVERYBODY, **_count(attendance.answered, attendance.joined, wording)}
    yield {"what": "changed_their_mind", "group": EVERYBODY, **_moved(debrief.changed, wording)}


def _cards(debrief: Debrief, wording: Wording) -> Iterator[Row]:
    for number, card in enumerate(debrief.cards, 1):
        face: Row = {
            "card_number": number,
            "deck": card.deck,
            "card": card.card,
            "title": wording.pick(card.title),
        }
        for attempt in card.attempts:
            for row in _attempt(card, attempt, wording):
                yield {**face, "attempt": attempt.attempt, **row}


def _attempt(card: PlayedCard, attempt: Attempt, wording: Wording) -> Iterator[Row]:
    for one in numbers(card, attempt.result):
        yield {
            "what": "answer",
            "vote": one.round,
            "group": one.party,
            "question": wording.question(card, one.question),
            "answer": wording.answer(card, one.question, one.answer),
            **_count(one.count, one.of, wording),
        }
    yield from _comparison(card, attempt, wording)
    for sentence in attempt.sentences:
        yield {"what": "starred_sentence" if sentence.starred else "sentence", "text": sentence.text}


def _comparison(card: PlayedCard, attempt: Attempt, wording: Wording) -> Iterable[Row]:
    gap, shift = attempt.result.gap, attempt.result.shift
    if gap:
        yield {"what": f"gap_{gap.measure}", "number": gap.size, "text": wording.gap(card, gap)}
    if shift:
        yield {"what": "changed_answer", "group": EVERYBODY, **_moved(shift.room, wording)}
        for group, moved in shift.groups.items():
            yield {"what": "changed_answer", "group": group.value, **_moved(moved, wording)}
        for move in shift.moves:
            source = wording.answer(card, move.question, move.source)
            target = wording.answer(card, move.question, move.target)
            yield {
                "what": "moved",
                "question": wording.question(card, move.question),
                "answer": f"{source} → {target}",
                "number": move.count,
            }


def _moved(moved: Moved | None, wording: Wording) -> Row:
    return _count(moved.moved, moved.present, wording) if moved else _count(None, None, wording)


def _count(count: int | None, of: int | None, wording: Wording) -> Row:
    if count is None:
        return {"text": wording.catalogue.say("too few to show")}
    return {"number": count, "of": of, "percent": percent(count / of) if of else None}
