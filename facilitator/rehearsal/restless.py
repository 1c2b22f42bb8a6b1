"""What phones do to their owners: they fall asleep, lose the line, and are carried home."""

from collections.abc import Iterator
from typing import Final

from facilitator.rehearsal.cast import Trait
from facilitator.rehearsal.habit import Errand, Self

NAPS: Final = 0.25
"""How likely a sleeper's phone falls asleep at a step of the session."""
CUTS: Final = 0.4
"""How likely a dropper's line is cut at a step of the session."""
STAYS: Final = 2
"""After so many cards a leaver goes home."""


class Restless:
    """Takes the phone away at some steps of the session, and for good at the end."""

    def __init__(self, own: Self) -> None:
        self._own = own

    def due(self) -> Iterator[Errand]:
        """Whatever this step of the session brings."""
        room, trait = self._own.room, self._own.part.trait
        if room["state"] == "ended":
            yield Errand(("leave", room["stage"]), self._go_home)
        elif room["state"] == "lobby":
            return
        elif trait is Trait.SLEEPER:
            yield Errand(("nap", room["stage"]), self._nap)
        elif trait is Trait.DROPPER:
            yield Errand(("cut", room["stage"]), self._cut)
        elif trait is Trait.LEAVER and room["number"] > STAYS:
            yield Errand(("leave",), self._own.phone.close)

    async def _nap(self) -> None:
        """As a browser does: the line is gone, and taken up when its owner looks at the phone again."""
        own = self._own
        if own.dice.random() < NAPS:
            await own.phone.close()
            await own.pause(own.tempo.pace.nap)
            own.phone.open()

    async def _cut(self) -> None:
        own = self._own
        if own.dice.random() < CUTS:
            own.phone.drop()

    async def _go_home(self) -> None:
        """Nobody leaves at the very end who may yet be called back."""
        own = self._own
        await own.pause(own.tempo.pace.leave)
        if own.room["state"] == "ended":
            await own.phone.close()
