"""A database for whoever writes to one."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from web.migrate import migrate
from web.store import Store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    store = Store(f"sqlite:///{tmp_path / 'rolecall.sqlite'}")
    migrate(store, None)
    yield store
    store.close()
