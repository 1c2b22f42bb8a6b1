"""What a trainer writes: cards, the hats they name, and what every kind of card has in common.

The dataclasses are at once the rules' values, the validator of the YAML and the source of the trainer's JSON Schema:
the docstring under a field is the help text that an editor shows.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Literal, TypeAlias

from game.text import STRICT, Prose, Words

Id: TypeAlias = str


class Group(StrEnum):
    """Which side a participant is on. The ids are fixed, the labels are the session's."""

    MENTOR = "mentor"
    MENTEE = "mentee"
    MANAGER = "manager"
    GUEST = "guest"


class HatId(StrEnum):
    """The mentor's ten roles."""

    SOUNDING_BOARD = "sounding-board"
    QUESTION_ASKER = "question-asker"
    STRAIGHT_TALKER = "straight-talker"
    STORYTELLER = "storyteller"
    MAP_READER = "map-reader"
    BRIDGE_BUILDER = "bridge-builder"
    SPOTLIGHT_HOLDER = "spotlight-holder"
    PRACTICE_PARTNER = "practice-partner"
    ENCOURAGER = "encourager"
    FELLOW_LEARNER = "fellow-learner"


class Phase(StrEnum):
    """Where a card is. A card plays a subset, in this order."""

    READ = "read"
    VOTE = "vote"
    TALK = "talk"
    REVOTE = "revote"
    REVEAL = "reveal"
    REFLECT = "reflect"


class Fit(StrEnum):
    """Where in a programme a card belongs."""

    KICK_OFF = "kick-off"
    HALFWAY = "halfway"
    CLOSING = "closing"


class Concern(StrEnum):
    """A question of a programme's health: time, competence, expectations, motivation and readiness, matching."""

    TIME = "time"
    COMPETENCE = "competence"
    EXPECTATIONS = "expectations"
    MOTIVATION = "motivation"
    MATCHING = "matching"


class Comparison(StrEnum):
    """Whose answers are put side by side at the reveal."""

    GROUPS = "by group"
    ROOM = "whole room"


Round: TypeAlias = Literal[0, 1, 2]
"""1 and 2 are the votes; 0 is the guess, made beside the first vote, of what the other group answers."""
GUESS: Round = 0

VOTES: Mapping[Phase, Literal[1, 2]] = {Phase.VOTE: 1, Phase.REVOTE: 2}
"""The round in which a phase collects answers."""

GUESSED: Mapping[Group, Group] = {
    Group.MENTOR: Group.MENTEE,
    Group.MENTEE: Group.MENTOR,
    Group.MANAGER: Group.MENTEE,
    Group.GUEST: Group.MENTEE,
}
"""Whose answers a group guesses."""


@dataclass(frozen=True, kw_only=True)
class Hat:
    """One of the mentor's roles, as the session shows it."""

    __pydantic_config__ = STRICT
    id: HatId
    """The hat's fixed id."""
    name: Words
    """What the hat is called, one name per language."""
    line: Words
    """What somebody who wears this hat does, in one short sentence."""
    opening: tuple[Words, ...] = ()
    """Sentences with which a mentor could begin."""


FIELDS = 24
"""Fields of the journey, from the first meeting (1) to the farewell (24); tokens begin before it, at 0."""


@dataclass(frozen=True, kw_only=True)
class Milestone:
    """A named field of the journey, a year of mentoring."""

    __pydantic_config__ = STRICT
    field: int
    """1 to 24."""
    name: Words
    """What the field is called."""
    sentence: Words
    """Something useful to know once one is there."""


@dataclass(frozen=True, kw_only=True)
class Prompts:
    """The question of a card, phrased for each group; `everyone` stands in for a group that is left out."""

    __pydantic_config__ = STRICT
    mentor: Words | None = None
    """The question as mentors read it."""
    mentee: Words | None = None
    """The question as mentees read it."""
    manager: Words | None = None
    """The question as managers read it."""
    guest: Words | None = None
    """The question as guests read it."""
    everyone: Words | None = None
    """The question for every group that has none of its own; the projector shows this one."""

    def for_group(self, group: Group) -> Words | None:
        """The question as one group reads it; None where the card asks that group nothing."""
        own: Words | None = getattr(self, group.value)
        return own or self.everyone


@dataclass(frozen=True, kw_only=True)
class PanelVote:
    """What some of the experienced mentors answered, and why."""

    __pydantic_config__ = STRICT
    answer: Id
    """The option or hat they chose."""
    votes: int
    """How many of the panel chose it."""
    reason: Words | None = None
    """One short reason, in the panel's words."""


class Anonymity(StrEnum):
    """Whether an answer may ever be tied to its author."""

    USUAL = "usual"
    FORCED = "forced"


@dataclass(frozen=True, kw_only=True)
class Picture:
    """A picture on a card."""

    __pydantic_config__ = STRICT
    file: str
    """The picture's file, which lies beside the deck: PNG, JPEG or WebP, such as `corridor.jpg`."""
    alt: Words
    """What the picture shows, in one sentence, for people who cannot see it."""


@dataclass(frozen=True, kw_only=True)
class CardFace:
    """What every kind of card has: a situation, a question, and what the facilitator needs to play it."""

    __pydantic_config__ = STRICT
    id: Id
    """A stable id in lower-case words with hyphens, unique in the deck. Results are compared by it: never change it."""
    title: Words
    """The card's name: one line on the projector, 24 characters at most."""
    situation: Prose | None = None
    """What has happened: three to five short sentences, no moral, no clean answer."""
    picture: Picture | None = None
    """A picture beside the situation."""
    prompt: Prompts
    """The question, phrased for each group."""
    minutes: float = 6
    """How long the card takes in the room, from reading to reflecting."""
    talk: Words | None = None
    """The question for the tables between the two votes."""
    notes: Prose | None = None
    """For the facilitator only: why this card, what usually comes up, a follow-up question."""
    afterthought: Prose | None = None
    """Your own thought about the card, shown after the reveal."""
    fits: tuple[Fit, ...] = ()
    """Where the card belongs: kick-off, halfway, closing."""
    rounds: Literal[1, 2] = 1
    """2 means vote, talk, vote again; 1 means one vote."""
    compare: Comparison = Comparison.GROUPS
    """Put the groups side by side, or show the room as a whole."""
    phases: tuple[Phase, ...] | None = None
    """The card's own phases, in order; leave it out for the usual ones."""
    panel: tuple[PanelVote, ...] = ()
    """How seven to nine experienced mentors answered, with a reason or two."""
    predict: bool = False
    """Ask everybody to guess what most of the other group answered."""
    anonymous: Anonymity = Anonymity.USUAL
    """`forced`: nobody can answer under a name or for somebody else, the facilitator neither."""
    points: bool = True
    """`false`: the card gives no understanding points."""
    shown_hats: tuple[HatId, ...] = ()
    """The hats that your afterthought shows at work; people find them on their hat rack as *seen working*."""

    @property
    def played(self) -> tuple[Phase, ...]:
        """The phases in which this card is played, in order."""
        if self.phases is not None:
            return self.phases
        return ONE_ROUND if self.rounds == 1 else TWO_ROUNDS


ONE_ROUND = (Phase.READ, Phase.VOTE, Phase.REVEAL, Phase.REFLECT)
TWO_ROUNDS = tuple(Phase)


@dataclass(frozen=True, kw_only=True)
class Option:
    """One thing that can be chosen."""

    __pydantic_config__ = STRICT
    id: Id
    """A stable id, unique on the card."""
    text: Words
    """The option as people read it: two projector lines of 30 characters at most."""
