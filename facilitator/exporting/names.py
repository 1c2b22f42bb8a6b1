"""What the debrief's files are called."""

from collections.abc import Sequence

from facilitator.debriefs.record import Record


def file_name(records: Sequence[Record], ending: str) -> str:
    """The name of a file about some sessions; that of a rehearsal says so."""
    if len(records) != 1:
        return f"rolecall-sessions.{ending}"
    [one] = records
    return file_name_of(one.debrief.code, one.rehearsal, ending)


def file_name_of(code: str, rehearsal: bool, ending: str) -> str:
    """The name of a file about one session."""
    return f"rolecall-{'rehearsal-' if rehearsal else ''}{code}.{ending}"
