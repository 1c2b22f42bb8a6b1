"""One server per data folder, also after the first one died without a word."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.web.green import ROOT
from web.lockfile import NAME, FolderInUse, FolderLock, Holder

HOLD = """
import sys, time
from pathlib import Path
from web.lockfile import FolderLock
lock = FolderLock.take(Path(sys.argv[1]), lambda: 1_700_000_000.0)
lock.announce(8000)
print("locked", flush=True)
time.sleep(60)
"""


def clock() -> float:
    return 1_700_000_000.0


@pytest.fixture
def other_server(tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    """A process of its own that has the folder."""
    process = subprocess.Popen([sys.executable, "-c", HOLD, str(tmp_path)], cwd=ROOT, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    process.stdout.readline()
    yield process
    process.kill()
    process.communicate()


def test_the_second_server_is_told_who_has_the_folder(tmp_path: Path, other_server: subprocess.Popen[str]) -> None:
    with pytest.raises(FolderInUse) as refused:
        FolderLock.take(tmp_path, clock)

    assert refused.value.holder == Holder(pid=other_server.pid, port=8000, since=clock())
    assert f"(process {other_server.pid}, port 8000, since 2023-11-1" in str(refused.value)
    assert "Nothing was started and nothing was changed." in str(refused.value)


def test_a_killed_server_leaves_the_folder_free(tmp_path: Path, other_server: subprocess.Popen[str]) -> None:
    other_server.kill()
    other_server.wait()

    with FolderLock.take(tmp_path, clock):
        assert (tmp_path / NAME).exists()


def test_a_released_folder_can_be_taken_again(tmp_path: Path) -> None:
    FolderLock.take(tmp_path, clock).release()

    FolderLock.take(tmp_path, clock).release()


def test_a_holder_that_has_not_written_its_name_yet_still_keeps_others_off(tmp_path: Path) -> None:
    with FolderLock.take(tmp_path, clock):
        (tmp_path / NAME).write_text("")

        with pytest.raises(FolderInUse, match="Another Rolecall already runs") as refused:
            FolderLock.take(tmp_path, clock)

    assert refused.value.holder is None


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps files private by folder.")
def test_only_the_owner_can_read_the_lock(tmp_path: Path) -> None:
    with FolderLock.take(tmp_path, clock):
        assert (tmp_path / NAME).stat().st_mode & 0o777 == 0o600
