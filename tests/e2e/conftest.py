"""Gives the browser tests the browser that was found; pytest-playwright's fixtures (`browser`, `page`) use it."""

from typing import Any

import pytest
from playwright.sync_api import Playwright

from tests.browsers import NoBrowser, launch_arguments


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any], playwright: Playwright) -> dict[str, Any]:
    """Start what `tests.browsers` finds; `--headed` and `--slowmo` still count."""
    try:
        return {**browser_type_launch_args, **launch_arguments(playwright)}
    except NoBrowser as missing:
        pytest.skip(str(missing))


@pytest.fixture(scope="session")
def base_url() -> None:
    """No address holds for all tests: each starts a server of its own."""
