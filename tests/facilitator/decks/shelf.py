"""What a trainer does with the deck library, as short as tests can say it."""

from collections.abc import Mapping
from io import BytesIO
from pathlib import Path

from werkzeug.datastructures import FileStorage
from werkzeug.test import TestResponse, encode_multipart

from facilitator.app import Rolecall
from scenarios.modelines import FOR_DECKS
from tests.facilitator.console_browser import Browser
from tests.scenarios.written import CHOICE, HAT, deck_of
from tests.scenarios.zips import deck_with, picture, zip_of

DECK = deck_of(CHOICE).encode()
NEWER = deck_of(CHOICE, HAT).replace("title: My deck", 'title: My newer deck\nversion: "2"').encode()
ILLUSTRATED = zip_of({"deck.yaml": deck_with("a.png"), "a.png": picture()})
PAIR = """\
- id: together
  kind: pair
  title: Together
  minutes: 9
  prompt: {everyone: What stays between us?}
  lines:
    - {id: stays, text: Between us stays}
"""


def upload(browser: Browser, data: bytes, name: str = "my.yaml", **hidden: str) -> TestResponse:
    """Choose a file and press the button."""
    if not hidden:
        browser.open("/console/upload")
    fields = {"form_token": browser.token, **browser.hidden, **hidden, "file": FileStorage(BytesIO(data), name)}
    boundary, body = encode_multipart(fields)  # the client's own way leaves a temporary file open
    type = f'multipart/form-data; boundary="{boundary}"'
    return browser.seen(browser.client.post("/console/upload", data=body, content_type=type, follow_redirects=True))


def own_files(rolecall: Rolecall) -> Mapping[str, bytes]:
    """Every file below the folder of own decks but the schema; what was removed and what is half written too."""
    return {name: data for name, data in files_in(rolecall.folder.path / "decks").items() if name != FOR_DECKS}


def removed_texts(folder: Path) -> list[str]:
    """What stands in the copies of files that were replaced or deleted."""
    return [data.decode() for name, data in files_in(folder).items() if name.startswith(".removed")]


def files_in(folder: Path) -> Mapping[str, bytes]:
    """Every file below a folder by its path there."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def write_deck(rolecall: Rolecall, name: str, text: str) -> Path:
    """A trainer saves a file in the own folder with a text editor."""
    path = rolecall.folder.path / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path
