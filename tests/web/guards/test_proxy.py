"""Forwarded headers count from the named proxy and from nobody else."""

import pytest

from tests.web.guards.site import Site, ask
from web.guards.proxy import TrustedProxy

FORWARDED = {
    "X_Forwarded_For": "198.51.100.9",
    "X_Forwarded_Proto": "https",
    "X_Forwarded_Host": "rolecall.example.org",
}


def seen_by(site: Site) -> tuple[str, str, str]:
    environ = site.seen[-1]
    return environ["REMOTE_ADDR"], environ["wsgi.url_scheme"], environ["HTTP_HOST"]


@pytest.mark.parametrize("remote", ["10.0.0.2", "::ffff:10.0.0.2"])
@pytest.mark.parametrize("named", ["10.0.0.2", "10.0.0.0/24"])
def test_the_named_proxy_is_believed(named: str, remote: str) -> None:
    site = Site()

    ask(TrustedProxy(site, named), remote=remote, **FORWARDED)

    assert seen_by(site) == ("198.51.100.9", "https", "rolecall.example.org")


@pytest.mark.parametrize(("named", "remote"), [("10.0.0.2", "10.0.0.3"), (None, "10.0.0.2"), ("10.0.0.2", "nobody")])
def test_anybody_else_is_not_and_leaves_no_trace_of_the_claim(named: str | None, remote: str) -> None:
    site = Site()

    ask(TrustedProxy(site, named), remote=remote, Forwarded="host=evil.example", **FORWARDED)

    assert seen_by(site) == (remote, "http", "localhost")
    assert [name for name in site.seen[-1] if "FORWARDED" in name] == []


def test_what_a_phone_claims_through_the_proxy_is_not_believed() -> None:
    site = Site()

    ask(TrustedProxy(site, "10.0.0.2"), remote="10.0.0.2", X_Forwarded_For="127.0.0.1, 198.51.100.9")

    assert site.seen[-1]["REMOTE_ADDR"] == "198.51.100.9"


def test_a_proxy_that_is_no_address_is_a_mistake_at_start() -> None:
    with pytest.raises(ValueError, match="does not appear to be"):
        TrustedProxy(Site(), "proxy.example")
