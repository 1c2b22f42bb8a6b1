"""Plays `async` tests, each in an event loop of its own; a conftest takes the hook over by importing it."""

import asyncio
import inspect
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

LONGEST = 400.0
"""Seconds after which a story that waits for something is told to say where."""


@pytest.hookimpl(tryfirst=True)
def pytest_pyfunc_call(pyfuncitem: pytest.Function) -> bool | None:
    """Play a test that is a coroutine."""
    if not inspect.iscoroutinefunction(pyfuncitem.obj):
        return None
    arguments = {name: pyfuncitem.funcargs[name] for name in pyfuncitem._fixtureinfo.argnames}
    with ThreadPoolExecutor(1) as aside:  # the tests in the browser leave a loop running in this thread
        aside.submit(lambda: asyncio.run(_within(pyfuncitem.obj, arguments))).result()
    return True


async def _within(story: Any, arguments: dict[str, Any]) -> None:
    async with asyncio.timeout(LONGEST):
        await story(**arguments)
