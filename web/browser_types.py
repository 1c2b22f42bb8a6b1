"""The browser's types, made from the rules' own definitions: `make types` writes `web/client/protocol.ts`.

One JSON Schema holds every view and command; json-schema-to-typescript (npm) turns it into types, prettier tidies them.
"""

import json
import subprocess
from dataclasses import dataclass
from pathlib import Path

from pydantic import TypeAdapter

from game.commands import FacilitatorCommand, PlayerCommand
from game.views import ConsoleView, KeepsakeView, MeView, PeopleView, RoomView, ScreenView, TableView

ROOT = Path(__file__).parents[1]
TYPES = ROOT / "web" / "client" / "protocol.ts"
BANNER = "/** Made by `make types` from the rules; never edited by hand. */"


@dataclass(frozen=True, kw_only=True)
class Protocol:
    """Everything that crosses the wire."""

    room: RoomView
    me: MeView
    table: TableView
    keepsake: KeepsakeView
    screen: ScreenView
    console: ConsoleView
    people: PeopleView
    player_command: PlayerCommand
    facilitator_command: FacilitatorCommand


def schema() -> dict[str, object]:
    """One JSON Schema (draft 2020-12) for all views and commands; every property is required on the wire."""
    made = TypeAdapter(Protocol).json_schema(mode="serialization", ref_template="#/$defs/{model}")
    _settle(made)
    return made


def _settle(node: object) -> None:
    """Views are always whole: no optional keys, no unknown ones, and no sentence that would split one type in two."""
    if isinstance(node, list):
        for value in node:
            _settle(value)
    if not isinstance(node, dict):
        return
    if "properties" in node:
        node["required"], node["additionalProperties"] = sorted(node["properties"]), False
        for member in node["properties"].values():
            member.pop("title", None)
            member.pop("default", None)
    if "$ref" in node:
        node.pop("description", None)
    for value in node.values():
        _settle(value)


def types() -> str:
    """The TypeScript of `schema()`, made with the npm packages of the checkout."""
    made = _node("json-schema-to-typescript/dist/src/cli.js", f"--bannerComment={BANNER}", given=json.dumps(schema()))
    return _node("prettier/bin/prettier.cjs", "--stdin-filepath", str(TYPES), given=made)


def _node(script: str, *arguments: str, given: str) -> str:
    command = ["node", str(ROOT / "node_modules" / script), *arguments]
    return subprocess.run(command, input=given, capture_output=True, text=True, check=True, cwd=ROOT).stdout


if __name__ == "__main__":
    TYPES.write_text(types(), encoding="utf-8")
