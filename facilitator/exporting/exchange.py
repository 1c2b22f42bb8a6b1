"""What the command line does with files: export sessions of this computer, import one from another.

It works beside a running server: everything is read or written in one short transaction.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal, TypeAlias

from sqlalchemy.exc import SQLAlchemyError

from facilitator.archive import Archive, ArchiveError
from facilitator.debriefs.names import file_name, file_name_of
from facilitator.debriefs.record import Record, record
from facilitator.debriefs.story import told
from facilitator.debriefs.wording import Wording
from facilitator.exporting.csvzip import csv_zip
from facilitator.exporting.own_file import own_file
from facilitator.exporting.sheets import sheets
from facilitator.exporting.xlsx import xlsx
from facilitator.given_file import beginning
from facilitator.packaged import packaged_catalogues
from game.decide import replay
from game.refusal import Refused
from game.session import Session
from game.text import Language, without_controls
from web.importing import import_session
from web.pages import digits, spaced
from web.session_file import LARGEST, BadSessionFile

Format: TypeAlias = Literal["xlsx", "csv", "json"]

ONE_ONLY: Final = (
    "Your own file (json) holds one session. Name one code, or choose xlsx or csv, which hold the figures of several."
)
NOTHING: Final = "There is no session to export. Name the codes; `rolecall session list` shows all."
NOT_WRITTEN: Final = "The database is busy or full. Nothing was imported. Try again in a moment."


@dataclass(frozen=True)
class File:
    """A file that is to be written, under the name that it has unless somebody chooses another."""

    name: str
    content: bytes


def export(archive: Archive, codes: Sequence[str], format: Format, language: Language | None = None) -> File:
    """The file of some sessions; raises ArchiveError."""
    if not codes:
        raise ArchiveError(NOTHING)
    wanted = [*dict.fromkeys(map(digits, codes))]
    if format == "json":
        return _own(archive, wanted)
    found = [archive.session(code) for code in wanted]
    records = [record(session) for session in found]
    made = sheets(records, packaged_catalogues()[language or found[0].settings.screen_language])
    if format == "xlsx":
        return File(file_name(records, "xlsx"), xlsx(made))
    return File(file_name(records, "zip"), csv_zip(made))


def take_in(archive: Archive, file: Path, now: int) -> str:
    """Import a session from a facilitator's own file, and say so; raises ArchiveError."""
    try:
        session = import_session(archive.store, _read(file), now, _drawn)
    except BadSessionFile as error:
        raise ArchiveError(str(error)) from error
    except SQLAlchemyError as error:
        raise ArchiveError(NOT_WRITTEN) from error
    return _said(session, record(session), now)


def _drawn(session: Session) -> None:
    """Make everything of a session that its pages and files are made of."""
    made, catalogue = record(session), packaged_catalogues()[session.settings.screen_language]
    told(made, Wording(catalogue, made.debrief.group_labels))
    sheets([made], catalogue)


def _own(archive: Archive, codes: Sequence[str]) -> File:
    if len(codes) > 1:
        raise ArchiveError(ONE_ONLY)
    log = archive.log(codes[0])
    session = replay(log)
    try:
        return File(file_name_of(session.code, session.rehearsal, "json"), own_file(log))
    except Refused as error:
        raise ArchiveError(error.sentence) from error


def _read(file: Path) -> bytes:
    try:
        return beginning(file, LARGEST)
    except OSError as error:
        raise ArchiveError(f"{file} cannot be read: {error.strerror}. Nothing was imported.") from error


def _said(session: Session, made: Record, now: int) -> str:
    people = _counted(made.debrief.attendance.joined, "person", "people")
    cards = _counted(made.debrief.headlines.cards_played, "card", "cards")
    title = without_controls(session.settings.title)
    said = f"Session {spaced(session.code)}, “{title}”, is here, with {people} and {cards}."
    if session.purged and 0 < session.delete_at <= now:
        return f"{said} Its day of deletion has passed, so texts were left out; the figures are all there."
    return f"{said} It is on the list of sessions, with its debrief."


def _counted(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"
