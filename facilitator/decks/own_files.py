"""What own decks and own run sheets have in common: editions, what stands in the way, and copies of what goes.

One idea: a trainer's file may be the only copy, so nothing here is written over or deleted before a copy was kept.
"""

import secrets
import shutil
from collections.abc import Callable, Iterable, Mapping
from hashlib import sha256
from pathlib import Path
from typing import Final

REMOVED: Final = ".removed"
MOST_REMOVED: Final = 30


class InTheWay(FileExistsError):
    """A file that belongs to something else stands where one should be written; nothing was changed."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"{path} is there already.")
        self.path = path


def edition_of(path: Path) -> str:
    """Changes whenever the file does; empty once it is gone, which no form has ever shown."""
    try:
        return sha256(path.read_bytes()).hexdigest()[:16]
    except OSError:
        return ""


def in_the_way(home: Path, files: Mapping[str, bytes], ours: Iterable[Path]) -> Path | None:
    """The first file of a folder that `files` would write over, though it is none of `ours` and says something else."""
    known = set(ours)
    targets = ((home / name, data) for name, data in files.items())
    return next((path for path, data in targets if path not in known and _says_else(path, data)), None)


class Removed:
    """The folder in which copies stay for a while, where nobody plays them."""

    def __init__(self, folder: Path, clock: Callable[[], int]) -> None:
        self._folder, self._clock = folder / REMOVED, clock

    def keep(self, name: str, paths: Iterable[Path]) -> None:
        """Copy these files, and forget the oldest copies; raises OSError."""
        place = self._folder / f"{name[:40]}-{self._clock()}-{secrets.token_hex(2)}"
        place.mkdir(parents=True)
        for path in paths:
            shutil.copyfile(path, place / path.name)
        for old in sorted(self._folder.iterdir(), key=lambda one: one.stat().st_mtime_ns)[:-MOST_REMOVED]:
            _forget(old)


def _says_else(path: Path, data: bytes) -> bool:
    if not path.exists() and not path.is_symlink():
        return False
    return not path.is_file() or path.read_bytes() != data


def _forget(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path, ignore_errors=True)
    else:
        path.unlink(missing_ok=True)
