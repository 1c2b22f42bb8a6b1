"""Brings the database to today's tables at every start, after a copy of the file where anything will change.

The copy holds personal data too: it is made again at each migration, and a purge empties the folder.
"""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from web.store import Store

SCRIPTS = Path(__file__).parent / "migrations"


def migrate(store: Store, copies: Path | None) -> bool:
    """Run what has not run yet; returns whether anything had to. `copies` is where a copy is put first.

    Raises CommandError where a newer Rolecall has made the tables.
    """
    script = ScriptDirectory(str(SCRIPTS))
    with store.connection() as connection:
        now = MigrationContext.configure(connection).get_current_revision()
    if now == script.get_current_head():
        return False
    if now is not None:
        script.get_revision(now)
    if now is not None and copies is not None and store.engine.dialect.name == "sqlite":
        copy(store, copies / f"before-{script.get_current_head()}.sqlite")
    with store.connection() as connection:
        _upgrade(connection)
    store.checkpoint()  # what a migration takes out of the log is to be in no file of ours but the copy
    return True


def _upgrade(connection: Connection) -> None:
    config = Config()
    config.set_main_option("script_location", str(SCRIPTS))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def copy(store: Store, target: Path) -> None:
    """Write a whole copy of a SQLite database, readable by its owner alone; it holds personal data."""
    target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    target.unlink(missing_ok=True)
    target.touch(mode=0o600)
    raw = store.engine.raw_connection()
    try:
        raw.cursor().execute("VACUUM INTO ?", (str(target),))
    finally:
        raw.close()
