"""From the console: people, and what they offered."""

from dataclasses import dataclass
from typing import Literal

from game.cards import Group, Id, Round
from game.kinds import Answer
from game.text import STRICT
from game.verdict import Verdict


@dataclass(frozen=True, kw_only=True)
class AddPerson:
    """Give a seat to somebody without a phone."""

    __pydantic_config__ = STRICT
    kind: Literal["add_person"]
    group: Group
    name: str
    table: int | None


@dataclass(frozen=True, kw_only=True)
class RemovePerson:
    """Take somebody out of the room, or let them back in."""

    __pydantic_config__ = STRICT
    kind: Literal["remove_person"]
    participant: Id
    removed: bool


@dataclass(frozen=True, kw_only=True)
class ForgetPerson:
    """Delete somebody by seat code."""

    __pydantic_config__ = STRICT
    kind: Literal["forget_person"]
    seat: str


@dataclass(frozen=True, kw_only=True)
class LetIn:
    """Give a phone that asked the seat that its owner had."""

    __pydantic_config__ = STRICT
    kind: Literal["let_in"]
    request: Id
    participant: Id | None
    """None sends the phone away."""


@dataclass(frozen=True, kw_only=True)
class EnterAnswer:
    """Answer for a person, as she says aloud."""

    __pydantic_config__ = STRICT
    kind: Literal["enter_answer"]
    participant: Id
    entry: Id
    attempt: int
    round: Round
    answer: Answer


@dataclass(frozen=True, kw_only=True)
class Moderate:
    """Approve, star or hide a sentence that was offered."""

    __pydantic_config__ = STRICT
    kind: Literal["moderate"]
    sentence: Id
    verdict: Verdict
