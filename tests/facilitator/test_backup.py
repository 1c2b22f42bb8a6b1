"""A backup holds everything that sessions need, is nobody else's, and comes back whole or not at all."""

import shutil
import sqlite3
import stat
import zipfile
from contextlib import closing
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from facilitator.app import create_app
from facilitator.cli import main
from facilitator.config import Config
from facilitator.datafolder import DataFolder
from facilitator.decks.gallery import Gallery
from game.debrief import debrief
from tests.facilitator.evening import Evening
from tests.game.workshops import TEA
from tests.scenarios.zips import picture
from web.lockfile import FolderLock
from web.store import Store


class Terminal:
    """A command line beside an evening that was played, with one picture in its data folder."""

    def __init__(self, folder: DataFolder, evening: Evening, beside: Path) -> None:
        self.folder, self.evening, self.zip = folder, evening, beside / "kept.zip"
        self.picture = Gallery(folder.pictures).keep(picture())

    def run(self, *words: str, data: Path | None = None) -> Result:
        """Type a command, with this data folder or another one."""
        return CliRunner(env={"ROLECALL_DATA": str(data or self.folder.path)}).invoke(main, words)

    def backed_up(self) -> Result:
        """Make a backup."""
        return self.run("backup", str(self.zip))


@pytest.fixture
def terminal(folder: DataFolder, store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Terminal:
    for name in ("PORT", "ROLECALL_PORT", "ROLECALL_PUBLIC_URL", "ROLECALL_DATABASE_URL"):
        monkeypatch.delenv(name, raising=False)
    return Terminal(folder, Evening(store, TEA), tmp_path)


def files(folder: Path) -> dict[str, bytes]:
    """Everything in a folder but what tells a second server that it is taken."""
    found = (path for path in folder.rglob("*") if path.is_file() and path.name != "server.lock")
    return {str(path.relative_to(folder)): path.read_bytes() for path in found}


def test_a_backup_says_that_it_is_personal_and_is_nobody_elses(terminal: Terminal) -> None:
    said = terminal.backed_up()

    assert "It holds personal data (names, sentences)" in said.output
    assert "pictures in it: 1." in said.output
    assert stat.S_IMODE(terminal.zip.stat().st_mode) == 0o600
    assert files(terminal.folder.copies) == {}


def test_a_backup_that_is_restored_holds_the_sessions_and_their_pictures(terminal: Terminal, tmp_path: Path) -> None:
    terminal.backed_up()
    elsewhere = DataFolder(tmp_path / "elsewhere")

    said = terminal.run("restore", str(terminal.zip), data=elsewhere.path)

    again = create_app(Config(data=elsewhere.path), elsewhere, 8000).sessions.live("482913")
    assert "sessions in it: 1, pictures: 1." in said.output
    assert again is not None
    assert again.read(lambda table: debrief(table.session)) == debrief(terminal.evening.table.session)
    assert files(elsewhere.pictures) == files(terminal.folder.pictures)
    assert stat.S_IMODE(elsewhere.database.stat().st_mode) == 0o600


def test_a_backup_holds_nothing_but_the_database_and_the_pictures(terminal: Terminal) -> None:
    terminal.folder.secret_key()
    (terminal.folder.pictures / "notes.txt").write_text("mine")

    terminal.backed_up()

    with zipfile.ZipFile(terminal.zip) as made:
        assert made.namelist() == ["rolecall.sqlite", f"pictures/{terminal.picture}"]


def test_a_backup_of_a_folder_without_pictures_is_one_too(terminal: Terminal, tmp_path: Path) -> None:
    shutil.rmtree(terminal.folder.pictures)
    terminal.backed_up()

    said = terminal.run("restore", str(terminal.zip), data=tmp_path / "elsewhere")

    assert "sessions in it: 1, pictures: 0." in said.output


@pytest.mark.parametrize("name", ["kept.sqlite", "kept"])
def test_a_backup_is_a_zip(terminal: Terminal, tmp_path: Path, name: str) -> None:
    said = terminal.run("backup", str(tmp_path / name))

    assert said.exit_code == 1
    assert "A backup is a zip file. Nothing was written. Choose a name such as kept.zip." in said.output
    assert not (tmp_path / name).exists()


def test_a_backup_overwrites_nothing(terminal: Terminal) -> None:
    terminal.zip.write_text("precious")

    said = terminal.backed_up()

    assert said.exit_code == 1
    assert terminal.zip.read_text() == "precious"


def test_a_backup_that_fails_leaves_nothing_half_made(terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(zipfile.ZipFile, "write", full)

    said = terminal.backed_up()

    assert (said.exit_code, said.output) == (1, "Error: The file could not be written: No space left on device.\n")
    assert [path.name for path in terminal.zip.parent.iterdir() if path.is_file()] == []
    assert files(terminal.folder.copies) == {}


def test_nothing_is_restored_over_a_database(terminal: Terminal) -> None:
    terminal.backed_up()
    before = files(terminal.folder.path)

    said = terminal.run("restore", str(terminal.zip))

    assert said.exit_code == 1
    assert f"There is a database in {terminal.folder.path} already. Nothing was changed." in said.output
    assert files(terminal.folder.path) == before


def test_nothing_is_restored_beside_what_another_database_left(terminal: Terminal, tmp_path: Path) -> None:
    terminal.backed_up()
    elsewhere = DataFolder.prepare(tmp_path / "elsewhere")
    elsewhere.secret_key()
    (elsewhere.path / "rolecall.sqlite-wal").write_text("somebody else's last words")

    said = terminal.run("restore", str(terminal.zip), data=elsewhere.path)

    assert "There is a database in" in said.output
    assert not elsewhere.database.exists()


def test_nothing_is_restored_where_a_server_runs(terminal: Terminal, tmp_path: Path) -> None:
    terminal.backed_up()
    elsewhere = DataFolder.prepare(tmp_path / "elsewhere")

    with FolderLock.take(elsewhere.path, lambda: 0.0):
        said = terminal.run("restore", str(terminal.zip), data=elsewhere.path)

    assert said.exit_code == 1
    assert not elsewhere.database.exists()


def damaged(terminal: Terminal, how: str) -> None:
    """Make the backup one that cannot be believed."""
    if how == "cut off":
        terminal.zip.write_bytes(terminal.zip.read_bytes()[:-200])
    elif how == "changed":
        content = bytearray(terminal.zip.read_bytes())
        content[len(content) // 4] ^= 0xFF
        terminal.zip.write_bytes(content)
    elif how == "text":
        terminal.zip.write_text("not a zip")
    else:
        with zipfile.ZipFile(terminal.zip, "w" if how != "a stranger's file" else "a") as made:
            made.writestr({"empty": "pictures/", "no database": "rolecall.sqlite"}.get(how, "../secret.key"), "x")


@pytest.mark.parametrize("how", ["cut off", "changed", "text", "empty", "no database", "a stranger's file"])
def test_what_is_no_whole_backup_is_refused_and_leaves_no_database(
    terminal: Terminal, tmp_path: Path, how: str
) -> None:
    terminal.backed_up()
    damaged(terminal, how)
    elsewhere = tmp_path / "elsewhere"

    said = terminal.run("restore", str(terminal.zip), data=elsewhere)

    assert said.exit_code == 1
    assert "is no backup of Rolecall, or it is not whole. Nothing was changed." in said.output
    assert files(elsewhere) == {}


@pytest.mark.parametrize(("packed", "locked"), [(zipfile.ZIP_BZIP2, 0), (zipfile.ZIP_LZMA, 0), (zipfile.ZIP_STORED, 1)])
def test_a_zip_that_another_program_packed_or_locked_is_refused_in_a_sentence(
    terminal: Terminal, tmp_path: Path, packed: int, locked: int
) -> None:
    with zipfile.ZipFile(terminal.zip, "w") as made:
        made.write(terminal.folder.database, "rolecall.sqlite", packed)
        made.filelist[0].flag_bits |= locked

    said = terminal.run("restore", str(terminal.zip), data=tmp_path / "elsewhere")

    assert "is no backup of Rolecall, or it is not whole. Nothing was changed." in said.output
    assert files(tmp_path / "elsewhere") == {}


def test_a_backup_whose_last_picture_is_damaged_leaves_no_picture_either(terminal: Terminal, tmp_path: Path) -> None:
    (terminal.folder.pictures / f"{'f' * 32}.png").write_bytes(b"the last picture")
    terminal.backed_up()
    terminal.zip.write_bytes(terminal.zip.read_bytes().replace(b"the last picture", b"the lost picture"))

    said = terminal.run("restore", str(terminal.zip), data=tmp_path / "elsewhere")

    assert "Nothing was changed." in said.output
    assert files(tmp_path / "elsewhere") == {}


def test_a_zip_that_says_it_lies_elsewhere_is_refused_in_a_sentence(terminal: Terminal, tmp_path: Path) -> None:
    terminal.backed_up()
    content = bytearray(terminal.zip.read_bytes())
    content[-6:-2] = b"\xff\xff\xff\x7f"  # where its list of contents begins
    terminal.zip.write_bytes(content)

    said = terminal.run("restore", str(terminal.zip), data=tmp_path / "elsewhere")

    assert "is no backup of Rolecall, or it is not whole. Nothing was changed." in said.output


def test_another_database_is_no_backup(terminal: Terminal, tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "other.sqlite")) as other:
        other.execute("CREATE TABLE session (code)")
    with zipfile.ZipFile(terminal.zip, "w") as made:
        made.write(tmp_path / "other.sqlite", "rolecall.sqlite")

    said = terminal.run("restore", str(terminal.zip), data=tmp_path / "elsewhere")

    assert said.exit_code == 1
    assert files(tmp_path / "elsewhere") == {}


@pytest.mark.parametrize("command", ["backup", "restore"])
def test_another_database_server_has_its_own_tools(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch, command: str, tmp_path: Path
) -> None:
    terminal.backed_up()
    monkeypatch.setenv("ROLECALL_DATABASE_URL", f"sqlite:///{tmp_path / 'other.sqlite'}")
    target = tmp_path / "second.zip" if command == "backup" else terminal.zip

    said = terminal.run(command, str(target), data=tmp_path / "elsewhere")

    assert said.exit_code == 1
    assert "Use the tools of that database, such as pg_dump." in said.output
