"""JSON for the sockets: fast, and so strict that no phone can be handed what its browser refuses to read.

Python's own module writes `NaN`, and one of them in a broadcast disconnects every browser in the room.
python-socketio wants a module with `dumps` and `loads`; these two keep orjson's promises and ignore the
formatting arguments (`separators=`, `parse_int=`) that it passes.
"""

from typing import Any

import orjson

__all__ = ["BadJson", "dumps", "loads"]

BadJson = orjson.JSONDecodeError


def dumps(value: object, **_: object) -> str:
    """Return compact JSON; NaN and infinity become null. Raises TypeError for what JSON cannot say."""
    return orjson.dumps(value, option=orjson.OPT_NON_STR_KEYS).decode()


def loads(text: str | bytes | bytearray | memoryview, **_: object) -> Any:
    """Read JSON; raises BadJson (a ValueError) for NaN, infinity, lone surrogates and bottomless nesting."""
    return orjson.loads(text)
