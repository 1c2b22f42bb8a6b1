"""A database of an older Rolecall keeps what is in it."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlmodel import select

from web.migrate import SCRIPTS, migrate
from web.models import BenchmarkRow, SessionRow
from web.store import Store


def test_the_sessions_of_an_older_database_have_no_tags_and_nothing_else_changes(tmp_path: Path) -> None:
    store = Store(f"sqlite:///{tmp_path / 'rolecall.sqlite'}")
    _as_of(store, "0002")
    with store.connection() as connection:
        connection.exec_driver_sql(
            "INSERT INTO session (code, title, opened_at, delete_at, rehearsal) VALUES ('482913', 'Spring', 1, 2, 0)"
        )

    migrate(store, tmp_path / "copies")

    with store.session() as db:
        row, benchmarks = db.get_one(SessionRow, "482913"), len(db.exec(select(BenchmarkRow)).all())
    store.close()
    assert (row.title, row.client, row.programme, row.year, row.invited) == ("Spring", "", "", None, None)
    assert benchmarks == 0
    assert [one.name[:7] for one in (tmp_path / "copies").glob("*.sqlite")] == ["before-"]


def _as_of(store: Store, revision: str) -> None:
    config = Config()
    config.set_main_option("script_location", str(SCRIPTS))
    with store.connection() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, revision)
