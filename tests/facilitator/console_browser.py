"""A browser without scripts: follows links, fills in forms with their hidden fields, and reads what stands there."""

import re
from dataclasses import dataclass, field
from html import unescape

from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from facilitator.app import Rolecall

TOKEN = re.compile(r'name="form_token" value="([^"]+)"')
HIDDEN = re.compile(r'<input type="hidden" name="(edition|once|shown)" value="([^"]*)">')
PASSPHRASE = "three green apples"


@dataclass
class Browser:
    """One browser with its cookies."""

    client: FlaskClient
    token: str = ""
    hidden: dict[str, str] = field(default_factory=dict)

    def open(self, path: str) -> TestResponse:
        """Open a page, following redirects; remembers the forms' hidden fields."""
        return self.seen(self.client.get(path, follow_redirects=True))

    def send(self, path: str, **fields: str | list[str]) -> TestResponse:
        """Send a form as the page last seen would."""
        return self.seen(
            self.client.post(path, data={"form_token": self.token, **self.hidden, **fields}, follow_redirects=True)
        )

    def sign_in(self, rolecall: Rolecall, name: str = "Ingrid") -> None:
        """Use the printed link."""
        key = rolecall.first_key() or ""
        self.open(f"/sign-in?key={key}")
        assert self.send("/passphrase", key=key, name=name, passphrase=PASSPHRASE).status_code == 200

    def seen(self, answer: TestResponse) -> TestResponse:
        """Remember the hidden fields of a page; a file has none."""
        if answer.mimetype != "text/html":
            return answer
        found = TOKEN.search(answer.text)
        self.token = found[1] if found else self.token
        self.hidden = {name: unescape(value) for name, value in HIDDEN.findall(answer.text)}
        return answer


def words(answer: TestResponse) -> str:
    """What a person reads on a page, in one line."""
    text = re.sub(r"<(template|head)\b.*?</\1>", " ", answer.text, flags=re.S)
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", text)).split())
