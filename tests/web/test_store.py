"""The database's settings, each of which something depends on."""

from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlmodel import SQLModel

import web.models  # noqa: F401  (registers the tables)
from web.migrate import copy, migrate
from web.store import Store


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(f"sqlite:///{tmp_path / 'rolecall.sqlite'}")


@pytest.mark.parametrize(
    ("pragma", "value"), [("synchronous", 2), ("journal_mode", "wal"), ("secure_delete", 1), ("foreign_keys", 1)]
)
def test_a_commit_is_on_disk_and_a_deletion_is_one(store: Store, pragma: str, value: object) -> None:
    with store.connection() as connection:
        assert connection.exec_driver_sql(f"PRAGMA {pragma}").scalar_one() == value
    store.close()


def test_the_migrations_make_the_tables_of_the_models(store: Store) -> None:
    migrate(store, None)
    with store.connection() as connection:
        differences = compare_metadata(MigrationContext.configure(connection), SQLModel.metadata)
    store.close()

    assert differences == []


def test_a_second_start_migrates_nothing(store: Store, tmp_path: Path) -> None:
    first, second = migrate(store, tmp_path / "copies"), migrate(store, tmp_path / "copies")
    store.close()

    assert (first, second) == (True, False)
    assert not (tmp_path / "copies").exists()


def test_a_copy_is_whole_and_for_its_owner_alone(store: Store, tmp_path: Path) -> None:
    migrate(store, None)
    copy(store, tmp_path / "copies" / "copy.sqlite")
    store.close()

    copied = Store(f"sqlite:///{tmp_path / 'copies' / 'copy.sqlite'}")
    assert migrate(copied, None) is False
    copied.close()
    assert (tmp_path / "copies" / "copy.sqlite").stat().st_mode & 0o777 == 0o600
