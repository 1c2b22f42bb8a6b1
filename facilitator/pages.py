"""What all of the facilitator's pages share: words, assets, dates, the way in, and that no browser keeps a copy."""

from collections.abc import Callable, Mapping
from contextvars import copy_context
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, TypeAlias
from urllib.parse import urlencode

from babel.dates import format_date
from babel.numbers import format_decimal
from flask import Blueprint, Flask, Response, current_app, redirect, render_template, request, url_for
from markupsafe import Markup
from werkzeug.wrappers import Response as AnyResponse

from facilitator.languages import LOCALES, pick
from facilitator.once import once
from facilitator.signin import SignIn
from game.actors import Facilitator
from game.cards import Group
from game.refusal import Refused
from game.rounding import percent
from game.text import Language
from web import runtime
from web.assets import Assets
from web.catalogue import COOKIE, Catalogues, requested_language, template_words
from web.guards.attempts import TooManyAttempts
from web.live import Live
from web.log import NoSuchLog
from web.pages import NoSession, remember_language, spaced
from web.sessions import SessionLine, Sessions

Answer: TypeAlias = str | AnyResponse | tuple[str, int]

GROUP_SHAPES: Mapping[str, Markup] = {
    "mentor": Markup('<circle cx="12" cy="12" r="9.5"/>'),
    "mentee": Markup('<path d="M12 1.5L23 21.5H1z"/>'),
    "manager": Markup('<path d="M3 3h18v18H3z"/>'),
    "guest": Markup('<path d="M12 .8L23.2 12 12 23.2.8 12z"/>'),
    "room": Markup('<path d="M7 2h10l5.5 10L17 22H7L1.5 12z"/>'),
    "between": Markup('<path d="M1 12a5 5 0 0 1 9.6-2h2.8a5 5 0 1 1 0 4h-2.8A5 5 0 0 1 1 12z"/>'),
}
"""The signs of the groups, as the charts of the live pages draw them, and that of a gap between two."""


@dataclass(frozen=True)
class Surroundings:
    """What a page needs besides its own subject."""

    signin: SignIn
    assets: Assets
    catalogues: Catalogues

    def blueprint(self, name: str, *, private: bool = True) -> Blueprint:
        """A blueprint; private ones ask for signing in, and no browser keeps their pages."""
        pages = Blueprint(name, __name__, template_folder="templates")
        pages.after_request(remember_language)
        pages.register_error_handler(NoSession, _missing)
        pages.register_error_handler(NoSuchLog, _deleted)
        pages.register_error_handler(Refused, _refused)
        pages.register_error_handler(TooManyAttempts, _too_many)
        if private:
            pages.before_request(self._ask_to_sign_in)
            pages.after_request(_keep_no_copy)
        return pages

    def install(self, app: Flask) -> None:
        """Give words and assets to the templates of all pages."""
        app.context_processor(template_words(self.catalogues))
        app.context_processor(self._values)

    def who(self) -> Facilitator:
        """The facilitator who asks, as the rules know her."""
        account = self.signin.current()
        return Facilitator(str(account.id) if account else "")

    def _ask_to_sign_in(self) -> AnyResponse | None:
        """Send whoever is not signed in to the sign-in page, and back afterwards."""
        if self.signin.current() is not None:
            return None
        here = request.full_path.rstrip("?") if request.method == "GET" else url_for("console.sessions")
        return redirect(url_for("signin.form", next=here))

    def _values(self) -> dict[str, Any]:
        language = requested_language()
        return {
            "asset": self.assets.url,
            "here": request.path,
            "once": once,
            "account": self.signin.current(),
            "pick": lambda words: pick(words, language),
            "date": lambda at: format_date(moment(at), "long", locale=LOCALES[language]),
            "in_language": in_language,
            "number": lambda value: format_decimal(value, locale=language),
            "percent": percent,
            "group_mark": group_mark,
            "spaced": spaced,
        }


def rendered(template: str, make: Callable[[], Mapping[str, Any]]) -> str:
    """A page whose values and text are made beside the event loop, on which phones wait.

    What every page is given is made on the loop: it may ask the database.
    """
    shared: dict[str, Any] = {}
    current_app.update_template_context(shared)
    page = current_app.jinja_env.get_template(template)
    return str(runtime.in_thread(copy_context().run, lambda: page.render({**shared, **make()})))


def live_of(sessions: Sessions, code: str) -> Live:
    """A session that is played; raises NoSession."""
    live = sessions.live(code)
    if live is None:
        raise NoSession(spaced(code))
    return live


def line_of(sessions: Sessions, code: str) -> SessionLine:
    """A session's line on the list; raises NoSession."""
    line = sessions.line(code)
    if line is None:
        raise NoSession(spaced(code))
    return line


def in_language(language: Language) -> str:
    """This page in another language."""
    return f"{request.path}?{urlencode({**request.args, COOKIE: language})}"


def moment(at: int) -> datetime:
    """A point in epoch milliseconds as the local time of this computer."""
    return datetime.fromtimestamp(at / 1000, UTC).astimezone()


def group_mark(group: Group | str) -> Markup:
    """A group's sign; its name stands beside it."""
    sign = '<svg class="group-mark group-{0}" viewBox="0 0 24 24" aria-hidden="true" focusable="false">{1}</svg>'
    return Markup(sign).format(str(group), GROUP_SHAPES[str(group)])


def _missing(error: NoSession) -> Answer:
    return render_template("missing.html", code=error.code), 404


def _deleted(error: NoSuchLog) -> Answer:
    return render_template("missing.html", code=spaced(str(error))), 404


def _too_many(error: TooManyAttempts) -> Answer:
    return render_template("missing.html", wait=error.retry_after), 429


def _refused(error: Refused) -> Answer:
    return render_template("refused.html", error=error), 409


def _keep_no_copy(answer: Response) -> Response:
    answer.headers["Cache-Control"] = "no-store"
    return answer
