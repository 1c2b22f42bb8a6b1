"""Believes forwarded headers from one named proxy and removes them from everybody else's requests."""

from collections.abc import Iterable
from ipaddress import IPv6Address, ip_address, ip_network
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from werkzeug.middleware.proxy_fix import ProxyFix


class TrustedProxy:
    """WSGI: sets address, scheme and host from X-Forwarded-* if the request comes from `proxy`.

    `proxy` is an address or a network such as 172.18.0.0/16; None trusts nobody.
    """

    def __init__(self, app: WSGIApplication, proxy: str | None) -> None:
        self._app = app
        self._forwarded = ProxyFix(app, x_for=1, x_proto=1, x_host=1)
        self._network = ip_network(proxy) if proxy else None

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        if self._is_trusted(environ.get("REMOTE_ADDR", "")):
            return self._forwarded(environ, start_response)
        for name in [key for key in environ if key.startswith("HTTP_X_FORWARDED_")]:
            del environ[name]
        environ.pop("HTTP_FORWARDED", None)
        return self._app(environ, start_response)

    def _is_trusted(self, address: str) -> bool:
        if self._network is None:
            return False
        try:
            ip = ip_address(address)
        except ValueError:
            return False
        mapped = ip.ipv4_mapped if isinstance(ip, IPv6Address) else None
        return (mapped or ip) in self._network
