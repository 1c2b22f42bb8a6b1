"""Zips and pictures as trainers make them, and as those do who want to break something."""

import struct
import zipfile
import zlib
from collections.abc import Iterable, Mapping
from io import BytesIO
from typing import Any

from PIL import Image

from tests.scenarios.written import deck_of

CARD = """\
- id: first
  kind: choice
  title: First
  picture: {{file: {file}, alt: A corridor}}
  prompt: {{everyone: What now?}}
  options:
    - {{id: yes, text: "Yes"}}
    - {{id: no, text: "No"}}
"""


def deck_with(file: str) -> bytes:
    """A deck whose one card shows a picture; the picture's name stands in line 8, column 21."""
    return deck_of(CARD.format(file=file)).encode()


def picture(format: str = "PNG", size: tuple[int, int] = (32, 24), **options: Any) -> bytes:
    """A picture of one colour."""
    out = BytesIO()
    Image.new("RGB", size, (40, 90, 70)).save(out, format, **options)
    return out.getvalue()


def png_header(width: int, height: int) -> bytes:
    """A PNG that says it is that large, and holds a handful of pixels."""
    whole = picture()
    head = b"IHDR" + struct.pack(">II", width, height) + whole[24:29]
    return whole[:12] + head + struct.pack(">I", zlib.crc32(head)) + whole[33:]


def zip_of(files: Mapping[str, bytes] | Iterable[tuple[str, bytes]], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A zip with these files, in this order."""
    pairs = files.items() if isinstance(files, Mapping) else files
    out = BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, data in pairs:
            archive.writestr(_entry(name, method), data)
    return out.getvalue()


def zip_with(deck: bytes, *entries: tuple[zipfile.ZipInfo, bytes]) -> bytes:
    """A zip with a deck and entries that are not as they should be."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("deck.yaml", deck)
        for entry, data in entries:
            archive.writestr(entry, data)
    return out.getvalue()


def special(name: str, mode: int = 0, attributes: int = 0) -> zipfile.ZipInfo:
    """An entry that says it is something else than a file."""
    entry = zipfile.ZipInfo(name)
    entry.create_system = 3
    entry.external_attr = mode << 16 | attributes
    return entry


def locked(data: bytes) -> bytes:
    """The same zip, all entries marked as encrypted."""
    data = data.replace(b"PK\x03\x04\x14\x00\x00\x00", b"PK\x03\x04\x14\x00\x01\x00")
    return data.replace(b"PK\x01\x02\x14\x03\x14\x00\x00\x00", b"PK\x01\x02\x14\x03\x14\x00\x01\x00")


def renamed(data: bytes, before: str, after: str) -> bytes:
    """The same zip with an entry called something of the same length that no zip program would write."""
    assert len(before) == len(after)
    return data.replace(before.encode(), after.encode())


def _entry(name: str, method: int) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name)
    entry.compress_type = method
    return entry
