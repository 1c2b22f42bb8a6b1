"""Answers only to our own names: a web page elsewhere that points its name at this laptop gets nothing.

Flask's own check does not see `/socket.io`, and under such DNS rebinding everything is "same origin"; so this
one stands outside both.
"""

import re
import socket
from collections.abc import Callable, Iterable
from ipaddress import ip_address
from typing import Final
from urllib.parse import urlsplit
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

LOOPBACK: Final = ("localhost", "127.0.0.1", "::1")
SENTENCE: Final = (
    "This address does not lead to Rolecall. Open the address that the projector shows.\n"
    "If you run this Rolecall and the address is yours, add its name to ROLECALL_EXTRA_HOSTS and start again.\n"
)
# Seconds between two looks at the network cards, which change when the laptop changes its wifi.
REFRESH: Final = 5.0
_HEADER = re.compile(r"(?P<host>\[[0-9a-f:.]+\]|[a-z0-9._-]+)(?::\d{1,5})?", re.ASCII)


def host_of(header: str) -> str | None:
    """Return the plain host of a Host header, or None if it is no host at all."""
    match = _HEADER.fullmatch(header.strip().lower())
    return _plain(match["host"]) if match else None


def _plain(host: str) -> str:
    """Return one spelling per host: no brackets, no closing dot, addresses in short form."""
    name = host.strip("[]").rstrip(".").lower()
    try:
        return str(ip_address(name))
    except ValueError:
        return name


def own_names(public_url: str | None = None, extra: Iterable[str] = ()) -> frozenset[str]:
    """Return the names this server answers to, apart from its addresses."""
    machine = socket.gethostname()
    short = machine.split(".")[0]
    public = urlsplit(public_url).hostname if public_url else None
    names = (*LOOPBACK, machine, short, f"{short}.local", *([public] if public else []), *extra)
    return frozenset(_plain(name) for name in names if name)


class AllowedHosts:
    """The names and addresses that are ours; addresses are read again when an unknown one is asked for."""

    def __init__(
        self, names: Iterable[str], addresses: Callable[[], Iterable[str]], clock: Callable[[], float]
    ) -> None:
        self._names = frozenset(names)
        self._read_addresses, self._clock = addresses, clock
        self._refresh()

    def __contains__(self, header: object) -> bool:
        host = host_of(header) if isinstance(header, str) else None
        if host is None:
            return False
        if host not in self._known and self._clock() - self._read_at >= REFRESH:
            self._refresh()
        return host in self._known

    def _refresh(self) -> None:
        self._read_at = self._clock()
        self._known = self._names | {_plain(address.split("%")[0]) for address in self._read_addresses()}


class HostGuard:
    """WSGI: refuses a request for a host that is not ours with 421 and a sentence."""

    def __init__(self, app: WSGIApplication, allowed: AllowedHosts) -> None:
        self._app, self._allowed = app, allowed

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        if environ.get("HTTP_HOST", "") in self._allowed:
            return self._app(environ, start_response)
        start_response("421 Misdirected Request", [("Content-Type", "text/plain; charset=utf-8")])
        return [SENTENCE.encode()]
