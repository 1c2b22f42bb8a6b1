"""`rolecall rehearse`: simulated people for a session of the running server, from another terminal."""

import asyncio
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from random import Random
from typing import Final

from facilitator import accounts
from facilitator.archive import Archive, ArchiveError
from facilitator.copies import rehearsal_of
from facilitator.packaged import packaged_catalogues
from facilitator.rehearsal.console import Console
from facilitator.rehearsal.director import Director
from facilitator.rehearsal.line import Server
from facilitator.rehearsal.pace import Tempo
from facilitator.rehearsal.troupe import Ending, Troupe
from facilitator.signin import Visit, cookie
from game.refusal import Refused
from web.pages import spaced

NOT_RUNNING: Final = (
    "Rolecall does not run on the data folder {folder}. Start it with `rolecall serve` in another terminal, then try "
    "again. (With ROLECALL_DATA set there, set it here too.)"
)
PURGED: Final = "The day of session {code} has come: its names and texts are deleted. Rehearse another session."
ENDED: Final = "The rehearsal {code} has ended. Rehearse its session once more: that makes a new copy."
NOBODY: Final = "Nobody can run the rehearsal yet: open the sign-in link, choose a passphrase, then try again."
LATE: Final = "The people have stayed as long as they may. Rehearse {code} again to call them back."
FAILED: Final[Mapping[Ending, str]] = {
    Ending.GONE: "Session {code} was deleted. Everybody has gone home.",
    Ending.LOST: (
        "The server has not answered for a minute, so everybody has gone home. What they answered is saved. Start it "
        "with `rolecall serve`, then rehearse {code} again."
    ),
    Ending.LEFT_ALONE: (
        "Whoever ran {code} was signed out, so nobody runs it any more and everybody has gone home. What they answered "
        "is saved. Rehearse {code} again."
    ),
}
"""Why a rehearsal came to no good end."""


@dataclass(frozen=True)
class Stage:
    """Where simulated people play: an open rehearsal at a running server."""

    server: Server
    code: str
    base: str
    """What the console's address begins with."""
    cookie: str | None
    """The sign-in of a facilitator who runs it alone; None where somebody else runs it."""

    async def play(self, people: int, speed: float) -> Ending:
        """Let them play until the session is over, or until nobody runs it any more; raises what went wrong."""
        tempo = Tempo(speed)
        troupe = Troupe(self.server, self.code, tempo)
        troupe.fill(people)
        playing = asyncio.create_task(troupe.play())
        directing = asyncio.create_task(self._direct(tempo, people))
        try:
            await asyncio.wait([playing, directing], return_when=asyncio.FIRST_COMPLETED)
            ending = directing.result() if directing.done() else None
            return ending or await playing
        finally:
            for task in (playing, directing):
                task.cancel()
            await asyncio.gather(playing, directing, return_exceptions=True)

    async def _direct(self, tempo: Tempo, people: int) -> Ending | None:
        """Run the session to its end, if that is asked for; says why it went no further."""
        if self.cookie is None:
            return None
        console = Console(self.server, self.code, Random(self.code), self.cookie)
        try:
            await Director(console, tempo, Random(self.code), people).play()
            return _ending(console.closed)
        finally:
            await console.close()


def _ending(closed: str | None) -> Ending | None:
    """What it means that a console is closed."""
    if closed is None:
        return None
    return Ending.GONE if closed == "no_such_session" else Ending.LEFT_ALONE


def rehearse(code: str, people: int, speed: float, alone: bool, tell: Callable[[str], object]) -> None:
    """Rehearse a session until it is over or Ctrl-C; raises ArchiveError."""
    archive, digits = Archive.open(), "".join(sign for sign in code if sign.isalnum())
    stage = prepare(archive, digits, alone)
    try:
        if stage.code != digits:
            tell(f"Session {spaced(digits)} is real and stays as it is: its copy {spaced(stage.code)} is rehearsed.")
        tell(f"{people} simulated people are coming in. The console: {stage.base}/console/{stage.code}")
        tell("Ctrl-C sends them home; what they answered stays in the rehearsal.")
        ending = asyncio.run(stage.play(people, speed))
    except KeyboardInterrupt:
        tell("Everybody has gone home.")
        return
    if ending in FAILED:
        raise ArchiveError(FAILED[ending].format(code=spaced(stage.code)))
    if ending is Ending.LATE:
        tell(LATE.format(code=spaced(stage.code)))
    tell(f"Everybody has gone home. The debrief: {stage.base}/debrief/{stage.code}")


def prepare(archive: Archive, code: str, alone: bool) -> Stage:
    """The stage of a session: the session itself if it is a rehearsal, else a copy made now; raises ArchiveError."""
    port = archive.running_port()
    if port is None:
        raise ArchiveError(NOT_RUNNING.format(folder=archive.folder.path))
    return Stage(
        server=Server.on_this_computer(port, archive.config.host),
        cookie=_cookie(archive) if alone else None,
        code=_open_rehearsal(archive, code),
        base=archive.config.public_url or f"http://localhost:{port}",
    )


def _open_rehearsal(archive: Archive, code: str) -> str:
    session = archive.session(code)
    if session.purged:
        raise ArchiveError(PURGED.format(code=spaced(code)))
    if session.rehearsal and session.ended_at is not None:
        raise ArchiveError(ENDED.format(code=spaced(code)))
    if session.rehearsal:
        return code
    try:
        return rehearsal_of(session, packaged_catalogues()[session.settings.screen_language]).write(
            archive.store, _now()
        )
    except Refused as refused:
        raise ArchiveError(refused.sentence) from refused


def _cookie(archive: Archive) -> str:
    """The first facilitator's: whoever may read the data folder may sign in as anybody."""
    with archive.store.session(reading=True) as db:
        account = accounts.anybody(db)
    if account is None:
        raise ArchiveError(NOBODY)
    return cookie(archive.folder.secret_key(), Visit(account.id, _now()))


def _now() -> int:
    return time.time_ns() // 1_000_000
