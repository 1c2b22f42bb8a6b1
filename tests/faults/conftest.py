"""Runs `async` tests, each in an event loop of its own, and starts the server that they are for."""

import asyncio
import inspect
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.live_server import LiveServer

LONGEST = 150.0
"""Seconds after which a story that waits for something is told to say where."""


@pytest.hookimpl(tryfirst=True)
def pytest_pyfunc_call(pyfuncitem: pytest.Function) -> bool | None:
    """Play a test that is a coroutine."""
    if not inspect.iscoroutinefunction(pyfuncitem.obj):
        return None
    arguments = {name: pyfuncitem.funcargs[name] for name in pyfuncitem._fixtureinfo.argnames}
    asyncio.run(_within(pyfuncitem.obj, arguments))
    return True


async def _within(story: Any, arguments: dict[str, Any]) -> None:
    async with asyncio.timeout(LONGEST):
        await story(**arguments)


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
