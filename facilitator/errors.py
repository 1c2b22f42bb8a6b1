"""What a browser is told when something went wrong: what happened, what is safe, what to do."""

from collections.abc import Mapping
from typing import Final

from flask import Flask, render_template, request
from sqlalchemy.exc import OperationalError
from werkzeug.exceptions import HTTPException

from facilitator.pages import Answer, Surroundings

SENTENCES: Final[Mapping[int, tuple[str, str]]] = {
    403: ("This form is no longer valid.", "Nothing was changed. Go back, reload the page, then try again."),
    404: ("This page does not exist.", "Check the address, or begin at the list of sessions."),
    413: ("That was too much text.", "Nothing was changed. Go back and shorten it."),
    503: (
        "The database cannot be written to just now.",
        "Nothing was changed, and nothing that was saved is lost. Make room on the disk, then try again.",
    ),
}
OTHERS: Final = ("Something went wrong in Rolecall.", "Running sessions go on. Go back and try again.")


def error_pages(app: Flask, around: Surroundings) -> None:
    """Answer every failed request with a page in the reader's language."""
    around.install(app)
    app.register_error_handler(HTTPException, _http)
    app.register_error_handler(OperationalError, _database)


def _http(error: HTTPException) -> Answer | HTTPException:
    status = error.code or 500
    if status < 400 or request.path.startswith(("/static/", "/socket.io")):
        return error
    return _page(status)


def _database(error: OperationalError) -> Answer:
    return _page(503)


def _page(status: int) -> tuple[str, int]:
    happened, next_step = SENTENCES.get(status, OTHERS)
    return render_template("error.html", happened=happened, next_step=next_step), status
