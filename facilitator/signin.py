"""Who is at the console: a signed cookie that names a facilitator and the moment of signing in.

The printed link lets its holder choose a name and a passphrase, and is used up by that; opening it is not enough, so
a browser that fetches links ahead costs nobody the way in.
"""

from collections.abc import Callable, Mapping
from typing import Any

from flask import Flask, g, request, session

from facilitator import accounts
from facilitator.accounts import Account
from facilitator.hashing import Hashing
from web.desk import Desk
from web.guards.attempts import Attempts

WHO, SINCE = "facilitator", "signed_in_at"


class SignIn:
    """Signs facilitators in and out, and knows who is asking."""

    def __init__(self, desk: Desk, attempts: Attempts, clock: Callable[[], int]) -> None:
        self._desk, self._attempts, self._clock = desk, attempts, clock
        self._hashing = Hashing()

    def current(self) -> Account | None:
        """The facilitator who sent this request."""
        if "account" not in g:
            g.account = self._known(session.get(WHO), session.get(SINCE))
        found: Account | None = g.account
        return found

    def of_socket(self, app: Flask, environ: Mapping[str, Any]) -> Account | None:
        """The facilitator whose browser opened this socket."""
        with app.request_context(dict(environ)):
            return self.current()

    def with_key(self, key: str) -> Account | None:
        """Whose link this is; raises TooManyAttempts."""
        who = self._try(f"key {_address()}")
        found = self._desk.run(lambda db: accounts.holder(db, key, self._clock()))
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
        found = self._desk.run(lambda db: accounts.named(db, name))
        if not self._hashing.run(accounts.fits, found, passphrase[: accounts.MOST_PASSPHRASE]) or found is None:
            return False
        self._attempts.right(who)
        self._enter(found)
        return True

    def leave(self, everywhere: bool) -> None:
        """Sign out, on this device or on all of them."""
        leaving = self.current()
        if everywhere and leaving:
            self._desk.run(lambda db: accounts.sign_out_everywhere(db, leaving.id, self._clock()))
        session.clear()

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

    def _known(self, id: object, at: object) -> Account | None:
        if not isinstance(id, int) or not isinstance(at, int):
            return None
        found = self._desk.run(lambda db: accounts.account(db, id))
        return found if found and found.passphrase_hash and at > found.since else None


def _address() -> str:
    return request.remote_addr or ""
