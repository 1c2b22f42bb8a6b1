"""A file that somebody names on the command line: read no further than such a file can reach.

A pipe or a device has no size that could be asked for beforehand, and may have no end.
"""

from pathlib import Path


def beginning(file: Path, largest: int) -> bytes:
    """The file or, of a larger one, a byte more than the largest may have; raises OSError."""
    with file.open("rb") as opened:
        return opened.read(largest + 1)
