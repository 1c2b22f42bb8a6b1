"""A session as a file: its events in order, as JSON, with a sum by which damage is found.

It is read strictly: whatever is not as it was written is refused with a sentence, and nothing of it is believed.
"""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import count
from typing import Annotated, Any, Final, Literal

import orjson
from pydantic import Discriminator, TypeAdapter, ValidationError

from game.events import Event
from web.older_logs import with_sentences
from web.records import GROUPS_AS_KEYS

FORMAT: Final = 1
LARGEST: Final = 20_000_000
"""Bytes; a session of 300 people and 30 cards has some 6 MB."""
NOT_FOR: Final = (
    "Not for HR, nor for anybody else: this file holds the single answers of people who were promised that nobody sees "
    "them. It brings a session back to another computer of its facilitator: rolecall session import FILE."
)
TOO_LARGE: Final = "This file is larger than a session's file can be. Nothing was imported."
NOT_WHOLE: Final = (
    "This file is not whole: it was cut off, or something else was written into it. Nothing was imported. "
    "Export the session again and copy the file as it is."
)
FOREIGN: Final = (
    "This is not a session's file. Nothing was imported. Use the file that “Your own file” on a debrief, or "
    "`rolecall session export CODE --format json`, has made."
)
NEWER: Final = (
    "A newer Rolecall made this file. Nothing was imported. Update Rolecall on this computer, then try again."
)
OLDER: Final = (
    "An older Rolecall made this file, in a form that is no longer read. Nothing was imported. "
    "Export the session again with the Rolecall of today."
)
CHANGED: Final = (
    "This file was changed after it was exported, so its figures cannot be trusted. Nothing was imported. "
    "Export the session again."
)

UNLIKE: Final = (
    "Another version of Rolecall made this file, or somebody rewrote it: it says what this one does not allow. Nothing "
    "was imported. Install the same version on both computers, then export the session again."
)


class BadSessionFile(ValueError):
    """A file that is not taken; the text is a full sentence."""


@dataclass(frozen=True)
class Line:
    """What happened, and when, in epoch milliseconds."""

    __pydantic_config__ = {"extra": "forbid"}  # noqa: RUF012
    at: int
    event: Annotated[Event, Discriminator("kind")]


@dataclass(frozen=True)
class SessionFile:
    """The whole file."""

    __pydantic_config__ = {"extra": "forbid"}  # noqa: RUF012
    rolecall: Literal["session"]
    format: Literal[1]
    not_for: str
    sum: str
    """SHA-256 of the events, written without spaces."""
    events: tuple[Line, ...]


_FILE: Final = TypeAdapter(SessionFile)


def write_session(events: Iterable[tuple[int, Event]]) -> bytes:
    """The file of these events, a line each."""
    lines = [orjson.dumps({"at": at, "event": event}, option=GROUPS_AS_KEYS) for at, event in events]
    sum = hashlib.sha256(b"[" + b",".join(lines) + b"]").hexdigest()
    head = orjson.dumps({"rolecall": "session", "format": FORMAT, "not_for": NOT_FOR, "sum": sum})
    return head[:-1] + b',"events":[\n' + b",\n".join(lines) + b"\n]}\n"


def read_session(content: bytes) -> tuple[Line, ...]:
    """The events of a file; raises BadSessionFile."""
    if len(content) > LARGEST:
        raise BadSessionFile(TOO_LARGE)
    try:
        found = orjson.loads(content)
    except orjson.JSONDecodeError as error:
        raise BadSessionFile(NOT_WHOLE if content.lstrip().startswith(b"{") else FOREIGN) from error
    try:
        _check_head(found)
        return _FILE.validate_json(orjson.dumps(_in_todays_words(found)), strict=True).events
    except (ValidationError, orjson.JSONEncodeError) as error:  # what is nested too deep is read, but not written
        raise BadSessionFile(UNLIKE) from error


def _check_head(found: Any) -> None:
    """Say first what kind of file it is, then whether it is as it was written."""
    if not isinstance(found, dict) or found.get("rolecall") != "session":
        raise BadSessionFile(FOREIGN)
    format = found.get("format")
    if type(format) is not int or format != FORMAT:
        raise BadSessionFile(CHANGED if type(format) is not int else NEWER if format > FORMAT else OLDER)
    if found.get("sum") != _sum(found.get("events")):
        raise BadSessionFile(CHANGED)


def _in_todays_words(found: dict[str, Any]) -> dict[str, Any]:
    """The file as today's Rolecall would have written it; whatever else is in it is left for the check that follows."""
    lines = found.get("events")
    if not isinstance(lines, list) or not all(
        isinstance(one, dict) and isinstance(one.get("event"), dict) for one in lines
    ):
        return found
    numbers = count(1)
    events = with_sentences((one["event"] for one in lines), lambda: f"s{next(numbers)}")
    return {**found, "events": [{**one, "event": event} for one, event in zip(lines, events, strict=True)]}


def _sum(lines: Any) -> str:
    return hashlib.sha256(orjson.dumps(lines)).hexdigest()
