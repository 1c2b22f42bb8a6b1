"""The web pages that everybody may open: type a code, join, help with the wifi, and what to say when there is none.

Nothing here knows how sessions are kept: the pages are given what they ask for.
"""

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, TypeAlias

from flask import Blueprint, Response, jsonify, make_response, redirect, render_template, request, url_for
from werkzeug.wrappers import Response as AnyResponse

from game.settings import MOST_TABLES
from game.text import LANGUAGES
from web.assets import Assets
from web.catalogue import COOKIE, YEAR, Catalogues, template_words
from web.guards.attempts import Attempts, TooManyAttempts

LONGEST_CODE: Final = 12


@dataclass(frozen=True)
class SessionStatus:
    """What a page must know of a session. From a `purged` one everything personal is deleted."""

    code: str
    title: str
    purged: bool = False


class NoSession(LookupError):
    """No session has this code."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True)
class Door:
    """Finds the session that somebody means, and lets nobody try all codes."""

    lookup: Callable[[str], SessionStatus | None]
    attempts: Attempts

    def find(self, typed: str) -> SessionStatus:
        """Return the session; raises NoSession, TooManyAttempts."""
        code, address = digits(typed), request.remote_addr or ""
        # Without a cookie nobody can be told from the others at the venue: only the address is counted.
        nobody = secrets.token_hex(8)
        self.attempts.check(nobody, address)
        session = self.lookup(code)
        if session is None:
            self.attempts.wrong(nobody, address)
            raise NoSession(spaced(code))
        return session


def digits(typed: str) -> str:
    """Return a code as it is kept, whichever way it was typed: `482 913`, `482-913`."""
    return "".join(sign for sign in typed if sign.isalnum())[:LONGEST_CODE]


def spaced(code: str) -> str:
    """Return a code as it stands on the projector: `482 913`."""
    return f"{code[:3]} {code[3:]}" if len(code) == 6 else code


def is_table(typed: str) -> bool:
    """Tell whether this may be a table's number; whether the session has that table is for the session to say."""
    return typed in {str(number) for number in range(1, MOST_TABLES + 1)}


Answer: TypeAlias = AnyResponse | str | tuple[str, int] | tuple[str, int, dict[str, str]]


def pages(
    door: Door, assets: Assets, catalogues: Catalogues, *, tested: Callable[[str], bool], version: str
) -> Blueprint:
    """Return the public pages. `tested` is told the word in an address test's link and says whether it knows it."""
    blueprint = Blueprint("pages", __name__, template_folder="templates")
    words = {language: assets.url("web", f"words_{language}.json") for language in LANGUAGES if language != "en"}
    blueprint.context_processor(template_words(catalogues))
    blueprint.context_processor(lambda: {"asset": assets.url, "here": request.path})
    blueprint.after_request(remember_language)
    blueprint.register_error_handler(NoSession, no_session)
    blueprint.register_error_handler(TooManyAttempts, too_many_attempts)

    @blueprint.get("/")
    def code() -> Answer:
        typed = request.args.get("code")
        if typed is None:
            return render_template("code.html")
        return redirect(url_for("pages.join", typed=door.find(typed).code), 303)

    @blueprint.get("/j/<typed>")
    @blueprint.get("/J/<typed>", endpoint="join_in_capitals")
    def join(typed: str) -> Answer:
        session = door.find(typed)
        if session.purged:
            return render_template("goodbye.html", session=session), 410
        return fresh(render_template("j.html", session=session, words=words, table=None))

    @blueprint.get("/j/<typed>/<table>")
    @blueprint.get("/J/<typed>/<table>", endpoint="join_table_in_capitals")
    def join_table(typed: str, table: str) -> Answer:
        session = door.find(typed)
        if session.purged or not is_table(table):
            return redirect(url_for("pages.join", typed=session.code), 303)
        return fresh(render_template("j.html", session=session, words=words, table=int(table)))

    @blueprint.get("/help/wifi")
    def wifi() -> Answer:
        return render_template("wifi.html")

    @blueprint.get("/t/<word>")
    def address_test(word: str) -> Answer:
        known = tested(word)
        return render_template("tested.html", known=known), 200 if known else 404

    @blueprint.get("/healthz")
    def health() -> Response:
        return jsonify(status="ok", version=version)

    return blueprint


def no_session(error: Exception) -> Answer:
    """Say that nobody plays under this code, and let it be typed again."""
    code = error.code if isinstance(error, NoSession) else ""
    return render_template("code.html", wrong=code, typed=code), 404


def too_many_attempts(error: Exception) -> Answer:
    """Ask for patience."""
    seconds = error.retry_after if isinstance(error, TooManyAttempts) else 1
    return render_template("code.html", wait=seconds), 429, {"Retry-After": str(seconds)}


def fresh(page: str) -> Response:
    """Return a page that browsers ask for anew: it names the scripts of today."""
    answer = make_response(page)
    answer.headers["Cache-Control"] = "no-cache"
    return answer


def remember_language(answer: Response) -> Response:
    """Keep the language that was asked for in the link."""
    wanted = request.args.get(COOKIE)
    if wanted in LANGUAGES:
        answer.set_cookie(COOKIE, wanted, max_age=YEAR, httponly=True, samesite="Lax")
    return answer
