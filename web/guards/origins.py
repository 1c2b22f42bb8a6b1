"""Which web pages may talk to us: our own, on the host that they were asked for.

Socket.IO takes a function for this. (An empty list would switch its check off; no setting at all would believe
X-Forwarded-Host from anybody.)
"""

from urllib.parse import urlsplit
from wsgiref.types import WSGIEnvironment

from web.guards.hosts import AllowedHosts


class OriginCheck:
    """Tells whether a request with this Origin header comes from a page of ours."""

    def __init__(self, allowed: AllowedHosts, public_url: str | None = None) -> None:
        self._allowed = allowed
        self._public_origin = _origin(public_url) if public_url else None

    def __call__(self, origin: str | None, environ: WSGIEnvironment) -> bool:
        """Return True for our own pages; a request without Origin comes from no web page."""
        if origin is None:
            return True
        own = f"{environ.get('wsgi.url_scheme')}://{environ.get('HTTP_HOST', '').lower()}"
        return origin in (own, self._public_origin) and urlsplit(origin).netloc in self._allowed


def _origin(url: str) -> str:
    parts = urlsplit(url.lower())
    return f"{parts.scheme}://{parts.netloc}"
