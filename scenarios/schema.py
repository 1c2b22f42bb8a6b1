"""The JSON Schemas that complete and explain keys in a trainer's editor, made from the classes that the loader reads.

`python -m scenarios.schema` writes them beside this file; a test fails when they are stale.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import is_dataclass
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from game.kinds.practice import LONGEST as LONGEST_TURN
from game.kinds.practice import SHORTEST
from game.text import LANGUAGES, Prose
from scenarios.card_rules import LONGEST_MINUTES
from scenarios.deck import Deck
from scenarios.ids import ID, LONGEST, REFERENCE
from scenarios.runsheet import RunSheet
from scenarios.texts import NAMES

FOLDER = Path(__file__).parent
SCHEMAS: Mapping[str, type] = {"deck.schema.json": Deck, "runsheet.schema.json": RunSheet}
DRAFT = "http://json-schema.org/draft-07/schema#"

FORMS: Mapping[str, Mapping[str, Any]] = {
    "id": {"pattern": f"^{ID}$", "maxLength": LONGEST, "examples": ["three-minutes-of-rain"]},
    "card": {"pattern": f"^{REFERENCE}$", "examples": ["which-hat-now/three-minutes-of-rain"]},
    "minutes": {"exclusiveMinimum": 0, "maximum": LONGEST_MINUTES, "examples": [6, 7.5]},
    "votes": {"minimum": 1},
    "turn": {"minimum": SHORTEST, "maximum": LONGEST_TURN, "examples": [4]},
    "shown_hats": {"uniqueItems": True},
    "version": {"examples": ["1.0"]},
    "license": {"examples": ["MIT", "CC-BY-4.0"]},
    "cards": {"minItems": 1},
    "entries": {"minItems": 1},
}
"""What the rules ask beyond types, by key."""


class Editor(GenerateJsonSchema):
    """Describes what a trainer writes, which for texts is less than what the rules hold."""

    def dataclass_schema(self, schema: core_schema.DataclassSchema) -> JsonSchemaValue:
        if schema["cls"] is Prose:
            return text("Paragraphs with an empty line between them, *emphasis*, **strong** and lists.")
        made = super().dataclass_schema(schema)
        for key, description in inherited(schema["cls"]).items():
            made["properties"][key]["description"] = description
        return made

    def dict_schema(self, schema: core_schema.DictSchema) -> JsonSchemaValue:
        keys: Mapping[str, Any] = schema.get("keys_schema", {})
        if tuple(keys.get("expected", ())) == LANGUAGES:
            return dict(LINE)
        return super().dict_schema(schema)

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        """A key that may be left out may not be left empty."""
        return self.generate_inner(schema["schema"])


def inherited(record: type) -> dict[str, str]:
    """The help texts of the fields that a class has from others: pydantic reads them only where they are written."""
    bases = [base for base in reversed(record.__mro__[1:]) if is_dataclass(base)]
    properties = [TypeAdapter(base).json_schema()["properties"] for base in bases]
    return {key: value["description"] for some in properties for key, value in some.items() if "description" in value}


def text(how: str) -> JsonSchemaValue:
    """A text in the deck's own language, or one per language."""
    languages = {language: {"type": "string", "description": f"{NAMES[language]}."} for language in LANGUAGES}
    several = {"type": "object", "properties": languages, "additionalProperties": False, "minProperties": 1}
    return {"anyOf": [{"type": "string"}, several], "description": how}


LINE = text("One line of plain text.")


def schema(of: type) -> dict[str, Any]:
    """The JSON Schema of one sort of file."""
    adapter: TypeAdapter[Any] = TypeAdapter(of)
    made = adapter.json_schema(ref_template="#/definitions/{model}", schema_generator=Editor)
    made["definitions"] = {**made.pop("$defs"), "Line": LINE}
    for properties in _properties(made):
        for key, value in properties.items():
            _polish(key, value)
    return {"$schema": DRAFT, **made}


def _properties(made: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for one in (made, *made["definitions"].values()):
        one.pop("title", None)
        one.get("properties", {}).get("cards", {}).get("items", {}).pop("discriminator", None)
        yield one.get("properties", {})


def _polish(key: str, value: dict[str, Any]) -> None:
    """Leave out what only repeats the key, add what its rules ask."""
    value.pop("title", None)
    if key == "prompt":
        value["anyOf"] = [{"$ref": "#/definitions/Line"}, {"$ref": value.pop("$ref")}]
    if value.get("anyOf") == LINE["anyOf"]:
        del value["anyOf"]
        value["$ref"] = "#/definitions/Line"
    if value.get("default", 0) is None:
        del value["default"]
    if value.get("type") in ("string", "number", "integer", "array") and "const" not in value:
        value.update(FORMS.get(key, {}))


def written(of: type) -> str:
    """The schema as its file holds it."""
    return json.dumps(schema(of), ensure_ascii=False, indent=2) + "\n"


def write(folder: Path = FOLDER) -> None:
    """Write every schema file."""
    for name, of in SCHEMAS.items():
        (folder / name).write_text(written(of), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    write()
