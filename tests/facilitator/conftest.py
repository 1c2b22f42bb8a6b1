"""A data folder with a database, and the whole app over it, in the tests' own process.

A thousand tests make an app each: what is the same for all, and never changes, is read or made once. Nothing of it
holds for the tests of other folders.
"""

import shutil
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

import pytest

from facilitator import accounts, packaged
from facilitator.app import Rolecall, create_app
from facilitator.config import Config
from facilitator.datafolder import DataFolder
from scenarios import catalog
from scenarios.deck import Deck
from scenarios.loader import Loaded, read_deck
from scenarios.pictures import Verdicts
from tests.facilitator.console_browser import Browser
from tests.game.workshops import OPENED_AT
from web import store as database
from web.catalogue import read_catalogues
from web.migrate import migrate
from web.store import Store

PORT = 8000
NOW = OPENED_AT + 86_400_000
QUICK_HASH = "scrypt:1024:8:1"


@pytest.fixture(scope="package", autouse=True)
def decks_are_read_once() -> Iterator[None]:
    """The decks that come with Rolecall never change during the tests; an own one is read whenever it does."""
    read = cache(read_deck)

    def reading(path: Path, taken: Iterable[str] = (), verdicts: Verdicts | None = None) -> Loaded[Deck]:
        known = frozenset(taken)
        return read(path, known) if path.is_relative_to(catalog.BUILTIN) else read_deck(path, known, verdicts)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(catalog, "read_deck", reading)
        yield


@pytest.fixture(scope="package", autouse=True)
def words_are_read_once() -> Iterator[None]:
    """The packaged translations never change during the tests."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(packaged, "read_catalogues", cache(read_catalogues))
        yield


@pytest.fixture(scope="package", autouse=True)
def passphrases_are_hashed_at_once() -> Iterator[None]:
    """Nobody guesses the passphrases of these tests."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(accounts, "METHOD", QUICK_HASH)
        yield


@pytest.fixture(scope="package", autouse=True)
def nothing_waits_for_the_disk() -> Iterator[None]:
    """No power cut is played here; an evening of eight hundred commits would wait for the disk as often."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(database, "PRAGMAS", (*database.PRAGMAS, "PRAGMA synchronous=OFF"))
        yield


@pytest.fixture(scope="session")
def tables(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with all tables and nothing in them, to be copied."""
    file = tmp_path_factory.mktemp("tables") / "rolecall.sqlite"
    made = Store(f"sqlite:///{file}")
    migrate(made, None)
    made.close()
    return file


@pytest.fixture
def folder(tmp_path: Path) -> DataFolder:
    return DataFolder.prepare(tmp_path / "data")


@pytest.fixture
def store(folder: DataFolder, tables: Path) -> Iterator[Store]:
    shutil.copyfile(tables, folder.database)
    made = Store(folder.database_url(None))
    yield made
    made.close()


@pytest.fixture
def rolecall(folder: DataFolder, store: Store) -> Rolecall:
    return create_app(Config(data=folder.path), folder, PORT, clock=lambda: NOW)


@pytest.fixture
def browser(rolecall: Rolecall) -> Browser:
    """A browser that nobody has signed in with."""
    return Browser(rolecall.flask.test_client())


@pytest.fixture
def ingrid(rolecall: Rolecall) -> Browser:
    """The browser of a facilitator who is signed in."""
    made = Browser(rolecall.flask.test_client())
    made.sign_in(rolecall)
    return made
