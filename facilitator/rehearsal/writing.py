"""Writing a sentence about a card, offering it, and giving hearts to what others wrote."""

from collections.abc import Iterator
from functools import partial
from typing import Final

from facilitator.rehearsal.cast import Trait
from facilitator.rehearsal.habit import Errand, Self
from facilitator.rehearsal.sentences import ABOUT_A_CARD
from game.text import Language

WRITES: Final = 0.35
"""How likely somebody writes a sentence about a card."""
LIKELY: Final[dict[Trait | None, float]] = {Trait.CHATTY: 0.95, Trait.SILENT: 0.1}
OFFERS: Final = 0.6
"""How likely a sentence is offered to the room."""
HEARTS, CHATTY_HEARTS = 0.15, 0.5
"""How likely somebody gives a sentence on the wall a heart."""


class Writing:
    """Reflects on a card once, and reads the wall."""

    def __init__(self, own: Self, language: Language) -> None:
        self._own, self._sentences = own, ABOUT_A_CARD[language]
        trait = own.part.trait
        self._writes = LIKELY.get(trait, WRITES)
        self._hearts = CHATTY_HEARTS if trait is Trait.CHATTY else HEARTS

    def due(self) -> Iterator[Errand]:
        """The sentence that is asked for, then every sentence of somebody else."""
        room = self._own.room
        if room["phase"] == "reflect" and room["state"] == "running":
            yield Errand(("reflect", room["entry"], room["attempt"]), self._reflect)
        mine = self._own.me["posts"]
        for post in room["wall"]:
            if post["id"] not in mine:
                yield Errand(("heart", post["id"]), partial(self._give_heart, post["id"]))

    async def _reflect(self) -> None:
        own = self._own
        await own.pause(own.tempo.pace.write)
        if own.dice.random() < self._writes and own.room["phase"] == "reflect":
            await own.phone.reflect(own.dice.choice(self._sentences), offered=own.dice.random() < OFFERS)

    async def _give_heart(self, post: str) -> None:
        """Most sentences are only read."""
        own = self._own
        if own.dice.random() >= self._hearts:
            return
        await own.pause(own.tempo.pace.read)
        if any(one["id"] == post for one in own.room["wall"]):
            await own.phone.heart(post)
