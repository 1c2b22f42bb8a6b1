"""The pages for signing in: by the printed link the first time, by name and passphrase afterwards, and out again."""

from flask import Blueprint, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from facilitator.accounts import FIRST, AccountError
from facilitator.pages import Answer, Surroundings
from facilitator.signin import SignIn
from web.guards.attempts import TooManyAttempts


class SignInPages:
    """The way in and out."""

    def __init__(self, around: Surroundings, signin: SignIn) -> None:
        self._around, self._signin = around, signin

    def blueprint(self) -> Blueprint:
        """The pages, for everybody."""
        pages = self._around.blueprint("signin", private=False)
        pages.add_url_rule("/sign-in", "form", self.form)
        pages.add_url_rule("/sign-in", "enter", self.enter, methods=["POST"])
        pages.add_url_rule("/passphrase", "settle", self.settle, methods=["POST"])
        pages.add_url_rule("/sign-out", "leave", self.leave, methods=["POST"])
        return pages

    def form(self) -> Answer:
        """The form; with the printed link's key, the one on which a passphrase is chosen."""
        if key := request.args.get("key", ""):
            return self._with_link(key)
        return _onward() if self._signin.current() else render_template("signin.html")

    def enter(self) -> Answer:
        """Sign in with name and passphrase."""
        name = request.form.get("name", "")
        try:
            if self._signin.with_passphrase(name, request.form.get("passphrase", "")):
                return _onward()
        except TooManyAttempts as error:
            return render_template("signin.html", name=name, wait=error.retry_after), 429
        return render_template("signin.html", name=name, wrong=True), 403

    def settle(self) -> Answer:
        """Choose name and passphrase, which uses up the link."""
        key, name = request.form.get("key", ""), request.form.get("name", "")
        try:
            self._signin.settle(key, name, request.form.get("passphrase", ""))
        except TooManyAttempts as error:
            return render_template("passphrase.html", key=key, name=name, wait=error.retry_after), 429
        except AccountError as error:
            return render_template("passphrase.html", key=key, name=name, error=error), 422
        return redirect(url_for("console.sessions"))

    def leave(self) -> Answer:
        """Sign out here, or everywhere."""
        self._signin.leave(everywhere="everywhere" in request.form)
        return redirect(url_for("signin.form"))

    def _with_link(self, key: str) -> Answer:
        try:
            found = self._signin.with_key(key)
        except TooManyAttempts as error:
            return render_template("signin.html", wait=error.retry_after), 429
        if found is None:
            return _onward() if self._signin.current() else (render_template("signin.html", used=True), 403)
        name = "" if found.name == FIRST else found.name
        return render_template("passphrase.html", key=key, name=name)


def _onward() -> Response:
    """To the page that asked for signing in; never to another site."""
    wanted = request.args.get("next", "")
    local = wanted.startswith("/") and not wanted.startswith(("//", "/\\"))
    return redirect(wanted if local else url_for("console.sessions"))
