"""Under which address phones find this computer: offered, chosen, remembered, and tested with a real phone.

Behind a proxy the public address is the only one. Otherwise it is one of this computer's own; the choice is remembered
as long as the computer still has that address. Never localhost: it would lead every phone to itself.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from ipaddress import ip_address

from sqlmodel import Session

from web.desk import Desk
from web.models import NoteRow
from web.network import Address, Kind, Reason, is_inner, join_url, public_join_url, short_address

NOTE = "address"
REFRESH = 5.0
"""Seconds between two looks at the network cards, each of which holds up the room for some milliseconds."""


class Glances:
    """This computer's addresses, looked up anew after some seconds: a laptop may change its wifi at any time."""

    def __init__(self, read: Callable[[], list[Address]], clock: Callable[[], float]) -> None:
        self._read, self._clock = read, clock
        self._found: list[Address] = []
        self._until = float("-inf")

    def __call__(self) -> list[Address]:
        """The addresses as they were not long ago."""
        now = self._clock()
        if now >= self._until:
            self._found, self._until = self._read(), now + REFRESH
        return list(self._found)


@dataclass(frozen=True)
class Addresses:
    """The addresses of this installation."""

    desk: Desk
    port: int
    public_url: str | None
    extra_hosts: tuple[str, ...]
    read: Callable[[], Iterable[Address]]

    def choices(self) -> list[Address]:
        """What can be chosen, the likeliest first; names from ROLECALL_EXTRA_HOSTS come last."""
        extra = [Address(host, "", Kind.OTHER, Reason.UNUSUAL) for host in self.extra_hosts if not is_inner(host)]
        return [*self.read(), *extra]

    def chosen(self) -> str | None:
        """The host that the QR code carries; None without a network."""
        offered = [address.ip for address in self.choices()]
        remembered = self.desk.look(_remembered)
        return remembered if remembered in offered else next(iter(offered), None)

    def choose(self, host: str) -> bool:
        """Remember a host, if it is one of those offered."""
        if host not in [address.ip for address in self.choices()]:
            return False
        self.desk.run(lambda db: _remember(db, host))
        return True

    def base(self) -> str | None:
        """Where phones go, without a path: `http://192.168.1.20:8000`."""
        if self.public_url:
            return self.public_url
        host = self.chosen()
        return f"http://{short_address(host, self.port)}" if host else None

    def join_url(self, code: str) -> str | None:
        """The link to a session; None without a network."""
        if self.public_url:
            return public_join_url(self.public_url, code)
        host = self.chosen()
        return join_url(host, self.port, code) if host else None

    def are_ours(self, address: str) -> bool:
        """Whether a request from this address comes from this very computer."""
        try:
            own = ip_address(address).is_loopback
        except ValueError:
            return False
        return own or address in [one.ip for one in self.read()]


def _remembered(db: Session) -> str | None:
    note = db.get(NoteRow, NOTE)
    return note.value if note else None


def _remember(db: Session, host: str) -> None:
    db.merge(NoteRow(key=NOTE, value=host))
