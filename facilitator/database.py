"""The way to the database: brought up to date, or refused in a sentence; and one server at a time on PostgreSQL.

On SQLite the lock of the data folder keeps a second server off; a PostgreSQL database is shared by many folders.
"""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from alembic.util import CommandError
from sqlalchemy import Connection, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import SQLAlchemyError

from web.migrate import migrate
from web.store import Store

SERVERS_LOCK: Final = 0x526F6C65
"""The number of PostgreSQL's advisory lock that a server holds as long as it runs."""
BUSY: Final = (
    "Another Rolecall server already uses the database {where}. Nothing was started and nothing was changed. "
    "Several servers on one database are not possible yet: stop the other one first."
)
LOCKED: Final = (
    "The database {where} is locked by another program. Nothing was changed. Close that program, then start again."
)
FOREIGN: Final = (
    "{where} is no database. It was left as it is. "
    "Move that file away, or set ROLECALL_DATA to another folder, then start again."
)
NEWER: Final = (
    "The database {where} was written by a newer Rolecall. Nothing was changed. Start that version again, "
    "or set ROLECALL_DATA to another folder."
)
NO_DRIVER: Final = (
    "ROLECALL_DATABASE_URL names a PostgreSQL database, and the driver for it is not installed. "
    'Install it with: pip install "rolecall[postgresql]"'
)
UNUSABLE: Final = "The database {where} cannot be used: {reason} Nothing was changed. Mend that, then start again."


class BadDatabase(ValueError):
    """The database cannot be used; the text says why, what is safe, and what to do."""


def open_store(url: str, copies: Path) -> Store:
    """The database with today's tables; a copy is made first where anything will change. Raises BadDatabase."""
    with refused_in_words(url):
        store = Store(url)
        try:
            migrate(store, copies)
        except BaseException:
            store.close()
            raise
        return store


@contextmanager
def only_server(url: str, store: Callable[[str], Store] = Store) -> Iterator[None]:
    """Keep other servers off a PostgreSQL database inside the block; raises BadDatabase."""
    if url.startswith("sqlite"):
        yield
        return
    with refused_in_words(url):
        kept = store(url)
        connection = kept.engine.connect().execution_options(isolation_level="AUTOCOMMIT")
        _lock(connection, url)
    try:
        yield
    finally:
        connection.close()
        kept.close()


def _lock(connection: Connection, url: str) -> None:
    if not connection.scalar(text("SELECT pg_try_advisory_lock(:number)"), {"number": SERVERS_LOCK}):
        connection.close()
        raise BadDatabase(BUSY.format(where=where(url)))


@contextmanager
def refused_in_words(url: str) -> Iterator[None]:
    """Turn what a database raises at the start into BadDatabase."""
    try:
        yield
    except (SQLAlchemyError, sqlite3.Error) as error:
        raise BadDatabase(_sentence(error, url)) from error
    except CommandError as error:
        raise BadDatabase(NEWER.format(where=where(url))) from error
    except ModuleNotFoundError as error:
        raise BadDatabase(NO_DRIVER) from error


def _sentence(error: Exception, url: str) -> str:
    reason = str(getattr(error, "orig", None) or error).strip().partition("\n")[0]
    if "is locked" in reason:
        return LOCKED.format(where=where(url))
    if "not a database" in reason:
        return FOREIGN.format(where=where(url))
    return UNUSABLE.format(where=where(url), reason=reason.rstrip(".") + ".")


def where(url: str) -> str:
    """The database without its password."""
    parts = make_url(url)
    return parts.database or "" if url.startswith("sqlite") else parts.render_as_string(hide_password=True)
