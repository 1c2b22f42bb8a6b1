"""The list of sessions can be searched by tags, because the index follows the log."""

from game.events import SessionTagged
from game.settings import Tags
from web.log import Log
from web.models import SessionRow
from web.records import Record
from web.store import Store

SPRING = Tags(client="Northwind", programme="First year", year=2026, invited=80)


def test_the_newest_tags_of_a_session_stand_in_the_index(store: Store) -> None:
    row = _tagged(store, Tags(client="Nortwind", year=2025), SPRING)

    assert (row.client, row.programme, row.year, row.invited) == ("Northwind", "First year", 2026, 80)


def test_tags_that_are_taken_away_leave_the_index(store: Store) -> None:
    row = _tagged(store, SPRING, Tags())

    assert (row.client, row.programme, row.year, row.invited) == ("", "", None, None)


def _tagged(store: Store, *tags: Tags) -> SessionRow:
    """The index of a session that was tagged several times."""
    with store.session() as db:
        db.add(SessionRow(code="482913", title="Spring", opened_at=1, delete_at=2))
    with Log(store, "482913").transaction() as page:
        page.append(Record(seq, seq, "facilitator:1", None, SessionTagged(tags=one)) for seq, one in enumerate(tags, 1))
    with store.session() as db:
        return db.get_one(SessionRow, "482913")
