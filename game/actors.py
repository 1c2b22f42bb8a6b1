"""Who sends a command. What an actor may do is in `legal.py`."""

from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True)
class Newcomer:
    """A phone that has no seat yet; `token` is the hash of the secret that only this phone holds."""

    token: str


@dataclass(frozen=True)
class Player:
    """A participant, recognised by the phone's token."""

    id: str


@dataclass(frozen=True)
class Facilitator:
    """Somebody who is signed in to the console."""

    id: str


@dataclass(frozen=True)
class Host:
    """The server itself: opening a session, taking it up again after a restart."""


Actor: TypeAlias = Newcomer | Player | Facilitator | Host
