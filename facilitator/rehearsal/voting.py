"""Answering cards: as one's group leans, mostly faithful the second time, sometimes talked round."""

from collections.abc import Iterator
from typing import Any, Final

from facilitator.rehearsal.answers import answer_as, any_guess, in_own_words
from facilitator.rehearsal.cast import Trait
from facilitator.rehearsal.habit import Errand, Self
from facilitator.rehearsal.line import Json
from facilitator.rehearsal.practising import practises
from facilitator.rehearsal.sentences import WALL
from game.cards import GUESS, Group
from game.text import Language

FAITHFUL: Final = 0.6
"""How likely somebody answers the second time as the first."""
PERSUADED: Final = 0.5
"""How likely somebody who thinks again goes over to the mentors' view."""
ANSWERS: Final = 0.95
"""How likely somebody answers a vote at all."""
SILENT_ANSWERS: Final = 0.3
"""How likely a silent one does."""


class Voting:
    """Answers every open vote once."""

    def __init__(self, own: Self, language: Language) -> None:
        self._own, self._sentences = own, WALL[language]

    def due(self) -> Iterator[Errand]:
        """The vote that is open."""
        room = self._own.room
        if room["open"] and room["round"] and not practises(room):
            yield Errand(("vote", room["entry"], room["attempt"], room["round"]), self._vote)

    async def _vote(self) -> None:
        own = self._own
        asked = _ballot(own.room)
        await own.pause(own.tempo.pace.answer)
        likely = SILENT_ANSWERS if own.part.trait is Trait.SILENT else ANSWERS
        room = own.room
        if own.dice.random() > likely or not room["open"] or _ballot(room) != asked:
            return
        group = own.me["group"]
        if room["card"]["predict"] and room["round"] == 1:
            own.phone.vote_in(*asked[:2], GUESS, any_guess(room, group, own.dice), own.me["guesses"])
        own.phone.vote(self._answer(room, group))

    def _answer(self, room: Any, group: str) -> Json:
        dice = self._own.dice
        earlier: Json | None = self._own.phone.answer_to(room["entry"], room["attempt"], 1)
        again = room["round"] == 2
        if again and earlier and dice.random() < FAITHFUL:
            return earlier
        leaning = Group.MENTOR if again and dice.random() < PERSUADED else group
        text = self._sentences[self._own.part.seat % len(self._sentences)]
        return in_own_words(answer_as(room, group, leaning, dice), text)


def _ballot(room: Any) -> tuple[str, int, int]:
    return room["entry"], room["attempt"], room["round"]
