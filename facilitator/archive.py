"""The database as the command line sees it: no server, no event loop, short transactions beside a running one."""

import time
from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import func
from sqlmodel import col, select

from facilitator import accounts
from facilitator.config import Config, read_config
from facilitator.database import open_store
from facilitator.datafolder import DataFolder
from facilitator.pages import moment
from game.decide import replay
from game.events import Event
from game.session import Session
from web.lockfile import holder
from web.log import Log, NoSuchLog
from web.models import EventRow, SessionRow
from web.network import own_addresses, short_address
from web.pages import spaced
from web.store import Store


class ArchiveError(ValueError):
    """What was asked for cannot be done; the text is a full sentence."""


@dataclass(frozen=True)
class Archive:
    """The sessions and facilitators of this computer."""

    config: Config
    folder: DataFolder
    store: Store

    @classmethod
    def open(cls) -> "Archive":
        """Open the database that the settings name, and bring it up to date; raises BadConfig, BadDatabase."""
        config = read_config()
        folder = DataFolder.prepare(config.data)
        return cls(config, folder, open_store(folder.database_url(config.database_url), folder.copies))

    def lines(self) -> Iterator[str]:
        """Every session in a line, the newest first."""
        with self.store.session() as db:
            rows = list(db.exec(select(SessionRow).order_by(col(SessionRow.opened_at).desc())))
            joined = select(EventRow.session, func.count()).where(EventRow.kind == "participant_joined")
            people = dict(db.exec(joined.group_by(EventRow.session)).all())
        if not rows:
            yield "There is no session yet."
        for row in rows:
            state = "purged" if row.purged_at else "ended" if row.ended_at else "open"
            date, mark = moment(row.opened_at), "  [rehearsal]" if row.rehearsal else ""
            yield f"{row.code}  {date:%Y-%m-%d}  {state:6}  {people.get(row.code, 0):4}  {row.title}{mark}"

    def real_codes(self) -> list[str]:
        """The codes of all sessions that were no rehearsals, the oldest first."""
        with self.store.session() as db:
            real = select(SessionRow.code).where(col(SessionRow.rehearsal).is_(False))
            return list(db.exec(real.order_by(col(SessionRow.opened_at))).all())

    def session(self, code: str) -> Session:
        """A session as it stands; raises ArchiveError."""
        return replay(self.log(code))

    def log(self, code: str) -> list[tuple[int, Event]]:
        """Everything that has happened in a session, and when, in epoch milliseconds; raises ArchiveError."""
        try:
            with Log(self.store, code).transaction() as page:
                return [(record.at, record.event) for record in page.read(0)]
        except NoSuchLog as error:
            raise ArchiveError(f"There is no session {spaced(code)}. `rolecall session list` shows all.") from error

    def add(self, name: str) -> str:
        """A sentence with the sign-in link of a new facilitator; raises AccountError."""
        with self.store.session() as db:
            key = accounts.add(db, name, _now())
        return self._link(name, key)

    def reset(self, name: str) -> str:
        """A sentence with a new sign-in link; raises AccountError."""
        with self.store.session() as db:
            key = accounts.reset(db, name, _now())
        return self._link(name, key)

    def running_port(self) -> int | None:
        """The port of the server that works on this data folder; None while none does."""
        server = holder(self.folder.path)
        return server.port or None if server else None

    def _link(self, name: str, key: str) -> str:
        base = self.config.public_url or f"http://localhost:{self._port()}"
        lan = next((f"http://{short_address(one.ip, self._port())}" for one in own_addresses()), None)
        lines = [
            f"{name.strip()} chooses a passphrase with this link, which can be used once:",
            f"{base}/sign-in?key={key}",
        ]
        if lan and not self.config.public_url:
            lines.append(f"From another computer in the same network: {lan}/sign-in?key={key}")
        return "\n".join(lines)

    def _port(self) -> int:
        """The running server's port, else the one that it would have."""
        return self.running_port() or self.config.port


def _now() -> int:
    return time.time_ns() // 1_000_000
