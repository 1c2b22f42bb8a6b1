"""The first sheet: which sessions these are, what is not in the file, and which sheet holds what."""

from collections.abc import Iterator, Sequence
from typing import Final

from facilitator.debriefs.record import Record
from facilitator.exporting.sheet import Row, Sheet, text
from facilitator.pages import moment
from web.pages import spaced

TOPIC, TEXT = "topic", "text"
NAMED: Final = 5
"""Of so many sessions each has a line of its own."""
FOR_HR: Final = "Figures of groups, for HR and sponsors. Every row says of how many people its figures tell."
NOT_IN_IT: Final = (
    "No names, no sentences, no single answers, nothing of two people. Words that people wrote are here only where as "
    "many people wrote them as a group needs to be shown."
)
KEEP_ONE: Final = (
    "Two files of one session, made before and after somebody was deleted or a card was asked again, may tell by their "
    "difference what few people answered. Both votes and who moved, read together, may tell something of a person who "
    "alone missed one of them."
)
READING: Final = (
    "Begin with “headlines” and “talking”. The sheet “codebook” says what every column means, and its unit."
)


def about(records: Sequence[Record], tables: Sequence[Sheet]) -> Sheet:
    """What the file is, for somebody who opens it without us."""
    columns = text(TOPIC, "what the line is about, or the name of a sheet"), text(TEXT, "what there is to know")
    told = (*_told(records), *((table.name, _holds(table)) for table in tables))
    rows: list[Row] = [{TOPIC: topic, TEXT: said} for topic, said in told]
    return Sheet("about", "What this file is, and what is not in it.", columns, tuple(rows), is_prose=True)


def _told(records: Sequence[Record]) -> Iterator[tuple[str, str]]:
    yield "this file", FOR_HR
    if len(records) > NAMED:
        yield "which sessions", _span(records)
    else:
        yield from (("session", _line(record)) for record in records)
    yield "hidden", _hidden(sorted({record.debrief.threshold for record in records}))
    yield "not in it", NOT_IN_IT
    yield "keep one file", KEEP_ONE
    yield "how to read it", READING


def _line(record: Record) -> str:
    debrief = record.debrief
    said = f"{spaced(debrief.code)}, “{debrief.title}”, {_day(record)}: {debrief.attendance.joined} people joined."
    if record.rehearsal:
        said += " A rehearsal: nothing in it is real."
    return said if debrief.ended_at is not None else f"{said} It was not over when this file was made."


def _span(records: Sequence[Record]) -> str:
    days = sorted(map(_day, records))
    return f"{len(records)} sessions, from {days[0]} to {days[-1]}. The sheet “sessions” has a row for each."


def _day(record: Record) -> str:
    return moment(record.debrief.began).date().isoformat()


def _hidden(thresholds: Sequence[int]) -> str:
    fewest = " or ".join(map(str, thresholds))
    return (
        f"A group with fewer than {fewest} answers has no figures: “hidden” says yes. “shown” is the whole without "
        "those groups, where “everybody” would tell of them. How many joined and took part is told of every group."
    )


def _holds(table: Sheet) -> str:
    return table.about if table.rows else f"{table.about} No rows in this file."
