"""From the console: where the session stands. Each names the stage it was looking at."""

from dataclasses import dataclass
from typing import Literal

from game.cards import Id
from game.text import STRICT


@dataclass(frozen=True, kw_only=True)
class Advance:
    """What happens next: close an open vote, else enter the next phase, card, or the end."""

    __pydantic_config__ = STRICT
    kind: Literal["advance"]
    stage: int


@dataclass(frozen=True, kw_only=True)
class GoBack:
    """Show the phase before. Votes stay as they are, closed ones stay closed."""

    __pydantic_config__ = STRICT
    kind: Literal["go_back"]
    stage: int


@dataclass(frozen=True, kw_only=True)
class SkipCard:
    """Leave this card and go to the next one."""

    __pydantic_config__ = STRICT
    kind: Literal["skip_card"]
    stage: int


@dataclass(frozen=True, kw_only=True)
class PlayEntry:
    """Go to any entry of the run sheet."""

    __pydantic_config__ = STRICT
    kind: Literal["play_entry"]
    stage: int
    entry: Id


@dataclass(frozen=True, kw_only=True)
class ReopenCard:
    """Ask the card again from its first vote. The earlier attempt is kept."""

    __pydantic_config__ = STRICT
    kind: Literal["reopen_card"]
    stage: int


@dataclass(frozen=True, kw_only=True)
class LookBack:
    """Show the cards worth talking about once more, or stop: `Advance` and `GoBack` lead through them."""

    __pydantic_config__ = STRICT
    kind: Literal["look_back"]
    stage: int


@dataclass(frozen=True, kw_only=True)
class EndSession:
    """End the session: phones show the goodbye page."""

    __pydantic_config__ = STRICT
    kind: Literal["end_session"]
    stage: int


@dataclass(frozen=True, kw_only=True)
class UndoEnd:
    """Take the end back: the session stands where it stood."""

    __pydantic_config__ = STRICT
    kind: Literal["undo_end"]
    stage: int
