"""Keeps other web pages from pressing our buttons: every form carries a token that only our own pages know.

The token lies in the signed cookie. SameSite=Lax and the Origin header say the same once more.
"""

import hmac
import secrets
from urllib.parse import urlsplit

from flask import Flask, Request, abort, request, session
from markupsafe import Markup

FIELD = "form_token"


def protect(app: Flask) -> None:
    """Refuse every form that is not from a page of ours, and give templates `form_token()`."""
    app.before_request(_check)
    app.jinja_env.globals["form_token"] = form_token


def form_token() -> Markup:
    """The hidden field that every form of ours has."""
    token = session.setdefault(FIELD, secrets.token_urlsafe(16))
    return Markup('<input type="hidden" name="{}" value="{}">').format(FIELD, token)


def _check() -> None:
    if request.method in ("GET", "HEAD", "OPTIONS"):
        return
    sent, known = request.form.get(FIELD, ""), session.get(FIELD, "")
    if not known or not hmac.compare_digest(sent.encode(), known.encode()) or not _own_origin(request):
        abort(403)


def _own_origin(request: Request) -> bool:
    origin = request.headers.get("Origin")
    return origin is None or urlsplit(origin).netloc.lower() == request.host.lower()
