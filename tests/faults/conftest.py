"""Starts the server that these tests are for, and gives each its dice."""

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.live_server import LiveServer
from tests.stories import pytest_pyfunc_call as pytest_pyfunc_call


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LiveServer]:
    """A server that outlives these tests; each opens a session of its own on it."""
    with LiveServer(tmp_path_factory.mktemp("live")) as server:
        yield server


@pytest.fixture
def own_server(tmp_path: Path) -> Iterator[LiveServer]:
    """A server for one test, which may do it any harm."""
    with LiveServer(tmp_path) as server:
        yield server


@pytest.fixture
def dice() -> random.Random:
    """Different dice in every run; a failing test shows which."""
    seed = random.SystemRandom().getrandbits(32)
    print(f"The dice of this run: {seed}.")
    return random.Random(seed)
