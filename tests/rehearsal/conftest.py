"""Starts the server to which simulated people come."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.live_server import LiveServer
from tests.stories import pytest_pyfunc_call as pytest_pyfunc_call


@pytest.fixture
def server(tmp_path: Path) -> Iterator[LiveServer]:
    """The shipped server."""
    with LiveServer(tmp_path) as server:
        yield server
