"""A data folder with a database, and the whole app over it, in the tests' own process."""

from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

import pytest

from facilitator.app import Rolecall, create_app
from facilitator.config import Config
from facilitator.datafolder import DataFolder
from scenarios import catalog
from scenarios.deck import Deck
from scenarios.loader import Loaded, read_deck
from scenarios.pictures import Verdicts
from tests.facilitator.console_browser import Browser
from tests.game.workshops import OPENED_AT
from web.migrate import migrate
from web.store import Store

PORT = 8000
NOW = OPENED_AT + 86_400_000


@pytest.fixture(scope="session", autouse=True)
def decks_are_read_once() -> Iterator[None]:
    """The decks that come with Rolecall never change during the tests; an own one is read whenever it does."""
    read = cache(read_deck)

    def reading(path: Path, taken: Iterable[str] = (), verdicts: Verdicts | None = None) -> Loaded[Deck]:
        known = frozenset(taken)
        return read(path, known) if path.is_relative_to(catalog.BUILTIN) else read_deck(path, known, verdicts)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(catalog, "read_deck", reading)
        yield


@pytest.fixture
def folder(tmp_path: Path) -> DataFolder:
    return DataFolder.prepare(tmp_path / "data")


@pytest.fixture
def store(folder: DataFolder) -> Iterator[Store]:
    made = Store(folder.database_url(None))
    migrate(made, None)
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
