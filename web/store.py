"""The database: SQLite in the data folder, or PostgreSQL by its address.

A store belongs to real threads and is used by one of them at a time; green code goes through a `Desk` or a turn.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection, Engine, event
from sqlalchemy.pool import NullPool, StaticPool
from sqlmodel import Session, create_engine

PRAGMAS = (
    "PRAGMA journal_mode=WAL",
    "PRAGMA synchronous=FULL",  # NORMAL loses the last commits on a power cut
    "PRAGMA secure_delete=ON",  # deleted means deleted
    "PRAGMA foreign_keys=ON",
    "PRAGMA busy_timeout=5000",
)


class Store:
    """One engine with its own connection."""

    def __init__(self, url: str) -> None:
        self.url = url
        self.engine = make_engine(url)

    @contextmanager
    def connection(self) -> Iterator[Connection]:
        """A transaction on the connection: committed at the end, rolled back on an exception."""
        with self.engine.begin() as connection:
            yield connection

    @contextmanager
    def session(self) -> Iterator[Session]:
        """The same, as a SQLModel session."""
        with self.connection() as connection, Session(bind=connection, expire_on_commit=False) as session:
            yield session
            session.flush()

    def close(self) -> None:
        """Close the connection."""
        self.engine.dispose()

    def checkpoint(self) -> None:
        """Empty SQLite's write-ahead log, in which deleted text would live on; on PostgreSQL there is nothing to do."""
        if self.engine.dialect.name == "sqlite":
            raw = self.engine.raw_connection()
            try:
                raw.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")
            finally:
                raw.close()


def make_engine(url: str) -> Engine:
    """An engine that holds one connection; SQLite's transactions begin by taking the write lock."""
    sqlite = url.startswith("sqlite")
    if not sqlite:
        return create_engine(url, poolclass=NullPool)
    engine = create_engine(url, poolclass=StaticPool, connect_args={"check_same_thread": False})
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


def _prepare(connection: Any, _: object) -> None:
    connection.isolation_level = None
    for pragma in PRAGMAS:
        connection.execute(pragma)


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")
