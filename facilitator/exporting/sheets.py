"""The debriefs of one or several sessions as tables, for HR: aggregates above the threshold, and nothing else.

No sentence that somebody wrote, no name, no heading, nothing of two people. Of figures that the page shows, only small
ways from one answer to another and rare words are left out; the rest is the same, figure by figure.
"""

from collections.abc import Iterable, Sequence
from typing import Final

from facilitator.debriefs.record import Record
from facilitator.debriefs.wording import Wording
from facilitator.exporting import card_tables, difference_tables, game_tables, workshop_tables
from facilitator.exporting.about import about
from facilitator.exporting.codebook import codebook
from facilitator.exporting.sheet import Row, Sheet, Table, Told, text
from web.catalogue import Catalogue

TABLES: Final = (
    *workshop_tables.TABLES,
    *card_tables.TABLES,
    *difference_tables.TABLES,
    *game_tables.TABLES,
    workshop_tables.DECKS,
)
"""What is asked first comes first."""
SESSION: Final = text("session", "the session's code")


def sheets(records: Sequence[Record], catalogue: Catalogue) -> tuple[Sheet, ...]:
    """All tables, every session after the other in each; before them what the file is, after them the codebook."""
    found = [Told(record, Wording(catalogue, record.debrief.group_labels)) for record in records]
    filled = tuple(_sheet(table, found) for table in TABLES)
    first = about(records, filled)
    return (first, *filled, codebook((first, *filled)))


def _sheet(table: Table, found: Iterable[Told]) -> Sheet:
    rows: list[Row] = [{SESSION.key: one.record.debrief.code, **row} for one in found for row in table.rows(one)]
    return Sheet(table.name, table.about, (SESSION, *table.columns), tuple(rows))
