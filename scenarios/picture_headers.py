"""The first bytes of a picture: which format, how large, and whether the file ends where the picture ends.

Read by hand, because a decoder that is asked for the size may already make room for all of it.
"""

from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

Format: TypeAlias = Literal["PNG", "JPEG", "WEBP"]

PNG: Final = b"\x89PNG\r\n\x1a\n"
PNG_END: Final = b"\x00\x00\x00\x00IEND\xaeB`\x82"
FRAMES: Final = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
"""JPEG markers before which the size stands."""
ALONE: Final = frozenset({0x01, *range(0xD0, 0xD9)})
"""JPEG markers without a length."""
MOST_SEGMENTS: Final = 1000


@dataclass(frozen=True)
class Header:
    """What the first bytes say, and whether the last ones agree."""

    format: Format
    width: int
    height: int
    complete: bool
    """The file ends with the picture. After a JPEG cameras write more; there it only has to end somewhere."""


def size_of(data: bytes) -> Header | None:
    """The header of a picture; None for anything else."""
    if data.startswith(PNG):
        return _png(data)
    if data.startswith(b"\xff\xd8\xff"):
        return _jpeg(data)
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return _webp(data)
    return None


def _png(data: bytes) -> Header | None:
    if data[12:16] != b"IHDR" or len(data) < 24:
        return None
    return Header("PNG", _big(data[16:20]), _big(data[20:24]), data.endswith(PNG_END) and data.count(PNG_END) == 1)


def _jpeg(data: bytes) -> Header | None:
    place = 2
    for _ in range(MOST_SEGMENTS):
        while data[place : place + 2] == b"\xff\xff":
            place += 1
        if len(data) < place + 9 or data[place] != 0xFF:
            return None
        marker = data[place + 1]
        if marker in FRAMES:
            height, width = _big(data[place + 5 : place + 7]), _big(data[place + 7 : place + 9])
            return Header("JPEG", width, height, b"\xff\xd9" in data)
        place += 2 if marker in ALONE else 2 + max(2, _big(data[place + 2 : place + 4]))
    return None


def _webp(data: bytes) -> Header | None:
    if len(data) < 30:
        return None
    complete = 8 + _little(data[4:8]) in (len(data), len(data) - 1)
    match data[12:16]:
        case b"VP8 " if data[23:26] == b"\x9d\x01\x2a":
            size = _little(data[26:28]) & 0x3FFF, _little(data[28:30]) & 0x3FFF
        case b"VP8L" if data[20] == 0x2F:
            bits = _little(data[21:25])
            size = (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
        case b"VP8X":
            size = _little(data[24:27]) + 1, _little(data[27:30]) + 1
        case _:
            return None
    return Header("WEBP", *size, complete)


def _big(data: bytes) -> int:
    return int.from_bytes(data, "big")


def _little(data: bytes) -> int:
    return int.from_bytes(data, "little")
