"""Which phones of a session are connected: token → socket. Presence is never in the log; a restart forgets it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from game.session import Session


@dataclass
class Phone:
    """A connected phone, and the seat it was last told that it has."""

    socket: str
    participant: str | None = None


class Phones:
    """The phones of one session."""

    def __init__(self) -> None:
        self._by_token: dict[str, Phone] = {}

    def arrive(self, token: str, socket: str) -> str | None:
        """A phone connects; returns the socket that held this token before, which it takes over."""
        before = self._by_token.get(token)
        self._by_token[token] = Phone(socket, before.participant if before else None)
        return before.socket if before and before.socket != socket else None

    def leave(self, token: str, socket: str) -> bool:
        """A socket is gone; False where the token already belongs to a newer one."""
        phone = self._by_token.get(token)
        if phone is None or phone.socket != socket:
            return False
        del self._by_token[token]
        return True

    def sockets(self, session: Session) -> Mapping[str, list[str]]:
        """Participant → the sockets of her phones."""
        found: dict[str, list[str]] = {}
        for token, phone in self._by_token.items():
            if token in session.tokens:
                found.setdefault(session.tokens[token], []).append(phone.socket)
        return found

    def seat(self, token: str, participant: str | None) -> None:
        """Remember which seat a phone was told that it has."""
        if token in self._by_token:
            self._by_token[token].participant = participant

    def reseated(self, session: Session) -> Iterable[tuple[str, Phone, str | None]]:
        """Token, phone and new seat of every phone whose seat is no longer what it was told."""
        for token, phone in list(self._by_token.items()):
            now = session.tokens.get(token)
            if now != phone.participant:
                yield token, phone, now

    def waiting(self) -> Iterable[tuple[str, Phone]]:
        """Token and phone of everybody who has no seat."""
        return [(token, phone) for token, phone in self._by_token.items() if phone.participant is None]

    def present(self, session: Session) -> frozenset[str]:
        """The participants whose phones are connected."""
        tokens = session.tokens
        return frozenset(tokens[token] for token in self._by_token if token in tokens)

    def __len__(self) -> int:
        return len(self._by_token)
