"""Starts the server to which simulated people come."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.live_server import LiveServer
from tests.stories import pytest_pyfunc_call as pytest_pyfunc_call


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LiveServer]:
    """The shipped server, for all tests of a file: each has a session of its own."""
    with LiveServer(tmp_path_factory.mktemp("server")) as server:
        yield server


@pytest.fixture
def own_server(tmp_path: Path) -> Iterator[LiveServer]:
    """The shipped server, for a test that ends it or must be its first visitor."""
    with LiveServer(tmp_path) as server:
        yield server
