"""The guards around the whole WSGI app, in the order in which a request meets them."""

import logging
import time
from collections.abc import Callable, Iterable
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from web import runtime
from web.guards.headers import SecurityHeaders
from web.guards.hosts import AllowedHosts, HostGuard
from web.guards.proxy import TrustedProxy
from web.guards.wire import WireGuard

log = logging.getLogger(__name__)


def guarded(
    app: WSGIApplication,
    hosts: AllowedHosts,
    *,
    trusted_proxy: str | None = None,
    framed: tuple[str, ...] = (),
    clock: Callable[[], float] = time.monotonic,
    sleep: Callable[[float], None] = runtime.sleep,
) -> WSGIApplication:
    """Return the app behind all guards: serve this one, not the Flask app.

    `framed` names the beginnings of paths whose pages may stand in a frame of ours (the preview).
    """
    metered = WireGuard(Reported(app), clock, sleep)
    return TrustedProxy(SecurityHeaders(HostGuard(metered, hosts), framed), trusted_proxy)


class Reported:
    """WSGI: writes down what went wrong; eventlet, whose own log is off, would swallow it."""

    def __init__(self, app: WSGIApplication) -> None:
        self._app = app

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        try:
            return self._app(environ, start_response)
        except ValueError:
            # On a WebSocket this is a frame that is no Engine.IO frame: somebody's junk, no mistake of ours.
            level = logging.DEBUG if environ.get("HTTP_UPGRADE") else logging.ERROR
            log.log(level, "A request failed: %s", environ.get("PATH_INFO"), exc_info=True)
            raise
        except Exception:
            log.exception("A request failed: %s", environ.get("PATH_INFO"))
            raise
