"""One server per data folder: a lock that the system takes back however the server dies.

The lock is the system's (it ends with the process, also after `kill -9`); the file's text only tells whom to
ask. The file stays when the server goes: removing it could take it from under the next one.
"""

import json
import os
from collections.abc import Callable
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import IO, Self

try:
    import fcntl
except ImportError:  # Windows
    import msvcrt

    def _lock(file: IO[str]) -> None:
        # Windows keeps others from reading what is locked, so we lock a byte far behind the text.
        position = file.tell()
        file.seek(1 << 30)
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined,unused-ignore]
        finally:
            file.seek(position)
else:

    def _lock(file: IO[str]) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


NAME = "server.lock"


@dataclass(frozen=True)
class Holder:
    """The server that has the folder; `since` in seconds since 1970, `port` 0 until it listens."""

    pid: int
    port: int
    since: float

    def __str__(self) -> str:
        began = datetime.fromtimestamp(self.since).astimezone()
        port = f"port {self.port}, " if self.port else ""
        return f"process {self.pid}, {port}since {began:%Y-%m-%d %H:%M}"


class FolderInUse(RuntimeError):
    """Another server works on the same data folder."""

    def __init__(self, folder: Path, holder: Holder | None) -> None:
        who = f" ({holder})" if holder else ""
        super().__init__(
            f"Another Rolecall already runs on the data folder {folder}{who}. Nothing was started "
            "and nothing was changed. Use that one, stop it first, or set ROLECALL_DATA to another folder."
        )
        self.holder = holder


class FolderLock:
    """Keeps other servers off a data folder until `release`, or until this process ends."""

    def __init__(self, file: IO[str], holder: Holder) -> None:
        self._file = file
        self._holder = holder
        self.announce(holder.port)

    @classmethod
    def take(cls, folder: Path, clock: Callable[[], float], pid: int | None = None) -> Self:
        """Lock the folder, which must exist; raises FolderInUse naming the server that has it."""
        path = folder / NAME
        file = os.fdopen(os.open(path, os.O_RDWR | os.O_CREAT, 0o600), "r+", encoding="utf-8")
        try:
            _lock(file)
        except OSError as error:
            with file:
                raise FolderInUse(folder, _read(file)) from error
        return cls(file, Holder(pid=pid or os.getpid(), port=0, since=clock()))

    def announce(self, port: int) -> None:
        """Write down the port, for a second server to name."""
        self._file.seek(0)
        self._file.truncate()
        self._file.write(json.dumps(asdict(self._holder) | {"port": port}))
        self._file.flush()

    def release(self) -> None:
        """Give the folder back."""
        self._file.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.release()


def holder(folder: Path) -> Holder | None:
    """The server that has the folder now; None where none does."""
    try:
        file = (folder / NAME).open("r+", encoding="utf-8")
    except FileNotFoundError:
        return None
    with file:
        try:
            _lock(file)
        except OSError:
            return _read(file)
        return None


def _read(file: IO[str]) -> Holder | None:
    """Return who wrote the file; None while it is being written."""
    try:
        return Holder(**json.loads(file.read()))
    except (TypeError, ValueError):
        return None
