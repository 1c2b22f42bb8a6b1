"""`split`: everybody guesses a share of the room or of a group, 0 to 100 in steps of five.

With `ask`, people also answer yes or no for themselves, and the share of yes is what was to be guessed.
Gap: how far the mean guesses of two groups are apart, in points of a hundred (0 to 100).
Shift: who guessed anew; before and after are read off the mean guesses.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from random import Random
from typing import Literal

from game.cards import CardFace, Group
from game.kinds.contract import NOTHING_SAID, Face, Kind, Problem, Said
from game.kinds.counting import Gap, Marks, Questions, Tally, no_moves, percent, widest_mean
from game.refusal import Refused
from game.text import STRICT, Words

GUESS, OWN = "guess", "own"
"""The two questions: how many of a hundred, and what is true of oneself."""
YES, NO = "yes", "no"
GUESSES = tuple(str(guess) for guess in range(0, 101, 5))


@dataclass(frozen=True, kw_only=True)
class SplitCard(CardFace):
    """Guess a share of the room or of a group."""

    __pydantic_config__ = STRICT
    kind: Literal["split"]
    """`split`: everybody guesses how many of a hundred."""
    of: Group | None = None
    """The group whose share is guessed; leave it out for the whole room."""
    ask: Words | None = None
    """A yes/no question about oneself. Its share of yes is what was guessed; without it there is no right guess."""


@dataclass(frozen=True, kw_only=True)
class SplitAnswer:
    """A guess of 0 to 100 in steps of five, and what is true of oneself where that was asked."""

    __pydantic_config__ = STRICT
    kind: Literal["split"]
    guess: int
    own: bool | None


class Splits(Kind[SplitCard, SplitAnswer]):
    """The rules of a `split` card."""

    card = SplitCard
    answer = SplitAnswer
    chart = "guesses"

    def problems(self, card: SplitCard) -> Iterable[Problem]:
        """What the types cannot say about a card."""
        return ()

    def face(self, card: SplitCard) -> Face:
        """The question about oneself, and whose share is guessed."""
        return Face(ask=card.ask, of=card.of)

    def validate(self, card: SplitCard, answer: SplitAnswer, group: Group) -> None:
        """Refuse a guess that is no step, and a yes or no that is missing or was not asked for."""
        if str(answer.guess) not in GUESSES:
            raise Refused("wrong_answer", "Guess a number from 0 to 100, in steps of five.")
        asked = card.ask is not None and (card.of is None or group is card.of)
        if asked is (answer.own is None):
            raise Refused("wrong_answer", "Answer yes or no for yourself as well, then send your guess.")

    def questions(self, card: SplitCard, said: Said = NOTHING_SAID) -> Questions:
        """The guess and, where the card asks it, what is true of oneself."""
        return {GUESS: GUESSES, OWN: (YES, NO)} if card.ask else {GUESS: GUESSES}

    def marks(self, answer: SplitAnswer, said: Said = NOTHING_SAID) -> Marks:
        """One mark for the guess, one for oneself."""
        guess: Marks = {GUESS: (str(answer.guess),)}
        return guess if answer.own is None else {**guess, OWN: (YES if answer.own else NO,)}

    def for_some(self, card: SplitCard) -> Mapping[str, tuple[Group, ...]]:
        """Only the group whose share is guessed answers for itself."""
        return {OWN: (card.of,)} if card.ask and card.of else {}

    def truth(self, card: SplitCard, room: Tally | None) -> int | None:
        """The share of yes of whoever was asked, as far as the room may be told: of a hidden group it counts nobody."""
        own = room.counts[OWN] if card.ask and room else {}
        answered = sum(own.values())
        return percent(own[YES], answered) if answered else None

    def made_up(self, card: SplitCard, group: Group, dice: Random) -> SplitAnswer:
        """A guess around the middle, and a yes more often than not."""
        centre = 35 + 10 * [*Group].index(group)
        guess = round(min(100, max(0, dice.gauss(centre, 15))) / 5) * 5
        asked = card.ask is not None and (card.of is None or group is card.of)
        return SplitAnswer(kind="split", guess=guess, own=dice.random() < 0.6 if asked else None)

    def compare(self, tallies: Mapping[Group, Tally], /) -> Gap | None:
        """How far the groups' mean guesses are apart."""
        return widest_mean(tallies, "guess", {GUESS})

    moves = staticmethod(no_moves)
