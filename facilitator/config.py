"""What can be set from outside: environment variables that begin with ROLECALL_, and nothing else.

Every setting has a default that suits a laptop at a venue; README.md of this folder lists them.
"""

import os
from collections.abc import Iterator
from ipaddress import ip_network
from pathlib import Path
from typing import Annotated

import platformdirs
from pydantic import Field, ValidationError, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError

from web.network import BadAddress, parse_public_url

APP = "rolecall"
PREFIX = "ROLECALL_"
DRIVER = "postgresql+psycopg2"
"""Without a driver in its name SQLAlchemy would take another one than ours."""
POSTGRESQL = ("postgresql", "postgres", DRIVER)


class BadConfig(ValueError):
    """A setting that cannot be used; the text says which and what to write instead."""


def default_data() -> Path:
    """The user's data folder for Rolecall."""
    return platformdirs.user_data_path(APP)


def default_port() -> int:
    """PORT without our prefix counts too, because `make run` documents it."""
    plain = os.environ.get("PORT", "")
    return int(plain) if plain.isdigit() else 8000


class Config(BaseSettings):
    """The settings of one installation."""

    model_config = SettingsConfigDict(env_prefix=PREFIX, extra="ignore", frozen=True)

    data: Path = Field(default_factory=default_data)
    """The folder that holds the database and the secret key."""
    host: str = "0.0.0.0"
    """The address to listen on; 0.0.0.0 is every network card."""
    port: int = Field(default_factory=default_port, ge=1, le=65_535)
    """The port to listen on; the next free one is used if it is taken."""
    public_url: str | None = None
    """The address that phones open when a TLS proxy stands before Rolecall."""
    database_url: str | None = None
    """A PostgreSQL database instead of SQLite in the data folder."""
    trusted_proxy: str | None = None
    """The proxy's address or network, whose forwarded headers are believed."""
    extra_hosts: Annotated[tuple[str, ...], NoDecode] = ()
    """More host names to answer to, separated by commas."""
    own_decks: Path | None = None
    """A folder that holds folders `decks` and `runsheets` of your own; the data folder unless set."""

    @field_validator("extra_hosts", mode="before")
    @classmethod
    def _split(cls, value: object) -> object:
        if isinstance(value, str):
            return tuple(name.strip() for name in value.split(",") if name.strip())
        return value

    @field_validator("public_url", "database_url", "trusted_proxy", "own_decks", mode="before")
    @classmethod
    def _empty_is_unset(cls, value: object) -> object:
        return None if value == "" else value

    @field_validator("public_url")
    @classmethod
    def _public(cls, value: str | None) -> str | None:
        return parse_public_url(value) if value else None

    @field_validator("database_url")
    @classmethod
    def _driver(cls, value: str | None) -> str | None:
        scheme, sign, rest = (value or "").partition("://")
        if value is None or (scheme == "sqlite" and sign):
            return value
        if scheme not in POSTGRESQL or not _is_url(value):
            raise BadConfig(
                "ROLECALL_DATABASE_URL names no PostgreSQL database. "
                "Write it like this: postgresql://user:password@host/rolecall"
            )
        return f"{DRIVER}://{rest}"

    @field_validator("trusted_proxy")
    @classmethod
    def _network(cls, value: str | None) -> str | None:
        if value:
            ip_network(value)
        return value

    @field_validator("data", "own_decks")
    @classmethod
    def _home(cls, value: Path | None) -> Path | None:
        return value.expanduser().absolute() if value else None

    @property
    def secure(self) -> bool:
        """Whether browsers reach us over TLS only."""
        return bool(self.public_url and self.public_url.startswith("https://"))

    @property
    def decks_folder(self) -> Path:
        """Where a trainer's own decks and run sheets lie."""
        return self.own_decks or self.data


def read_config() -> Config:
    """The settings from the environment; raises BadConfig."""
    try:
        return Config()
    except ValidationError as error:
        raise BadConfig("\n".join(_sentences(error))) from error


def _is_url(text: str) -> bool:
    try:
        return bool(make_url(text))
    except (ArgumentError, ValueError):  # a port that is no number is the latter
        return False


def _sentences(error: ValidationError) -> Iterator[str]:
    for one in error.errors():
        ours = one.get("ctx", {}).get("error")
        name = f"{PREFIX}{str(one['loc'][0]).upper()}"
        yield str(ours) if isinstance(ours, BadAddress | BadConfig) else f"{name} is {one['input']!r}. {one['msg']}."
