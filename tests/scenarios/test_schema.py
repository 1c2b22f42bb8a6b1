"""The editor's JSON Schemas: made from the loader's own classes, never stale, and right about the shipped files."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator

from game.kinds import KINDS
from scenarios.catalog import BUILTIN
from scenarios.modelines import FOR_DECKS, FOR_RUNSHEETS, aimed, modelines
from scenarios.node import Plain, plain
from scenarios.schema import SCHEMAS, written
from scenarios.yaml_source import read_source
from tests.scenarios.written import CHOICE, HAT, deck_of


def schema(name: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((BUILTIN / name).read_text(encoding="utf-8"))
    return found


def as_editors_see(text: str) -> Plain:
    root = read_source(text.encode()).root
    assert root is not None
    return plain(root)


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_schema_file_is_what_the_classes_say_now(name: str) -> None:
    assert (BUILTIN / name).read_text(encoding="utf-8") == written(SCHEMAS[name]), "run python -m scenarios.schema"


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_schema_is_a_schema(name: str) -> None:
    Draft7Validator.check_schema(schema(name))


@pytest.mark.parametrize("path", sorted(BUILTIN.glob("*/*.yaml")), ids=lambda path: path.stem)
def test_an_editor_finds_nothing_wrong_with_a_shipped_file(path: Path) -> None:
    name = {"decks": "deck.schema.json", "runsheets": "runsheet.schema.json"}[path.parent.name]
    validator = Draft7Validator(schema(name))

    assert [error.message for error in validator.iter_errors(as_editors_see(path.read_text(encoding="utf-8")))] == []


@pytest.mark.parametrize("path", sorted(BUILTIN.glob("*/*.yaml")), ids=lambda path: path.stem)
def test_a_shipped_file_tells_both_sorts_of_editors_where_its_schema_is(path: Path) -> None:
    name = {"decks": FOR_DECKS, "runsheets": FOR_RUNSHEETS}[path.parent.name]
    lines = path.read_text(encoding="utf-8").splitlines()

    assert tuple(lines[:2]) == modelines(f"../{name}")
    assert (path.parent / ".." / name).is_file()


@pytest.mark.parametrize("place", ["", "./", "../", "../../"])
def test_modelines_are_aimed_anew_wherever_they_pointed(place: str) -> None:
    text = "\n".join((*modelines(f"{place}{FOR_DECKS}"), "# mine", "id: x", *modelines(f"{place}{FOR_DECKS}")))

    lines = aimed(text.encode(), "../here.json").decode().split("\n")

    assert lines[:4] == [*modelines("../here.json"), "# mine", "id: x"]
    assert lines[4:] == [*modelines(f"{place}{FOR_DECKS}")]


@pytest.mark.parametrize("line", ["# yaml-language-server: $schema=https://example.org/deck.schema.json", "# a deck"])
def test_what_names_another_schema_is_left_as_it_is(line: str) -> None:
    assert aimed(f"{line}\nid: x\n".encode(), "../here.json") == f"{line}\nid: x\n".encode()


WRONG = {
    "a misspelt key": deck_of(CHOICE.replace("title:", "titel:")),
    "an id with capitals": deck_of(CHOICE.replace("id: first", "id: First")),
    "an unknown kind": deck_of(CHOICE.replace("kind: choice", "kind: choise")),
    "an unknown language": deck_of(CHOICE.replace("title: First", "title: {fr: Premier}")),
    "minutes in quotes": deck_of(CHOICE + '  minutes: "6"\n'),
    "no minutes": deck_of(CHOICE + "  minutes: 0\n"),
    "an empty key": deck_of(CHOICE + "  talk:\n"),
    "a hat that does not exist": deck_of(HAT + "  hats: [storyteler, encourager]\n"),
    "no cards": deck_of("[]"),
}


@pytest.mark.parametrize("case", WRONG)
def test_an_editor_sees_what_the_loader_refuses(case: str) -> None:
    validator = Draft7Validator(schema("deck.schema.json"))

    assert list(validator.iter_errors(as_editors_see(WRONG[case])))


def test_an_editor_accepts_what_the_loader_accepts() -> None:
    validator = Draft7Validator(schema("deck.schema.json"))

    assert list(validator.iter_errors(as_editors_see(deck_of(CHOICE, HAT)))) == []


def described(part: Any, path: str = "") -> Iterator[tuple[str, bool]]:
    for key, value in part.get("properties", {}).items():
        yield f"{path}{key}", bool(value.get("description"))
    for name, definition in part.get("definitions", {}).items():
        yield from described(definition, f"{name}.")


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_key_has_a_help_text(name: str) -> None:
    assert [key for key, has in described(schema(name)) if not has] == []


def test_every_kind_is_offered() -> None:
    definitions = schema("deck.schema.json")["definitions"]
    offered = {
        one["properties"]["kind"]["const"] for one in definitions.values() if "kind" in one.get("properties", {})
    }

    assert offered == {*KINDS, "pair"}
