"""The data folder is its owner's alone."""

import os
import stat
from pathlib import Path

import pytest

from facilitator.config import BadConfig
from facilitator.datafolder import COPIES_KEPT, DataFolder, write_private


def mode(path: Path) -> int:
    """The permissions of a file."""
    return stat.S_IMODE(path.stat().st_mode)


def test_a_new_folder_is_closed_to_others(tmp_path: Path) -> None:
    folder = DataFolder.prepare(tmp_path / "a" / "b")

    assert mode(folder.path) == 0o700


def test_a_folder_that_stood_open_is_closed(tmp_path: Path) -> None:
    (tmp_path / "open").mkdir()
    (tmp_path / "open").chmod(0o755)

    assert mode(DataFolder.prepare(tmp_path / "open").path) == 0o700


def test_a_folder_with_other_peoples_things_is_left_as_it_is(tmp_path: Path) -> None:
    shared = tmp_path / "shared"
    shared.mkdir()
    shared.chmod(0o755)
    (shared / "letter.txt").touch()

    with pytest.raises(BadConfig, match=f"{shared} holds other things") as refused:
        DataFolder.prepare(shared)

    assert mode(shared) == 0o755
    assert str(shared / "rolecall") in str(refused.value)


def test_own_decks_may_be_there_before_the_first_start(tmp_path: Path) -> None:
    (tmp_path / "decks").mkdir()

    assert mode(DataFolder.prepare(tmp_path).path) == 0o700


def test_a_data_folder_stays_one_whatever_is_put_beside(tmp_path: Path) -> None:
    DataFolder.prepare(tmp_path).secret_key()
    (tmp_path / "rolecall-backup.sqlite").touch()

    assert DataFolder.prepare(tmp_path).path == tmp_path


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    with pytest.raises(BadConfig, match="cannot be used: "):
        DataFolder.prepare(tmp_path / "file" / "data")


def test_the_secret_key_is_made_once_and_readable_by_its_owner_only(tmp_path: Path) -> None:
    folder = DataFolder.prepare(tmp_path)

    key = folder.secret_key()

    assert folder.secret_key() == key
    assert len(key) == 32
    assert mode(tmp_path / "secret.key") == 0o600


def test_two_folders_have_two_keys(tmp_path: Path) -> None:
    keys = {DataFolder.prepare(tmp_path / name).secret_key() for name in ("one", "two")}

    assert len(keys) == 2


def test_a_private_file_replaces_an_older_one_whole(tmp_path: Path) -> None:
    write_private(tmp_path / "file", b"old and long")
    write_private(tmp_path / "file", b"new")

    assert (tmp_path / "file").read_bytes() == b"new"
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


def test_a_private_file_that_cannot_be_written_leaves_no_piece_of_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: int) -> None:
        raise OSError("No space left on device")

    monkeypatch.setattr("facilitator.datafolder.os.fsync", full)

    with pytest.raises(OSError, match="No space left"):
        write_private(tmp_path / "file", b"what somebody answered")

    assert list(tmp_path.iterdir()) == []


def test_copies_of_the_database_are_forgotten(tmp_path: Path) -> None:
    folder = DataFolder.prepare(tmp_path)
    folder.copies.mkdir()
    (folder.copies / "before-0002.sqlite").touch()

    folder.forget_copies()

    assert list(folder.copies.iterdir()) == []


def test_a_copy_that_an_update_made_goes_after_thirty_days_and_a_younger_one_stays(tmp_path: Path) -> None:
    folder = DataFolder.prepare(tmp_path)
    folder.copies.mkdir()
    for name, made_at in (("before-0003.sqlite", 1_000.0), ("before-0006.sqlite", 1_001.0)):
        (folder.copies / name).write_text("personal")
        os.utime(folder.copies / name, (made_at, made_at))

    folder.forget_old_copies(1_000.0 + COPIES_KEPT)

    assert [path.name for path in folder.copies.iterdir()] == ["before-0006.sqlite"]


def test_a_folder_without_copies_has_none_to_forget(tmp_path: Path) -> None:
    folder = DataFolder.prepare(tmp_path)

    folder.forget_old_copies(COPIES_KEPT)

    assert not folder.copies.exists()
