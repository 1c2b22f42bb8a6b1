"""`practice`: in twos or threes at the table, somebody asks for a hat and somebody else wears it for some minutes.

The asker's phone picks the hat, the wearer's phone shows it with its opening sentences; then both say how it fitted,
and they swap. Who asked whom and how it fitted stays between the two; the room sees which hats were asked for.
No groups and no gap: the room is one. Nobody moves: there is one round.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from random import Random
from typing import Final, Literal, TypeAlias

from game.cards import CardFace, Comparison, Group, HatId, Id, Option
from game.kinds.contract import NOTHING_SAID, Face, Kind, Modifier, Problem, Said, twice
from game.kinds.counting import ONLY, Gap, Marks, Questions, Tally
from game.kinds.inventing import leaning
from game.refusal import Refused
from game.text import STRICT

SHORTEST, LONGEST = 1, 20
"""Minutes of one turn."""

DELETED: Final = ""
"""Stands for the partner where it stays untold who that was: kept apart from the log, or deleted."""
Fit: TypeAlias = Literal[1, 2, 3, 4, 5]
"""How a hat fitted: 1 not at all, 5 very well."""


@dataclass(frozen=True, kw_only=True)
class PracticeCard(CardFace):
    """Ask somebody at the table for a hat, and try it for some minutes."""

    __pydantic_config__ = STRICT
    kind: Literal["practice"]
    """`practice`: one asks for a hat, another wears it, then they swap."""
    hats: tuple[HatId, ...] = tuple(HatId)
    """The hats that can be asked for; leave it out for all ten."""
    compare: Comparison = Comparison.ROOM
    """A practice shows the room as a whole; leave it out."""
    turn: float = 4
    """Minutes of one turn: a timer of so many starts with the practice."""


@dataclass(frozen=True, kw_only=True)
class PracticeAnswer:
    """The hat that somebody asked for last, and of whom; without a partner, of whoever looks at the same phone."""

    __pydantic_config__ = STRICT
    kind: Literal["practice"]
    hat: HatId
    partner: Id | None


class Practice(Kind[PracticeCard, PracticeAnswer]):
    """The rules of a `practice` card."""

    card = PracticeCard
    answer = PracticeAnswer
    chart = "asked"
    allows: frozenset[Modifier] = frozenset()
    practises = True
    timed = "vote"

    def problems(self, card: PracticeCard) -> Iterable[Problem]:
        """What the types cannot say about a card."""
        if len(card.hats) < 2:
            yield Problem(("hats",), "offer at least two hats, or leave `hats` out to offer all ten")
        yield from twice("hats", card.hats)
        if not SHORTEST <= card.turn <= LONGEST:
            yield Problem(("turn",), f"a turn takes {SHORTEST} to {LONGEST} minutes")

    def face(self, card: PracticeCard) -> Face:
        """The hats that can be asked for; their names are the session's."""
        return Face(options=tuple(Option(id=hat, text={}) for hat in card.hats))

    def validate(self, card: PracticeCard, answer: PracticeAnswer, group: Group) -> None:
        """Refuse a hat that is not on offer; whether the partner sits at the table is for the session to say."""
        if answer.hat not in card.hats:
            raise Refused("wrong_answer", "That hat is not on this card. Choose one of those you see.")

    def questions(self, card: PracticeCard, said: Said = NOTHING_SAID) -> Questions:
        """One question; its keys are the hats on offer."""
        return {ONLY: tuple(card.hats)}

    def marks(self, answer: PracticeAnswer, said: Said = NOTHING_SAID) -> Marks:
        """One mark, on the hat."""
        return {ONLY: (answer.hat,)}

    def kept(self, answer: PracticeAnswer) -> PracticeAnswer:
        """Only whether somebody else was asked."""
        return answer if answer.partner is None else replace(answer, partner=DELETED)

    def timer(self, card: PracticeCard) -> int | None:
        """One turn, in seconds."""
        return round(card.turn * 60)

    def made_up(self, card: PracticeCard, group: Group, dice: Random) -> PracticeAnswer:
        """Any hat, asked of whoever looks at the same phone."""
        return PracticeAnswer(kind="practice", hat=leaning(card.hats, group, dice), partner=None)

    def compare(self, tallies: Mapping[Group, Tally], /) -> Gap | None:
        """Nothing: which hats were asked for is told of the whole room."""
        return None
