"""A debrief on paper: which layouts there are, on which paper, and what stands on the front page of the long one.

The figures are those of the page; here is only what a sheet of paper needs beside them.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from facilitator.debriefs.turnout import of_invited
from facilitator.debriefs.wording import Wording
from game.cards import Group, Id
from game.debrief import Debrief
from scenarios.deck import Deck

Paper: TypeAlias = Literal["a4", "letter"]
PAPERS: Final[tuple[Paper, ...]] = ("a4", "letter")
Layout: TypeAlias = Literal["debrief", "sponsor", "hr"]
LAYOUTS: Final[tuple[Layout, ...]] = ("debrief", "sponsor", "hr")


@dataclass(frozen=True)
class NamedDeck:
    """A deck that was played from; `version` is empty where it was not noted."""

    title: str
    version: str


@dataclass(frozen=True)
class Front:
    """The front page: which workshop this was, and how many of those who came took part."""

    title: str
    at: int
    """Epoch milliseconds."""
    decks: tuple[NamedDeck, ...]
    joined: int
    took_part: int
    groups: tuple[tuple[Group, int], ...]
    rehearsal: bool
    of_invited: str
    """Of how many who were invited they are; empty where nobody said it."""

    @property
    def rate(self) -> float | None:
        """The share of those who joined that answered at least one card; of nobody there is none."""
        return self.took_part / self.joined if self.joined else None


def front(debrief: Debrief, rehearsal: bool, wording: Wording, known: Iterable[Deck]) -> Front:
    """The front page of a debrief; `known` are the decks that there are now."""
    return Front(
        title=debrief.title,
        at=debrief.began,
        decks=tuple(_named(debrief.decks.items(), wording, known)),
        joined=debrief.attendance.joined,
        took_part=debrief.attendance.answered,
        groups=tuple((one.group, one.joined) for one in debrief.attendance.groups if one.joined),
        rehearsal=rehearsal,
        of_invited=of_invited(debrief.attendance, wording),
    )


def _named(decks: Iterable[tuple[Id, str]], wording: Wording, known: Iterable[Deck]) -> Iterable[NamedDeck]:
    """By the titles that the decks have now; a deck that is gone is known by its id."""
    titles = {deck.id: wording.pick(deck.title) for deck in known}
    return (NamedDeck(titles.get(deck) or deck, version) for deck, version in decks)
