"""A tiny WSGI site and a browser for it, to see what a guard lets through and what it changes."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from werkzeug.datastructures import Headers
from werkzeug.test import Client, EnvironBuilder, TestResponse


@dataclass
class Site:
    """Answers every request with "in", and remembers the request as it arrived."""

    headers: list[tuple[str, str]] = field(default_factory=lambda: [("Content-Type", "text/plain")])
    seen: list[WSGIEnvironment] = field(default_factory=list)

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        self.seen.append(environ)
        start_response("200 OK", list(self.headers))
        return [b"in"]


def ask(
    app: WSGIApplication, path: str = "/", *, host: str = "localhost", remote: str = "192.168.1.50", **headers: str
) -> TestResponse:
    """Send a GET request; header names are written with underscores."""
    sent = Headers([(name.replace("_", "-"), value) for name, value in headers.items()])
    sent["Host"] = host
    builder = EnvironBuilder(path=path, headers=sent, environ_base={"REMOTE_ADDR": remote})
    return Client(app).open(builder)
