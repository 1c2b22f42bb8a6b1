"""A debrief as CSV and JSON, both from the record alone: aggregates above the threshold, approved sentences, no names.

The CSV is one long table, a number per row, so that a pivot table can be made of it and of several workshops together.
The JSON is for programs: the same counts and means, with every text in all its languages.
"""

import csv
import io
import json
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any, Final

from pydantic import TypeAdapter

from facilitator.debriefs.gameplay import Gameplay
from facilitator.debriefs.numbers import means
from facilitator.debriefs.record import Record
from facilitator.debriefs.wording import Wording
from facilitator.exporting.rows import HEADER, Cell, rows
from game.debrief import Attempt, Debrief, PlayedCard

BOM: Final = "\ufeff"
"""Without it Excel takes the file for another alphabet."""
FORMULA_SIGNS: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "\0")

_JSON: Final = TypeAdapter(Debrief)
_GAME: Final = TypeAdapter(Gameplay)
_OF_AUTHORS: Final = {"id", "name", "verdict"}
"""What a sentence on the wall carries for the running session, and no file."""


def json_of(record: Record) -> bytes:
    """The debrief for programs; hidden groups are null."""
    wall = {"wall": {"__all__": _OF_AUTHORS}}
    debrief, game = record.debrief, record.gameplay
    made = _JSON.dump_python(debrief, mode="json", exclude={"cards": {"__all__": {"attempts": {"__all__": wall}}}})
    for card, of_card in zip(debrief.cards, made["cards"], strict=True):
        of_card["left_out"] = game.left_out.get(card.entry, ())
        for attempt, of_attempt in zip(card.attempts, of_card["attempts"], strict=True):
            of_attempt["means"] = _means(card, attempt)
            tables = game.tables.get((card.entry, attempt.attempt))
            of_attempt["tables"] = asdict(tables) if tables else None
    made |= _GAME.dump_python(game, mode="json", include={"journey", "hats"})
    return json.dumps({"rehearsal": record.rehearsal, **made}, indent=2, ensure_ascii=False).encode()


def csv_of(record: Record, wording: Wording) -> bytes:
    """The debrief for spreadsheets; hidden groups have no number and say so in `text`."""
    file = io.StringIO()
    writer = csv.writer(file, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(HEADER)
    for row in rows(record, wording):
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


def _means(card: PlayedCard, attempt: Attempt) -> list[Mapping[str, Any]]:
    return [
        {"round": one.round, "party": one.party, "question": one.question, "mean": one.value, "of": one.of}
        for one in means(card, attempt.result)
    ]
