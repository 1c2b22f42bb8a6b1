"""The database: SQLite in the data folder, or PostgreSQL by its address.

A store belongs to real threads and is used by one of them at a time; green code goes through a `Desk` or a turn.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, TypeVar

import orjson
from sqlalchemy import Connection, Engine, event
from sqlalchemy.pool import StaticPool
from sqlmodel import Session, create_engine

T = TypeVar("T")
READING = "rolecall_reading"
PRAGMAS = (
    "PRAGMA journal_mode=WAL",
    "PRAGMA synchronous=FULL",  # NORMAL loses the last commits on a power cut
    "PRAGMA fullfsync=ON",  # without it macOS leaves a commit in the disk's own cache
    "PRAGMA secure_delete=ON",  # deleted means deleted
    "PRAGMA foreign_keys=ON",
    "PRAGMA busy_timeout=1500",  # less than a phone waits before it hangs up: it is to hear "not saved yet"
)


class Store:
    """One engine with its own connection."""

    def __init__(self, url: str) -> None:
        self.url = url
        self.engine = make_engine(url)

    @contextmanager
    def connection(self, reading: bool = False) -> Iterator[Connection]:
        """A transaction: committed at the end, rolled back on an exception. One that only reads locks nobody out."""
        with self.engine.connect().execution_options(**{READING: reading}) as connection, connection.begin():
            yield connection

    @contextmanager
    def session(self, reading: bool = False) -> Iterator[Session]:
        """The same, as a SQLModel session."""
        with self.connection(reading) as connection, Session(bind=connection, expire_on_commit=False) as session:
            yield session
            session.flush()

    def run(self, work: Callable[[Session], T]) -> T:
        """Run the work in one transaction."""
        with self.session() as session:
            return work(session)

    def close(self) -> None:
        """Close the connection."""
        self.engine.dispose()

    def checkpoint(self) -> bool:
        """Empty SQLite's write-ahead log, in which deleted text would live on; False when a reader is in the way."""
        if self.engine.dialect.name != "sqlite":
            return True
        raw = self.engine.raw_connection()
        try:
            busy, _, _ = raw.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        finally:
            raw.close()
        return not busy


def make_engine(url: str) -> Engine:
    """An engine that holds one connection; SQLite's transactions begin by taking the write lock.

    What people wrote is a parameter of a statement, so parameters stay out of errors and logs.
    """
    sqlite = url.startswith("sqlite")
    if not sqlite:
        return create_engine(
            url,
            json_deserializer=orjson.loads,
            pool_size=1,
            max_overflow=0,
            pool_pre_ping=True,
            hide_parameters=True,
        )
    engine = create_engine(
        url,
        json_deserializer=orjson.loads,
        poolclass=StaticPool,
        connect_args={"check_same_thread": False},
        hide_parameters=True,
    )
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


def _prepare(connection: Any, _: object) -> None:
    connection.isolation_level = None
    for pragma in PRAGMAS:
        connection.execute(pragma)


def _begin(connection: Connection) -> None:
    reading = connection.get_execution_options().get(READING)
    connection.exec_driver_sql("BEGIN" if reading else "BEGIN IMMEDIATE")
