"""A disk that is full whenever we like.

Root gets a small filesystem in memory. Where mounting is forbidden (most containers) the kernel's limit on the size
of files stands in for it: the server's writes fail in the same place, with another errno.
"""

import contextlib
import resource
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

import pytest

from tests.live_server import LiveServer

SIZE = "16m"
STEP = 4096


class Disk(Protocol):
    """The disk under a server's data folder."""

    def fill(self) -> None:
        """Leave no space."""

    def free(self) -> None:
        """Give the space back."""


class SmallFilesystem:
    """A filesystem of a few megabytes, filled with ballast."""

    def __init__(self, place: Path) -> None:
        self._ballast = place / "ballast"

    def fill(self) -> None:
        """Write until nothing fits any more, however little."""
        with self._ballast.open("wb", buffering=0) as ballast, contextlib.suppress(OSError):
            while True:
                ballast.write(bytes(STEP))

    def free(self) -> None:
        """Throw the ballast overboard."""
        self._ballast.unlink()


class ForbiddenGrowth:
    """No file of the server may grow."""

    def __init__(self, server: LiveServer) -> None:
        self._server = server

    def fill(self) -> None:
        """Forbid growth beyond what is the largest file now."""
        largest = max(file.stat().st_size for file in self._server.data.glob("*.sqlite*"))
        self._limit(largest)

    def free(self) -> None:
        """Allow it again; with a process that has died the limit is gone."""
        if self._server.is_running:
            self._limit(resource.RLIM_INFINITY)

    def _limit(self, size: int) -> None:
        resource.prlimit(self._server.pid, resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))


@contextlib.contextmanager
def server_on_a_small_disk(folder: Path) -> Iterator[tuple[LiveServer, Disk]]:
    """A running server, and the disk that it writes to."""
    place = folder / "disk"
    place.mkdir()
    with contextlib.ExitStack() as cleaning:
        mounted = _mount(place)
        if mounted:
            cleaning.callback(_unmount, place)
        elif not hasattr(resource, "prlimit"):
            pytest.skip("This system can neither mount a small disk nor limit another process.")
        server = cleaning.enter_context(LiveServer(place))
        yield server, SmallFilesystem(place) if mounted else ForbiddenGrowth(server)


def _mount(place: Path) -> bool:
    """Mount a small filesystem, if we may."""
    mount = ["mount", "-t", "tmpfs", "-o", f"size={SIZE}", "tmpfs", str(place)]
    with contextlib.suppress(FileNotFoundError):
        return subprocess.run(mount, capture_output=True, check=False).returncode == 0
    return False


def _unmount(place: Path) -> None:
    subprocess.run(["umount", str(place)], check=True)
