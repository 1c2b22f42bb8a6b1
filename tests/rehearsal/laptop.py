"""What a facilitator does with a rehearsal: she makes one, opens its console, calls people and looks who is here."""

import json
from random import Random
from typing import Any, Final

from facilitator.rehearsal.console import Console
from facilitator.rehearsal.line import Json, Server
from tests.forms import Form, Page
from tests.live_server import LiveServer

CARD: Final = "which-hat-now/just-tell-me"


def press(server: LiveServer, on: str, action: str, **filled: object) -> Page:
    """Send a form with what every form of ours carries."""
    browser = server.browser()
    page = browser.open(on)
    carried = page.form(having="form_token").fields
    return browser.submit(page, Form(action, "post", carried), {name: str(value) for name, value in filled.items()})


def rehearsal_at(server: LiveServer) -> str:
    """A rehearsal that nobody has entered; its code."""
    code = server.open_session(play="own", card=[CARD])
    return press(server, "/console", f"/console/{code}/rehearse").url[-6:]


def order(server: LiveServer, code: str, **asked: object) -> Json:
    """Call people, or send them home; the answer."""
    answer: Json = json.loads(press(server, f"/console/{code}", f"/console/{code}/simulated", **asked).text)
    return answer


async def opened(server: LiveServer, code: str) -> Console:
    """The console of a session."""
    console = Console(Server(server.port), code, Random(1), server.sign_in())
    await console.arrive()
    return console


def here(console: Console) -> int:
    """How many simulated people are connected."""
    people: list[Any] = console.view("people")["people"]
    return sum(person["simulated"] and person["present"] for person in people)
