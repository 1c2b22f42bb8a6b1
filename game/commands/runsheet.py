"""From the console: the run sheet."""

from dataclasses import dataclass
from typing import Literal

from game.cards import Id, Phase
from game.kinds import Card
from game.settings import RunSheetEntry
from game.text import STRICT


@dataclass(frozen=True, kw_only=True)
class AddEntry:
    """Put a card on the run sheet at a place (0 is the first)."""

    __pydantic_config__ = STRICT
    kind: Literal["add_entry"]
    entry: RunSheetEntry
    place: int


@dataclass(frozen=True, kw_only=True)
class MoveEntry:
    """Move an entry to another place on the run sheet."""

    __pydantic_config__ = STRICT
    kind: Literal["move_entry"]
    entry: Id
    place: int


@dataclass(frozen=True, kw_only=True)
class DropEntry:
    """Take an entry off the run sheet that has not been played."""

    __pydantic_config__ = STRICT
    kind: Literal["drop_entry"]
    entry: Id


@dataclass(frozen=True, kw_only=True)
class ShortenEntry:
    """Leave phases of an entry out, to save time; an empty list plays all of them again."""

    __pydantic_config__ = STRICT
    kind: Literal["shorten_entry"]
    entry: Id
    without: tuple[Phase, ...]


@dataclass(frozen=True, kw_only=True)
class MendCard:
    """Mend a card's typos: its texts change, what can be answered does not."""

    __pydantic_config__ = STRICT
    kind: Literal["mend_card"]
    entry: Id
    card: Card
