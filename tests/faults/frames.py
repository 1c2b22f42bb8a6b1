"""WebSocket frames that hold anything, as no well-behaved library would send them. Masked with zeros."""

from enum import IntEnum
from typing import Final

MASKED: Final = 0x80
WHOLE: Final = 0x80
ZEROS: Final = bytes(4)


class Opcode(IntEnum):
    """What a frame says that it carries."""

    TEXT = 1
    BINARY = 2


def frame(message: bytes, opcode: Opcode = Opcode.TEXT) -> bytes:
    """A frame as clients send it."""
    size = len(message)
    if size < 126:
        head = bytes((WHOLE | opcode, MASKED | size))
    elif size < 65_536:
        head = bytes((WHOLE | opcode, MASKED | 126)) + size.to_bytes(2)
    else:
        head = bytes((WHOLE | opcode, MASKED | 127)) + size.to_bytes(8)
    return head + ZEROS + message
