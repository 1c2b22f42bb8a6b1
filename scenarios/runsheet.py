"""A run sheet: which cards are played in which order. The docstrings are the editor's help texts."""

from dataclasses import dataclass

from game.cards import Id
from game.text import STRICT, Language, Prose, Words


@dataclass(frozen=True, kw_only=True)
class RunSheetEntry:
    """One card on a run sheet."""

    __pydantic_config__ = STRICT
    card: str
    """The deck's id, a slash and the card's id, such as `which-hat-now/three-minutes-of-rain`."""
    minutes: float | None = None
    """How long the card takes here; leave it out for the card's own minutes."""
    notes: Prose | None = None
    """For the facilitator only: what to say and do at this point."""


@dataclass(frozen=True, kw_only=True)
class RunSheet:
    """A run sheet."""

    __pydantic_config__ = STRICT
    id: Id
    """A stable id in lower-case words with hyphens."""
    language: Language = "en"
    """The language of every text that is written without naming one: en, da or de."""
    title: Words
    """The run sheet's name, as the facilitator chooses it."""
    about: Words | None = None
    """For whom it is, and what it reaches."""
    entries: tuple[RunSheetEntry, ...]
    """The cards, in the order in which they are played. The same card may stand here more than once."""
