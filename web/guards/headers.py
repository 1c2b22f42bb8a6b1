"""Security headers for every answer: our own scripts and styles, our own sockets, nobody's frame.

A page may set one of these headers itself; then its own stands.
"""

from collections.abc import Iterable
from typing import Any, Final
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from web.guards.hosts import host_of

# `no-referrer` would make browsers send "Origin: null" with our own forms, which the origin check refuses.
FIXED: Final = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": (
        "camera=(), microphone=(), geolocation=(), payment=(), usb=(), midi=(), display-capture=(), "
        "fullscreen=(self), screen-wake-lock=(self)"
    ),
}


def security_policy(host: str, *, framed: bool = False) -> str:
    """Return the Content-Security-Policy; old Safari needs the sockets' host spelt out."""
    sockets = f" ws://{host} wss://{host}" if host_of(host) else ""
    ancestors = "'self'" if framed else "'none'"
    return (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
        f"connect-src 'self'{sockets}; manifest-src 'self'; frame-src 'self'; base-uri 'none'; "
        f"form-action 'self'; frame-ancestors {ancestors}"
    )


class SecurityHeaders:
    """WSGI: adds the headers. Pages whose path begins with one of `framed` may stand in our own frames."""

    def __init__(self, app: WSGIApplication, framed: tuple[str, ...] = ()) -> None:
        self._app, self._framed = app, framed

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        ours = self._headers(environ)

        def start(status: str, headers: list[tuple[str, str]], exc_info: Any = None) -> Any:
            theirs = {name.lower() for name, _ in headers}
            added = [(name, value) for name, value in ours.items() if name.lower() not in theirs]
            return start_response(status, headers + added, exc_info)

        return self._app(environ, start)

    def _headers(self, environ: WSGIEnvironment) -> dict[str, str]:
        host = environ.get("HTTP_HOST", "")
        framed = bool(self._framed) and environ.get("PATH_INFO", "").startswith(self._framed)
        headers = FIXED | {
            "Content-Security-Policy": security_policy(host, framed=framed),
            "X-Frame-Options": "SAMEORIGIN" if framed else "DENY",
        }
        # Elsewhere browsers ignore it, and say so in the console of every page.
        if environ.get("wsgi.url_scheme") == "https" or host_of(host) in ("localhost", "127.0.0.1"):
            headers["Cross-Origin-Opener-Policy"] = "same-origin"
        return headers
