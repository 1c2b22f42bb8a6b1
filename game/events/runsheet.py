"""What became of the run sheet."""

from dataclasses import dataclass
from typing import Literal

from game.cards import Id, Phase
from game.kinds import Card
from game.settings import RunSheetEntry


@dataclass(frozen=True, kw_only=True)
class EntryAdded:
    """A card was put on the run sheet."""

    kind: Literal["entry_added"] = "entry_added"
    entry: RunSheetEntry
    place: int


@dataclass(frozen=True, kw_only=True)
class EntryMoved:
    """An entry stands at another place."""

    kind: Literal["entry_moved"] = "entry_moved"
    entry: Id
    place: int


@dataclass(frozen=True, kw_only=True)
class EntryDropped:
    """An entry that was never played is off the run sheet."""

    kind: Literal["entry_dropped"] = "entry_dropped"
    entry: Id


@dataclass(frozen=True, kw_only=True)
class EntryShortened:
    """An entry is played without some of its card's phases."""

    kind: Literal["entry_shortened"] = "entry_shortened"
    entry: Id
    without: tuple[Phase, ...]


@dataclass(frozen=True, kw_only=True)
class CardMended:
    """A card's texts were mended."""

    kind: Literal["card_mended"] = "card_mended"
    entry: Id
    card: Card
