"""The tables. The log knows no names and no texts: whatever is personal lies in `personal` and can be deleted.

All times are epoch milliseconds: SQLite would lose time zones.
"""

from typing import Any

from sqlalchemy import JSON, BigInteger, Index, MetaData
from sqlalchemy.dialects.postgresql import JSONB
from sqlmodel import Field, SQLModel

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}
SQLModel.metadata.naming_convention = MetaData(naming_convention=NAMING).naming_convention

Payload = JSON().with_variant(JSONB(), "postgresql")


class SessionRow(SQLModel, table=True):
    """An index of sessions; all but `rehearses` can be made from the log again."""

    __tablename__ = "session"
    code: str = Field(primary_key=True)
    title: str
    opened_at: int = Field(sa_type=BigInteger)
    ended_at: int | None = Field(default=None, sa_type=BigInteger)
    delete_at: int = Field(sa_type=BigInteger)
    purged_at: int | None = Field(default=None, sa_type=BigInteger)
    rehearsal: bool = False
    """Whether nothing in it is real."""
    rehearses: str | None = None
    """The session of which a rehearsal is a copy; the one thing here that no log knows."""
    client: str = ""
    programme: str = ""
    year: int | None = None
    invited: int | None = None


class EventRow(SQLModel, table=True):
    """One line of a session's log, appended once and never changed."""

    __tablename__ = "event"
    __table_args__ = (Index("uq_event_command", "session", "actor", "command_id", unique=True),)
    session: str = Field(primary_key=True, foreign_key="session.code", ondelete="CASCADE")
    seq: int = Field(primary_key=True)
    at: int = Field(sa_type=BigInteger)
    actor: str
    command_id: str | None = None
    """The id of the command, on its first event only."""
    kind: str
    payload: dict[str, Any] = Field(sa_type=Payload)


class PersonalRow(SQLModel, table=True):
    """A name, a sentence or a token's hash: the part of an event that can be forgotten."""

    __tablename__ = "personal"
    session: str = Field(primary_key=True, foreign_key="session.code", ondelete="CASCADE")
    seq: int = Field(primary_key=True)
    field: str = Field(primary_key=True)
    subject: str = Field(index=True)
    """The participant (or the phone's request for a seat) that the value belongs to."""
    value: str


class FacilitatorRow(SQLModel, table=True):
    """Somebody who may sign in to the console."""

    __tablename__ = "facilitator"
    id: int | None = Field(default=None, primary_key=True)
    name: str = Field(unique=True)
    passphrase_hash: str | None = None
    key_hash: str | None = None
    """The hash of a sign-in link's key that has not been used."""
    key_until: int | None = Field(default=None, sa_type=BigInteger)
    signed_out_at: int = Field(default=0, sa_type=BigInteger)
    """Whoever signed in up to this moment is signed out."""
    created_at: int = Field(sa_type=BigInteger)


class NoteRow(SQLModel, table=True):
    """A small thing that this installation remembers, such as the address on the QR code."""

    __tablename__ = "note"
    key: str = Field(primary_key=True)
    value: str


class BenchmarkRow(SQLModel, table=True):
    """The sums of somebody's sessions, taken from a file: counts of many people, nothing personal."""

    __tablename__ = "benchmark"
    name: str = Field(primary_key=True)
    imported_at: int = Field(sa_type=BigInteger)
    content: dict[str, Any] = Field(sa_type=Payload)
