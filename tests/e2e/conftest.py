"""The browser that was found, one running server, and a venue in which a test opens its phones and consoles."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Playwright, expect

from tests.browsers import WORKSHOP_HOST, NoBrowser, launch_arguments
from tests.e2e.venue import Venue
from tests.live_server import LiveServer

PATIENCE = 40_000
"""Milliseconds that something may take to be seen on a busy machine."""


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any], playwright: Playwright) -> dict[str, Any]:
    """Start what `tests.browsers` finds; `--headed` and `--slowmo` still count."""
    expect.set_options(timeout=PATIENCE)
    try:
        return {**browser_type_launch_args, **launch_arguments(playwright)}
    except NoBrowser as missing:
        pytest.skip(str(missing))


@pytest.fixture(scope="session")
def base_url() -> None:
    """No address holds for all tests: each starts a server of its own."""


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LiveServer]:
    """A server that outlives these tests; each opens a session of its own on it."""
    environment = {"ROLECALL_EXTRA_HOSTS": WORKSHOP_HOST}
    with LiveServer(tmp_path_factory.mktemp("e2e"), environment=environment) as server:
        yield server


@pytest.fixture
def venue(server: LiveServer, browser: Browser) -> Iterator[Venue]:
    """Where a test opens its pages; they are closed at its end."""
    with Venue(server, browser) as venue:
        yield venue
