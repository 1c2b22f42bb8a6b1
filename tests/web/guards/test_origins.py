"""Only our own pages may open a socket."""

import pytest

from tests.web.guards.clock import Clock
from web.guards.hosts import AllowedHosts, own_names
from web.guards.origins import OriginCheck

PUBLIC = "https://rolecall.example.org"


@pytest.fixture
def permits() -> OriginCheck:
    return OriginCheck(AllowedHosts(own_names(PUBLIC), lambda: ["192.168.1.20"], Clock()), PUBLIC)


def request(host: str, scheme: str = "http", **headers: str) -> dict[str, str]:
    return {"HTTP_HOST": host, "wsgi.url_scheme": scheme, **headers}


@pytest.mark.parametrize("host", ["192.168.1.20:8000", "localhost:8000", "127.0.0.1"])
def test_our_own_page_may(permits: OriginCheck, host: str) -> None:
    assert permits(f"http://{host}", request(host))


@pytest.mark.parametrize(
    "origin",
    [
        "http://evil.example",
        "null",
        "",
        "http://192.168.1.20:9000",
        "https://192.168.1.20:8000",
        "http://localhost:8000",
    ],
)
def test_another_page_may_not(permits: OriginCheck, origin: str) -> None:
    assert not permits(origin, request("192.168.1.20:8000"))


def test_a_name_pointed_at_us_is_no_same_origin(permits: OriginCheck) -> None:
    assert not permits("http://rebinding.example:8000", request("rebinding.example:8000"))


def test_a_forwarded_host_is_not_believed_here(permits: OriginCheck) -> None:
    forged = request("192.168.1.20:8000", HTTP_X_FORWARDED_HOST="evil.example", HTTP_X_FORWARDED_PROTO="http")

    assert not permits("http://evil.example", forged)


def test_the_public_address_may_even_if_the_proxy_changes_the_host(permits: OriginCheck) -> None:
    assert permits(PUBLIC, request("127.0.0.1:8000"))


def test_what_is_no_web_page_sends_no_origin(permits: OriginCheck) -> None:
    assert permits(None, request("192.168.1.20:8000"))
