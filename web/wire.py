"""The border: whatever a browser sends becomes one of the rules' commands here, or `Malformed`.

The rules' own dataclasses are the parser. Strict JSON, so that `true` is no number and "7" is no 7.
"""

import hashlib
from dataclasses import dataclass
from typing import Annotated, Any, Generic, TypeVar

import orjson
from pydantic import Field, StringConstraints, TypeAdapter, ValidationError

from game.commands import FacilitatorCommand, PlayerCommand
from game.text import STRICT
from web.live import Answer

C = TypeVar("C")

CommandId = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{16,64}$")]
Token = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{32,64}$")]
Code = Annotated[str, StringConstraints(pattern=r"^[0-9]{6}$")]


class Malformed(ValueError):
    """What was sent is nothing that a browser of ours sends."""


@dataclass(frozen=True)
class Envelope(Generic[C]):
    """A command under its sender's own id."""

    __pydantic_config__ = STRICT
    id: CommandId
    command: C


@dataclass(frozen=True)
class PlayerAuth:
    """What a phone says when it connects."""

    code: Code
    token: Token


@dataclass(frozen=True)
class WatcherAuth:
    """What a console or a projector says when it connects."""

    code: Code


class Parser(Generic[C]):
    """Reads one type from what Socket.IO hands over."""

    def __init__(self, adapter: TypeAdapter[C]) -> None:
        self._adapter = adapter

    def __call__(self, data: object) -> C:
        """The value; raises Malformed."""
        try:
            return self._adapter.validate_json(orjson.dumps(data), strict=True)
        except (ValidationError, TypeError, RecursionError) as error:
            raise Malformed(str(error)) from error


PLAYER_COMMAND: Parser[Envelope[PlayerCommand]] = Parser(
    TypeAdapter(Envelope[Annotated[PlayerCommand, Field(discriminator="kind")]])
)
FACILITATOR_COMMAND: Parser[Envelope[FacilitatorCommand]] = Parser(
    TypeAdapter(Envelope[Annotated[FacilitatorCommand, Field(discriminator="kind")]])
)
PLAYER_AUTH: Parser[PlayerAuth] = Parser(TypeAdapter(PlayerAuth))
WATCHER_AUTH: Parser[WatcherAuth] = Parser(TypeAdapter(WatcherAuth))

MALFORMED = {
    "ok": False,
    "code": "malformed",
    "retry": False,
    "sentence": "This page is out of date. Reload it, please.",
}


def refused(code: str, sentence: str, retry: bool) -> dict[str, Any]:
    """The one shape of a refusal."""
    return {"ok": False, "code": code, "retry": retry, "sentence": sentence}


def acknowledgement(answer: Answer) -> dict[str, Any]:
    """The one acknowledgement of a command."""
    reply = answer.reply
    if not reply.ok:
        return refused(reply.code or "", reply.sentence or "", reply.retry)
    return {"ok": True, "version": reply.version, "me": answer.me}


def seal(code: str, token: str) -> str:
    """The hash under which the server knows a phone's token; useless for another session."""
    return hashlib.sha256(f"{code}:{token}".encode()).hexdigest()
