"""A database that cannot be used is refused in a sentence, by the server and by every command alike."""

import sqlite3
import sys
from contextlib import closing
from types import SimpleNamespace
from typing import Any

import pytest
from click.testing import CliRunner

from facilitator import database
from facilitator.cli import main
from facilitator.database import BadDatabase, only_server, open_store
from facilitator.datafolder import DataFolder
from tests.facilitator.test_serving import serving
from tests.live_server import free_port
from web.store import Store

POSTGRESQL = "postgresql+psycopg2://user:secret@host/rolecall"


def refusal(folder: DataFolder, url: str | None = None) -> str:
    """Why the database cannot be opened."""
    with pytest.raises(BadDatabase) as refused:
        open_store(folder.database_url(url), folder.copies)
    return str(refused.value)


def test_a_database_that_another_program_has_locked_says_so(folder: DataFolder, store: Store) -> None:
    with closing(sqlite3.connect(folder.database, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")

        said = refusal(folder)

    assert said.startswith(f"The database {folder.database} is locked by another program. Nothing was changed.")


def test_a_file_that_is_no_database_is_left_as_it_is(folder: DataFolder) -> None:
    folder.database.write_text("Dear diary, " * 100)

    said = refusal(folder)

    assert said.startswith(f"{folder.database} is no database. It was left as it is.")
    assert folder.database.read_text().startswith("Dear diary")


def test_a_database_of_a_newer_version_is_not_touched_and_not_copied(folder: DataFolder, store: Store) -> None:
    with store.connection() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")

    said = refusal(folder)

    assert said.startswith(f"The database {folder.database} was written by a newer Rolecall. Nothing was changed.")
    assert not folder.copies.exists()


def test_a_missing_driver_is_named_with_the_way_to_install_it(
    folder: DataFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "psycopg2", None)

    assert 'pip install "rolecall[postgresql]"' in refusal(folder, POSTGRESQL)


def test_anything_else_is_told_with_its_reason(folder: DataFolder) -> None:
    folder.database.mkdir()

    said = refusal(folder)

    assert said.startswith(f"The database {folder.database} cannot be used: unable to open database file.")


def test_a_command_says_it_too(folder: DataFolder) -> None:
    folder.database.write_text("Dear diary, " * 100)

    said = CliRunner(env={"ROLECALL_DATA": str(folder.path)}).invoke(main, ["session", "list"])

    assert (said.exit_code, said.output.startswith("Error: ")) == (1, True)
    assert "is no database" in said.output


def test_a_start_says_it_too(folder: DataFolder) -> None:
    folder.database.write_text("Dear diary, " * 100)

    with serving(folder.path, free_port()) as server:
        code = server.process.wait(timeout=30)

    assert code == 1
    assert "is no database" in server.text
    assert "Traceback" not in server.text


class Locks:
    """Advisory locks of a PostgreSQL server, and the connection that asks for them."""

    def __init__(self) -> None:
        self.taken = False
        self.engine = SimpleNamespace(connect=lambda: self)

    def execution_options(self, **_: Any) -> "Locks":
        return self

    def scalar(self, *_: object) -> bool:
        self.taken, free = True, not self.taken
        return free

    def close(self) -> None: ...


def test_a_second_server_on_one_postgresql_database_is_refused() -> None:
    locks: Any = Locks()

    with (
        only_server(POSTGRESQL, lambda url: locks),
        pytest.raises(BadDatabase, match="Another Rolecall server already uses") as refused,
        only_server(POSTGRESQL, lambda url: locks),
    ):
        pytest.fail("The second server was let in.")

    assert "secret" not in str(refused.value)


def test_on_sqlite_the_lock_of_the_folder_is_enough(folder: DataFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(database, "text")

    with only_server(folder.database_url(None)):
        assert not folder.database.exists()
