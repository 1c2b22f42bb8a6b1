"""From phones: joining, coming back, answering, reflecting, leaving."""

from dataclasses import dataclass
from typing import Literal

from game.cards import Group, Id, Round
from game.kinds import Answer
from game.text import STRICT


@dataclass(frozen=True, kw_only=True)
class Join:
    """Take a seat. `name` is kept as typed (1 to 40 characters) or empty."""

    __pydantic_config__ = STRICT
    kind: Literal["join"]
    group: Group
    name: str
    table: int | None
    simulated: bool = False
    """Whether nobody holds this phone; only a rehearsal lets simulated people in."""


@dataclass(frozen=True, kw_only=True)
class ReclaimSeat:
    """Come back to a seat with its code, from another browser."""

    __pydantic_config__ = STRICT
    kind: Literal["reclaim_seat"]
    seat: str


@dataclass(frozen=True, kw_only=True)
class AskForSeat:
    """ "I was already in": ask the facilitator to be let in; `name` says who is asking."""

    __pydantic_config__ = STRICT
    kind: Literal["ask_for_seat"]
    name: str


@dataclass(frozen=True, kw_only=True)
class Vote:
    """Answer a card, or change the answer, in the round that is open."""

    __pydantic_config__ = STRICT
    kind: Literal["vote"]
    entry: Id
    attempt: int
    round: Round
    """0 is the guess of what the other group answers, on a card that asks for it."""
    answer: Answer
    about: Group | None = None
    """Whose answers a guess is about, as the phone showed it; one that is about another group is refused."""


@dataclass(frozen=True, kw_only=True)
class Reflect:
    """Write one sentence about a card: private, or offered to the wall. An empty text takes it back."""

    __pydantic_config__ = STRICT
    kind: Literal["reflect"]
    entry: Id
    attempt: int
    text: str
    offered: bool


@dataclass(frozen=True, kw_only=True)
class ChangeMe:
    """Change one's own group, name or table."""

    __pydantic_config__ = STRICT
    kind: Literal["change_me"]
    group: Group
    name: str
    table: int | None


@dataclass(frozen=True, kw_only=True)
class ForgetMe:
    """Delete me: name, sentences and the way back are gone at once."""

    __pydantic_config__ = STRICT
    kind: Literal["forget_me"]
