"""Who came, moved, left, was forgotten."""

from dataclasses import dataclass
from typing import Literal

from game.cards import Group, Id
from game.personal import Personal


@dataclass(frozen=True, kw_only=True)
class ParticipantJoined:
    """Somebody has a seat. Without a token it is a seat without a phone."""

    kind: Literal["participant_joined"] = "participant_joined"
    participant: Id
    seat: Personal
    """The short code that gives the seat back."""
    group: Group
    table: int | None
    number: int
    """1 for the first of this name (or, without a name, of this group), 2 for the next."""
    name: Personal
    token: Personal
    simulated: bool = False
    """Whether nobody holds this phone."""


@dataclass(frozen=True, kw_only=True)
class ParticipantChanged:
    """Somebody changed group, name or table."""

    kind: Literal["participant_changed"] = "participant_changed"
    participant: Id
    group: Group
    table: int | None
    number: int
    name: Personal


@dataclass(frozen=True, kw_only=True)
class ParticipantRemoved:
    """Somebody was taken out of the room, or let back in."""

    kind: Literal["participant_removed"] = "participant_removed"
    participant: Id
    removed: bool


@dataclass(frozen=True, kw_only=True)
class ParticipantForgotten:
    """Somebody is deleted: name, sentences and token are gone, the answers are nobody's."""

    kind: Literal["participant_forgotten"] = "participant_forgotten"
    participant: Id


@dataclass(frozen=True, kw_only=True)
class SeatAsked:
    """A phone without a seat asks to be let in."""

    kind: Literal["seat_asked"] = "seat_asked"
    request: Id
    name: Personal
    token: Personal


@dataclass(frozen=True, kw_only=True)
class SeatRefused:
    """A phone that asked was sent away."""

    kind: Literal["seat_refused"] = "seat_refused"
    request: Id


@dataclass(frozen=True, kw_only=True)
class SeatReclaimed:
    """A seat has a new phone; the old one's token no longer works."""

    kind: Literal["seat_reclaimed"] = "seat_reclaimed"
    participant: Id
    request: Id | None
    token: Personal
