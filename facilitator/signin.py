"""Who is at the console: a signed cookie that names a facilitator and the moment of signing in.

The printed link lets its holder choose a name and a passphrase, and is used up by that; opening it is not enough, so
a browser that fetches links ahead costs nobody the way in.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from flask import Flask, g, request, session
from flask.sessions import SecureCookieSessionInterface

from facilitator import accounts
from facilitator.accounts import Account
from facilitator.hashing import Hashing
from web.desk import Desk
from web.guards.attempts import Attempts

COOKIE = "rolecall"
WHO, SINCE = "facilitator", "signed_in_at"


@dataclass(frozen=True)
class Visit:
    """A sign-in: whose, and since when (epoch milliseconds)."""

    account: int
    at: int


class SignIn:
    """Signs facilitators in and out, and knows who is asking."""

    def __init__(self, desk: Desk, attempts: Attempts, clock: Callable[[], int]) -> None:
        self._desk, self._attempts, self._clock = desk, attempts, clock
        self._hashing = Hashing()
        self._told: list[Callable[[Visit], None]] = []

    def tell(self, left: Callable[[Visit], None]) -> None:
        """Call this when somebody signs out."""
        self._told.append(left)

    def current(self) -> Account | None:
        """The facilitator who sent this request."""
        if "account" not in g:
            visit = _visit()
            g.account = self._known(visit) if visit else None
        found: Account | None = g.account
        return found

    def of_socket(self, app: Flask, environ: Mapping[str, Any]) -> Visit | None:
        """The sign-in of the browser that opened this socket."""
        with app.request_context(dict(environ)):
            return _visit() if self.current() else None

    def holds(self, visit: Visit) -> bool:
        """Whether a sign-in has not been ended since."""
        return self._known(visit) is not None

    def with_key(self, key: str) -> Account | None:
        """Whose link this is; raises TooManyAttempts."""
        who = self._try(f"key {_address()}")
        found = self._desk.look(lambda db: accounts.holder(db, key, self._clock()))
        if found:
            self._attempts.right(who)
        return found

    def settle(self, key: str, name: str, passphrase: str) -> None:
        """Give the link's holder a name and a passphrase, and sign her in; raises AccountError, TooManyAttempts."""
        if self.with_key(key) is None:
            raise accounts.used()
        accounts.check_passphrase(passphrase)
        stored = self._hashing.run(accounts.hashed, passphrase)
        self._enter(self._desk.run(lambda db: accounts.settle(db, key, name, stored, self._clock())))

    def with_passphrase(self, name: str, passphrase: str) -> bool:
        """Sign somebody in if the passphrase is hers; raises TooManyAttempts."""
        who = self._try(f"{_address()} {name.strip().casefold()[: accounts.MOST_NAME]}")
        found = self._desk.look(lambda db: accounts.named(db, name))
        if not self._hashing.run(accounts.fits, found, passphrase[: accounts.MOST_PASSPHRASE]) or found is None:
            return False
        self._attempts.right(who)
        self._enter(found)
        return True

    def leave(self, everywhere: bool) -> None:
        """Sign out, on this device or on all of them."""
        leaving = _visit() if self.current() else None
        session.clear()
        if leaving is None:
            return
        if everywhere:
            self._desk.run(lambda db: accounts.sign_out_everywhere(db, leaving.account, self._clock()))
        for left in self._told:
            left(leaving)

    def _try(self, who: str) -> str:
        """Count a try before anything is looked at, so that tries sent at once are counted too."""
        self._attempts.check(who, _address())
        self._attempts.wrong(who, _address())
        return who

    def _enter(self, account: Account) -> None:
        session.clear()  # a cookie from before signing in is worth nothing afterwards
        session.permanent = True
        session[WHO], session[SINCE] = account.id, self._clock()
        g.account = account

    def _known(self, visit: Visit) -> Account | None:
        found = self._desk.look(lambda db: accounts.account(db, visit.account))
        return found if found and found.passphrase_hash and visit.at > found.since else None


def cookie(secret_key: bytes, visit: Visit) -> str:
    """The cookie of a sign-in, made by whoever holds the secret key: nobody but this computer's owner."""
    app = Flask(__name__)
    app.secret_key = secret_key
    serializer = SecureCookieSessionInterface().get_signing_serializer(app)
    assert serializer is not None
    return f"{COOKIE}={serializer.dumps({WHO: visit.account, SINCE: visit.at})}"


def _visit() -> Visit | None:
    """What the cookie says; it is signed, but the sign-in may have been ended."""
    id, at = session.get(WHO), session.get(SINCE)
    return Visit(id, at) if isinstance(id, int) and isinstance(at, int) else None


def _address() -> str:
    return request.remote_addr or ""
