"""Where a card stands in the debrief: its number and its title, so that a sentence can lead to it."""

from collections.abc import Mapping
from dataclasses import dataclass

from facilitator.debriefs import numbers
from facilitator.debriefs.titles import titles
from facilitator.debriefs.wording import Wording
from game.cards import Id
from game.debrief import Attempt, Debrief, PlayedCard


@dataclass(frozen=True)
class CardPlace:
    """A card among those that have something to tell; breaks have no number, and no two cards one title."""

    number: int
    title: str
    card: PlayedCard

    def anchor(self, attempt: int) -> str:
        """What a link to one playing of it ends with."""
        return f"card-{self.card.entry}-{attempt}"

    def attempt(self, number: int) -> Attempt:
        """One playing of it."""
        return self.card.attempts[number - 1]


Places = Mapping[Id, CardPlace]
"""Entry → its place."""


def places(debrief: Debrief, wording: Wording) -> Places:
    """Every card that the debrief tells of, as the page and the files number them."""
    shown, named = enumerate(numbers.told(debrief), 1), titles(debrief.cards, wording)
    return {card.entry: CardPlace(number, named[card.entry], card) for number, card in shown}
