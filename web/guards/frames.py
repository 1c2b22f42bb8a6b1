"""The only Socket.IO frames that a browser of ours sends, read before the library reads them.

The library would run the `connect` handler for an *event* named connect, keep binary attachments that never
come, and write a stack trace for `2{}`. What does not look like one of these four never reaches it.
"""

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

# Namespace and number come first, so that an answer can be sent even to what follows them.
_CONNECT: Final = re.compile(r"0(?P<namespace>/[a-z]*)?,?(?:\{.*)?", re.ASCII | re.DOTALL)
_DISCONNECT: Final = re.compile(r"1(?P<namespace>/[a-z]+),?", re.ASCII)
_EVENT: Final = re.compile(
    r'2(?P<namespace>/[a-z]+),(?P<number>\d{1,15})?\["(?P<name>[A-Za-z][\w.:-]{0,39})"[,\]].*', re.ASCII | re.DOTALL
)
# An event with junk or with binary parts; its number, if it has one, says where to send the refusal.
_BROKEN: Final = re.compile(r"(?:2|5\d{1,3}-)(?P<namespace>/[a-z]+),(?P<number>\d{1,15})", re.ASCII)
# Names with a meaning of their own inside the library.
_RESERVED: Final = frozenset({"connect", "connect_error", "disconnect", "disconnecting"})


class Shape(StrEnum):
    """What a frame is."""

    CONNECT = "connect"
    DISCONNECT = "disconnect"
    EVENT = "event"
    JUNK = "junk"


@dataclass(frozen=True, slots=True)
class Frame:
    """A frame's outside: what it is, and where an answer to it goes (number None: it wants none)."""

    shape: Shape
    namespace: str = "/"
    number: str | None = None


def read(data: object) -> Frame:
    """Return what a frame is; never raises."""
    if not isinstance(data, str):
        return Frame(Shape.JUNK)
    if match := _EVENT.fullmatch(data):
        if match["name"] in _RESERVED:
            return Frame(Shape.JUNK, match["namespace"], match["number"])
        return Frame(Shape.EVENT, match["namespace"], match["number"])
    if match := _CONNECT.fullmatch(data):
        return Frame(Shape.CONNECT, match["namespace"] or "/")
    if match := _DISCONNECT.fullmatch(data):
        return Frame(Shape.DISCONNECT, match["namespace"])
    if match := _BROKEN.match(data):
        return Frame(Shape.JUNK, match["namespace"], match["number"])
    return Frame(Shape.JUNK)


def acknowledgement(frame: Frame, content: str) -> str:
    """Return the frame that answers this one with JSON."""
    return f"3{frame.namespace},{frame.number}[{content}]"


def refusal(frame: Frame, content: str) -> str:
    """Return the frame that refuses a connection to a namespace with JSON."""
    prefix = "" if frame.namespace == "/" else f"{frame.namespace},"
    return f"4{prefix}{content}"
