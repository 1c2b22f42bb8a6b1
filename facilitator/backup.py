"""A backup: one zip with the database and the pictures of its sessions, and how they come back from it.

Nothing is half there: the zip has its name once it is whole, and restoring puts the database in its place last.
"""

import os
import secrets
import shutil
import sqlite3
import time
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Final

from facilitator.archive import Archive, ArchiveError
from facilitator.config import Config
from facilitator.datafolder import DATABASE, DataFolder, write_private
from web.lockfile import FolderInUse, FolderLock
from web.pictures import NAME

DAMAGE: Final = (zipfile.BadZipFile, zlib.error, sqlite3.Error, KeyError, EOFError, NotImplementedError)
"""What reading a zip and a database raises that are not whole, or not ours."""
PICTURES: Final = "pictures/"
"""The folder inside the zip."""
PACKED: Final = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
LARGEST_PICTURE: Final = 100_000_000
"""Bytes; one is read as a whole."""
ENCRYPTED: Final = 0x1
"""The bit of a zip's entry that needs a password."""
ELSEWHERE: Final = "The database is not in the data folder. Use the tools of that database, such as pg_dump."
NO_BACKUP: Final = "{file} is no backup of Rolecall, or it is not whole. Nothing was changed. Choose another file."
TAKEN: Final = (
    "There is a database in {folder} already. Nothing was changed. Set ROLECALL_DATA to an empty folder, or move the "
    "files away whose names begin with {database}, then restore again."
)
KEEP_SAFE: Final = (
    "The backup is in {file}; pictures in it: {pictures}. It holds personal data (names, sentences), and goes on "
    "holding them when they are deleted here: keep it safe, and delete it in time."
)
RESTORED: Final = (
    "The backup is in {folder} again; sessions in it: {sessions}, pictures: {pictures}. Whoever was deleted after it "
    "was made is in it: delete them once more. Sessions whose day has come are cleared when Rolecall starts. Everybody "
    "signs in anew."
)


def back_up(archive: Archive, file: Path) -> str:
    """Write the zip, also while a server runs; returns what to say of it, raises ArchiveError."""
    if archive.config.database_url:
        raise ArchiveError(ELSEWHERE)
    _require_free(file)
    pictures = _pictures(archive.folder)
    with _private(file.absolute()) as part, _snapshot(archive.folder) as database, zipfile.ZipFile(part, "w") as made:
        made.write(database, DATABASE, zipfile.ZIP_DEFLATED)
        for picture in pictures:
            made.write(picture, f"{PICTURES}{picture.name}")
    return KEEP_SAFE.format(file=file, pictures=len(pictures))


def restore(config: Config, file: Path) -> str:
    """Put what a backup holds into a data folder without a database; returns what to say, raises ArchiveError."""
    if config.database_url:
        raise ArchiveError(ELSEWHERE)
    folder = DataFolder.prepare(config.data)
    try:
        with FolderLock.take(folder.path, time.time):
            if any(folder.path.glob(f"{DATABASE}*")):
                raise ArchiveError(TAKEN.format(folder=folder.path, database=DATABASE))
            sessions, pictures = _restored(folder, file)
    except FolderInUse as error:
        raise ArchiveError(str(error)) from error
    except DAMAGE as error:
        raise ArchiveError(NO_BACKUP.format(file=file)) from error
    return RESTORED.format(sessions=sessions, pictures=pictures, folder=folder.path)


def _restored(folder: DataFolder, file: Path) -> tuple[int, int]:
    """How many sessions and pictures there are in a backup that is whole; raises what DAMAGE names."""
    with _opened(file) as backup, _private(folder.database) as part:
        pictures = [name for name in backup.namelist() if name != DATABASE]
        with backup.open(DATABASE) as kept, part.open("wb") as written:
            shutil.copyfileobj(kept, written)
        sessions = _sessions_of(part)
        folder.pictures.mkdir(mode=0o700, exist_ok=True)
        for picture in pictures:
            write_private(folder.pictures / picture.removeprefix(PICTURES), backup.read(picture))
    return sessions, len(pictures)


@contextmanager
def _opened(file: Path) -> Iterator[zipfile.ZipFile]:
    """A zip that was read to its end before anything of it is written; raises what DAMAGE names."""
    with file.open("rb") as content:
        try:
            backup = zipfile.ZipFile(content)
            _require_ours(backup)
        except (OSError, ValueError) as error:  # what it says of itself leads out of the file, or is no text
            raise zipfile.BadZipFile from error
        with backup:
            yield backup


def _require_free(file: Path) -> None:
    if file.suffix.lower() != ".zip":
        raise ArchiveError(f"A backup is a zip file. Nothing was written. Choose a name such as {file.stem}.zip.")
    if file.exists():
        raise ArchiveError(f"{file} exists already. Nothing was written. Choose another name.")
    if not file.absolute().parent.is_dir():
        raise ArchiveError(f"There is no folder {file.absolute().parent}. Nothing was written.")


def _pictures(folder: DataFolder) -> list[Path]:
    found = folder.pictures.iterdir() if folder.pictures.is_dir() else ()
    return sorted(one for one in found if NAME.fullmatch(one.name))


def _require_ours(backup: zipfile.ZipFile) -> None:
    """Refuse a zip that holds anything but what we put into one, as we put it in, and whole; raises BadZipFile."""
    if not all(_is_ours(one) for one in backup.infolist()) or backup.testzip() is not None:
        raise zipfile.BadZipFile


def _is_ours(one: zipfile.ZipInfo) -> bool:
    if one.compress_type not in PACKED or one.flag_bits & ENCRYPTED:
        return False
    is_picture = one.filename.startswith(PICTURES) and NAME.fullmatch(one.filename.removeprefix(PICTURES)) is not None
    return one.filename == DATABASE or (is_picture and one.file_size <= LARGEST_PICTURE)


def _sessions_of(database: Path) -> int:
    """How many sessions are in a database that is whole; raises sqlite3.Error."""
    with closing(sqlite3.connect(database)) as opened:
        if opened.execute("PRAGMA quick_check").fetchone() != ("ok",):
            raise sqlite3.DatabaseError
        opened.execute("SELECT version_num FROM alembic_version")
        sessions: int = opened.execute("SELECT count(*) FROM session").fetchone()[0]
        return sessions


@contextmanager
def _snapshot(folder: DataFolder) -> Iterator[Path]:
    """A copy of the database at one moment, among the copies that every deletion deletes."""
    folder.copies.mkdir(mode=0o700, exist_ok=True)
    with _private(folder.copies / "backup.sqlite", keep=False) as copy:
        with closing(sqlite3.connect(folder.database)) as source, closing(sqlite3.connect(copy)) as target:
            source.backup(target)
        yield copy


@contextmanager
def _private(path: Path, keep: bool = True) -> Iterator[Path]:
    """A file to write, its owner's alone; it has its name at the end of the block, or is gone."""
    part = path.with_name(f"{path.stem}.{secrets.token_hex(4)}{path.suffix}")
    os.close(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
    try:
        yield part
        if keep:
            with part.open("rb") as written:
                os.fsync(written.fileno())
            part.replace(path)
    finally:
        part.unlink(missing_ok=True)
