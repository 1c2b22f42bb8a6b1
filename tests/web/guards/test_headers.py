"""Every answer says what a browser may do with it."""

import pytest

from tests.web.guards.site import Site, ask
from web.guards.headers import SecurityHeaders

LAN = "192.168.1.20:8000"


def policy(header: str) -> dict[str, str]:
    """Return the Content-Security-Policy by directive."""
    return {part.split()[0]: part.partition(" ")[2].strip() for part in (piece.strip() for piece in header.split(";"))}


def test_a_page_runs_only_our_scripts_and_talks_only_to_us() -> None:
    headers = ask(SecurityHeaders(Site()), host=LAN).headers

    rules = policy(headers["Content-Security-Policy"])
    assert rules["default-src"] == "'none'"
    assert (rules["script-src"], rules["style-src"]) == ("'self'", "'self'")
    assert rules["connect-src"] == f"'self' ws://{LAN} wss://{LAN}"
    assert (rules["base-uri"], rules["form-action"], rules["frame-ancestors"]) == ("'none'", "'self'", "'none'")
    assert "unsafe" not in headers["Content-Security-Policy"]


def test_the_other_headers_are_there() -> None:
    headers = ask(SecurityHeaders(Site()), host=LAN).headers

    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "same-origin"
    assert headers["X-Frame-Options"] == "DENY"
    assert headers["Permissions-Policy"].startswith("camera=(), microphone=(), geolocation=()")


def test_a_preview_may_stand_in_our_own_frame_and_only_the_preview() -> None:
    app = SecurityHeaders(Site(), framed=("/preview/",))

    preview, page = ask(app, "/preview/1").headers, ask(app, "/console").headers

    assert policy(preview["Content-Security-Policy"])["frame-ancestors"] == "'self'"
    assert policy(page["Content-Security-Policy"])["frame-ancestors"] == "'none'"
    assert (preview["X-Frame-Options"], page["X-Frame-Options"]) == ("SAMEORIGIN", "DENY")


def test_a_page_s_own_header_stands() -> None:
    site = Site(headers=[("content-security-policy", "sandbox")])

    assert ask(SecurityHeaders(site)).headers.getlist("Content-Security-Policy") == ["sandbox"]


def test_a_host_that_is_none_does_not_reach_the_policy() -> None:
    headers = ask(SecurityHeaders(Site()), host="evil.example; script-src *").headers

    assert policy(headers["Content-Security-Policy"])["connect-src"] == "'self'"
    assert "evil" not in headers["Content-Security-Policy"]


@pytest.mark.parametrize(("host", "said"), [("localhost:8000", "same-origin"), (LAN, None)])
def test_the_opener_policy_is_sent_where_browsers_heed_it(host: str, said: str | None) -> None:
    assert ask(SecurityHeaders(Site()), host=host).headers.get("Cross-Origin-Opener-Policy") == said
