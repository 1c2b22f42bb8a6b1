"""The folder with everything that must outlive the program: readable by its owner only.

The secret key signs the facilitators' cookies; it is made on first run and never leaves this folder.
"""

import os
import secrets
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from facilitator.config import BadConfig

DATABASE = "rolecall.sqlite"
SECRET_KEY = "secret.key"
KEY_BYTES = 32
OURS = frozenset({DATABASE, SECRET_KEY, "server.lock"})
"""What a folder holds that was a data folder before."""
NOBODYS = frozenset({"decks", "runsheets", ".DS_Store"})
"""What a folder may hold before it becomes a data folder."""
FOREIGN = (
    "The folder {path} holds other things than Rolecall's, so it was left as it is. "
    "Set ROLECALL_DATA to a folder of its own, such as {better}"
)
UNUSABLE = "The data folder {path} cannot be used: {reason}. Set ROLECALL_DATA to a folder that you may write to."
COPIES_KEPT: Final = 30 * 86_400.0
"""Seconds in which somebody may find that an update went wrong."""


@dataclass(frozen=True)
class DataFolder:
    """A data folder that exists."""

    path: Path

    @classmethod
    def prepare(cls, path: Path) -> "DataFolder":
        """Make the folder, or close it to others if it stood open; raises BadConfig."""
        try:
            path.mkdir(mode=0o700, parents=True, exist_ok=True)
            _require_ours(path)
            path.chmod(0o700)
        except OSError as error:
            raise BadConfig(UNUSABLE.format(path=path, reason=error.strerror)) from error
        os.umask(0o077)  # what SQLite and we write from here on is nobody else's
        return cls(path)

    @property
    def pictures(self) -> Path:
        """The pictures of the cards of all sessions."""
        return self.path / "pictures"

    @property
    def database(self) -> Path:
        """The SQLite file."""
        return self.path / DATABASE

    @property
    def copies(self) -> Path:
        """Where copies of the database lie that were made before it was changed."""
        return self.path / "copies"

    def forget_copies(self) -> None:
        """Delete the copies: they hold what was deleted from the database."""
        for copy in self._copies():
            copy.unlink(missing_ok=True)

    def forget_old_copies(self, now: float) -> None:
        """Delete copies that nobody goes back to any more: what an update took out of the database is in them, too."""
        for copy in self._copies():
            with suppress(FileNotFoundError):  # a deletion elsewhere was quicker
                if copy.stat().st_mtime <= now - COPIES_KEPT:
                    copy.unlink()

    def _copies(self) -> Iterable[Path]:
        return self.copies.glob("*.sqlite*")

    def database_url(self, configured: str | None) -> str:
        """The configured database, else SQLite in this folder."""
        return configured or f"sqlite:///{self.database}"

    def secret_key(self) -> bytes:
        """The key that signs cookies; made on first use."""
        path = self.path / SECRET_KEY
        if not path.exists():
            write_private(path, secrets.token_bytes(KEY_BYTES))
        return path.read_bytes()


def _require_ours(path: Path) -> None:
    """Refuse somebody's home or a folder for everybody, which must not be closed to others."""
    names = {entry.name for entry in path.iterdir()}
    if not names & OURS and names - NOBODYS:
        raise BadConfig(FOREIGN.format(path=path, better=path / "rolecall"))


def write_private(path: Path, content: bytes) -> None:
    """Write a file that only its owner can read, whole or not at all."""
    part = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    try:
        with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except BaseException:  # an interrupted write, too, leaves nothing that retention would never find
        part.unlink(missing_ok=True)
        raise
