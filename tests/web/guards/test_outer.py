"""The guards together, in their order."""

import logging
from collections.abc import Iterable
from wsgiref.types import StartResponse, WSGIEnvironment

import pytest

from tests.web.guards.clock import Clock
from tests.web.guards.site import Site, ask
from web.guards.hosts import AllowedHosts, own_names
from web.guards.outer import guarded


def hosts(public_url: str | None = None) -> AllowedHosts:
    return AllowedHosts(own_names(public_url), list, Clock())


def test_even_a_refused_host_gets_the_security_headers() -> None:
    response = ask(guarded(Site(), hosts()), host="evil.example")

    assert response.status_code == 421
    assert response.headers["Content-Security-Policy"].startswith("default-src 'none'")


def test_behind_the_named_proxy_the_public_host_counts() -> None:
    app = guarded(Site(), hosts("https://rolecall.example.org"), trusted_proxy="10.0.0.2")

    response = ask(app, host="internal", remote="10.0.0.2", X_Forwarded_Host="rolecall.example.org")

    assert response.status_code == 200
    assert "wss://rolecall.example.org" in response.headers["Content-Security-Policy"]


def test_a_forged_public_host_is_judged_by_the_real_one() -> None:
    app = guarded(Site(), hosts("https://rolecall.example.org"))

    assert ask(app, host="evil.example", X_Forwarded_Host="rolecall.example.org").status_code == 421


def broken(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
    raise KeyError("a mistake of ours")


def test_a_mistake_of_ours_is_written_down(caplog: pytest.LogCaptureFixture) -> None:
    with pytest.raises(KeyError):
        ask(guarded(broken, hosts()), "/console")

    assert [record.getMessage() for record in caplog.records] == ["A request failed: /console"]


def junk(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
    raise ValueError("no frame of Engine.IO")


def test_junk_on_a_socket_does_not_fill_the_log(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.INFO), pytest.raises(ValueError, match="no frame"):
        ask(guarded(junk, hosts()), "/socket.io/", Upgrade="websocket")

    assert caplog.records == []
