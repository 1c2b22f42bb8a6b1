"""Completion in stored files: their modelines lead to a schema that is there, and is this version's."""

import json
import re
from pathlib import Path

import pytest
from jsonschema import Draft7Validator

from facilitator.app import Rolecall, create_app
from facilitator.config import Config
from facilitator.trainer.new_deck import new_deck
from scenarios.catalog import BUILTIN
from scenarios.node import plain
from scenarios.yaml_source import read_source
from tests.facilitator.conftest import NOW, PORT
from tests.facilitator.console_browser import Browser
from tests.facilitator.decks.shelf import upload
from tests.facilitator.decks.test_builder import WARM_UP, form

POINTERS = re.compile(r"^# (?:yaml-language-server: \$schema=|\$schema: )(\S+)$", re.MULTILINE)
COPY = {"title.en": "Mine", "title.da": "Min", "title.de": "Mein", "author": "", "id": "mine"}


def completed(path: Path) -> list[str]:
    """The schemas that an editor finds for a file, by their names; the file itself is right by them."""
    text = path.read_text(encoding="utf-8")
    root = read_source(text.encode()).root
    assert root is not None
    found = [(path.parent / pointer).resolve() for pointer in POINTERS.findall(text)]
    for schema in found:
        assert schema.read_bytes() == (BUILTIN / schema.name).read_bytes()
        Draft7Validator(json.loads(schema.read_text(encoding="utf-8"))).validate(plain(root))
    return [schema.name for schema in found]


def test_an_uploaded_deck_is_completed(rolecall: Rolecall, ingrid: Browser) -> None:
    upload(ingrid, new_deck("mine", "Mine").encode())

    assert completed(rolecall.folder.path / "decks/mine/mine.yaml") == ["deck.schema.json"] * 2


def test_a_copy_of_a_deck_is_completed(rolecall: Rolecall, ingrid: Browser) -> None:
    ingrid.open("/console/decks/which-hat-now/duplicate")
    ingrid.send("/console/decks/which-hat-now/duplicate", **COPY)

    assert completed(rolecall.folder.path / "decks/mine/mine.yaml") == ["deck.schema.json"] * 2


def test_a_run_sheet_that_was_built_is_completed(rolecall: Rolecall, ingrid: Browser) -> None:
    ingrid.open("/console/runsheet")
    ingrid.send("/console/runsheet", **form(WARM_UP))

    assert completed(rolecall.folder.path / "runsheets/evening.yaml") == ["runsheet.schema.json"] * 2


@pytest.mark.parametrize(
    ("path", "schema"),
    [("decks/which-hat-now/file", "deck.schema.json"), ("runsheets/kick-off-45/file", "runsheet.schema.json")],
)
def test_what_is_taken_away_names_a_schema_beside_it(ingrid: Browser, path: str, schema: str) -> None:
    assert POINTERS.findall(ingrid.open(f"/console/{path}").text) == [f"./{schema}"] * 2


def test_a_schema_of_an_older_version_is_renewed_at_start(rolecall: Rolecall) -> None:
    old = rolecall.folder.path / "decks" / "deck.schema.json"
    old.parent.mkdir()
    old.write_text("{}")

    create_app(Config(data=rolecall.folder.path), rolecall.folder, PORT, clock=lambda: NOW)

    assert old.read_bytes() == (BUILTIN / old.name).read_bytes()


def test_nothing_is_written_into_a_folder_without_own_decks(rolecall: Rolecall) -> None:
    assert not (rolecall.folder.path / "decks").exists()
    assert not (rolecall.folder.path / "runsheets").exists()
