"""What the debrief's files are called."""

from collections.abc import Sequence

from facilitator.debriefs.record import Record


def file_name(records: Sequence[Record], ending: str) -> str:
    """The name of a file about some sessions; that of a rehearsal says so."""
    if len(records) != 1:
        return f"rolecall-sessions.{ending}"
    [one] = records
    return f"rolecall-{'rehearsal-' if one.rehearsal else ''}{one.debrief.code}.{ending}"
