"""What the debrief's files are called."""

from collections.abc import Sequence

from facilitator.debriefs.record import Record


def file_name(records: Sequence[Record], ending: str) -> str:
    """The name of a file about some sessions; that of a rehearsal says so."""
    if len(records) != 1:
        return f"rolecall-sessions.{ending}"
    [one] = records
    return file_name_of(one.debrief.code, one.rehearsal, ending)


def file_name_of(code: str, rehearsal: bool, ending: str, part: str = "") -> str:
    """The name of a file about one session, or about a part of it."""
    mark, part = "rehearsal-" if rehearsal else "", f"-{part}" if part else ""
    return f"rolecall-{mark}{code}{part}.{ending}"
