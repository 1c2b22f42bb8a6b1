"""Who is at the console: a signed cookie that names a facilitator and the moment of signing in.

The printed link lets its holder choose a name and a passphrase, and is used up by that; opening it is not enough, so
a browser that fetches links ahead costs nobody the way in.
"""

from collections.abc import Callable, Mapping
from typing import Any

from flask import Blueprint, Flask, g, redirect, render_template, request, session, url_for
from werkzeug.wrappers import Response

from facilitator import accounts
from facilitator.accounts import Account, AccountError
from web import runtime
from web.desk import Desk
from web.guards.attempts import Attempts, TooManyAttempts

WHO, SINCE = "facilitator", "signed_in_at"


class SignIn:
    """Signs facilitators in and out, and knows who is asking."""

    def __init__(self, desk: Desk, attempts: Attempts, clock: Callable[[], int]) -> None:
        self._desk, self._attempts, self._clock = desk, attempts, clock

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
        who = f"key {_address()}"
        self._attempts.check(who, _address())
        found = self._desk.run(lambda db: accounts.holder(db, key)) if key else None
        if found is None and key:
            self._attempts.wrong(who, _address())
        return found

    def settle(self, key: str, name: str, passphrase: str) -> None:
        """Give the link's holder a name and a passphrase, and sign her in; raises AccountError."""
        accounts.check_passphrase(passphrase)
        stored = runtime.in_thread(accounts.hashed, passphrase)
        self._enter(self._desk.run(lambda db: accounts.settle(db, key, name, stored)))

    def with_passphrase(self, name: str, passphrase: str) -> bool:
        """Sign somebody in if the passphrase is hers; raises TooManyAttempts."""
        who = f"{_address()} {name.strip().casefold()}"
        self._attempts.check(who, _address())
        found = self._desk.run(lambda db: accounts.named(db, name))
        if not runtime.in_thread(accounts.fits, found, passphrase[: accounts.MOST_PASSPHRASE]) or found is None:
            self._attempts.wrong(who, _address())
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


def signin_pages(signin: SignIn) -> Blueprint:
    """The pages for signing in and out."""
    pages = Blueprint("signin", __name__, template_folder="templates")
    form, passphrase, leave = _handlers(signin)
    pages.add_url_rule("/sign-in", "form", form, methods=["GET", "POST"])
    pages.add_url_rule("/passphrase", "passphrase", passphrase, methods=["POST"])
    pages.add_url_rule("/sign-out", "leave", leave, methods=["POST"])
    return pages


def signed_in_only(pages: Blueprint, signin: SignIn) -> None:
    """Send whoever is not signed in to the sign-in page, and back afterwards."""

    @pages.before_request
    def ask() -> Response | None:
        if signin.current() is not None:
            return None
        here = request.full_path.rstrip("?") if request.method == "GET" else url_for("console.sessions")
        return redirect(url_for("signin.form", next=here))


Handler = Callable[[], Any]


def _handlers(signin: SignIn) -> tuple[Handler, Handler, Handler]:
    def form() -> Any:
        if request.method == "POST":
            return _signed_in(signin)
        key = request.args.get("key", "")
        if key:
            return _with_link(signin, key)
        return _next() if signin.current() else render_template("signin.html")

    def passphrase() -> Any:
        key, name = request.form.get("key", ""), request.form.get("name", "")
        try:
            signin.settle(key, name, request.form.get("passphrase", ""))
        except AccountError as error:
            return render_template("passphrase.html", key=key, name=name, error=error), 422
        return redirect(url_for("console.sessions"))

    def leave() -> Any:
        signin.leave(everywhere="everywhere" in request.form)
        return redirect(url_for("signin.form"))

    return form, passphrase, leave


def _signed_in(signin: SignIn) -> Any:
    name = request.form.get("name", "")
    try:
        if signin.with_passphrase(name, request.form.get("passphrase", "")):
            return _next()
    except TooManyAttempts as error:
        return render_template("signin.html", name=name, wait=error.retry_after), 429
    return render_template("signin.html", name=name, wrong=True), 403


def _with_link(signin: SignIn, key: str) -> Any:
    try:
        found = signin.with_key(key)
    except TooManyAttempts as error:
        return render_template("signin.html", wait=error.retry_after), 429
    if found is None:
        return _next() if signin.current() else (render_template("signin.html", used=True), 403)
    name = "" if found.name == accounts.FIRST else found.name
    return render_template("passphrase.html", key=key, name=name)


def _next() -> Response:
    """Back to the page that asked for signing in; never to another site."""
    wanted = request.args.get("next", "")
    local = wanted.startswith("/") and not wanted.startswith(("//", "/\\"))
    return redirect(wanted if local else url_for("console.sessions"))


def _address() -> str:
    return request.remote_addr or ""
